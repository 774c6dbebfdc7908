/// Tells an article that a decision amends from one of its own: `第九条修改为：“各级人民政府应当…。”`, `第十三条后增加一条，作为第十四条：…`, `第六条中的“建设局”修改为“住建局”。`
///
/// What is done to the article stands right behind its number, and no article says that of itself.
enum AmendedArticle {
  /// Whether what stands behind an article's number is done to it.
  ///
  /// - Parameters:
  ///   - place: behind the number and the blanks there.
  ///   - isParted: whether there are any: `第三条 增加一项补贴` may be an article.
  static func goesOn(_ bytes: Bytes, _ place: Place, isParted: Bool) -> Bool {
    if amended.begins(bytes, from: place.offset, to: place.end) { return true }
    return !isParted && (changed.begins(bytes, from: place.offset, to: place.end) || addsDivision(bytes, place))
  }

  private static let amended = WordList(["修改为：", "修改为:", "修改为“", "改为第", "后增加一", "后增加两", "后增加二", "后增加三"])

  private static let changed = WordList([
    "修改为", "修改如下", "修改成", "中的“", "中的\"", "中“", "中\"", "删去“", "删去第", "删除“", "删除第", "合并为", "改为“", "与第", "和第", "并入第", "移至第", "调整为第",
  ])

  /// `增加一款，作为第二款`, `增加两项`
  private static func addsDivision(_ bytes: Bytes, _ place: Place) -> Bool {
    guard Scalars.matches("增加", bytes, at: place.offset, end: place.end) else { return false }
    var probe = Place(bytes, at: place.offset + 6, end: place.end)
    guard NumeralCharacter.han(probe.peek) != nil || probe.peek == "两" else { return false }
    probe.advance(bytes)
    return divisions.contains(probe.peek)
  }

  private static let divisions = CharacterSet("条款项目")
}
