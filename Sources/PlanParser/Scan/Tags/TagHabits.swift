/// Whether a text names who is in charge in one way often enough for it to be a habit: fewer such names may be signatures or remarks.
///
/// Each is asked for once, and only where something depends on it.
struct TagHabits {
  private let prose: Prose
  /// Names stand in brackets at the end of its items.
  private(set) lazy var namesCloseSentences = SentenceNames.isHabit(in: prose)
  /// Names stand behind dashes.
  private(set) lazy var namesFollowDashes = DashNames.isHabit(in: prose)
  /// The last sentence of an item says who has it.
  private(set) lazy var sentencesGiveOut = SentenceRoles.isHabit(in: prose)

  /// `主办单位：` opens lines again and again, where a page's foot has it once.
  private(set) lazy var footLabelsOpenLines = Self.isSeen(in: prose) { bytes, start, end in LabelWords.opensFoot(bytes, at: start, end: end)
  }

  /// `办结时限：`, `监督单位：` open lines again and again, each with an item, or with another label, on the next one.
  private(set) lazy var labelsRecur = Self.recur(in: prose)

  init(_ prose: Prose) { self.prose = prose }

  private static let least = 3

  /// Linear in the number of paragraphs.
  private static func recur(in prose: Prose) -> Bool {
    let bytes = prose.bytes.span
    var count = 0
    for (index, passage) in prose.passages.enumerated() {
      let (start, end) = (Int(passage.start), Int(passage.end))
      guard index > 0, let label = RoleLabel.read(bytes, at: start, end: end), label.range.lowerBound == start,
        LabelWords.mayRecur(bytes, label), label.after < end, isBelowItem(prose, index)
      else { continue }
      count += 1
      if count == least { return true }
    }
    return false
  }

  /// Whether a marked paragraph stands above a line, or one paragraph between them, and another below it, unless it is the last.
  private static func isBelowItem(_ prose: Prose, _ index: Int) -> Bool {
    func isMarked(_ index: Int) -> Bool { prose.leadingSurface(of: index)?.marksParagraph ?? false }
    return (isMarked(index - 1) || index > 1 && isMarked(index - 2)) && (index + 1 == prose.passages.count || isMarked(index + 1))
  }

  /// Linear in the number of paragraphs.
  ///
  /// - Parameter names: whether a paragraph, of which it is given the bytes from start to end, does so.
  static func isSeen(in prose: Prose, where names: (_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool) -> Bool {
    let bytes = prose.bytes.span
    var count = 0
    for passage in prose.passages where names(bytes, Int(passage.start), Int(passage.end)) {
      count += 1
      if count == least { return true }
    }
    return false
  }
}
