import PlanSyntax

/// Takes tags apart into roles.
///
/// Forms seen in real plans: `（责任科室：政策法规科、办公室）`, `（牵头单位：A，配合单位：B、C）`, `（A牵头，B、C按职责分工负责）`, `（A负责，6月底前完成）`,
/// `〔A，B、C。逗号前为牵头部门，下同〕`, and `牵头单位：A。责任单位：B。完成时限：6月。` on a line of its own.
///
/// One reader serves all tags of a text, and keeps what they say.
struct TagReader {
  var findings = TagFindings()

  /// What one tag shows, of which its finder makes a judgement.
  struct Evidence {
    var hasLabel = false
    /// A label that says nothing of units: `整改目标：`.
    var hasOther = false
    /// A label that opens sentences instead of names: `任务分解：`.
    var hasProse = false
    var hasVerb = false
    /// All actors have names of actors.
    var areActors = true
    /// A name behind a label is longer than names are.
    var isOverlong = false
    var hasRule = false
    /// A label of unknown words, which may be a remark beside none that is known.
    var hasWrittenLabel = false
    /// Someone acts in words that are no known verb, which is evidence of nothing beside none that is known.
    var hasOwnWords = false
  }

  var evidence = Evidence()
  let characters = TagCharacters.shared
  let edges = NameEdges()
  /// What stands in the tag at hand.
  var marks = TagMarks()
  /// Whether the tag stands in brackets, and may begin with a remark.
  var isBracketed = false
  /// Index of the tag's first role.
  var firstRole = 0
  var knownLabels = KnownLabels()
  /// A deadline that stands before all roles, with its label if it has one.
  var early: (label: Range<Int>, deadline: Range<Int>)?
  /// The role that the label gave to all, where one in brackets was given to the last: `责任单位：市水利局（牵头）｜，各区政府`.
  var commonRole: TagRole?
  /// A label that says nothing of units stands before, and no other since: `分年度目标：2025年30公里，2026年50公里`.
  var isBehindOther = false
  /// How many actors were read before the last deadline.
  var deadlineBound: Int?
  /// The deadline that the group before ends with: more of it may follow.
  var openDeadline: Range<Int>?

  /// Drops what was found since a mark.
  mutating func drop(to mark: TagFindings.Mark) { findings.drop(to: mark) }

  /// Reads the text between two brackets. Linear.
  mutating func read(_ bytes: Bytes, _ content: Range<Int>, passage: Int) -> Evidence {
    begin()
    return readPlainly(bytes, content) ? evidence : readInGroups(bytes, content, passage: passage)
  }

  /// Reads it group by group, whatever stands in it.
  mutating func readInGroups(_ bytes: Bytes, _ content: Range<Int>, passage: Int) -> Evidence {
    begin()
    isBracketed = true
    marks.find(bytes, content)
    var part = marks.part(content)
    if !marks.kinds.isDisjoint(with: [.cue, .copula]), let (range, rules) = SharedRule.find(bytes, content) {
      add(rules, range, bytes, passage)
      part = part.cut(to: content.lowerBound..<range.lowerBound, marks)
    }
    var groups = TagGroups(part)
    while let group = groups.next(bytes, marks, knownLabels) { read(bytes, group.part, group.label) }
    finish()
    return evidence
  }

  mutating func begin() {
    evidence = Evidence()
    isBracketed = false
    firstRole = findings.roles.count
    early = nil
    commonRole = nil
    openDeadline = nil
    deadlineBound = nil
    isBehindOther = false
  }

  mutating func finish() {
    if evidence.hasOwnWords, !evidence.hasVerb {
      findings.actors.removeLast(findings.actors.count - (findings.roles[firstRole...].first?.actors.lowerBound ?? findings.actors.count))
      findings.roles.removeLast(findings.roles.count - firstRole)
      evidence.areActors = false
      return
    }
    guard let early else { return }
    if findings.roles.count == firstRole { addRole(early.label, .responsible, isLabelled: !early.label.isEmpty) }
    setDeadline(early.deadline)
  }

