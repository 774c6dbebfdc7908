/// Lines that belong to one paragraph: a run of lines, with empty lines and page marks in between that do not count.
struct LineGroup {
  /// Index of the first line.
  let first: Int
  /// Indices into ``LineGroups/lines``.
  private(set) var members: Range<Int>
  let afterGap: Bool

  fileprivate mutating func append() { members = members.lowerBound..<members.upperBound + 1 }
}

/// The lines of a text, paragraph by paragraph.
struct LineGroups {
  private(set) var groups: [LineGroup] = []
  /// Indices of all lines that hold text, in order.
  private(set) var lines: [Int] = []
  /// Lines that are cells of a table, in order: see ``NumberCells``.
  private(set) var cells: [Int] = []

  /// No paragraph has more than one line.
  var areSingle: Bool { groups.count == lines.count }

  /// Puts every line that is neither empty nor a page mark into a group, in order. Linear.
  static func gather(_ lines: TextLines, _ layout: PageLayout) -> LineGroups {
    let bytes = lines.bytes
    var result = LineGroups()
    result.groups.reserveCapacity(lines.count)
    result.lines.reserveCapacity(lines.count)
    result.cells = NumberCells.find(lines, isWrapped: layout.width != nil)
    var joiner = LineJoiner(lines: lines, layout: layout, cells: result.cells)
    let numbers = (PageNumbers.find(lines, layout) + PagesBetweenItems.find(lines) + CountedLines.find(lines, layout)).sorted()
    var pageNumbers = MarkedLines(numbers)
    var runningHeads = MarkedLines(RunningHeads.find(lines, layout, numbers: numbers))
    var hasGap = false
    var hasMark = false
    for index in lines.indices {
      // A form feed alone ends a page and no paragraph.
      if lines[index].isBlank, lines[index].holdsBreak, bytes[Int(lines[index].start)..<Int(lines[index].end)].contains(0x0C) {
        hasMark = true
        continue
      }
      if lines[index].isBlank || Markup.isWhole(bytes, lines[index]) {
        hasGap = true
        continue
      }
      let isHeading = Markup.isHeading(bytes, lines[index])
      if isHeading { hasGap = true }
      if lines.isPageMark(index) || pageNumbers.contains(index) || runningHeads.contains(index)
        || !result.groups.isEmpty && joiner.passesPageNumber(index)
      {
        hasMark = true
        continue
      }
      if !result.groups.isEmpty, joiner.continues(with: index, overGap: hasGap && !hasMark && !layout.isDoubleSpaced) {
        result.groups[result.groups.count - 1].append()
      } else {
        let place = result.lines.count
        result.groups.append(LineGroup(first: index, members: place..<place + 1, afterGap: hasGap && !hasMark))
        joiner.begin(with: index)
      }
      result.lines.append(index)
      hasGap = isHeading
      hasMark = false
    }
    return result
  }
}
