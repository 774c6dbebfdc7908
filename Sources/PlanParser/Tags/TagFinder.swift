import PlanSyntax

/// Tells responsibility tags from other text.
///
/// Not tags: `（事）`, `（党组）`, `（中发〔2021〕33号）`, `（以下简称…）`, `（包括牵头单位自身）`, and sentences such as `由市水利局牵头抓总，…`.
struct TagFinder {
  private(set) var reader = TagReader()
  private(set) var tags: [TagRange] = []
  /// What looks like a tag and is not understood. It stays a part of its paragraph.
  private(set) var unread: [UnreadTagRange] = []
  /// Whether it is the text's habit that names stand in brackets at the end of its items; nil where that was not asked yet.
  private var namesCloseSentences: Bool?
  /// Whether it is the text's habit that names stand behind dashes; nil where that was not asked yet.
  private var namesFollowDashes: Bool?
  /// The paragraph that was asked last whether each of its tasks names who is in charge.
  private var row: (bounds: Range<Int>, closes: Bool) = (0..<0, false)
  /// Whether the tag in brackets that was found last holds nothing but labels, names and times.
  private(set) var namesOnly = false
  /// Whether it is the text's habit that the last sentence of an item says who has it; nil where that was not asked yet.
  private var sentencesGiveOut: Bool?
  /// How many tags of nothing but several names were found so far.
  private var bareTags = 0
  /// A tag without brackets was looked for up to here.
  private var lineLimit = 0

  /// Longest tag, in bytes.
  private static let longest = 6000

  /// What the last character of a tag may be, its closing bracket apart: that of an actor, of a verb or of a deadline.
  private static let lastOfTag = CharacterSet(
    "局委厅处科股队所站会社司院校区县市州旗盟乡镇村府团组馆班厂园庭协联署办部室位门心业构织关道行台地长等" + "责实头施合与加助同导成进持坚化出月日年底前作力好工务出位接新担议支场员动行职障料材供调定制用束线展营效零布态任）)〕】]〗"
      + "方次度周旬初季体学宫" + "廳處隊會縣區鄉鎮團組館廠協聯辦門關責與導")

  /// Whether a tag may end with a character.
  static func endsActor(_ scalar: UInt32) -> Bool { lastOfTag.contains(scalar) }

  /// Reads what stands between two brackets that belong together.
  ///
  /// - Parameters:
  ///   - bounds: The text of the passage, behind its marker.
  ///   - isMarked: Whether the passage begins with a marker.
  /// - Returns: whether it is a tag.
  mutating func addBracket(
    _ bytes: Bytes, from start: Int, to end: Int, in passage: Int, _ bounds: Range<Int>, isMarked: Bool, _ prose: Prose
  ) -> Bool {
    guard end - start >= 8, end - start <= Self.longest else { return false }
    var content =
      start + Scalars.decode(bytes, at: start, end: end).length..<end - Scalars.decode(bytes, before: end, start: start).length
    guard content.count >= 6 else { return false }
    var last = Scalars.decode(bytes, before: content.upperBound, start: content.lowerBound).value
    // `（市城管局牵头，市住建局配合。）`
    if last == "。" {
      content = content.lowerBound..<content.upperBound - 3
      last = Scalars.decode(bytes, before: content.upperBound, start: content.lowerBound).value
    }
    let isBehindTag = tags.last.map { TagText.trim(bytes, Int($0.end)..<max(Int($0.end), start)).isEmpty && Int($0.end) <= start } ?? false
    if last == "年", !isBehindTag, isOfYears(bytes, content) { return false }
    guard
      Self.lastOfTag.contains(last) || RoleLabel.read(bytes, at: content.lowerBound, end: content.upperBound) != nil
        || TagSurroundings.isStop(bytes, before: start, from: bounds.lowerBound)
    else { return false }
    let mark = reader.findings.mark
    let evidence = reader.read(bytes, content, passage: passage)
    switch judge(
      bytes, evidence, since: mark, prose, bounds, isBehindTag: isBehindTag, TagSurroundings(bytes, start..<end, bounds, isMarked: isMarked)
    ) {
    case .tag:
      add(start..<end, since: mark)
      namesOnly = evidence.hasLabel && evidence.areActors
      return true
    case .unread:
      reader.drop(to: mark)
      unread.append(UnreadTagRange(start: UInt32(start), end: UInt32(end), passage: UInt32(passage)))
      return false
    case .text:
      let rules = reader.findings.rules.count > mark.rules
      if !rules { reader.drop(to: mark) }
      return false
    }
  }

