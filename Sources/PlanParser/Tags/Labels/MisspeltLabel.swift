/// A label in which one character is another: `牵夫单位：县教育局`, `责任单们：县财政局`.
///
/// Only those that nearly all plans have are looked for, and only where no other word results: `联合单位：` and `责任岗位：` are none.
enum MisspeltLabel {
  /// In bytes: a role and its noun, two characters each.
  static let length = 12

  /// Two characters, and what either of them may be in other words.
  private struct Pair {
    let first: UInt32
    let second: UInt32
    let otherFirsts: CharacterSet
    let otherSeconds: CharacterSet

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar, firsts: String, seconds: String) {
      (self.first, self.second) = (first.value, second.value)
      (otherFirsts, otherSeconds) = (CharacterSet(firsts), CharacterSet(seconds))
    }

    func matches(_ left: UInt32, _ right: UInt32) -> Bool { left == first && right == second }

    /// Whether one of two characters is another than the pair's.
    func isMisspelt(_ left: UInt32, _ right: UInt32) -> Bool {
      left == first ? right != second && !otherSeconds.contains(right) : right == second && !otherFirsts.contains(left)
    }
  }

  private static let roles: [(pair: Pair, kind: RoleLabel.Kind)] = [
    (Pair("责", "任", firsts: "主担信兼专委聘继前现常历重负连选", seconds: "成令罚编"), .responsible),
    (Pair("牵", "头", firsts: "带龙源接领打镇街案码工包", seconds: "线引手扯涉"), .lead),
    (Pair("配", "合", firsts: "联综组结整融符集聚化混复", seconds: "套置备送电件偶发建"), .support),
  ]
  private static let nouns = [
    Pair("单", "位", firsts: "岗部席学床座车泊地职诸各", seconds: "元项"),
    Pair("部", "门", firsts: "专", seconds: "室位长委队署属件落"),
  ]

  /// What such a label says; nil for what is spelt right, or is another word.
  static func kind(_ bytes: Bytes, _ label: Range<Int>) -> RoleLabel.Kind? {
    guard label.count == length, Scalars.behindHan(bytes, from: label.lowerBound, to: label.upperBound) == label.upperBound else {
      return nil
    }
    let letters = (0..<4).map { Scalars.decode(bytes, at: label.lowerBound + 3 * $0, end: label.upperBound).value }
    let (isNoun, isMisspeltNoun) = (
      nouns.contains { $0.matches(letters[2], letters[3]) }, nouns.contains { $0.isMisspelt(letters[2], letters[3]) }
    )
    for (role, kind) in roles {
      if isNoun ? role.isMisspelt(letters[0], letters[1]) : isMisspeltNoun && role.matches(letters[0], letters[1]) { return kind }
    }
    return nil
  }
}
