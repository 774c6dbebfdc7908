import PlanSyntax

/// `…实现与国家、省级工改⏎系统统一数据交换标准。`: where lines were wrapped, what stands behind a sentence without an end is the rest of it. Units
/// that a tag names are no sentence: `责任单位：市住建局、水务集团等市直相关单位⏎提高市政公用服务水平`.
enum BrokenSentences: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    let text = document.text
    guard text.prose.isWrapped, passage > document.range.lowerBound, !text.contents[passage - 1].endsInTag else { return false }
    let before = document.words(of: passage - 1)
    let last = Scalars.decode(text.prose.bytes, before: before.upperBound, start: before.lowerBound).value
    // `…核发《船舶综合证书》⏎即“六证合一”`
    // `…指标排名不低于第5⏎位。`
    return before.count > longestWithoutStop
      && (Scalars.isHan(last) || last == "》" || last == "”" || last == "，" || last == "、" || NumeralCharacter.arabic(last) != nil)
  }

  /// In bytes: headings are shorter.
  private static let longestWithoutStop = 96
}
