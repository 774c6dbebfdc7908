import PlanSyntax

/// Finds headings that lost their stop in paragraphs that may have lost their marker as well: `健全农业保障能力|完善监测预警机制，推动…`
///
/// Such a paragraph looks like text, for its first sentence is far longer than any heading. Where a number is missing it may be the item all the same, and as
/// long as it may, no other paragraph is it for certain. Headings are told from bodies by the words with which they end and begin: see ``LostStop``.
struct StoplessHeadings {
  private var siblings: HeadingSiblings?
  private let text: ScannedText

  /// So many headings show what the others are like.
  private static let (least, most) = (2, 48)

  /// - Parameter sections: passages that begin with a whole marker. Linear.
  init(_ text: ScannedText, _ sections: [Int]) {
    self.text = text
    let bytes = text.prose.bytes.span
    var lengths: [Int] = []
    var headings: [(split: HeadingSplit, range: Range<Int>)] = []
    let stride = max(1, sections.count / Self.most)
    for index in Swift.stride(from: 0, to: sections.count, by: stride) {
      guard let style = text.leading(sections[index])?.wholeStyle, style != .article else { continue }
      let range = Self.words(text, sections[index])
      let split = HeadingSplit.read(bytes, from: range.lowerBound, to: range.upperBound, style: style)
      guard split.runInLength > 0, !split.isCaption else { continue }
      lengths.append(split.runInLength)
      headings.append((split, range))
    }
    guard headings.count >= Self.least else { return }
    lengths.sort()
    // Some of them may have lost a stop themselves.
    var siblings = HeadingSiblings(longest: lengths[lengths.count * 9 / 10])
    for heading in headings { siblings.add(heading.split, from: heading.range.lowerBound, to: heading.range.upperBound, bytes) }
    self.siblings = siblings
  }

  /// What the heading of a passage is like that lost its stop, if the passage is a section; nil where nothing tells of one.
  ///
  /// - Parameter words: how the clauses of the document's headings begin.
  func heading(of passage: Int, _ words: HeadingWords) -> Shape.Heading? {
    guard let end = end(in: passage) else { return nil }
    let bytes = text.prose.bytes.span
    let start = Int(text.prose.passages[passage].start)
    let opening = Opening.read(bytes, from: start, to: end, limit: Shape.longestHead)
    let wording = words.wording(of: HeadingWords.Clauses(text, opening, passage: passage, from: UInt32(start)), isOwn: false)
    // `为整治工作提供保障；分管领导要…`: what begins like no heading is the rest of a sentence as well.
    guard wording == .opens || wording == .parallel || HeadingVerbs.begin(bytes, at: start, end: end) else { return nil }
    return Shape.Heading(head: Shape.head(bytes: end - start, commas: opening.commas), wording: wording)
  }

  /// Where it ends.
  private func end(in passage: Int) -> Int? {
    guard let siblings else { return nil }
    let bytes = text.prose.bytes.span
    let range = Self.words(text, passage)
    guard let sentence = FirstSentence(bytes, from: range.lowerBound, to: range.upperBound),
      sentence.length > siblings.longest + LostStop.leastSurplus
    else { return nil }
    let split = HeadingSplit.read(bytes, from: range.lowerBound, to: range.upperBound, style: .arabicDot)
    let hasHeading = Int(split.headingEnd) > range.lowerBound
    if hasHeading, Punctuation.isColon(Scalars.decode(bytes, at: Int(split.headingEnd), end: range.upperBound).value) { return nil }
    let lost = LostStop.read(sentence, bytes, from: range.lowerBound, to: range.upperBound, among: siblings, hasHeading: hasHeading)
    return lost?.place
  }

  private static func words(_ text: ScannedText, _ passage: Int) -> Range<Int> {
    let start = text.leading(passage)?.textStart ?? text.prose.passages[passage].start
    return Int(start)..<max(Int(start), Int(Shape.headLimit(text, passage: passage, from: start)))
  }
}
