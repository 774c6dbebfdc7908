/// `…政务公开202⏎3年度评估`: the page's edge went through a year.
enum TornYear: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    let (first, second) = (seam.above, seam.below)
    guard first.textEnd > first.textStart, joiner.bytes[Int(first.textEnd) - 1].isDigit else { return false }
    var (start, end) = (Int(first.textEnd), Int(second.textStart))
    while start > Int(first.textStart), joiner.bytes[start - 1].isDigit { start -= 1 }
    while end < Int(second.textEnd), joiner.bytes[end].isDigit { end += 1 }
    let (head, tail) = (Int(first.textEnd) - start, end - Int(second.textStart))
    return head > 0 && tail > 0 && head + tail == 4 && Scalars.matches("年", joiner.bytes, at: end, end: Int(second.textEnd))
  }
}
