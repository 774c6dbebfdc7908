/// What units are called that are not named: `有关单位`, `责任科室`, `财政局两部门`. Labels end with these words, and verbs that they follow are none.
enum UnitNoun {
  /// Whole bodies, and the rooms of one.
  static let all: [StaticString] = bodyNouns + ["机构"] + roomNouns
  static let bodyNouns: [StaticString] = ["单位", "部门"]
  static let roomNouns: [StaticString] = ["科室", "处室", "股室"]
  static let traditional: [StaticString] = ["單位", "部門"]

  /// 单位 部门
  static let bodies = WordList(bodyNouns)
  /// 单位 部门 机构
  static let institutions = WordList(bodyNouns + ["机构"])
}
