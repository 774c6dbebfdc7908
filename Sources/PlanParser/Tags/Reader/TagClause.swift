/// What a tag says beside who does it and when: `具体办法另行制定`, `并抓好落实`, `完成率100%`, `标★的为牵头单位`.
///
/// Such a clause names nobody. It stays in the tag's own text, and the rest of the tag is read without it.
enum TagClause {
  /// What such a clause begins with, whatever it ends with.
  private static let remarks = WordList(["以下简称", "下称", "详见", "见附件"])
  /// `标★的为牵头单位`
  private static let statements = WordList(["的为", "的是"])
  private static let openings = WordList(["并", "具体", "确保", "名单", "另"])
  /// What stands in sentences, and in no name.
  private static let ofSentences = CharacterSet("的了在把被%％")

  /// Whether a text begins as a remark does.
  static func isRemark(_ bytes: Bytes, _ text: Range<Int>) -> Bool { remarks.begins(bytes, from: text.lowerBound, to: text.upperBound) }

  /// Whether a group that has neither label nor verb is one. Linear in the group.
  ///
  /// - Parameter behindVerb: whether all before it have verbs: `市教育局负责｜，报市政府备案`. Nobody follows there without one.
  static func matches(_ bytes: Bytes, _ group: TagPart, _ marks: TagMarks, behindVerb: Bool = false) -> Bool {
    let clause = TagText.trim(bytes, group.range)
    if group.marks.contains(where: { marks[$0].kind == .comma }) { return false }
    if isRemark(bytes, clause) || statements.occurs(bytes, in: clause) { return true }
    // `市财政局等`: names that stand for more.
    if ActorName.matches(bytes, clause) || ActorName.endsAsGroup(bytes, clause)
      || ActorName.matches(bytes, ActorRest.removed(bytes, clause))
    {
      return false
    }
    if behindVerb { return true }
    if openings.begins(bytes, from: clause.lowerBound, to: clause.upperBound)
      || RoleVerb.words.ends(bytes, from: clause.lowerBound, to: clause.upperBound)
    {
      return true
    }
    var offset = clause.lowerBound
    while offset < clause.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: clause.upperBound)
      if ofSentences.contains(scalar) { return true }
      offset += max(1, length)
    }
    return false
  }
}
