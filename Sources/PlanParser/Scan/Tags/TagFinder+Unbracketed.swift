import PlanSyntax

/// Tags that no two brackets hold: behind a label or dashes, those that lost a bracket, and sentences that share a task out.
extension TagFinder {
  /// A tag that lost its closing bracket: it ends with its paragraph, or where it names nobody any more.
  ///
  /// - Returns: where it ends; nil where there is none.
  mutating func addUnclosed(_ bytes: Bytes, from start: Int, to end: Int, in passage: Int) -> Int? {
    let content = start + Scalars.decode(bytes, at: start, end: end).length
    guard end - start <= Self.longest else { return nil }
    if RoleLabel.read(bytes, at: content, end: end) != nil { return addLine(bytes, from: start, content: content, to: end, in: passage) }
    let isStopped = Scalars.matches("。", bytes, at: end - 3, end: end)
    guard TagSurroundings.isStop(bytes, before: start, from: 0),
      addVerbs(bytes, start..<end, content..<max(content, isStopped ? end - 3 : end), in: passage)
    else { return nil }
    return end
  }

  /// Longest tag that lost its opening bracket, in bytes.
  static let longestUnopened = 600

  /// `…实现全覆盖。市公安局牵头，各街道配合）`: a tag that lost its opening bracket. It begins behind a stop, and gives roles by verbs only.
  mutating func addUnopened(_ bytes: Bytes, from textStart: Int, to end: Int, in passage: Int) -> Bool {
    let close = end - Scalars.decode(bytes, before: end, start: textStart).length
    var start = close
    while start > textStart, close - start <= Self.longestUnopened {
      start = Scalars.beforeHan(bytes, from: start, to: textStart)
      let (scalar, length) = Scalars.decode(bytes, before: start, start: textStart)
      if scalar == "。" { break }
      start -= length
    }
    guard start > textStart, close - start >= Self.shortest, start >= tags.last.map({ Int($0.end) }) ?? 0,
      Scalars.matches("。", bytes, at: start - 3, end: start)
    else { return false }
    return addVerbs(bytes, start..<end, start..<close, in: passage)
  }

  /// Shortest such tag, in bytes.
  private static let shortest = 15

  /// A tag that begins with a label and has its line to itself, or stands at the end of its paragraph: `责任单位：市财政局。完成时限：6月底前。`
  ///
  /// - Parameter start: The label's own, or that of what belongs to it: `- **责任单位**`.
  /// - Returns: where it ends; nil where there is none.
  mutating func addLabelled(
    _ bytes: Bytes, from start: Int, label: Int, to end: Int, in passage: Int, _ demands: LineDemands = []
  ) -> Int? {
    guard label >= lineLimit else { return nil }
    let end = min(end, label + Self.longest)
    lineLimit = end
    return addLine(bytes, from: start, content: label, to: end, in: passage, demands)
  }

  /// Longest label with the frame around it, in bytes: `【系统内责任处、局、单位】`.
  static let longestFrame = 42
  /// Shortest label that shows itself to be one, in bytes: a role with a noun.
  private static let shortestFramed = 9

  /// `【责任单位】县教育局`: a tag whose label stands in a frame, behind a stop or first in its paragraph.
  ///
  /// Brackets of other kinds enclose remarks as well, `（责任单位）要切实负起责任`, and a role without a noun is a word of many, `【配合】积极配合检查`: so that
  /// behind them nothing but names may stand.
  ///
  /// - Returns: where it ends; nil where there is none.
  mutating func addFramed(_ bytes: Bytes, _ frame: Range<Int>, from textStart: Int, to end: Int, in passage: Int) -> Int? {
    let close = Scalars.decode(bytes, before: frame.upperBound, start: frame.lowerBound)
    // Most brackets end their paragraph or its sentence; behind a label in one of these stands who or when.
    let next = Scalars.decode(bytes, at: frame.upperBound, end: end).value
    guard close.value == "】" || next != 0 && next != "。", TagSurroundings.isStop(bytes, before: frame.lowerBound, from: textStart),
      let label = RoleLabel.read(bytes, at: frame.lowerBound, end: end), label.range.upperBound + close.length == frame.upperBound
    else { return nil }
    let showsItself = label.range.count >= Self.shortestFramed
    // `【配合】各单位积极参加。`: lines of names end without a stop.
    if !showsItself, Scalars.endsThought(Scalars.decode(bytes, before: end, start: frame.upperBound).value) { return nil }
    return addLabelled(
      bytes, from: frame.lowerBound, label: frame.lowerBound, to: end, in: passage, close.value == "】" && showsItself ? [] : .names)
  }

