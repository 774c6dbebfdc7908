import PlanSyntax

/// `坚持每日一报。巡查任务⏎2.1 划定…`: behind a stop a few words without one, right before an item. A heading without its number was joined to the text before it, and
/// this is not where it begins.
enum JoinedHeadings: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    let text = document.text
    guard passage + 1 < document.range.upperBound, let start = text.contents[passage + 1].starts.first,
      text.starts[Int(start)].position == .paragraph, text.surfaces[Int(text.starts[Int(start)].firstSurface)].wholeStyle != nil
    else { return false }
    let words = document.words(of: passage)
    let bytes = text.prose.bytes.span
    var offset = words.upperBound
    while offset > max(words.lowerBound, words.upperBound - longest) {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: words.lowerBound)
      if scalar == "。" { return offset < words.upperBound && words.upperBound - offset >= shortest }
      guard Scalars.isHan(scalar) else { return false }
      offset -= length
    }
    return false
  }

  /// In bytes: of headings of two to twelve characters.
  private static let (shortest, longest) = (6, 39)
}
