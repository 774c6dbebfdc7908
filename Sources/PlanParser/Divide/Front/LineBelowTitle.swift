import PlanSyntax

/// Who issued a plan, or a slogan, between its title and its preamble: `某县河道整治方案⏎某县人民政府⏎为…，制定本方案。⏎总体要求⏎…⏎二、主要任务`.
///
/// Short lines look like headings that lost their number. Where 二、 is the first number of its level one heading lost its own, and that stands behind the
/// preamble if a short line is there.
enum LineBelowTitle {
  /// Index of the preamble behind such lines, or the body's start where there are none.
  static func end(_ text: ScannedText, _ body: Range<Int>) -> Int {
    for index in body.prefix(mostLines) {
      guard index + 1 < body.upperBound, isShort(text, index), !isHeading(text, index) else { break }
      if PassageKind.opensPreamble(text, index + 1) {
        return lacksFirst(text, index + 2..<max(index + 2, body.upperBound)) ? index + 1 : body.lowerBound
      }
    }
    return body.lowerBound
  }

  /// Between title and preamble, at the most.
  private static let mostLines = 2
  /// Bytes of one, at the most.
  private static let longest = 90
  /// Passages among which the second heading is looked for.
  private static let furthest = 200

  private static func isShort(_ text: ScannedText, _ index: Int) -> Bool {
    text.prose.passages[index].count <= longest && PassageKind.isTitleLine(text, index)
  }

  /// `目的意义⏎为…，制定本方案。`: what first headings are called.
  private static func isHeading(_ text: ScannedText, _ index: Int) -> Bool {
    headings.ends(text.prose.bytes.span, from: Int(text.prose.passages[index].start), to: Int(text.prose.passages[index].end))
  }

  private static let headings = WordList(["目的", "意义", "背景", "依据", "总则", "要求", "思想", "形势", "原则", "概况", "目标", "说明", "情况", "任务"])

  /// Whether a short line stands before the first marker of the outermost level, and that is a second.
  private static func lacksFirst(_ text: ScannedText, _ passages: Range<Int>) -> Bool {
    var hasLine = false
    var inner: Int?
    for index in passages.prefix(furthest) {
      guard let marker = PassageKind.marker(text, index) else {
        hasLine = hasLine || inner == nil && isShort(text, index)
        continue
      }
      if let inner, marker.rank >= inner { continue }
      guard hasLine, marker.value < 3 else { return false }
      if marker.value == 2 { return true }
      guard inner == nil else { return false }
      inner = marker.rank
    }
    return false
  }
}