  /// A line that opens with a label which nothing but its place or its likeness to others shows to be one, and has nothing but names behind it.
  ///
  /// - Returns: where the tag ends; nil where there is none.
  mutating func addWritten(_ bytes: Bytes, _ label: RoleLabel, to end: Int, in passage: Int) -> Int? {
    reader.knownLabels.add(label)
    return addLabelled(bytes, from: label.range.lowerBound, label: label.range.lowerBound, to: end, in: passage, .names)
  }

  /// `——市行政审批局牵头，市信访局配合`: a tag behind dashes, up to its paragraph's end.
  ///
  /// One office alone may have said what stands before it: `记住教训。——县应急局`.
  ///
  /// - Returns: false where anything but offices stands there, as behind a saying, or a label, which needs no bracket.
  mutating func addDashed(_ bytes: Bytes, _ line: Range<Int>, in passage: Int) -> Bool {
    guard line.count <= Self.longest, Scalars.matches("——", bytes, at: line.lowerBound, end: line.upperBound) else { return false }
    let end = Scalars.matches("。", bytes, at: line.upperBound - 3, end: line.upperBound) ? line.upperBound - 3 : line.upperBound
    let content = TagText.trim(bytes, line.lowerBound + 6..<max(end, line.lowerBound + 6))
    // `——会同有关部门，编制…方案。（市民政局牵头）`: who has to act stands in one sentence.
    guard !content.isEmpty, !content.contains(where: { Scalars.matches("。", bytes, at: $0, end: content.upperBound) }) else { return false }
    let mark = reader.findings.mark
    let evidence = reader.read(bytes, content, passage: passage)
    let actors = reader.findings.actors[mark.actors...]
    guard evidence.areActors, !evidence.hasLabel, !evidence.hasProse, !evidence.hasRule, let first = actors.first,
      actors.allSatisfy({ ActorName.isOffice(bytes, $0.range) && !ActorName.isRemark(bytes, $0.range) }),
      // Not `——摘自县政府办公室`.
      actors.count >= 2 || evidence.hasVerb || reader.findings.roles[mark.roles...].contains(where: { $0.deadline != nil })
        || ActorName.hasPrefix(bytes, first.range) && judge.habits.namesFollowDashes
    else {
      reader.drop(to: mark)
      return false
    }
    add(line, since: mark)
    return true
  }

  /// Whether the last tag's last role is one to which the units on a line below may belong: one with a label, whole names and no deadline.
  @inline(__always)
  func mayGoOn(_ bytes: Bytes) -> Bool {
    guard let tag = tags.last, let last = tag.roles.last else { return false }
    let role = reader.findings.roles[Int(last)]
    return role.isLabelled && role.deadline == nil && !role.actors.isEmpty
      && ActorName.matches(bytes, reader.findings.actors[role.actors.upperBound - 1].range)
  }

  /// More units of the tag on the line before.
  mutating func addMore(_ bytes: Bytes, _ line: Range<Int>, in passage: Int) -> Bool {
    guard let last = tags.last?.roles.last else { return false }
    let mark = reader.findings.mark
    reader.readMore(bytes, line, of: reader.findings.roles[Int(last)])
    add(line, since: mark)
    return true
  }

  /// `…实现全覆盖。县教育局牵头，县财政局配合。`: the last sentence of an item, where it says nothing but who leads and who helps.
  mutating func addSentence(_ bytes: Bytes, _ text: Range<Int>, in passage: Int) {
    guard let sentence = SentenceRoles.last(bytes, text) else { return }
    guard RoleVerb.sharesOut(bytes, sentence) || RoleVerb.givesOut(bytes, sentence) && judge.habits.sentencesGiveOut else { return }
    _ = addVerbs(bytes, sentence.lowerBound..<text.upperBound, sentence, in: passage)
  }

  /// `部门分工：县教育局牵头，县财政局配合。`: a line with a label of no role before such a sentence.
  mutating func addShared(_ bytes: Bytes, _ line: Range<Int>, behind label: Int, in passage: Int) -> Bool {
    let end = Scalars.matches("。", bytes, at: line.upperBound - 3, end: line.upperBound) ? line.upperBound - 3 : line.upperBound
    let content = TagText.trim(bytes, label..<max(end, label))
    guard !content.isEmpty, line.count <= Self.longest,
      !content.contains(where: { Scalars.matches("。", bytes, at: $0, end: content.upperBound) })
    else { return false }
    return addVerbs(bytes, line, content, in: passage)
  }