  /// `（2021—2025年）`: of all brackets that are no tag the most common.
  private func isOfYears(_ bytes: Bytes, _ content: Range<Int>) -> Bool {
    guard bytes[content.lowerBound].isDigit else { return false }
    var offset = content.lowerBound
    while offset < content.upperBound, bytes[offset] < 0xE4 { offset += bytes[offset] < 0x80 ? 1 : 3 }
    return offset == content.upperBound - 3
  }

  /// Fewest tags of nothing but names that show that others may be such as well.
  private static let leastBare = 2

  private enum Judgement { case tag, unread, text }

  private mutating func judge(
    _ bytes: Bytes, _ evidence: TagReader.Evidence, since mark: TagFindings.Mark, _ prose: Prose, _ bounds: Range<Int>,
    isBehindTag: Bool, _ surroundings: @autoclosure () -> TagSurroundings
  ) -> Judgement {
    if evidence.hasProse { return .unread }
    if evidence.hasLabel {
      if evidence.isOverlong { return .unread }
      for index in mark.roles..<reader.findings.roles.count where reader.findings.roles[index].saysAnything { return .tag }
      return .unread
    }
    let roles = reader.findings.roles[mark.roles...]
    let actors = reader.findings.actors[mark.actors...]
    if evidence.hasVerb {
      // `（考核结果报送组织部、纪委监委）`: nobody does it.
      guard roles.contains(where: { !$0.role.isEmpty && !$0.actors.isEmpty }) else { return .text }
      // `（政府负责、社会参与）`
      if actors.count > 1, actors.allSatisfy({ ActorName.isSphere(bytes, $0.range) }) { return .text }
      // `利用公众号（市文旅局主办）集中推介`: a remark in the middle of a sentence.
      let place = surroundings()
      guard evidence.areActors && !actors.isEmpty || areMostly(bytes, actors) || areByTheirPlace(bytes, actors, roles, place) else {
        return looksLikeDivision(bytes, actors, roles, place) ? .unread : .text
      }
      // `（市司法局提供）`: a remark on where it is from.
      if actors.count == 1, roles.count == 1, let role = roles.first?.role, RoleVerb.supplies(bytes, role) { return .text }
      // `于10个工作日内整改到位（市政府办公室督办）`: so is who only looks on.
      if !place.isAfterStop, roles.allSatisfy({ $0.kind == .support }) { return .text }
      let leads = actors.count > 1 && roles.contains { $0.kind == .lead }
      if place.isAfterStop || place.isAfterComma || place.isAtEnd || leads { return .tag }
      return roles.allSatisfy({ isOfTask(bytes, $0.role) }) && closesTask(bytes, actors, place, bounds) ? .tag : .text
    }
    // `（试点单位：县一中）`
    if evidence.hasWrittenLabel { return .text }
    // A rule for all tags names units as well.
    if roles.isEmpty { return .text }
    // Nothing but names, or a deadline: where it stands tells it from a remark.
    let place = surroundings()
    // `（会同市财政局）`, `（现市自然资源局）`
    if reader.isLedIn(bytes, since: mark) || actors.contains(where: { BareNames.isRemark(bytes, $0.range) }) { return .text }
    if closesTask(bytes, actors, place, bounds) { return .tag }
    guard place.isAtEnd else { return .text }
    if !place.isAfterStop {
      guard place.closesHeading, let first = actors.first else {
        return evidence.areActors && (areOffices(bytes, actors, place) || closesSentence(bytes, actors, place, prose)) ? .tag : .text
      }
      if actors.count == 1 {
        return isOfHeading(bytes, first.range, place) || ActorName.isOfItem(bytes, first.range) && closesItem(place, bytes, prose)
          ? .tag : .text
      }
    }
    guard let first = actors.first else {
      // `（责任单位：市司法局）（长期）`: right behind a tag any deadline is one.
      return place.isAfterStop && roles.contains { $0.deadline.map { isBehindTag || Deadline.isPlain(bytes, $0) } ?? false } ? .tag : .text
    }
    // `（东城区、西城区）`
    if actors.allSatisfy({ ActorName.isPlace(bytes, $0.range) }) { return .text }
    if actors.count == 1 { return evidence.areActors && ActorName.isOffice(bytes, first.range) ? .tag : .text }
    guard evidence.areActors || areMostly(bytes, actors) else { return .text }
    if BareNames.areOffices(bytes, actors) {
      bareTags += 1
      return .tag
    }
    // `（卫生院、农技站）`: kinds of places, where the text has other tags of the kind.
    return bareTags >= Self.leastBare || namesCloseItems(prose) ? .tag : .text
  }

