/// Lines that belong to one paragraph: a run of lines, with empty lines and page marks in between that do not count.
struct LineGroup {
  /// Index of the first line.
  let first: Int
  /// Index behind the last line.
  private(set) var end: Int
  /// Lines with text.
  private(set) var count: Int
  let afterGap: Bool
  /// Lines in between that are page marks.
  private(set) var pageMarks: [Int] = []

  /// The group's lines that hold its text.
  func lines(in all: [Line]) -> [Int] {
    if count == 1 { return [first] }
    return (first..<end).filter { !all[$0].isBlank && !pageMarks.contains($0) }
  }

  /// Puts every line that is neither empty nor a page mark into a group, in order. Linear.
  static func gather(_ bytes: [UInt8], _ lines: [Line], _ layout: PageLayout) -> [LineGroup] {
    var groups: [LineGroup] = []
    groups.reserveCapacity(lines.count / 2 + 1)
    var joiner = LineJoiner(bytes: bytes, lines: lines, layout: layout)
    var gap = false
    var marks: [Int] = []
    for index in lines.indices {
      if lines[index].isBlank {
        gap = true
        continue
      }
      if PageMark.matches(bytes, lines[index]) {
        marks.append(index)
        continue
      }
      if !groups.isEmpty, joiner.continues(with: index, overGap: gap && marks.isEmpty) {
        groups[groups.count - 1].end = index + 1
        groups[groups.count - 1].count += 1
        groups[groups.count - 1].pageMarks += marks
      } else {
        groups.append(LineGroup(first: index, end: index + 1, count: 1, afterGap: gap))
        joiner.begin(with: index)
      }
      gap = false
      marks.removeAll(keepingCapacity: true)
    }
    return groups
  }
}
