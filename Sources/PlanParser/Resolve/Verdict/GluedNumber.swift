import PlanSyntax

/// Whether a number that is to be given to a paragraph out of nothing stands nearby, run into the text before it with its marker damaged besides:
/// `…落实到位。二主要任务`, `…责任落实）3,优化流程`.
///
/// No start is found there, for in running text most numbers count something. But where a marker is missing, and its very number stands so, no other
/// paragraph nearby has lost it.
///
/// ``SkippedNumbers`` asks something else: before anything is decided it makes a start of such a number, and so has to be sure of it. It wants the one place between
/// two whole markers that leave the number out, and a heading behind it. This one knows which number was decided on and for which paragraph, and only takes
/// the certainty away: any place between the sections around that paragraph will do, be it one of several, or behind the last marker of a list.
enum GluedNumber {
  /// So many passages before the place and behind it are searched at the most.
  static let reach = 12

  /// Whether a number of a track stands inside some passages behind the end of a sentence or a tag, with a point, a bracket or a heading's verb behind it;
  /// or in the midst of one, with a point and a verb.
  static func stands(_ ordinal: UInt16, of track: Track, in prose: Prose, passages: ClosedRange<Int>) -> Bool {
    let digits = track.numerals == .han ? Digits.han(Int(ordinal)) : Digits.arabic(Int(ordinal))
    guard track.numerals == .han || track.numerals == .arabic, track.components == 1 else { return false }
    return passages.clamped(to: 0...(prose.passages.count - 1)).contains {
      stands(digits, track.numerals, prose.bytes.span, prose.passages[$0])
    }
  }

  private static func stands(_ digits: Digits, _ numerals: NumeralSystem, _ bytes: Bytes, _ passage: Passage) -> Bool {
    var place = Place(bytes, at: Int(passage.start), end: Int(passage.end))
    var before: UInt32 = 0
    while place.offset < place.end {
      let scalar = place.peek
      if before != 0, code(scalar, numerals) == digits[0], code(before, numerals) == nil,
        isMarker(digits, numerals, bytes, place, behind: before)
      {
        return true
      }
      if !SurfaceScanner.isBlank(scalar) { before = scalar }
      place.advance(bytes)
    }
    return false
  }

  private static func isMarker(_ digits: Digits, _ numerals: NumeralSystem, _ bytes: Bytes, _ start: Place, behind before: UInt32) -> Bool {
    var place = start
    for index in 0..<Int(digits.count) {
      guard code(place.peek, numerals) == digits[index] else { return false }
      place.advance(bytes)
    }
    guard code(place.peek, numerals) == nil else { return false }
    let isBehindEnd = Scalars.isTerminal(before) || SurfaceScanner.closes(before)
    let isClosed = SurfaceScanner.closes(place.peek) || TailPieces.separator(place.peek, after: []) != .none
    if isClosed { place.advance(bytes) }
    _ = place.skipBlanks(bytes)
    guard Scalars.isHan(place.peek) || place.peek == "“" || place.offset == place.end else { return false }
    let isBeforeVerb = HeadingVerbs.begin(bytes, at: place.offset, end: place.end)
    return isBehindEnd ? isClosed || isBeforeVerb : isClosed && isBeforeVerb && !GluedMarker.isBound(to: before)
  }

  private static func code(_ scalar: UInt32, _ numerals: NumeralSystem) -> UInt8? {
    numerals == .han ? NumeralCharacter.han(scalar)?.first : NumeralCharacter.arabic(scalar)
  }
}
