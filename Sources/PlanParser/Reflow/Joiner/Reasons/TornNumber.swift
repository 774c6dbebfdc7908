/// `…，让1234⏎5热线更好发挥作用`, `…，大幅降低PM2.⏎5浓度`, `…，年均增长2.⏎5%以上`: a number of which the line before has the first digits, in the midst of a sentence.
enum TornNumber: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    let (first, next) = (seam.above, seam.below)
    var (start, behind) = (Int(first.textEnd), Int(next.textStart))
    guard start > Int(first.textStart), seam.last == "." || seam.last < 0x80 && joiner.bytes[start - 1].isDigit, behind < Int(next.textEnd),
      joiner.bytes[behind].isDigit
    else { return false }
    if seam.last == "." { start -= 1 }
    let point = start
    while start > Int(first.textStart), joiner.bytes[start - 1].isDigit { start -= 1 }
    guard start < point, start > Int(first.textStart), !joiner.lines.isMarked(seam.index) else { return false }
    while behind < Int(next.textEnd), joiner.bytes[behind].isDigit { behind += 1 }
    let before = Scalars.decode(joiner.bytes, before: start, start: Int(first.textStart)).value
    let place = Place(joiner.bytes.span, at: behind, end: Int(next.textEnd))
    let isLatin = SurfaceScanner.isLatin(before)
    guard isLatin || Scalars.isHan(before),
      !SurfaceJudge.yearStarts(joiner.bytes.span, Place(joiner.bytes.span, at: Int(next.textStart), end: Int(next.textEnd)))
    else { return false }
    if seam.last == "." {
      // `…落到实处2.⏎5G基站建设`: a marker slipped to the line's end.
      let isQuantity = SurfaceScanner.makesShare(place.peek) || MeasureWords.follows(arabic: place.peek, place.second(joiner.bytes.span))
      return isLatin || isQuantity && (joiner.isFull(joiner.lastLine) || joiner.holdsClause(joiner.lastLine))
    }
    return (Scalars.isHan(place.peek) || SurfaceScanner.makesShare(place.peek))
      && (joiner.isFull(joiner.lastLine) || joiner.holdsClause(joiner.lastLine))
  }
}
