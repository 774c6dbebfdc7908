/// Tags without brackets, `牵头单位：A。责任单位：B。完成时限：6月。`: how far they go, and what of the lines below belongs to them.
extension TagReader {
  /// Reads a tag without brackets, group by group, as far as it is one.
  ///
  /// - Returns: where it ends, behind its last 。; nil where a sentence goes on in words that name nobody.
  mutating func readUnbracketed(_ bytes: Bytes, _ line: Range<Int>, passage: Int) -> Int? {
    begin()
    marks.find(bytes, line)
    var part = marks.part(line)
    var ruleEnd: Int?
    if !marks.kinds.isDisjoint(with: [.cue, .copula]), let (range, rules) = SharedRule.find(bytes, line) {
      add(rules, range, bytes, passage)
      part = part.cut(to: line.lowerBound..<range.lowerBound, marks)
      ruleEnd = range.upperBound
    }
    var groups = TagGroups(part, isLine: true)
    var end = line.lowerBound
    // `责任单位：市城管局；整改目标：稳定达标，不再反弹；整改时限：2024年底`: what names nobody may stand between two roles.
    var isBetween = false
    while let group = groups.next(bytes, marks, knownLabels) {
      let mark = findings.mark
      let last = findings.roles.last
      let open = openDeadline
      evidence = Evidence()
      read(bytes, group.part, group.label)
      if isBetween, !evidence.hasLabel {
        takeBack(group.range, to: mark, last, open: open)
        continue
      }
      isBetween = evidence.hasOther
      let isTag =
        !evidence.isOverlong && !evidence.hasProse && namesSomeone(bytes, since: mark)
        && (evidence.hasLabel || evidence.areActors && !group.beginsSentence)
      guard isTag else {
        takeBack(group.range, to: mark, last, open: open)
        guard group.beginsSentence, end > line.lowerBound else { return nil }
        finish()
        return end
      }
      end = group.end
    }
    finish()
    return ruleEnd ?? end
  }

  /// Longest word for persons behind a label of theirs, in bytes: `包村干部`.
  private static let longestPersons = 18

  /// Whether what a label's group names since a mark is someone: not `牵头单位：应当按月调度进展`.
  private func namesSomeone(_ bytes: Bytes, since mark: TagFindings.Mark) -> Bool {
    guard evidence.hasLabel, findings.actors.count > mark.actors, let role = findings.roles.last else { return true }
    let actors = findings.actors[mark.actors...]
    if ActorName.isDuty(bytes, findings.actors[mark.actors].range) { return false }
    if evidence.areActors || actors.contains(where: { ActorName.matches(bytes, $0.range) }) { return true }
    if actors.allSatisfy({ ActorName.matches(bytes, $0.range) || PlainNames.matches(bytes, $0.range) }) { return true }
    return (LabelWords.mayNamePerson(bytes, role.role) || WrittenLabel.namesPerson(bytes, role.role))
      && actors.contains { $0.range.count <= Self.longestPersons || PersonName.isWithTitle(bytes, $0.range) }
  }

  /// Forgets a group that is no part of the tag, and what it said of the roles before it.
  ///
  /// - Parameters:
  ///   - last: the last role before the group was read.
  ///   - open: the deadline that the group before ends with.
  private mutating func takeBack(_ group: Range<Int>, to mark: TagFindings.Mark, _ last: TagRole?, open: Range<Int>?) {
    findings.drop(to: mark)
    if let last, mark.roles > 0 { findings.roles[mark.roles - 1] = last }
    guard openDeadline != nil else { return }
    // `责任单位：A。配合单位：B。2024年底前漏损率降到百分之九以下。`: its time is no deadline of A.
    for index in firstRole..<findings.roles.count {
      guard let deadline = findings.roles[index].deadline, deadline.upperBound > group.lowerBound else { continue }
      findings.roles[index].deadline = deadline.lowerBound < group.lowerBound ? open : nil
    }
    if let early, early.deadline.upperBound > group.lowerBound {
      self.early = early.deadline.lowerBound < group.lowerBound ? open.map { (early.label, $0) } : nil
    }
    openDeadline = open
  }

  /// More units of a role, on a line below it.
  mutating func readMore(_ bytes: Bytes, _ line: Range<Int>, of role: TagRole) {
    begin()
    addRole(line.lowerBound..<line.lowerBound, role.kind, isLabelled: true)
    marks.find(bytes, line)
    addActors(bytes, marks.part(line))
  }
}
