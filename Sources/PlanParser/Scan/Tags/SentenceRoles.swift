/// Whether it is the habit of a text that the last sentence of an item says who has it: `…满负荷生产。由区经发局牵头，区财政局配合。`,
/// `…用工。区人社局、区总工会按职责分工落实。`
///
/// One such sentence may tell what anyone reads in a report.
enum SentenceRoles {
  /// Longest sentence that is looked at, in bytes.
  private static let longest = 300

  static func isHabit(in prose: Prose) -> Bool {
    TagHabits.isSeen(in: prose) { bytes, start, end in
      last(bytes, start..<end).map { RoleVerb.sharesOut(bytes, $0) || RoleVerb.givesOut(bytes, $0) } ?? false
    }
  }

  /// The last sentence of a paragraph without its 。, if others stand before it.
  static func last(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int>? {
    let end = text.upperBound - 3
    guard text.count > 30, Scalars.matches("。", bytes, at: end, end: text.upperBound) else { return nil }
    var start = end
    while true {
      start = Scalars.beforeHan(bytes, from: start, to: text.lowerBound)
      guard start > text.lowerBound, end - start <= longest else { return nil }
      let (scalar, length) = Scalars.decode(bytes, before: start, start: text.lowerBound)
      if scalar == "。" { return start..<end }
      start -= max(1, length)
    }
  }
}
