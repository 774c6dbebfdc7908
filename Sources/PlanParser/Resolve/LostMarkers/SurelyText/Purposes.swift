import PlanSyntax

/// `为推进节水型城市建设，结合实际，制定本方案。`, `为深化改革，特制定以下规定：`: the preamble, which is no item however it looks, were the first item run into it.
enum Purposes: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    let text = document.text
    let words = document.words(of: passage)
    let bytes = text.prose.bytes.span
    if areStated(bytes, words) { return true }
    guard let first = text.contents[passage].starts.first, text.starts[Int(first)].position == .afterStop else { return false }
    return areStated(bytes, words.lowerBound..<Int(text.surfaces[Int(text.starts[Int(first)].firstSurface)].start))
  }

  private static func areStated(_ bytes: Bytes, _ words: Range<Int>) -> Bool {
    let end = words.upperBound
    guard words.count > 30 else { return false }
    let tail = max(words.lowerBound, end - longestIssue)..<end
    switch Scalars.decode(bytes, before: end, start: words.lowerBound).value {
    case "：": return openings.begins(bytes, from: words.lowerBound, to: end) && issues.occurs(bytes, in: tail)
    case "。":
      return words.count > ShapedText.longestHeading && openings.begins(bytes, from: words.lowerBound, to: end)
        || namesItself.occurs(bytes, in: tail)
    default: return false
    }
  }

  /// `为推进…，结合实际，制定本方案。`
  private static let namesItself = WordList(["定本", "订本"])
  /// `…，特制定以下规定：`
  private static let issues = WordList(["制定以下", "制定如下", "定如下", "通知如下", "提出以下", "提出如下"])

  /// What preambles begin with.
  private static let openings = WordList(["为深入", "为贯彻", "为全面贯彻", "为认真", "为切实", "为进一步", "为了", "为加快", "为推动", "为推进", "根据"])

  /// `制定本年度实施细则。` in bytes, and some more.
  private static let longestIssue = 45
}
