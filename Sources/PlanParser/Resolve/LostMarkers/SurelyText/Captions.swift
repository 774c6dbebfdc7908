import PlanSyntax

/// `表1 任务分解`, `图2`, `专栏1 重点工程`: what has a number of its own has none in a list.
enum Captions: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    let bytes = document.text.prose.bytes.span
    // `表1⏎主要指标`
    if passage > document.range.lowerBound {
      let before = document.words(of: passage - 1)
      if before.count <= longestNumber, begins(bytes, before) { return true }
    }
    return begins(bytes, document.words(of: passage))
  }

  /// In bytes: `专栏 12`
  private static let longestNumber = 12

  private static func begins(_ bytes: Bytes, _ words: Range<Int>) -> Bool {
    let (start, end) = (words.lowerBound, words.upperBound)
    guard let word = labels.first(where: { Scalars.matches($0, bytes, at: start, end: end) }) else { return false }
    var place = Place(bytes, at: start + word.utf8CodeUnitCount, end: end)
    _ = place.skipBlanks(bytes)
    return NumeralCharacter.arabic(place.peek) != nil || NumeralCharacter.han(place.peek) != nil
  }

  private static let labels: [StaticString] = ["专栏", "附表", "附图", "表", "图"]
}