  mutating func add(_ rules: [SharedRule.Reading], _ range: Range<Int>, _ bytes: Bytes, _ passage: Int) {
    for rule in rules {
      let first = findings.actors.count
      if let actors = rule.actors { ActorReader.read(bytes, actors, to: &findings) }
      findings.rules.append(TagRule(kind: rule.kind, actors: first..<findings.actors.count, range: range, passage: passage))
      evidence.hasRule = true
    }
  }

  /// A rule in running text.
  mutating func readRule(_ bytes: Bytes, _ sentence: Range<Int>, passage: Int) {
    begin()
    add(SharedRule.readSentence(bytes, sentence), sentence, bytes, passage)
  }

  /// Whether a word stands before the first name since a mark that says what is done with it: `（会同市财政局）`.
  func isLedIn(_ bytes: Bytes, since mark: TagFindings.Mark) -> Bool {
    guard let role = findings.roles[mark.roles...].first?.role.lowerBound, let actor = findings.actors[mark.actors...].first else {
      return false
    }
    return role < actor.range.lowerBound && ActorReader.leading.begins(bytes, from: role, to: actor.range.lowerBound)
  }

  // MARK: Groups

  /// What stands between two commas.
  ///
  /// - Parameter known: the label that it begins with, if that is known.
  mutating func read(_ bytes: Bytes, _ group: TagPart, _ known: RoleLabel? = nil) {
    let open = openDeadline
    openDeadline = nil
    if let label = known ?? label(bytes, at: group.range) {
      read(bytes, label, in: group)
    } else if Deadline.matches(bytes, group.range) {
      if isBehindOther { return }
      if marks.kinds.contains(.agent), readAgent(bytes, behindDeadlineIn: group) { return }
      let deadline = TagText.trim(bytes, group.range)
      if let open { extend(open, to: deadline.upperBound) } else { setDeadline(deadline) }
    } else if readUnknownLabel(bytes, group) {
      return
    } else if readHelpers(bytes, group) {
      return
    } else if let verb = RoleVerb.read(bytes, group, marks), !isBehindOther || verb.actorsEnd > group.start {
      // `A牵头，B配合，推动平台落实主体责任`: what they do, when all have their roles.
      let isComplement = verb.actorsEnd == group.start && findings.roles.count > firstRole && findings.roles.last?.role.isEmpty == false
      if !isComplement { readVerbs(bytes, verb, in: group) }
    } else if let cut = deadlineStart(bytes, group.range) {
      read(bytes, group.cut(to: Deadline.withoutPreposition(bytes, group.start..<cut), marks))
      setDeadline(TagText.trim(bytes, cut..<group.end))
    } else if !ActorName.ends(bytes, group.range),
      Deadline.followsEvent(bytes, group.range) || findings.roles.count > firstRole && Deadline.isStep(bytes, group.range)
    {
      setDeadline(TagText.trim(bytes, group.range))
    } else if isBracketed, !isBehindOther, let words = OwnWords.read(bytes, group, marks) {
      evidence.hasOwnWords = true
      addRole(words.range, words.kind, isLabelled: false)
      addActors(bytes, group.cut(to: group.start..<words.actorsEnd, marks))
    } else if !isBehindOther {
      // `工作措施：建立台账｜，逐笔销号` goes on with what names nobody.
      readPlain(bytes, group)
    }
  }

  /// Where a deadline begins that follows a name with a blank or nothing between them.
  private func deadlineStart(_ bytes: Bytes, _ group: Range<Int>) -> Int? {
    marks.kinds.contains(.blank)
      ? Deadline.behindBlank(bytes, group) ?? Deadline.behindName(bytes, group) : Deadline.behindName(bytes, group)
  }

