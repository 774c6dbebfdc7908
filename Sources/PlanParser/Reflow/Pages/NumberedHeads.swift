/// What a page prints on every page beside a bare number: `…新增灌溉面⏎1⏎某县“十四五”水利规划⏎积2.5万亩…`. A line that stands there again and again, while the numbers
/// count on, is the page's, and so are the numbers; every second page may have another one.
///
/// A table has such lines too, `1⏎县水务局`, one row right below the other. So the line must have stood above the text as well, its title, or be printed on three
/// pages at least; and some page ends in the midst of a sentence.
struct NumberedHeads {
  private let lines: TextLines
  private let layout: PageLayout

  init(_ lines: TextLines, _ layout: PageLayout) {
    self.lines = lines
    self.layout = layout
  }

  /// Lines with text among which the title is, and those among which it has no other place.
  private static let (linesOfFront, linesOfTitle) = (40, 12)

  /// A page's number with the line beside it.
  private struct Mark {
    let number: Int
    let line: Int
    let head: Int
    /// Lines with text before it.
    let place: Int
    let isInside: Bool
    /// The line before it is one that the page's edge broke.
    let isInsideFull: Bool
  }

  /// Indices of lines, the heads and the numbers, in order. Linear.
  func find() -> [Int] {
    let marks = marks()
    guard marks.count > 1 else { return [] }
    let front = front(besides: marks)
    var runs: [ArraySlice<UInt8>: [Mark]] = [:]
    var found: [Int] = []
    func close(_ run: [Mark], _ words: ArraySlice<UInt8>) {
      let arePages =
        front.contains(words) ? run.count > 1 && run.contains(where: \.isInside) : run.count > 2 && run.contains(where: \.isInsideFull)
      // The title may stand beside the first of them, and nowhere else.
      let isFirst = run.first.map { $0.place <= Self.linesOfTitle && !front.contains(words) } ?? false
      if arePages { found += run.map(\.line) + run.dropFirst(isFirst ? 1 : 0).map(\.head) }
    }
    for mark in marks {
      let words = lines.words(of: mark.head)
      if let before = runs[words]?.last, !(1...2).contains(mark.number - before.number) || mark.place - before.place < NumberMark.leastLines
      {
        close(runs[words] ?? [], words)
        runs[words] = []
      }
      runs[words, default: []].append(mark)
    }
    for (words, run) in runs { close(run, words) }
    return found.sorted()
  }

  /// Every bare number with a line beside it that may be a head: below it, or above.
  private func marks() -> [Mark] {
    var marks: [Mark] = []
    var place = 0
    for index in lines.indices where !lines[index].isBlank {
      place += 1
      guard let number = PageNumbers.number(lines, index) else { continue }
      let above = RunningHeads.text(lines, index, -1)
      for (head, before) in [
        (RunningHeads.text(lines, index, 1), above), (above, above.flatMap { RunningHeads.text(lines, $0, -1) }),
      ] {
        guard let head, let before, RunningHeads.isHead(lines, head) else { continue }
        let isInside = lines.breaksSentence(before)
        let isInsideFull = layout.width.map { lines.breaksFullLine(before, width: $0) } ?? false
        marks.append(Mark(number: number, line: index, head: head, place: place, isInside: isInside, isInsideFull: isInsideFull))
      }
    }
    return marks
  }

  /// The titles among the first lines, those apart that stand beside a number.
  private func front(besides marks: [Mark]) -> Set<ArraySlice<UInt8>> {
    var heads = MarkedLines(marks.prefix(Self.linesOfFront * 2).map(\.head).sorted())
    let front = lines.indices.lazy.filter { !lines[$0].isBlank }.prefix(Self.linesOfFront)
    return Set(front.filter { !heads.contains($0) && RunningHeads.isTitle(lines, $0) }.map { lines.words(of: $0) })
  }
}
