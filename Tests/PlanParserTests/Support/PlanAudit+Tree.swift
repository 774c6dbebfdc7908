import PlanParser
import PlanSyntax

/// The tree hangs together: ranges nest, lines are those of the source, ids are unique.
extension PlanAudit {
  func checkTree() {
    var next = 0
    for document in plan.documents {
      expect(document.sections.lowerBound == next, "a document begins with section \(document.sections.lowerBound), not \(next)")
      next = document.sections.upperBound
      checkSections(of: document)
    }
    expect(next == plan.sections.count, "\(plan.sections.count - next) sections are in no document")
    let lines = LineTable(plan.source.bytes)
    expect(plan.lineCount == lines.count, "\(plan.lineCount) lines are \(lines.count)")
    for (index, section) in plan.sections.enumerated() {
      let start = Int(plan.writtenSpan(section.marker).start)
      expect(section.line == lines.line(at: start), "section \(index) is on line \(lines.line(at: start)), not \(section.line)")
      expect(Int(section.span.start) == start, "section \(index) begins at \(section.span.start), its marker at \(start)")
    }
    for (index, paragraph) in plan.paragraphs.enumerated() {
      expect(paragraph.line == lines.line(at: Int(paragraph.span.start)), "paragraph \(index) is not on line \(paragraph.line)")
    }
    for (index, item) in plan.responsibilities.enumerated() {
      expect(item.line == lines.line(at: Int(item.span.start)), "responsibility \(index) is not on line \(item.line)")
    }
  }

  private func checkSections(of document: Document) {
    var counted = Array(plan.sections)
    Plan.countOccurrences(in: &counted, documents: plan.documents)
    var open: [Int] = []
    for index in document.sections {
      let section = plan.sections[index]
      while let last = open.last, plan.sections[last].end <= index { open.removeLast() }
      expect(section.parent == open.last, "section \(index) has parent \(section.parent.map(String.init) ?? "none")")
      expect(section.level == open.count + 1, "section \(index) at depth \(open.count + 1) has level \(section.level)")
      let limit = open.last.map { plan.sections[$0].end } ?? document.sections.upperBound
      expect(section.end > index && section.end <= limit, "section \(index) ends at \(section.end), its parent at \(limit)")
      if let parent = section.parent {
        let outer = plan.sections[parent].span
        expect(section.span.start >= outer.start && section.span.end <= outer.end, "section \(index) reaches out of its parent")
      }
      expect(section.span.start <= section.span.end, "section \(index) has a negative span")
      expect(section.occurrence == counted[index].occurrence, "section \(index) is occurrence \(counted[index].occurrence)")
      open.append(index)
    }
    // Ids are as long as the tree is deep: of very deep ones only the last component differs among siblings.
    let names = document.sections.map { "\(plan.sections[$0].parent ?? -1) \(plan.idComponent(ofSection: $0))" }
    expect(Set(names).count == names.count, "two sections have one id")
  }

  /// Every paragraph is in one place: preamble, section, closing or colophon.
  func checkParagraphs() {
    var owners = [Int](repeating: 0, count: plan.paragraphs.count)
    let ranges = plan.documents.flatMap { [$0.preamble, $0.closing, $0.colophon] } + plan.sections.map(\.paragraphs)
    for range in ranges {
      expect(range.lowerBound >= 0 && range.upperBound <= owners.count, "paragraphs \(range) of \(owners.count)")
      for index in range where owners.indices.contains(index) { owners[index] += 1 }
    }
    for (index, paragraph) in plan.paragraphs.enumerated() {
      expect(owners[index] == 1, "paragraph \(index) is in \(owners[index]) places")
      expect(
        !paragraph.span.isEmpty && paragraph.span.end <= UInt32(plan.source.bytes.count), "paragraph \(index) has span \(paragraph.span)")
      expect(!plan.text(.text, in: paragraph.tokens).isEmpty, "paragraph \(index) has no text")
    }
  }

  /// Every responsibility is in one place, and its parts lie inside it; but the label of an item that has it for a heading
  /// stands right before it, with a colon between.
  func checkResponsibilities() {
    var owners = [Int](repeating: 0, count: plan.responsibilities.count)
    for range in plan.documents.map(\.responsibilities) + plan.sections.map(\.responsibilities) {
      for index in range where owners.indices.contains(index) { owners[index] += 1 }
    }
    for (index, item) in plan.responsibilities.enumerated() {
      expect(owners[index] == 1, "responsibility \(index) is in \(owners[index]) places")
      let units = plan.units[item.units].map(\.span)
      let isBefore = item.role.end < item.span.start && item.span.start - item.role.end <= 6
      for part in units + (isBefore ? [] : [item.role]) + [item.deadline].compactMap({ $0 }) {
        expect(part.start >= item.span.start && part.end <= item.span.end, "a part of responsibility \(index) lies outside its tag")
      }
      expect(units.allSatisfy { !$0.isEmpty }, "responsibility \(index) has an empty unit")
    }
  }

  /// The table of levels lists the series that the sections stand in, and no more.
  func checkNumbering() {
    for document in plan.documents {
      let used = Set(plan.sections[document.sections].map { LevelStyle(level: $0.level, style: $0.marker.seriesStyle) })
      let listed = document.numbering.map { LevelStyle(level: $0.level, style: $0.style) }
      expect(Set(listed) == used, "levels listed \(listed), used \(used)")
      expect(Set(listed).count == listed.count, "a level and style is listed twice")
    }
  }

  private struct LevelStyle: Hashable {
    let level: Int
    let style: NumberingStyle
  }
}

/// Where the lines of a text begin: behind LF, CR LF and CR.
struct LineTable {
  private var starts = [0]
  /// A last line without line end counts, an empty one behind the last line end does not.
  let count: Int

  init(_ bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() {
      let isEnd = byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if isEnd { starts.append(index + 1) }
    }
    let isOnlyMark = bytes == [0xEF, 0xBB, 0xBF]
    count = starts.count - (starts[starts.count - 1] == bytes.count || isOnlyMark ? 1 : 0)
  }

  /// 1-based line of an offset. O(log lines).
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