  private mutating func label(_ bytes: Bytes, at group: Range<Int>) -> RoleLabel? {
    if marks.kinds.contains(.colon) || marks.kinds.contains(.close),
      let label = RoleLabel.read(bytes, at: group.lowerBound, end: group.upperBound)
    {
      if LabelWords.bareNouns.contains(bytes, label.range) {
        var names = TagFindings()
        return ActorReader.read(bytes, label.after..<group.upperBound, to: &names) && !names.actors.isEmpty ? label : nil
      }
      knownLabels.add(label)
      return label
    }
    if let label = RoleLabel.beforeDash(bytes, at: group.lowerBound, end: group.upperBound) { return label }
    guard isBracketed else { return nil }
    if marks.kinds.contains(.copula), let label = RoleLabel.stated(bytes, at: group.lowerBound, end: group.upperBound) { return label }
    guard let label = RoleLabel.withoutColon(bytes, at: group.lowerBound, end: group.upperBound),
      label.isCertain(bytes, until: group.upperBound)
        || knownLabels.contains(bytes, label.range) && label.mayName(bytes, until: group.upperBound)
    else { return nil }
    return label
  }

  private mutating func read(_ bytes: Bytes, _ label: RoleLabel, in group: TagPart) {
    dropRemark(bytes)
    commonRole = nil
    evidence.hasLabel = true
    isBehindOther = label.kind == .other
    switch label.kind {
    case .other:
      evidence.hasOther = true
      evidence.hasLabel = firstRole < findings.roles.count
    // `（责任分工：市水利局、市生态环境局）`
    case .prose where isBracketed && ActorReader.names(bytes, label.after..<group.end):
      addRole(label.range, .responsible, isLabelled: true)
      addLabelled(bytes, group.cut(to: label.after..<group.end, marks))
    case .prose: evidence.hasProse = true
    case .deadline:
      setDeadline(TagText.withoutBrackets(bytes, label.after..<group.end), label: label.range)
    case .lead, .support, .responsible:
      addRole(label.range, label.kind.responsibility ?? .responsible, isLabelled: true)
      // `**牵头单位：** 县林业局  **配合单位：**`, but `责任人：李**`
      let isMarked = bytes[group.end - 1] == "*" && Markup.isMark(bytes, at: label.range.lowerBound - 2, in: 0..<label.range.lowerBound)
      let end = isMarked ? RoleLabel.withoutMarkup(bytes, endingAt: group.end, from: label.after) : group.end
      addLabelled(bytes, group.cut(to: label.after..<end, marks))
    }
  }

  /// Actors of a labelled role. A verb behind them says no more than the label does, but that they lead: `责任单位：A、B分别牵头`.
  mutating func addLabelled(_ bytes: Bytes, _ part: TagPart) {
    var range = part.range
    if let verb = RoleVerb.read(bytes, part, marks), verb.end == range.upperBound || verb.end == verb.range.upperBound,
      verb.actorsEnd > range.lowerBound
    {
      if verb.kind == .lead, findings.roles[findings.roles.count - 1].kind == .responsible {
        findings.roles[findings.roles.count - 1].kind = .lead
      }
      range = range.lowerBound..<verb.actorsEnd
    } else if let cut = deadlineStart(bytes, range) {
      setDeadline(TagText.trim(bytes, cut..<range.upperBound))
      range = range.lowerBound..<cut
    }
    addActors(bytes, range == part.range ? part : part.cut(to: range, marks))
  }

  mutating func readVerbs(_ bytes: Bytes, _ verb: RoleVerb, in group: TagPart) {
    dropRemark(bytes)
    commonRole = nil
    evidence.hasVerb = true
    let last = findings.roles.count - 1
    // `A、B，由A牵头`: one of them leads.
    let isOneOfThem = verb.kind == .lead && Scalars.matches("由", bytes, at: group.start, end: group.end)
    if last >= firstRole, findings.roles[last].role.isEmpty, !isOneOfThem,
      verb.kind != .support || last > firstRole && !isBehindSemicolon(bytes, group)
    {
      // Groups before this one that had no role share its verb: `市发改委，各区政府负责`.
      findings.roles[last].role = verb.range
      findings.roles[last].kind = verb.kind
    } else if last < firstRole || !findings.roles[last].isLabelled || verb.kind != .responsible || leadsByVerb(bytes, findings.roles[last])
    {
      addRole(verb.range, verb.kind, isLabelled: false)
    }
    addActors(bytes, group.cut(to: group.start..<verb.actorsEnd, marks))
    // `A牵头、B配合`
    guard let range = RoleVerb.rest(bytes, verb.end..<group.end) else { return }
    let rest = group.cut(to: range, marks)
    if readHelpers(bytes, rest) { return }
    if Deadline.matches(bytes, range) { return setDeadline(TagText.trim(bytes, range)) }
    if let next = RoleVerb.read(bytes, rest, marks) { readVerbs(bytes, next, in: rest) } else { readPlain(bytes, rest) }
  }

