import PlanSyntax

/// Writes the pieces of a marker, those that are there and those that were lost.
enum MarkerWriter {
  /// What is left of a marker, piece by piece; where a style's piece is missing an empty token stands for it.
  static func write(_ surface: Surface, as style: NumberingStyle, _ bytes: [UInt8], isWhole: Bool, to writer: inout TokenWriter) {
    let definition = style.definition
    let pieces = surface.pieces
    let isComposed = pieces.contains(.composed)
    var cursor = Cursor(bytes: bytes, offset: Int(surface.start), end: Int(surface.end))
    func piece(_ kind: TokenKind, _ writer: inout TokenWriter) {
      _ = cursor.skipBlanks()
      let start = cursor.offset
      cursor.advance()
      writer.write(kind, UInt32(start), UInt32(cursor.offset), blank: .markerBlank)
    }
    if pieces.contains(.dash) {
      writer.write(.markerOpen, surface.start, surface.end)
      return
    }
    if pieces.contains(.open), !isComposed {
      piece(.markerOpen, &writer)
    } else if !definition.open.isEmpty, !isComposed, !isWhole {
      writer.writeMissing(.markerOpen)
    }
    if pieces.contains(.prefix) { piece(.markerPrefix, &writer) } else if !definition.prefix.isEmpty { writer.writeMissing(.markerPrefix) }
    if surface.numeralEnd > surface.numeralStart {
      writer.write(.numeral, surface.numeralStart, surface.numeralEnd, blank: .markerBlank)
    } else {
      writer.writeMissing(.numeral)
    }
    cursor = Cursor(bytes: bytes, offset: Int(surface.numeralEnd), end: Int(surface.end))
    writeTail(surface, definition, &cursor, isComposed: isComposed, to: &writer)
  }

  private static func writeTail(
    _ surface: Surface, _ definition: StyleDefinition, _ cursor: inout Cursor, isComposed: Bool, to writer: inout TokenWriter
  ) {
    var hasUnit = false
    var hasClose = false
    var hasSeparator = false
    while cursor.offset < cursor.end {
      if cursor.skipBlanks(), cursor.offset >= cursor.end { break }
      let start = UInt32(cursor.offset)
      let scalar = cursor.peek
      cursor.advance()
      let kind: TokenKind
      if SurfaceScanner.closes(scalar) {
        kind = .markerClose
        hasClose = true
      } else if surface.unit != .none, !hasUnit || scalar == 0x5206 {
        if scalar == 0x90E8 { cursor.advance() }  // 部分
        kind = .markerUnit
        hasUnit = true
      } else if surface.pieces.contains(.firstIs) {
        kind = .markerUnit
        hasUnit = true
      } else {
        kind = .markerSeparator
        hasSeparator = true
      }
      if kind == .markerSeparator, !definition.close.isEmpty, !hasClose, !isComposed {
        writer.writeMissing(.markerClose)
        hasClose = true
      }
      writer.write(kind, start, UInt32(cursor.offset), blank: .markerBlank)
    }
    if !definition.unit.isEmpty, !hasUnit { writer.writeMissing(.markerUnit) }
    if !definition.close.isEmpty, !hasClose, !isComposed { writer.writeMissing(.markerClose) }
    if !definition.separator.isEmpty, !hasSeparator, !isComposed { writer.writeMissing(.markerSeparator) }
  }

  /// A marker of which nothing is left.
  static func writeMissing(_ style: NumberingStyle, to writer: inout TokenWriter) {
    let definition = style.definition
    if !definition.open.isEmpty { writer.writeMissing(.markerOpen) }
    if !definition.prefix.isEmpty { writer.writeMissing(.markerPrefix) }
    writer.writeMissing(.numeral)
    if !definition.unit.isEmpty { writer.writeMissing(.markerUnit) }
    if !definition.close.isEmpty { writer.writeMissing(.markerClose) }
    if !definition.separator.isEmpty { writer.writeMissing(.markerSeparator) }
  }
}
