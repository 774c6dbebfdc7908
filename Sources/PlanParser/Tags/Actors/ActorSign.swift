/// What stands in the place of a name, or at its edge, and is no part of one: `/`, `暂无`, the ★ of `★市司法局`.
enum ActorSign {
  /// Marks with which a plan shows who leads, or refers to a note.
  private static let marks = CharacterSet("★☆※*＊#＃▲△●○◆◇■□→")
  /// What is written where nobody is named.
  private static let nobody = WordList(["无", "待定", "暂无", "同上", "另定", "未定"])
  /// What refers to where somebody is named.
  private static let references = WordList(["详见附", "见附件", "见附表", "见下表", "详见下表"])

  /// A name without the marks at its edges; but two asterisks at one of them stand for what was hidden: `**局`, `李**`.
  static func removed(_ bytes: Bytes, _ name: Range<Int>) -> Range<Int> {
    var name = name
    let isMasked = (
      start: Markup.isMark(bytes, at: name.lowerBound, in: name), end: Markup.isMark(bytes, at: name.upperBound - 2, in: name)
    )
    while !name.isEmpty, !isMasked.start || isMasked.end {
      let first = Scalars.decode(bytes, at: name.lowerBound, end: name.upperBound)
      guard marks.contains(first.value) else { break }
      name = TagText.trim(bytes, name.lowerBound + first.length..<name.upperBound)
    }
    while !name.isEmpty, !isMasked.end || isMasked.start {
      let last = Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound)
      guard marks.contains(last.value) else { break }
      name = TagText.trim(bytes, name.lowerBound..<name.upperBound - last.length)
    }
    return name
  }

  /// `无`, `待定`, `/`, `——`, `1234567`: words for nobody, or nothing that is a word.
  static func standsForNobody(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    if nobody.contains(bytes, name) || references.begins(bytes, from: name.lowerBound, to: name.upperBound) { return true }
    var offset = name.lowerBound
    while offset < name.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: name.upperBound)
      switch scalar {
      case "/", "-", "—", "－", "–", "0"..."9", " ": offset += length
      default: return false
      }
    }
    return true
  }
}
