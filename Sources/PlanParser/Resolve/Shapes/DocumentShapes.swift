import PlanSyntax

/// The shapes of a document's passages, read once; how they are worded, and which are text, is learnt with each search.
struct DocumentShapes {
  private let first: Int
  private var shapes: [Shape] = []
  private var clauses: [HeadingWords.Clauses] = []
  /// Which passages were counted as text.
  private var texts: [Bool] = []
  /// How the clauses of its headings begin.
  private var words = HeadingWords()

  init(_ text: ScannedText, _ passages: Range<Int>) {
    first = passages.lowerBound
    shapes.reserveCapacity(passages.count)
    clauses.reserveCapacity(passages.count)
    let leading = text.leadingLists(passages)
    // Where 编 stand above the chapters 附则 is none of them.
    let hasParts = passages.contains { text.leading($0)?.unit == .part }
    for passage in passages {
      // Behind what may be a marker, where something may.
      let front = text.leading(passage)?.textStart
      let from = front ?? text.prose.passages[passage].start
      let list = text.listInside(passage)
      // `附则（一）加强领导。…`: the heading ends where the list begins.
      let opening = Shape.opening(text, passage: passage, from: from)
      var shape = Shape.of(text, passage: passage, from: from, opening, to: list?.start ?? .max, leadsList: leading[passage - first])
      shape.itemBehind = list?.wholeStyle
      shape.announces = Self.endsInColon(text.prose, passage)
      if shape.form == .ownLine {
        if passage + 1 < passages.upperBound, let style = text.item(behind: passage) { shape.itemBehind = style }
        shape.namesChapter = front == nil && !hasParts && ChapterNames.isOne(text.prose, passage)
        shape.namesPlanChapter = front == nil && ChapterNames.isOfPlan(text.prose.bytes.span, text.prose.passages[passage].range)
      }
      if shape.form == .sentence, text.prose.passages[passage].count >= Self.leastOfHeading,
        text.sentenceGoesOn(behind: passage, in: passages)
      {
        shape.form = .runIn
      }
      shapes.append(shape)
      clauses.append(HeadingWords.Clauses(text, opening, passage: passage, from: from))
    }
  }

  /// In bytes: `加强督查。`
  private static let leastOfHeading = 15

  /// `各县区任务如下：`
  private static func endsInColon(_ prose: Prose, _ index: Int) -> Bool {
    let passage = prose.passages[index]
    let last = Scalars.decode(prose.bytes, before: Int(passage.end), start: Int(passage.start)).value
    return last == "：" || last == ":"
  }

  var range: Range<Int> { first..<first + shapes.count }

  subscript(passage: Int) -> Shape { shapes[passage - first] }

  /// Whether a passage was counted as an example of text.
  func isText(_ passage: Int) -> Bool { !texts.isEmpty && texts[passage - first] }

  /// What the rest of a passage looks like from one of its lines on.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - isShort: whether the page would have had room for more, so that a heading may end with it.
  ///   - item: the style of the whole marker that begins where the line ends.
  func shape(_ text: ScannedText, passage: Int, from line: Range<UInt32>, isShort: Bool, itemBehind item: NumberingStyle?) -> Shape {
    let joint = line.lowerBound
    let opening = Shape.opening(text, passage: passage, from: joint)
    var shape = Shape.of(
      text, passage: passage, from: joint, opening, to: isShort ? line.upperBound : .max, leadsList: self[passage].leadsList)
    shape.followsTag = text.followsTag(joint, in: passage)
    // `…（市水务局负责）⏎健全服务体系⏎17.…`: a line right before an item is a heading like a paragraph of its own.
    if shape.form == .ownLine { shape.itemBehind = item }
    if shape.form == .sentence, line.upperBound == text.prose.passages[passage].end, line.count >= Self.leastOfHeading,
      text.sentenceGoesOn(behind: passage, in: range)
    {
      shape.form = .runIn
    }
    shape.namesPlanChapter = isShort && ChapterNames.isOfPlan(text.prose.bytes.span, Int(line.lowerBound)..<Int(line.upperBound))
    // `…纳入相关工作考核。⏎有下列情形之一的，责令限期改正：`: the colon is the last line's.
    shape.announces = self[passage].announces
    shape.wording = words.wording(of: HeadingWords.Clauses(text, opening, passage: passage, from: joint), isOwn: false)
    return shape
  }

  // MARK: What a search has shown

  /// Learns from a search how sections and text look, and which paragraphs may be sections whose headings lost their stop.
  ///
  /// - Parameter windows: where a marker may be lost: what stands there is no example of text.
  mutating func learn(from study: Study, _ text: ScannedText, besides windows: [Range<Int>]) -> ShapeEvidence {
    var examples = SectionExamples(study, range)
    readWordings(examples.whole.map(\.passage))
    examples.add(windows: windows)
    texts = examples.texts
    findStopless(StoplessHeadings(text, examples.whole.map(\.passage)), text, in: windows)
    return examples.evidence(shapes, tracks: study.tracks.count)
  }

  /// Reads whether passages are worded like the headings among the examples.
  private mutating func readWordings(_ examples: [Int]) {
    var isOwn = [Bool](repeating: false, count: shapes.count)
    let headings = examples.map { $0 - first }.filter { shapes[$0].head != .winding && shapes[$0].form != .sentence }
    for index in headings { isOwn[index] = true }
    words = HeadingWords(headings.map { clauses[$0] })
    for index in shapes.indices { shapes[index].wording = words.wording(of: clauses[index], isOwn: isOwn[index]) }
  }

  /// Reads which paragraphs may be sections whose headings lost their stop, where numbers are missing.
  private mutating func findStopless(_ headings: StoplessHeadings, _ text: ScannedText, in windows: [Range<Int>]) {
    for window in windows {
      for passage in window where text.leading(passage) == nil && shapes[passage - first].stopless == nil {
        guard let heading = headings.heading(of: passage, words) else { continue }
        shapes[passage - first].stopless = heading
      }
    }
  }
}
