/// Where a heading's own text begins and ends.
///
/// Markdown's `**` around it is no part of it (`1. **梳理清单**：逐项核对`, `**（二）优化服务。** 应约尽约`), nor are blanks before its stop
/// (`指 导 思 想 。`) or the comma before its tag. What stands at the edge of a line was set aside when lines were split.
struct HeadingEdges {
  private(set) var start: Int
  private(set) var end: Int
  /// Behind the stop, and behind the mark that closes the heading.
  private(set) var bodyStart: Int

  init(_ split: HeadingSplit, from textStart: UInt32, to end: UInt32, isBeforeTag: Bool, _ bytes: Bytes) {
    start = Int(textStart)
    self.end = Int(split.headingEnd)
    bodyStart = Int(max(split.bodyStart, textStart))
    guard self.end > start else { return }
    if Markup.isStrong(bytes, at: start, end: self.end) { start += 2 }
    if self.end - 2 > start, HeadingEdges.isMark(bytes, self.end - 2, self.end) {
      self.end -= 2
    } else if HeadingEdges.isMark(bytes, bodyStart, Int(end)) {
      // `公布事项。**重点**事项逐项列明`: this one opens.
      if start > textStart || HeadingEdges.marks(bytes, from: bodyStart, to: Int(end)) % 2 == 1 { bodyStart += 2 }
    }
    // `实现监管全覆盖，责任单位：县教育局`: no heading ends in the comma before its tag.
    if isBeforeTag, self.end - 3 > start, Scalars.matches("，", bytes, at: self.end - 3, end: self.end) { self.end -= 3 }
    while self.end > start {
      let width = Blank.width(in: bytes, before: self.end)
      if width == 0 || self.end - width <= start { break }
      self.end -= width
    }
  }

  private static func isMark(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Bool {
    offset + 2 <= end && bytes[offset] == "*" && bytes[offset + 1] == "*"
  }

  private static func marks(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var count = 0
    var offset = start
    while offset + 2 <= end {
      let isMark = isMark(bytes, offset, end)
      if isMark { count += 1 }
      offset += isMark ? 2 : 1
    }
    return count
  }
}
