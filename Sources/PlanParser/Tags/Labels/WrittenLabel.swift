import PlanSyntax

/// A label whose words are not known, told by how it begins or ends: `责任站所：`, `责任村：`, `技术服务单位：`, `经办人：`.
///
/// Every plan has words of its own for who does what; they are kept as written.
enum WrittenLabel {
  struct Reading {
    let label: RoleLabel
    /// Whether it is a label wherever it stands in brackets; else only beside others that are known, for `（试点单位：县一中）` is a remark.
    let isSure: Bool
  }

  /// Longest label, in bytes.
  static let longest = 36

  /// What such a label begins with. Behind it stands a kind of actor: `责任｜站所`, `分管｜副县长`; not `责任｜分工`.
  private static let roles = WordList(["责任", "牵头", "配合", "分管", "包保", "包抓", "包联", "主责"])

  /// What it ends with.
  private static let nouns = WordList(
    UnitNoun.all + ["主体", "领导", "业主", "人员", "专员", "专班", "警种", "村居", "人", "单位（部门）", "部门（单位）"])

  /// Those whom one may ask, who have no part in the task.
  private static let contacts = WordList(["联系人", "联络人", "联系单位", "联系部门", "举报人", "申请人", "服务对象"])

  private static let helpers = WordList(["联合", "支撑", "保障", "支持", "服务", "协调", "协助", "督促", "监督", "评估", "指导", "验收", "参与", "联络"])

  /// The label between two offsets, before a colon; nil where the words are none.
  ///
  /// - Parameter after: behind the colon.
  static func read(_ bytes: Bytes, _ words: Range<Int>, after: Int) -> Reading? {
    let range = TagText.trim(bytes, words)
    guard range.count >= 9, range.count <= longest,
      Scalars.behindHan(bytes, from: range.lowerBound, to: range.upperBound) == range.upperBound,
      !contacts.contains(bytes, range)
    else { return nil }
    if let role = roles.word(bytes, at: range.lowerBound, end: range.upperBound),
      isKindOfActor(bytes, range.lowerBound + role.count..<range.upperBound)
    {
      let kind = LabelWords.kind(bytes, at: range.lowerBound, end: range.upperBound) ?? .responsible
      return Reading(label: RoleLabel(range: range, after: after, kind: kind), isSure: true)
    }
    guard nouns.ends(bytes, from: range.lowerBound, to: range.upperBound) else { return nil }
    return Reading(label: RoleLabel(range: range, after: after, kind: helps(bytes, range) ? .support : .responsible), isSure: false)
  }

  /// `站所`, `村`, `副县长`, `教师`
  private static func isKindOfActor(_ bytes: Bytes, _ rest: Range<Int>) -> Bool {
    ActorName.ends(bytes, rest) || ActorName.endsAsGroup(bytes, rest) || nouns.ends(bytes, from: rest.lowerBound, to: rest.upperBound)
  }

  /// `经办人`, `责任校长`, `责任教师`
  private static let persons = CharacterSet("人导员长任记师")

  /// Whether such a label may stand before the names of persons.
  static func namesPerson(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    persons.contains(Scalars.decode(bytes, before: label.upperBound, start: label.lowerBound).value)
  }

  private static func helps(_ bytes: Bytes, _ label: Range<Int>) -> Bool { helpers.occurs(bytes, in: label) }
}
