import PlanSyntax

/// Tells responsibility tags from other text.
///
/// Not tags: `（事）`, `（党组）`, `（中发〔2021〕33号）`, `（以下简称…）`, `（包括牵头单位自身）`, and sentences such as `由市水利局牵头抓总，…`.
struct TagFinder {
  var reader = TagReader()
  private(set) var tags: [TagRange] = []
  /// What looks like a tag and is not understood. It stays a part of its paragraph.
  private(set) var unread: [UnreadTagRange] = []
  /// Whether it is the text's habit that names stand in brackets at the end of its items; nil where that was not asked yet.
  private var namesCloseSentences: Bool?
  /// Whether it is the text's habit that names stand behind dashes; nil where that was not asked yet.
  var namesFollowDashes: Bool?
  /// The paragraph that was asked last whether each of its tasks names who is in charge.
  private var row: (bounds: Range<Int>, closes: Bool) = (0..<0, false)
  /// Whether the tag in brackets that was found last holds nothing but labels, names and times.
  private(set) var namesOnly = false
  /// Whether it is the text's habit that the last sentence of an item says who has it; nil where that was not asked yet.
  var sentencesGiveOut: Bool?
  /// How many tags of nothing but several names were found so far.
  private var bareTags = 0
  /// A tag without brackets was looked for up to here.
  var lineLimit = 0

