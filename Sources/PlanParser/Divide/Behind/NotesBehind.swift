import PlanSyntax

/// A numbered list below a document's text that is none of its sections: `注：①…⏎②…`, `填表说明：⏎1.…`, `意见反馈方式：⏎1.电子邮箱：…`.
enum NotesBehind {
  /// Index of the passage with which the list begins, or the range's end.
  ///
  /// - Parameter range: the passages that may hold sections.
  static func start(_ text: ScannedText, _ range: Range<Int>) -> Int {
    for index in range.suffix(most).reversed() where index > range.lowerBound {
      guard let listStart = head(text, index) else { continue }
      let isList = holdsOneList(text, index + 1..<range.upperBound, openedIn: listStart..<Int(text.prose.passages[index].end))
      return isList && isBehindText(text, index) && holdsSections(text, range.lowerBound..<index) ? index : range.upperBound
    }
    return range.upperBound
  }

  /// Passages of such a list, at the most.
  private static let most = 20

  /// Where the text behind the head begins: `注：`, `说明：`, `填表说明`, `意见反馈方式：`.
  private static func head(_ text: ScannedText, _ index: Int) -> Int? {
    let passage = text.prose.passages[index]
    let (bytes, start, end) = (text.prose.bytes, Int(passage.start), Int(passage.end))
    guard passage.count <= longest, let word = words.word(bytes.span, at: start, end: end) else { return nil }
    let behind = start + word.count
    let next = Scalars.decode(bytes, at: behind, end: end)
    return next.value == "：" || next.value == ":" ? behind + next.length : nil
  }

  /// In bytes.
  private static let longest = 600

  private static let words = WordList([
    "注", "备注", "附注", "说明", "填表说明", "填报说明", "编制说明", "有关说明", "意见反馈方式", "意见反馈渠道", "反馈方式", "反馈渠道", "反馈途径", "联系方式", "相关文档", "相关文件",
  ])

  /// Whether all numbers count one list from 1 on. Where the first stands right behind the head, `注：①…`, no other has to follow.
  private static func holdsOneList(_ text: ScannedText, _ rest: Range<Int>, openedIn head: Range<Int>) -> Bool {
    var style: NumberingStyle?
    var last: UInt16 = 0
    if let surface = SurfaceScanner.surface(text.prose.bytes.span, Place(text.prose.bytes.span, at: head.lowerBound, end: head.upperBound)),
      let first = surface.wholeStyle, surface.value == 1
    {
      (style, last) = (first, 1)
    } else if !head.isEmpty {
      return false
    }
    for index in rest {
      guard text.contents[index].tags.isEmpty else { return false }
      guard let marker = PassageKind.marker(text, index) else { continue }
      guard style == nil || marker.style == style, marker.value == last + 1, marker.style != .dash else { return false }
      (style, last) = (marker.style, marker.value)
    }
    return last > 1 || !head.isEmpty
  }

  private static func holdsSections(_ text: ScannedText, _ range: Range<Int>) -> Bool {
    range.contains { PassageKind.beginsWithMarker(text, $0) }
  }

  /// A sentence, a signature or the rows of a table stand above it: below a heading or a line that announces it a list is that section's text.
  private static func isBehindText(_ text: ScannedText, _ index: Int) -> Bool {
    let above = text.prose.passages[index - 1]
    let last = above.last(in: text.prose.bytes)
    return Scalars.isTerminal(last) || SurfaceScanner.closes(last) || PassageKind.isDate(text, index - 1)
  }
}
