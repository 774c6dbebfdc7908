import PlanSyntax

/// The roles of the tag at hand: who is added to the last one, what parts it, and how long a deadline reaches.
extension TagReader {
  /// `约束性指标` of `（约束性指标，牵头单位：市发展改革委）`: what stands before all roles and names nobody is a remark.
  mutating func dropRemark(_ bytes: Bytes) {
    guard isBracketed, findings.roles.count == firstRole + 1, let first = findings.roles.last, first.role.isEmpty, !first.isLabelled,
      !first.actors.isEmpty,
      !findings.actors[first.actors].contains(where: { ActorName.matches(bytes, $0.range) })
    else { return }
    if let deadline = first.deadline { early = (deadline.lowerBound..<deadline.lowerBound, deadline) }
    findings.roles.removeLast()
    findings.actors.removeLast(first.actors.count)
    evidence.areActors = true
    evidence.isOverlong = false
  }

  mutating func addRole(_ role: Range<Int>, _ kind: ResponsibilityKind, isLabelled: Bool) {
    let none = findings.actors.count..<findings.actors.count
    findings.roles.append(TagRole(role: role, kind: kind, actors: none, deadline: nil, isLabelled: isLabelled))
  }

  mutating func addActors(_ bytes: Bytes, _ part: TagPart) {
    findings.reserve()
    let first = findings.actors.count
    let areActors = ActorReader.read(bytes, part, marks, to: &findings)
    evidence.areActors = evidence.areActors && areActors
    if !areActors, findings.actors[first...].contains(where: { $0.range.count > 90 && !ActorName.matches(bytes, $0.range) }) {
      evidence.isOverlong = true
    }
    let last = findings.roles.count - 1
    findings.roles[last].actors = findings.roles[last].actors.lowerBound..<findings.actors.count
    if marks.kinds.isSuperset(of: [.verb, .close]), findings.actors[first...].contains(where: { OwnRole.read(bytes, $0.range) != nil }) {
      giveOwnRoles(bytes, from: first)
    }
  }

  /// `责任单位：市水利局（牵头）、市住建局`: parts the role that was read last where some of its actors have one of their own.
  private mutating func giveOwnRoles(_ bytes: Bytes, from first: Int) {
    let common = findings.roles[findings.roles.count - 1]
    findings.roles[findings.roles.count - 1].actors = common.actors.lowerBound..<first
    var kind = common.kind
    for index in first..<findings.actors.count {
      let own = OwnRole.read(bytes, findings.actors[index].range)
      if let own { findings.actors[index] = TagActor(own.name, elidedPrefix: findings.actors[index].elidedPrefix) }
      var role =
        own.map { TagRole(role: $0.role, kind: $0.kind, actors: index..<index, deadline: common.deadline, isLabelled: true) } ?? common
      if role.kind != kind || index == first && own != nil {
        if findings.roles[findings.roles.count - 1].actors.isEmpty { findings.roles.removeLast() }
        role.actors = index..<index
        findings.roles.append(role)
        kind = role.kind
      }
      findings.roles[findings.roles.count - 1].actors = findings.roles[findings.roles.count - 1].actors.lowerBound..<index + 1
      commonRole = own == nil ? nil : common
    }
  }

  /// A deadline holds for all roles before it that have none; one before all roles, or alone, for all.
  mutating func setDeadline(_ range: Range<Int>, label: Range<Int>? = nil) {
    guard !range.isEmpty else { return }
    openDeadline = range
    partBehindDeadline()
    if findings.roles.count == firstRole { early = early ?? (label ?? range.lowerBound..<range.lowerBound, range) }
    for index in firstRole..<findings.roles.count where findings.roles[index].deadline == nil { findings.roles[index].deadline = range }
  }

  /// `责任单位：A，6月底前完成；B，12月底前完成`: those behind the first deadline of a role have the second.
  private mutating func partBehindDeadline() {
    guard findings.roles.count > firstRole, let last = findings.roles.last, last.isLabelled, last.deadline != nil,
      let bound = deadlineBound, last.actors.contains(bound), bound > last.actors.lowerBound
    else {
      deadlineBound = findings.actors.count
      return
    }
    findings.roles[findings.roles.count - 1].actors = last.actors.lowerBound..<bound
    var rest = last.without(actorsFrom: bound)
    rest.actors = bound..<last.actors.upperBound
    rest.deadline = nil
    findings.roles.append(rest)
    deadlineBound = findings.actors.count
  }

  /// `3月底前完成排查，6月底前完成整改`: one deadline with several steps.
  mutating func extend(_ open: Range<Int>, to end: Int) {
    let whole = open.lowerBound..<end
    openDeadline = whole
    if let early, early.deadline == open { self.early = (early.label, whole) }
    for index in firstRole..<findings.roles.count where findings.roles[index].deadline == open { findings.roles[index].deadline = whole }
  }
}
