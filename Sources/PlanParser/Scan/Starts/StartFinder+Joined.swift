import PlanSyntax

/// Starts behind a heading in the same passage: of lists in lines that were joined, and of chapters that blanks part from their part.
extension StartFinder {
  /// `八、加快旅游产业发展1大力推动…`: in a page that lost its line ends a 1 behind a heading without a stop begins its list, whatever is left of its point.
  func mayBeginList(_ bytes: Bytes, _ digits: Range<Int>) -> Bool {
    isPage && NumeralCharacter.arabic(Scalars.decode(bytes, at: digits.lowerBound, end: digits.upperBound).value) == 1
      && (digits.count == 1 || digits.count == 3 && bytes[digits.lowerBound] > 0x7F) && endsHeading(bytes, digits.lowerBound)
  }

  /// `一、降低准入成本⏎一实施清单管理…`, `…（县水利局负责）⏎5:规范采购行为`: where lines were joined, whether one begins behind a marker's heading, or behind what ends a sentence, so
  /// that it may have been an item of which the marker is damaged.
  func mayBeginLine(_ bytes: Bytes, _ offset: Int) -> Bool {
    let before = Scalars.decode(bytes, before: offset, start: first).value
    return Scalars.isTerminal(before) || SurfaceScanner.closes(before) || endsHeading(bytes, offset, mayPause: true)
  }

  /// What may be left of a marker at such a line: a numeral with a point or a bracket, or a bare 1.
  func mayBeLine(_ surface: Surface) -> Bool {
    surface.hasNumeral && (surface.doubt == .none || surface.doubt == .bare && surface.value == 1)
  }

  /// `一、工作开展情况一）履行…`: a Han numeral before a bracket that nothing opened.
  mutating func addHalfClosed(_ bytes: Bytes, closing offset: Int) {
    var start = offset
    while start - 3 > first, offset - start < Self.longestHalf,
      NumeralCharacter.han(Scalars.decode(bytes, at: start - 3, end: offset).value) != nil
    {
      start -= 3
    }
    if start < offset { add(bytes, at: start, .glued, depth: 0) }
  }

  /// Of 二十三, in bytes.
  private static let longestHalf = 9

  /// `第五篇改革开放　　第章推进改革…`, `第九篇国防建设　　二十四章加强…`: where two wide blanks part the heading of a division from what stands behind, that may be
  /// another division's marker, damaged.
  ///
  /// - Parameter surface: the division's marker, which was added last.
  mutating func addBehindDivision(_ surface: Surface, _ bytes: Bytes) {
    guard mayHoldDivisions(surface), surface.doubt == .none else { return }
    let last = min(end, Int(surface.textStart) + Self.longestHeading)
    var offset = Int(surface.textStart)
    while offset < last {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: last)
      if Scalars.isTerminal(scalar) || length == 0 { return }
      if scalar == "\u{3000}" {
        var place = Place(bytes, at: offset, end: end)
        _ = place.skipBlanks(bytes)
        if NumeralCharacter.han(place.peek) != nil { add(bytes, place, .glued, depth: 0) }
        return
      }
      offset += length
    }
  }
}