  /// Among several names one or two may end as no name does that is known: `机场集团、东航物流`.
  private func areMostly(_ bytes: Bytes, _ actors: ArraySlice<TagActor>) -> Bool {
    let known = actors.count { ActorName.matches(bytes, $0.range) }
    return known == actors.count && known > 0 || known >= 3 && known * 3 >= actors.count * 2
  }

  /// Names of which some end as none does that is known: `县交通运输局牵头，县公路段、各乡镇人民政府配合`, `县公路段负责`. That one who is known leads others or
  /// helps them at the end of a paragraph, or that one has his government's level before his name, is evidence enough.
  private func areByTheirPlace(
    _ bytes: Bytes, _ actors: ArraySlice<TagActor>, _ roles: ArraySlice<TagRole>, _ place: TagSurroundings
  ) -> Bool {
    guard place.isAtEnd, roles.allSatisfy({ !$0.role.isEmpty && !$0.actors.isEmpty }) else { return false }
    var known = 0
    for actor in actors {
      if ActorName.matches(bytes, actor.range) { known += 1 } else if !ActorName.mayBe(bytes, actor.range) { return false }
    }
    if actors.count == 1 { return ActorName.hasLevel(bytes, actors[actors.startIndex].range) }
    let isDivision = roles.count >= 2 && roles.contains { $0.kind == .lead }
    return (isDivision || known * 2 >= actors.count) && actors.contains { ActorName.isOfItem(bytes, $0.range) }
  }

  /// Whether someone leads and others have roles as well, in a bracket where nothing but a tag stands, although not all of it is understood.
  private func looksLikeDivision(
    _ bytes: Bytes, _ actors: ArraySlice<TagActor>, _ roles: ArraySlice<TagRole>, _ place: TagSurroundings
  ) -> Bool {
    place.isAfterStop && place.isAtEnd && roles.count >= 2 && roles.contains { $0.kind == .lead && !$0.role.isEmpty && !$0.actors.isEmpty }
      && actors.contains { ActorName.isBureau(bytes, $0.range) }
  }

  private static let wordsOfTasks = WordList(["牵头", "负责", "落实", "牵头负责", "负责落实", "牵头落实"])

  /// Whether a verb says who has a task: not `主办`, with which a remark says who held what was held.
  private func isOfTask(_ bytes: Bytes, _ verb: Range<Int>) -> Bool { Self.wordsOfTasks.contains(bytes, verb) }

  /// `（一）优化审批流程（市行政审批局）`: one office behind the heading of an item. Behind the name of an office it is that one's other
  /// name: `（三）市委组织部（市公务员局）`.
  private func isOfHeading(_ bytes: Bytes, _ name: Range<Int>, _ place: TagSurroundings) -> Bool {
    place.isMarked && ActorName.isBureau(bytes, name) && !ActorName.isRemark(bytes, name) && !ActorName.ends(bytes, place.heading)
  }

  /// `（二）取缔占道经营（市城管局、各街道办事处）。`: several offices behind the only sentence of an item. One alone may be a remark.
  private func areOffices(_ bytes: Bytes, _ actors: ArraySlice<TagActor>, _ place: TagSurroundings) -> Bool {
    guard place.isBeforeStop, place.isMarked, actors.count >= 2, place.heading.count <= TagSurroundings.longestHeading,
      let first = actors.first, ActorName.isBureau(bytes, first.range), !ActorName.ends(bytes, place.heading),
      Opening.read(bytes, from: place.heading.lowerBound, to: place.heading.upperBound, limit: TagSurroundings.longestHeading).stop == nil
    else { return false }
    return actors.allSatisfy { ActorName.isOffice(bytes, $0.range) && !ActorName.isRemark(bytes, $0.range) }
  }

  /// `…不再收取证照（区数据局）。`: an office before the 。 of an item. One alone may be a remark, as in `送至窗口（区政务中心）。`; where it is
  /// the habit of a text, it is a tag.
  private mutating func closesSentence(_ bytes: Bytes, _ actors: ArraySlice<TagActor>, _ place: TagSurroundings, _ prose: Prose) -> Bool {
    guard place.isBeforeStop, let first = actors.first, ActorName.isOffice(bytes, first.range), !ActorName.isRemark(bytes, first.range)
    else { return false }
    return closesItem(place, bytes, prose)
  }

  /// `4.规范司法救助（控告申诉检察科）`: an office behind an item, where it is the habit of a text that one stands there.
  private mutating func closesItem(_ place: TagSurroundings, _ bytes: Bytes, _ prose: Prose) -> Bool {
    place.isMarked && !ActorName.ends(bytes, place.heading) && namesCloseItems(prose)
  }

  private mutating func namesCloseItems(_ prose: Prose) -> Bool {
    let closes = namesCloseSentences ?? SentenceNames.close(prose)
    namesCloseSentences = closes
    return closes
  }

