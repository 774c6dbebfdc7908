/// `责任单位：市园林局`, and where another paragraph runs into it `责任单位：市园林局)加强巡查…`, which is no list of units.
enum LeadingTags: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    let text = document.text
    let words = document.words(of: passage)
    let tags = text.contents[passage].tags
    return !tags.isEmpty && text.tags[Int(tags.lowerBound)].start <= words.lowerBound
      || RoleLabel.opensLine(text.prose.bytes.span, at: words.lowerBound, end: words.upperBound)
  }
}
