/// Names that nothing but the label before them shows to be actors: `牵头领导：省政府分管领导同志`, `责任单位：市一中、附小`, `责任单位：全体党员`.
enum PlainNames {
  /// Whether a text is whoever holds a post, a person with a title, or a school by its number.
  static func matches(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    guard name.count <= longest else { return false }
    return holders.contains(bytes, name) || PersonName.isPost(bytes, name) || PersonName.isTitled(bytes, name)
      || isGroup(bytes, name) || isSchool(bytes, name)
  }

  /// In bytes.
  private static let longest = 54

  private static let holders = WordList(["分管领导", "主要领导", "主要负责人", "主要负责同志", "分管负责人", "分管负责同志", "食堂", "门卫", "保安", "班主任", "全体人员"])

  private static let groupEnds = WordList(["领导", "领导同志", "负责同志", "负责人", "党员", "教职工", "教职员工", "职工", "干部", "干警", "教师"])
  private static let groupBeginnings = WordList([
    "各", "全体", "全校", "全院", "全市", "全县", "全区", "分管", "主要", "省政府", "省委", "市政府", "市委", "县政府", "县委", "区政府", "区委", "州政府", "州委", "乡镇", "街道", "单位",
    "学校", "驻村", "包村",
    "包片", "包联", "挂点", "联系",
  ])

  /// `县政府分管负责同志`, `全体教职工`; but `全体党员带头落实` is a sentence.
  private static func isGroup(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    groupEnds.ends(bytes, from: name.lowerBound, to: name.upperBound)
      && groupBeginnings.begins(bytes, from: name.lowerBound, to: name.upperBound)
  }

  private static let attached = WordList(["附小", "附中", "附幼"])

  /// `三中`, `市一中`, `附小`
  private static func isSchool(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    guard name.count <= longestSchool else { return false }
    if attached.ends(bytes, from: name.lowerBound, to: name.upperBound) { return true }
    let last = Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound)
    guard last.value == "中" || last.value == "小" else { return false }
    return NumeralCharacter.han(Scalars.decode(bytes, before: name.upperBound - last.length, start: name.lowerBound).value) != nil
  }

  /// In bytes.
  private static let longestSchool = 15
}