  /// Longest tag, in bytes.
  static let longest = 6000

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
    // `（（责任单位：县教育局））`
    if let inside = TagText.insideDoubled(bytes, content) { content = inside }
    var last = Scalars.decode(bytes, before: content.upperBound, start: content.lowerBound).value
    // `（市城管局牵头，市住建局配合。）`
    if last == "。" {
      content = content.lowerBound..<content.upperBound - 3
      last = Scalars.decode(bytes, before: content.upperBound, start: content.lowerBound).value
    }
    let isBehindTag = tags.last.map { TagText.trim(bytes, Int($0.end)..<max(Int($0.end), start)).isEmpty && Int($0.end) <= start } ?? false
    if last == "年", !isBehindTag, isOfYears(bytes, content) { return false }
    guard
      TagText.mayEnd(with: last) || RoleLabel.read(bytes, at: content.lowerBound, end: content.upperBound) != nil
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
      addUnread(start..<end, in: passage)
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
      return judgeDivision(bytes, evidence, roles, actors, surroundings(), bounds)
    }
    // `（试点单位：县一中）`
    if evidence.hasWrittenLabel {
      let place = surroundings()
      return place.isMarked && place.isAfterStop && place.isAtEnd && !actors.isEmpty
        && actors.allSatisfy({ ActorName.isBureau(bytes, $0.range) }) ? .unread : .text
    }
    // A rule for all tags names units as well.
    if roles.isEmpty { return .text }
    return judgeNames(bytes, evidence, roles, actors, since: mark, isBehindTag: isBehindTag, surroundings(), prose, bounds)
  }

  /// Actors with a verb, `（市教育局负责）`: who is told to do it, by the verb and by where the bracket stands.
  private mutating func judgeDivision(
    _ bytes: Bytes, _ evidence: TagReader.Evidence, _ roles: ArraySlice<TagRole>, _ actors: ArraySlice<TagActor>,
    _ place: TagSurroundings, _ bounds: Range<Int>
  ) -> Judgement {
    // `利用公众号（市文旅局主办）集中推介`: a remark in the middle of a sentence.
    guard
      evidence.areActors && !actors.isEmpty || areMostly(bytes, actors) || areByTheirPlace(bytes, actors, roles, place)
        || arePersons(bytes, actors, roles, place)
    else {
      return looksLikeDivision(bytes, actors, roles, place) ? .unread : .text
    }
    // `（市司法局提供）`: a remark on where it is from.
    if actors.count == 1, roles.count == 1, let role = roles.first?.role, RoleVerb.supplies(bytes, role) { return .text }
    // `于10个工作日内整改到位（市政府办公室督办）`: so is who only looks on.
    if !place.isAfterStop, roles.allSatisfy({ $0.kind == .support }) { return .text }
    let leads = actors.count > 1 && roles.contains { $0.kind == .lead }
    if place.isAfterStop || place.isAfterComma || place.isAtEnd || leads { return .tag }
    guard roles.allSatisfy({ isOfTask(bytes, $0.role) }) else { return .text }
    // `开展抽查（县市监局负责），覆盖…`
    let isOfClause = place.isMarked && place.isBeforeComma && actors.allSatisfy { ActorName.isBureau(bytes, $0.range) }
    return isOfClause || closesTask(bytes, actors, place, bounds) ? .tag : .text
  }

  /// Nothing but names, or a deadline: where it stands tells it from a remark.
  private mutating func judgeNames(
    _ bytes: Bytes, _ evidence: TagReader.Evidence, _ roles: ArraySlice<TagRole>, _ actors: ArraySlice<TagActor>,
    since mark: TagFindings.Mark, isBehindTag: Bool, _ place: TagSurroundings, _ prose: Prose, _ bounds: Range<Int>
  ) -> Judgement {
    // `（会同市财政局）`, `（现市自然资源局）`
    if reader.isLedIn(bytes, since: mark) || actors.contains(where: { BareNames.isRemark(bytes, $0.range) }) { return .text }
    if place.isBeforeStop, place.isBeforeTag(bytes) { return .text }
    if closesTask(bytes, actors, place, bounds) { return .tag }
    guard place.isAtEnd else {
      // `…行动。（县市监局）帮扶企业30家。`: what stands behind a stop belongs to what stands before it.
      return place.isMarked && place.isAfterStop && evidence.areActors && !actors.isEmpty
        && actors.allSatisfy({ ActorName.isBureau(bytes, $0.range) }) || evidence.areActors && openText(bytes, actors, place) ? .tag : .text
    }
    if !place.isAfterStop {
      guard place.closesHeading, let first = actors.first else {
        return evidence.areActors && (areOffices(bytes, actors, place) || closesSentence(bytes, actors, place, prose)) ? .tag : .text
      }
      guard bareTags >= Self.leastBare || BareNames.holdOffice(bytes, actors) else { return .text }
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
    if actors.allSatisfy({ ActorName.isSphere(bytes, $0.range) }) { return .text }
    if actors.count == 1 { return evidence.areActors && isAlone(bytes, first.range, place, prose) ? .tag : .text }
    guard evidence.areActors || areMostly(bytes, actors) else { return .text }
    if BareNames.areOffices(bytes, actors) {
      bareTags += 1
      return .tag
    }
    // `（卫生院、农技站）`: kinds of places, where the text has other tags of the kind.
    return bareTags >= Self.leastBare || namesCloseItems(prose) ? .tag : .text
  }

  /// `（总务处）`: one name at the end of an item. That of an office is enough; `（数学组）` and `（全体班主任）` need others of the kind.
  private mutating func isAlone(_ bytes: Bytes, _ name: Range<Int>, _ place: TagSurroundings, _ prose: Prose) -> Bool {
    let isOffice = ActorName.isOffice(bytes, name)
    guard isOffice || place.isMarked && place.isAfterStop && !ActorName.isKind(bytes, name) && (bareTags > 0 || namesCloseItems(prose))
    else {
      return false
    }
    if isOffice { bareTags += 1 }
    return true
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

  /// Persons, or what posts they hold, with or without offices beside them: `副县长陈刚负责`, `李小红负责，10月底前完成`. Behind a stop, at the end of an item, and with a
  /// verb that gives a task.
  private func arePersons(_ bytes: Bytes, _ actors: ArraySlice<TagActor>, _ roles: ArraySlice<TagRole>, _ place: TagSurroundings) -> Bool {
    guard place.isMarked, place.isAfterStop, place.isAtEnd, !actors.isEmpty, let first = roles.first, isOfTask(bytes, first.role) else {
      return false
    }
    return actors.allSatisfy {
      ActorName.matches(bytes, $0.range) || PersonName.matchesTitled(bytes, $0.range) || PersonName.isPost(bytes, $0.range)
    }
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

  /// `（内科、外科、急诊科）选派骨干下沉。`: several offices before the first word of an item or paragraph, where no remark stands.
  private func openText(_ bytes: Bytes, _ actors: ArraySlice<TagActor>, _ place: TagSurroundings) -> Bool {
    place.heading.isEmpty && !place.isBeforeComma && actors.count >= 2
      && actors.allSatisfy { ActorName.isOffice(bytes, $0.range) && !ActorName.isKind(bytes, $0.range) }
      && BareNames.areOffices(bytes, actors)
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

  /// Notes what looks like a tag and is not understood.
  mutating func addUnread(_ range: Range<Int>, in passage: Int) {
    unread.append(UnreadTagRange(start: UInt32(range.lowerBound), end: UInt32(range.upperBound), passage: UInt32(passage)))
  }

  /// Notes a tag with the roles found since a mark.
  mutating func add(_ range: Range<Int>, since mark: TagFindings.Mark) {
    let roles = Int32(mark.roles)..<Int32(reader.findings.roles.count)
    tags.append(TagRange(start: UInt32(range.lowerBound), end: UInt32(range.upperBound), roles: roles))
  }
}

/// What looks like a tag and is not understood, in offsets of the prose.
struct UnreadTagRange {
  let start: UInt32
  let end: UInt32
  let passage: UInt32
}
