import PlanSyntax

/// An office and what it does in words of its own, beside others whose verbs are known: `县财政局｜给予经费支持`, `县卫生健康局｜组织采购`.
struct OwnWords {
  /// Where the actors end.
  let actorsEnd: Int
  /// What they do.
  let range: Range<Int>
  let kind: ResponsibilityKind

  /// Shortest and longest such words, in bytes.
  private static let lengths = 6...30

  /// Nil where the last name of a group is not that of a government's office, which alone shows where it ends.
  static func read(_ bytes: Bytes, _ group: TagPart, _ marks: TagMarks) -> OwnWords? {
    guard marks.kinds.contains(.verb), marks.kinds.isDisjoint(with: [.manner, .colon, .agent]) else { return nil }
    var start = group.start
    for index in group.marks where marks[index].kind == .comma { start = marks[index].end }
    let limit = min(group.end, start + ActorName.longest)
    var offset = start
    var end: Int?
    while offset < limit {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: limit)
      guard Scalars.isHan(scalar) else { return nil }
      offset += length
      if ActorName.isBureau(bytes, start..<offset) { end = offset }
    }
    guard let end, lengths.contains(group.end - end), !ActorName.ends(bytes, end..<group.end) else { return nil }
    let words = end..<group.end
    let helps = RoleVerb.services.ends(bytes, from: words.lowerBound, to: words.upperBound)
    return OwnWords(actorsEnd: end, range: words, kind: helps ? .support : .responsible)
  }
}