  /// `新增学位5000个（区教育局）；新增托位800个（区卫健局）。`: each of the tasks in a row has its own.
  private mutating func closesTask(
    _ bytes: Bytes, _ actors: ArraySlice<TagActor>, _ place: TagSurroundings, _ bounds: Range<Int>
  ) -> Bool {
    guard place.isBeforeStop || place.isAtEnd, !place.isAfterStop, !actors.isEmpty, !ActorName.ends(bytes, place.heading),
      actors.allSatisfy({ ActorName.isOfItem(bytes, $0.range) })
    else { return false }
    if row.bounds != bounds { row = (bounds, RowNames.close(bytes, bounds)) }
    return row.closes
  }

  private mutating func add(_ range: Range<Int>, since mark: TagFindings.Mark) {
    let roles = Int32(mark.roles)..<Int32(reader.findings.roles.count)
    tags.append(TagRange(start: UInt32(range.lowerBound), end: UInt32(range.upperBound), roles: roles))
  }

  // MARK: Without brackets

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
  private static let longestUnopened = 600

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

  /// `【责任单位】县教育局`: a tag whose label stands in a frame, behind a stop or first in its paragraph.
  ///
  /// - Returns: where it ends; nil where there is none.
  mutating func addFramed(_ bytes: Bytes, _ frame: Range<Int>, from textStart: Int, to end: Int, in passage: Int) -> Int? {
    guard let label = RoleLabel.read(bytes, at: frame.lowerBound, end: end), label.range.upperBound + 3 == frame.upperBound,
      TagSurroundings.isStop(bytes, before: frame.lowerBound, from: textStart)
    else { return nil }
    return addLabelled(bytes, from: frame.lowerBound, label: frame.lowerBound, to: end, in: passage)
  }

  /// `——市行政审批局牵头，市信访局配合`: a tag behind dashes, up to its paragraph's end.
  ///
  /// One office alone may have said what stands before it: `记住教训。——县应急局`.
  ///
  /// - Returns: false where anything but offices stands there, as behind a saying, or a label, which needs no bracket.
  mutating func addDashed(_ bytes: Bytes, _ line: Range<Int>, in passage: Int, _ prose: Prose) -> Bool {
    guard line.count <= Self.longest, Scalars.matches("——", bytes, at: line.lowerBound, end: line.upperBound) else { return false }
    let end = Scalars.matches("。", bytes, at: line.upperBound - 3, end: line.upperBound) ? line.upperBound - 3 : line.upperBound
    let content = TagText.trim(bytes, line.lowerBound + 6..<max(end, line.lowerBound + 6))
    guard !content.isEmpty else { return false }
    let mark = reader.findings.mark
    let evidence = reader.read(bytes, content, passage: passage)
    let actors = reader.findings.actors[mark.actors...]
    guard evidence.areActors, !evidence.hasLabel, !evidence.hasProse, !evidence.hasRule, let first = actors.first,
      actors.allSatisfy({ ActorName.isOffice(bytes, $0.range) && !ActorName.isRemark(bytes, $0.range) }),
      // Not `——摘自县政府办公室`.
      actors.count >= 2 || evidence.hasVerb || reader.findings.roles[mark.roles...].contains(where: { $0.deadline != nil })
        || ActorName.hasPrefix(bytes, first.range) && dashesNameOffices(prose)
    else {
      reader.drop(to: mark)
      return false
    }
    add(line, since: mark)
    return true
  }

  private mutating func dashesNameOffices(_ prose: Prose) -> Bool {
    let names = namesFollowDashes ?? DashNames.close(prose)
    namesFollowDashes = names
    return names
  }

  /// Whether the last tag's last role is one to which the units on a line below may belong: one with a label, whole names and no deadline.
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
  mutating func addSentence(_ bytes: Bytes, _ text: Range<Int>, in passage: Int, _ prose: Prose) {
    guard let sentence = SentenceRoles.last(bytes, text) else { return }
    guard RoleVerb.sharesOut(bytes, sentence) || RoleVerb.givesOut(bytes, sentence) && giveOut(prose) else { return }
    _ = addVerbs(bytes, sentence.lowerBound..<text.upperBound, sentence, in: passage)
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

  private mutating func giveOut(_ prose: Prose) -> Bool {
    let gives = sentencesGiveOut ?? SentenceRoles.close(prose)
    sentencesGiveOut = gives
    return gives
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
      let namesPersons = LabelWords.namesPerson(bytes, role.role)
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

/// What looks like a tag and is not understood, in offsets of the prose.
struct UnreadTagRange {
  let start: UInt32
  let end: UInt32
  let passage: UInt32
}
