/// `各位代表！⏎过去一年，…`: what stands before a paragraph calls to those who hear it, or announces it.
enum Calls: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    guard passage > document.range.lowerBound, Asides.tells(of: passage - 1, in: document) else { return false }
    let before = document.words(of: passage - 1)
    switch Scalars.decode(document.text.prose.bytes.span, before: before.upperBound, start: before.lowerBound).value {
    case "！", "!", "：", ":": return !document[passage].leadsItem
    default: return false
    }
  }
}