  /// What says nothing but who leads and who helps, or who has the task, by verbs right behind the names of offices.
  ///
  /// - Parameter content: without stop and brackets.
  private mutating func addVerbs(_ bytes: Bytes, _ tag: Range<Int>, _ content: Range<Int>, in passage: Int) -> Bool {
    let sharesOut = RoleVerb.sharesOut(bytes, content)
    guard sharesOut || RoleVerb.givesOut(bytes, content) else { return false }
    let mark = reader.findings.mark
    let evidence = reader.read(bytes, content, passage: passage)
    guard evidence.hasVerb, evidence.areActors, !evidence.hasLabel, !evidence.hasRule,
      sharesOut ? isDivision(bytes, since: mark) : areOfItem(bytes, since: mark)
    else {
      reader.drop(to: mark)
      return false
    }
    add(tag, since: mark)
    return true
  }

  /// Whether the roles found have offices, and a verb each.
  private func areOfItem(_ bytes: Bytes, since mark: TagFindings.Mark) -> Bool {
    guard let first = reader.findings.actors[mark.actors...].first else { return false }
    return ActorName.isOfItem(bytes, first.range)
      && !reader.findings.actors[mark.actors...].contains { ActorName.isRemark(bytes, $0.range) || ActorName.isSphere(bytes, $0.range) }
      && reader.findings.roles[mark.roles...].allSatisfy { !$0.role.isEmpty && !$0.actors.isEmpty }
  }

  /// Whether the roles found are those of one who leads and of others.
  private func isDivision(_ bytes: Bytes, since mark: TagFindings.Mark) -> Bool {
    let roles = reader.findings.roles[mark.roles...]
    let actors = reader.findings.actors[mark.actors...]
    guard roles.count >= 2, roles.first?.kind == .lead, let first = actors.first else { return false }
    // `龙头企业牵头，科研院所配合`, `行业部门牵头，属地配合` are no offices.
    guard ActorName.isOffice(bytes, first.range), !ActorName.isKind(bytes, first.range) else { return false }
    return !actors.contains { ActorName.isRemark(bytes, $0.range) }
      && roles.allSatisfy { !$0.role.isEmpty && !$0.actors.isEmpty }
  }

  private mutating func addLine(
    _ bytes: Bytes, from start: Int, content: Int, to end: Int, in passage: Int, _ demands: LineDemands = []
  ) -> Int? {
    let mark = reader.findings.mark
    let behind = reader.readUnbracketed(bytes, content..<end, passage: passage)
    let roles = reader.findings.roles[mark.roles...]
    guard let behind, roles.contains(where: \.saysAnything), isEnd(bytes, behind, end),
      meets(demands, bytes, roles)
    else {
      reader.drop(to: mark)
      return nil
    }
    lineLimit = behind
    let tag = TagText.trim(bytes, start..<behind)
    add(tag, since: mark)
    return tag.upperBound
  }

  private func meets(_ demands: LineDemands, _ bytes: Bytes, _ roles: ArraySlice<TagRole>) -> Bool {
    if demands.contains(.support), !roles.contains(where: { $0.kind == .support }) { return false }
    guard demands.contains(.names) else { return true }
    return roles.allSatisfy { role in
      // `2.牵头单位：负责统筹协调，每月通报一次工作进展情况。`
      guard !role.actors.isEmpty || role.deadline != nil && RoleLabel.isOfDeadline(bytes, role.role) else { return false }
      let namesPersons = LabelWords.namesPerson(bytes, role.role) || WrittenLabel.namesPerson(bytes, role.role)
      return reader.findings.actors[role.actors].allSatisfy {
        ActorName.matches(bytes, $0.range) || namesPersons && PersonName.matchesTitled(bytes, $0.range)
      }
    }
  }

  /// Nothing follows, or a marker.
  private func isEnd(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Bool {
    var place = Place(bytes, at: offset, end: end)
    _ = place.skipBlanks(bytes)
    return place.offset == end || SurfaceScanner.mayBegin.contains(place.peek)
  }

  /// A sentence that says something of all tags: `列第一位的责任单位为牵头单位。`
  mutating func addRule(_ bytes: Bytes, _ sentence: Range<Int>, in passage: Int) { reader.readRule(bytes, sentence, passage: passage) }
}