  /// `A牵头，｜协同B、C`: those who help behind their verb.
  ///
  /// - Returns: false where the group is anything else, or nobody has a verb before it.
  private mutating func readHelpers(_ bytes: Bytes, _ group: TagPart) -> Bool {
    guard isBracketed, evidence.hasVerb, let (verb, names) = RoleVerb.prefix(bytes, group.range) else { return false }
    commonRole = nil
    addRole(verb, .support, isLabelled: false)
    addActors(bytes, group.cut(to: names, marks))
    return true
  }

  /// `责任单位：A牵头｜，B负责`: whether a role's label says less than the verb behind its actors, so that the verb of others gives them a role of their own.
  private func leadsByVerb(_ bytes: Bytes, _ role: TagRole) -> Bool {
    role.kind == .lead && RoleLabel.kind(bytes, role.role) == .responsible
  }

  /// `A牵头，营林科、各工区；县林业局指导`: those before the ； do more than look on. So do those who stand before all verbs.
  private func isBehindSemicolon(_ bytes: Bytes, _ group: TagPart) -> Bool {
    let separator = Scalars.decode(bytes, before: group.start, start: 0).value
    return separator == "；" || separator == ";"
  }

  /// More units of the label before, or of the verb to come.
  private mutating func readPlain(_ bytes: Bytes, _ group: TagPart) {
    if Scalars.matches("下同", bytes, at: group.start, end: group.end) || readBareLabel(bytes, group.range) { return }
    if isBracketed, findings.roles.count > firstRole,
      TagClause.matches(bytes, group, marks, behindVerb: findings.roles.last.map { !$0.isLabelled && !$0.role.isEmpty } ?? false)
    {
      return
    }
    let last = findings.roles.count - 1
    if let commonRole {
      findings.roles.append(commonRole.without(actorsFrom: findings.actors.count))
      self.commonRole = nil
    } else if last < firstRole || !findings.roles[last].isLabelled && !findings.roles[last].role.isEmpty {
      addRole(group.start..<group.start, .responsible, isLabelled: false)
    }
    // `各有关部门按职责分工`: the verb was lost.
    let end = Manner.removed(bytes, from: group.start, to: group.end, mayBegin: marks.kinds.contains(.manner))
    let isActing = end < group.end && ActorName.ends(bytes, group.start..<end)
    addActors(bytes, isActing ? group.cut(to: group.start..<end, marks) : group)
  }

  /// `责任单位` of `（责任单位；市住建局）`: a label before a ； in the place of its colon.
  private mutating func readBareLabel(_ bytes: Bytes, _ group: Range<Int>) -> Bool {
    guard isBracketed, LabelWords.behindLabel(bytes, at: group.lowerBound, end: group.upperBound) == group.upperBound,
      let kind = RoleLabel.kind(bytes, group)?.responsibility
    else { return false }
    evidence.hasLabel = true
    addRole(group, kind, isLabelled: true)
    return true
  }

  /// `2023年底前｜由县教育局完成`: who does it behind the time.
  private mutating func readAgent(_ bytes: Bytes, behindDeadlineIn group: TagPart) -> Bool {
    guard let agent = TagText.first("由", bytes, group.range), agent > group.start, Deadline.matches(bytes, group.start..<agent) else {
      return false
    }
    let rest = group.cut(to: agent..<group.end, marks)
    guard let verb = RoleVerb.read(bytes, rest, marks), verb.actorsEnd > agent + 3 else { return false }
    readVerbs(bytes, verb, in: rest)
    setDeadline(TagText.trim(bytes, group.start..<agent))
    return true
  }
}
