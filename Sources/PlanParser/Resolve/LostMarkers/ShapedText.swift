import PlanSyntax

/// One document with what its passages look like: the two that every question of the second look is put to.
struct ShapedText {
  let text: ScannedText
  let shapes: DocumentShapes

  /// Its passages.
  var range: Range<Int> { shapes.range }

  /// What a passage looks like.
  @inline(__always) subscript(passage: Int) -> Shape { shapes[passage] }

  /// Where a passage's bytes stand in the prose.
  func words(of passage: Int) -> Range<Int> { text.prose.passages[passage].range }

  /// In bytes: `为进一步优化营商环境。` may be a heading.
  static let longestHeading = 90

  /// `…，重点做好以下工作：`; a heading that ends in a colon, `三、保障措施：`, may as well have text behind it.
  func announcesList(_ passage: Int) -> Bool {
    guard self[passage].announces else { return false }
    let words = words(of: passage)
    return Announcement.occurs(
      text.prose.bytes.span, in: max(words.lowerBound, words.upperBound - Self.longestAnnouncement)..<words.upperBound)
  }

  /// In bytes: `重点做好以下几个方面的工作：`
  private static let longestAnnouncement = 45
}
