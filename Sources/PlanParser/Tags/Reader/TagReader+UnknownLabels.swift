import PlanSyntax

/// Words before a colon that are no known label: a role in the plan's own words, `责任站所：派出所`, what a part of the task is called, `土建：市住建局负责`,
/// or a remark, `来源：市统计局`. They are never a part of a name.
extension TagReader {
  /// Reads a group with such words before its first colon.
  ///
  /// - Returns: false where the group has no colon, or is none of these.
  mutating func readUnknownLabel(_ bytes: Bytes, _ group: TagPart) -> Bool {
    guard marks.kinds.contains(.colon), isBracketed || findings.roles.count > firstRole, let colon = colon(in: group) else { return false }
    let rest = group.cut(to: colon.end..<group.end, marks)
    if let written = WrittenLabel.read(bytes, group.start..<colon.start, after: colon.end), names(bytes, rest, written.label) {
      guard written.isSure || isBracketed else { return skip() }
      if written.isSure { evidence.hasLabel = true } else { evidence.hasWrittenLabel = true }
      isBehindOther = false
      addRole(written.label.range, written.label.kind.responsibility ?? .responsible, isLabelled: true)
      addLabelled(bytes, rest)
      return true
    }
    guard isBracketed else { return ActorReader.names(bytes, rest.range) && skip() }
    guard let verb = RoleVerb.read(bytes, rest, marks), verb.actorsEnd > rest.start,
      verb.kind != .support || findings.roles.count > firstRole
    else { return skip() }
    isBehindOther = false
    readVerbs(bytes, verb, in: rest)
    return true
  }

  /// What stands behind it, up to the next label, names nobody who has a part in the task.
  private mutating func skip() -> Bool {
    evidence.hasOther = true
    isBehindOther = true
    return true
  }

  private func colon(in group: TagPart) -> TagMarks.Mark? {
    var depth = 0
    for index in group.marks {
      switch marks[index].kind {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      case .colon: if depth == 0 { return marks[index] }
      default: break
      }
    }
    return nil
  }

  /// Whether someone is named behind a label: not `责任部门工作人员：共12人`.
  private func names(_ bytes: Bytes, _ rest: TagPart, _ label: RoleLabel) -> Bool {
    var findings = TagFindings()
    ActorReader.read(bytes, rest, marks, to: &findings)
    return findings.actors.contains {
      ActorName.matches(bytes, $0.range) || WrittenLabel.namesPerson(bytes, label.range) && PersonName.matchesTitled(bytes, $0.range)
    }
  }
}
