import PlanSyntax

/// Writes the pieces of a marker, those that are there and those that were lost.
///
/// Where a piece of the style is missing an empty token stands for it.
enum MarkerWriter {
  /// What is left of a marker, piece by piece.
  ///
  /// - Parameter isWhole: nothing was lost, so that `1）` is no `（1）` without its first bracket.
  static func write(_ surface: Surface, as style: NumberingStyle, _ bytes: Bytes, isWhole: Bool, to writer: inout TokenWriter) {
    let pieces = surface.pieces
    if pieces.contains(.dash) {
      writer.write(.markerOpen, surface.start, surface.end)
      return
    }
    let expected = StylePieces.of(style)
    let isComposed = pieces.contains(.composed)
    var place = Place(bytes, at: Int(surface.start), end: Int(surface.end))
    if pieces.contains(.open), !isComposed {
      writePiece(.markerOpen, bytes, &place, to: &writer)
    } else if expected.contains(.open), !isComposed, !isWhole {
      writer.writeMissing(.markerOpen)
    }
    if pieces.contains(.prefix) {
      writePiece(.markerPrefix, bytes, &place, to: &writer)
    } else if expected.contains(.prefix) {
      writer.writeMissing(.markerPrefix)
    }
    if surface.numeralEnd > surface.numeralStart {
      writer.write(.numeral, surface.numeralStart, surface.numeralEnd, blank: .markerBlank)
    } else {
      writer.writeMissing(.numeral)
    }
    // `一　总体要求`: where that is the document's way no point was lost.
    writeTail(
      surface, isComposed ? expected.intersection(.unit) : isWhole ? expected.subtracting(.separator) : expected, bytes, to: &writer)
  }

  /// The character at a place, behind blanks.
  private static func writePiece(_ kind: TokenKind, _ bytes: Bytes, _ place: inout Place, to writer: inout TokenWriter) {
    _ = place.skipBlanks(bytes)
    let start = place.offset
    place.advance(bytes)
    writer.write(kind, UInt32(start), UInt32(place.offset), blank: .markerBlank)
  }

  /// Unit, bracket and separator.
  private static func writeTail(_ surface: Surface, _ expected: StylePieces, _ bytes: Bytes, to writer: inout TokenWriter) {
    var missing = expected.intersection(.tail)
    var hasUnit = false
    var place = Place(bytes, at: Int(surface.numeralEnd), end: Int(surface.end))
    while place.offset < place.end {
      if place.skipBlanks(bytes), place.offset >= place.end { break }
      let start = UInt32(place.offset)
      let scalar = place.peek
      place.advance(bytes)
      let kind: TokenKind
      if SurfaceScanner.closes(scalar) || SurfaceScanner.closesForeign(scalar) {
        kind = .markerClose
        missing.remove(.close)
      } else if surface.unit != .none && (!hasUnit || scalar == "分") || surface.pieces.contains(.firstIs) {
        if surface.unit != .none, scalar == "部" { place.advance(bytes) }  // 部分
        kind = .markerUnit
        hasUnit = true
        missing.remove(.unit)
      } else {
        // The bracket stood before the separator.
        if missing.remove(.close) != nil { writer.writeMissing(.markerClose) }
        kind = .markerSeparator
        missing.remove(.separator)
      }
      writer.write(kind, start, UInt32(place.offset), blank: .markerBlank)
    }
    writeMissing(missing, to: &writer)
  }

  /// A marker of which nothing is left.
  static func writeMissing(_ style: NumberingStyle, to writer: inout TokenWriter) {
    let expected = StylePieces.of(style)
    if expected.contains(.open) { writer.writeMissing(.markerOpen) }
    if expected.contains(.prefix) { writer.writeMissing(.markerPrefix) }
    writer.writeMissing(.numeral)
    writeMissing(expected, to: &writer)
  }

  private static func writeMissing(_ tail: StylePieces, to writer: inout TokenWriter) {
    if tail.contains(.unit) { writer.writeMissing(.markerUnit) }
    if tail.contains(.close) { writer.writeMissing(.markerClose) }
    if tail.contains(.separator) { writer.writeMissing(.markerSeparator) }
  }
}

/// The pieces that a sound marker of a style has, its numeral apart.
private struct StylePieces: OptionSet {
  let rawValue: UInt8
  static let open = StylePieces(rawValue: 1)
  static let prefix = StylePieces(rawValue: 2)
  static let unit = StylePieces(rawValue: 4)
  static let close = StylePieces(rawValue: 8)
  static let separator = StylePieces(rawValue: 16)
  /// What stands behind the numeral: unit, bracket and separator, as one number, for a list would be made anew at each marker.
  static let tail = StylePieces(rawValue: 4 | 8 | 16)

  /// Read off the definitions once: they hold strings, which are dear to copy.
  private static let table = NumberingStyle.allCases.map { StylePieces($0.definition) }

  static func of(_ style: NumberingStyle) -> StylePieces { table[Int(style.rawValue)] }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  private init(_ definition: StyleDefinition) {
    self = []
    if !definition.open.isEmpty { insert(.open) }
    if !definition.prefix.isEmpty { insert(.prefix) }
    if !definition.unit.isEmpty { insert(.unit) }
    if !definition.close.isEmpty { insert(.close) }
    if !definition.separator.isEmpty { insert(.separator) }
  }
}
