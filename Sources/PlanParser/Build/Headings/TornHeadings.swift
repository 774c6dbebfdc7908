import PlanSyntax

/// First lines that are no headings though they end without a stop: a page's width broke them off inside a sentence.
///
/// `3.依托…平台，在…专区，推进“双随机、一公开”⏎移动监管区域全覆盖。`: reflow saw no reason to join the two, mostly since the line is not quite full. A
/// heading on a line of its own looks the same. Two things tell them apart: whether the words before the break end headings and those behind it begin
/// bodies (``BoundaryWords``), and what the other sections of the track do.
enum TornHeadings {
  /// - Parameters:
  ///   - ranges: where each section's heading may stand.
  ///   - end: behind the document's last passage.
  static func clear(
    _ splits: inout [HeadingSplit], _ ranges: [Range<Int>], _ numbering: Numbering, _ text: ScannedText, until end: Int, _ bytes: Bytes
  ) {
    var broken: [(index: Int, edge: Int)] = []
    for index in splits.indices where ranges[index].count >= shortest && isOwnLine(splits[index], ranges[index], bytes) {
      // These always have a heading.
      if [.part, .chapter, .section].contains(numbering.sections[index].style) { continue }
      if let edge = edge(index, ranges[index], numbering, text, until: end, bytes) { broken.append((index, edge)) }
    }
    guard broken.contains(where: { $0.edge <= torn }) else { return }
    var sections = PerTrack<Int>(repeating: 0)
    var lines = PerTrack<Int>(repeating: 0)
    for index in splits.indices {
      let track = numbering.sections[index].track
      sections[track] += 1
      if isOwnLine(splits[index], ranges[index], bytes) { lines[track] += 1 }
    }
    var count = PerTrack<Int>(repeating: 0)
    var sum = PerTrack<Int>(repeating: 0)
    for (index, edge) in broken {
      count[numbering.sections[index].track] += 1
      sum[numbering.sections[index].track] += edge
    }
    for (index, edge) in broken {
      let track = numbering.sections[index].track
      let isRare = sections[track] >= 3 && lines[track] * 3 <= sections[track]
      let areTorn = count[track] >= 3 && sum[track] * 2 <= count[track]
      guard isRare && edge <= torn || areTorn && edge <= tornAmongTorn else { continue }
      splits[index] = HeadingSplit(
        headingEnd: UInt32(ranges[index].lowerBound), bodyStart: UInt32(ranges[index].lowerBound), stop: .none)
    }
  }

  /// Whether a section's first paragraph is its heading and ends without a stop.
  private static func isOwnLine(_ split: HeadingSplit, _ range: Range<Int>, _ bytes: Bytes) -> Bool {
    guard split.stop == .written, split.runInLength == 0, Int(split.headingEnd) == range.upperBound, range.count > 0 else { return false }
    return !Scalars.endsThought(Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value)
  }

  /// How likely a line is to end a heading and the next one to begin a body, as a natural logarithm; nil where no text of the section goes on below it.
  private static func edge(
    _ index: Int, _ range: Range<Int>, _ numbering: Numbering, _ text: ScannedText, until limit: Int, _ bytes: Bytes
  ) -> Int? {
    let number = numbering.sections[index].passage
    let isLast = index + 1 == numbering.sections.count
    guard number + 1 < limit, isLast || numbering.sections[index + 1].passage > number + 1 else { return nil }
    let (passage, next) = (text.prose.passages[number], text.prose.passages[number + 1])
    guard range.upperBound == Int(passage.end), next.count > 0, !next.afterGap, next.indent <= passage.indent else { return nil }
    let (last, width) = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound)
    let before = Scalars.decode(bytes, before: range.upperBound - width, start: range.lowerBound).value
    let (first, length) = Scalars.decode(bytes, at: Int(next.start), end: Int(next.end))
    let second = Scalars.decode(bytes, at: Int(next.start) + length, end: Int(next.end)).value
    // `《…条例》规定…`: a paragraph may begin so.
    if first != "《", !LostStop.mayPart(FirstSentence.kind(last), FirstSentence.kind(first)) { return worst }
    let start = BoundaryWords.grades(of: WordGrades.pair(FirstSentence.kind(first), FirstSentence.kind(second))).start
    let end = WordGrades.pair(FirstSentence.kind(before), last == ")" ? closed : FirstSentence.kind(last))
    return Int(BoundaryWords.grades(of: end).end) + Int(start)
  }

  /// In bytes: twenty-two characters, which a narrow page has in a line.
  private static let shortest = 66
  /// Up to which an edge tells that a line is torn: where few sections of its track are lines of their own; where those of the track mostly are torn.
  private static let (torn, tornAmongTorn) = (1, 2)
  /// As a heading ends in it.
  private static let closed = Unicode.Scalar("）").value
  /// No heading ends so, or no body begins so.
  private static let worst = -4
}
