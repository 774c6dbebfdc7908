/// Reads the marker pieces that stand at a place.
///
/// Three steps: ``NumeralPiece`` reads the numeral, ``TailPieces`` what follows it, and ``SurfaceJudge`` weighs how much the text speaks
/// against a marker.
struct SurfaceScanner {
  let bytes: [UInt8]

  /// The surface at an offset, or nil where nothing there is like a marker.
  ///
  /// Looks at some forty characters at most, so scanning all places of a text is linear.
  func surface(at start: Int, end limit: Int) -> Surface? {
    let bytes = bytes.span
    return Self.surface(bytes, Place(bytes, at: start, end: limit))
  }

  /// The surface at a place.
  ///
  /// - Parameter mustBeWhole: whether a surface that is not ``Surface/isWhole`` is nil, which is known sooner than what it is.
  static func surface(_ bytes: Bytes, _ start: Place, mustBeWhole: Bool = false) -> Surface? {
    let first = start.peek
    let isMisread = !mustBeWhole && MisreadFrame.opens(bytes, start)
    guard mayBegin.contains(first) || isMisread || !mustBeWhole && misreadBeginnings.contains(first) else {
      return mustBeWhole ? nil : unitAlone(bytes, start)
    }
    if let composed = NumeralCharacter.composed(first) { return composedSurface(bytes, composed, start) }
    var surface = Surface(at: start.offset)
    if isDash(first), let dash = dashSurface(bytes, start, surface) { return mustBeWhole ? nil : dash }
    if isComma(first) || isDot(first) || first == "，" || first == "：" {
      return mustBeWhole ? nil : loneSeparator(bytes, start, surface)
    }
    var place = start
    let isForeign = opensForeign(first)
    if opens(first) || isForeign || first == "第" { readHead(bytes, &place, &surface) } else if isMisread { place.advance(bytes) }
    if mustBeWhole, !mayBegin.contains(place.peek) { return nil }
    surface.numeralStart = UInt32(truncatingIfNeeded: place.offset)
    NumeralPiece.read(bytes, &place, &surface)
    if mustBeWhole, surface.value == 0 { return nil }
    surface.numeralEnd = UInt32(truncatingIfNeeded: place.offset)
    TailPieces.read(bytes, &place, &surface)
    // `《二十条》` is a title: of the two brackets one must be a marker's, or both those of programs, `{二}`.
    if isForeign, !surface.hasNumeral || !surface.pieces.contains(.close) { return nil }
    if mustBeWhole, !surface.isWhole { return nil }
    return SurfaceJudge.accepts(&surface, bytes, place) ? surface : nil
  }

  /// The bracket and 第.
  private static func readHead(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    if opens(place.peek) || opensForeign(place.peek) {
      surface.pieces.insert(.open)
      place.advance(bytes)
      if place.skipBlanks(bytes) { surface.pieces.insert(.innerBlank) }
    }
    if place.peek == "第" {
      surface.pieces.insert(.prefix)
      place.advance(bytes)
      if place.skipBlanks(bytes) { surface.pieces.insert(.innerBlank) }
    }
  }
}
