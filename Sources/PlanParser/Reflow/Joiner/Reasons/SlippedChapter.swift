/// `…每年评估。2⏎重点任务⏎2.1 打造…`, `…每年评估。2⏎重点任务⏎3 保障措施` behind 1: a bare number behind a stop or a tag, where the numbers around it leave a place for a
/// chapter.
enum SlippedChapter: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    let (start, end) = (Int(seam.above.textStart), Int(seam.above.textEnd))
    var digits = end
    while digits > start, end - digits < 2, joiner.bytes[digits - 1].isDigit { digits -= 1 }
    guard digits < end, digits > start else { return false }
    let before = Scalars.decode(joiner.bytes, before: digits, start: start).value
    guard Scalars.isTerminal(before) || SurfaceScanner.closes(before), let number = joiner.scanner.surface(at: digits, end: end)?.value,
      number > 0,
      !Scalars.endsThought(joiner.lines.last(of: seam.index))
    else { return false }
    // `…2⏎重点任务2.1⏎打造…`
    if let child = SlippedDueMarker.lastMarker(of: seam.index, behind: Int(seam.below.textStart), joiner), child.components == 2 {
      return child.value == 1 && child.outerValue == number
    }
    switch LoneChapter.chapter(after: seam.index + 1, expecting: number + 1, firstOf: number, joiner) {
    case .child: return true
    case .following: return LoneChapter.chapter(before: joiner.lastLine, expecting: number, joiner)
    case .none, .other: return false
    }
  }
}
