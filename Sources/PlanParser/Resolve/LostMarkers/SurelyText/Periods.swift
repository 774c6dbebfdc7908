/// `三月份：⏎1.…⏎四月份：⏎1.…`: what is to be done in a time stands below its name, which has no number.
enum Periods: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    PeriodName.isWhole(document.text.prose.bytes.span, document.words(of: passage))
  }
}
