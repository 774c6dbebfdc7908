/// Where a heading's own text begins and ends.
///
/// Markdown's `**` around it is no part of it (`1. **梳理清单**：逐项核对`, `**（二）优化服务。** 应约尽约`), nor are blanks before its stop
/// (`指 导 思 想 。`) or the comma before its tag. What stands at the edge of a line was set aside when lines were split.
struct HeadingEdges {
  private(set) var start: Int
  private(set) var end: Int
  /// Behind the stop, and behind the mark that closes the heading.
  private(set) var bodyStart: Int

  /// - Parameter markerStart: where the marker begins, before which the mark may stand that opens.
  init(_ split: HeadingSplit, from textStart: UInt32, to end: UInt32, markerStart: UInt32, isBeforeTag: Bool, _ bytes: Bytes) {
    start = Int(textStart)
    self.end = Int(split.headingEnd)
    bodyStart = Int(max(split.bodyStart, textStart))
    guard self.end > start else { return }
    let isOpened = Markup.isMark(bytes, at: Int(markerStart) - 2, in: 0..<Int(markerStart))
    // `**一、**总体要求`: only the marker is bold.
    if Markup.isStrong(bytes, at: start, end: self.end),
      isOpened || Markup.isClosed(bytes, from: start + 2, end: min(Int(end) + 2, bytes.count))
    {
      start += 2
    }
    // `公布事项。**重点**事项逐项列明`, `包联领导张**`: these close nothing.
    if start > textStart || isOpened {
      if self.end - 2 > start, Markup.isMark(bytes, at: self.end - 2, in: start..<self.end) {
        self.end -= 2
      } else if Markup.isMark(bytes, at: bodyStart, in: start..<max(start, Int(end))) {
        bodyStart += 2
      }
    }
    // `实现监管全覆盖，责任单位：县教育局`: no heading ends in the comma before its tag.
    if isBeforeTag, self.end - 3 > start {
      if Scalars.matches("，", bytes, at: self.end - 3, end: self.end) { self.end -= 3 } else if bytes[self.end - 1] == "," { self.end -= 1 }
    }
    while self.end > start {
      let width = Blank.width(in: bytes, before: self.end)
      if width == 0 || self.end - width <= start { break }
      self.end -= width
    }
  }
}
