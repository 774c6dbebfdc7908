/// Two markers with nothing between them, `（一）（二）两种情形`, `（一）（四）两类地区`: they name places in a text, for no item is without words.
enum MarkerPair {
  /// Whether another number of the same list stands in brackets right behind a marker.
  static func goesOn(_ surface: Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    guard surface.value > 0, SurfaceScanner.opens(place.peek) else { return false }
    var next = Surface(at: place.offset)
    var probe = place
    probe.advance(bytes)
    NumeralPiece.read(bytes, &probe, &next)
    return next.value > surface.value && SurfaceScanner.closes(probe.peek) && sameNumerals(surface, next)
  }

  /// Where the marker before begins that ends a range, if it is of the same list as another and comes before it; nil where none does.
  static func first(_ bytes: Bytes, in range: Range<Int>, before next: Surface) -> Int? {
    var offset = range.upperBound
    guard SurfaceScanner.closes(Scalars.decode(bytes, before: offset, start: range.lowerBound).value) else { return nil }
    for _ in 0..<longest {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: range.lowerBound)
      guard length > 0 else { return nil }
      offset -= length
      guard SurfaceScanner.opens(scalar) else { continue }
      guard let surface = SurfaceScanner.surface(bytes, Place(bytes, at: offset, end: range.upperBound)),
        Int(surface.end) == range.upperBound,
        surface.pieces.isSuperset(of: .brackets), surface.value > 0, surface.value < next.value, sameNumerals(surface, next)
      else { return nil }
      return offset
    }
    return nil
  }

  private static func sameNumerals(_ one: Surface, _ other: Surface) -> Bool {
    one.pieces.contains(.han) == other.pieces.contains(.han) && one.pieces.contains(.arabic) == other.pieces.contains(.arabic)
  }

  /// Characters of `（二十一）` with blanks.
  private static let longest = 8
}
