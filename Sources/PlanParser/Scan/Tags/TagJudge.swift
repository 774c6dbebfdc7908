import PlanSyntax

/// Says of what stands in brackets whether it is a tag, by what is in it, where it stands, and what the text does elsewhere.
struct TagJudge {
  var habits: TagHabits
  /// How many tags of nothing but several names were found so far.
  private var bareTags = 0
  /// The paragraph that was asked last whether each of its tasks names who is in charge.
  private var row: (bounds: Range<Int>, closes: Bool) = (0..<0, false)

  init(habits: TagHabits) { self.habits = habits }

  enum Judgement { case tag, unread, text }

  /// Fewest tags of nothing but names that show that others may be such as well.
  private static let leastBare = 2

  /// What has no label.
  mutating func judge(_ bytes: Bytes, _ candidate: TagCandidate) -> Judgement {
    let (actors, place) = (candidate.actors, candidate.place)
    if candidate.evidence.hasVerb {
      // `（政府负责、社会参与）`
      if actors.count > 1, actors.allSatisfy({ ActorName.isSphere(bytes, $0.range) }) { return .text }
      return judgeDivision(bytes, candidate)
    }
    guard candidate.evidence.hasWrittenLabel else { return judgeNames(bytes, candidate) }
    // `（试点单位：县一中）`
    return place.isMarked && place.isAfterStop && place.isAtEnd && !actors.isEmpty
      && actors.allSatisfy({ ActorName.isBureau(bytes, $0.range) }) ? .unread : .text
  }

  /// Actors with a verb, `（市教育局负责）`: who is told to do it, by the verb and by where the bracket stands.
  private mutating func judgeDivision(_ bytes: Bytes, _ candidate: TagCandidate) -> Judgement {
    let (roles, actors, place) = (candidate.roles, candidate.actors, candidate.place)
    // `利用公众号（市文旅局主办）集中推介`: a remark in the middle of a sentence.
    guard
      candidate.evidence.areActors && !actors.isEmpty || candidate.areMostly(bytes) || candidate.areByTheirPlace(bytes)
        || candidate.arePersons(bytes)
    else {
      return candidate.looksLikeDivision(bytes) ? .unread : .text
    }
    // `（市司法局提供）`: a remark on where it is from.
    if actors.count == 1, roles.count == 1, let role = roles.first?.role, RoleVerb.supplies(bytes, role) { return .text }
    // `于10个工作日内整改到位（市政府办公室督办）`: so is who only looks on.
    if !place.isAfterStop, roles.allSatisfy({ $0.kind == .support }) { return .text }
    let leads = actors.count > 1 && roles.contains { $0.kind == .lead }
    if place.isAfterStop || place.isAfterComma || place.isAtEnd || leads { return .tag }
    guard roles.allSatisfy({ candidate.isOfTask(bytes, $0.role) }) else { return .text }
    // `开展抽查（县市监局负责），覆盖…`
    let isOfClause = place.isMarked && place.isBeforeComma && actors.allSatisfy { ActorName.isBureau(bytes, $0.range) }
    return isOfClause || closesTask(bytes, candidate) ? .tag : .text
  }

  /// Nothing but names, or a deadline: where it stands tells it from a remark.
  private mutating func judgeNames(_ bytes: Bytes, _ candidate: TagCandidate) -> Judgement {
    let (evidence, roles, actors, place) = (candidate.evidence, candidate.roles, candidate.actors, candidate.place)
    // `（现市自然资源局）`
    if actors.contains(where: { BareNames.isRemark(bytes, $0.range) }) { return .text }
    if place.isBeforeStop, place.isBeforeTag(bytes) { return .text }
    if closesTask(bytes, candidate) { return .tag }
    guard place.isAtEnd else {
      // `…行动。（县市监局）帮扶企业30家。`: what stands behind a stop belongs to what stands before it.
      return place.isMarked && place.isAfterStop && evidence.areActors && !actors.isEmpty
        && actors.allSatisfy({ ActorName.isBureau(bytes, $0.range) }) || evidence.areActors && candidate.openText(bytes) ? .tag : .text
    }
    if !place.isAfterStop {
      guard place.closesHeading, let first = actors.first else {
        return evidence.areActors && (candidate.areOffices(bytes) || closesSentence(bytes, candidate)) ? .tag : .text
      }
      guard bareTags >= Self.leastBare || BareNames.holdOffice(bytes, actors) else { return .text }
      if actors.count == 1 {
        return candidate.isOfHeading(bytes, first.range) || ActorName.isOfItem(bytes, first.range) && closesItem(bytes, place)
          ? .tag : .text
      }
    }
    guard let first = actors.first else {
      // `（责任单位：市司法局）（长期）`: right behind a tag any deadline is one.
      return place.isAfterStop && roles.contains { $0.deadline.map { candidate.isBehindTag || Deadline.isPlain(bytes, $0) } ?? false }
        ? .tag : .text
    }
    // `（东城区、西城区）`
    if actors.allSatisfy({ ActorName.isPlace(bytes, $0.range) }) { return .text }
    if actors.allSatisfy({ ActorName.isSphere(bytes, $0.range) }) { return .text }
    if actors.count == 1 { return evidence.areActors && isAlone(bytes, first.range, place) ? .tag : .text }
    guard evidence.areActors || candidate.areMostly(bytes) else { return .text }
    if BareNames.areOffices(bytes, actors) {
      bareTags += 1
      return .tag
    }
    // `（卫生院、农技站）`: kinds of places, where the text has other tags of the kind.
    return bareTags >= Self.leastBare || habits.namesCloseSentences ? .tag : .text
  }

  /// `（总务处）`: one name at the end of an item. That of an office is enough; `（数学组）` and `（全体班主任）` need others of the kind.
  private mutating func isAlone(_ bytes: Bytes, _ name: Range<Int>, _ place: TagSurroundings) -> Bool {
    let isOffice = ActorName.isOffice(bytes, name)
    guard isOffice || place.isMarked && place.isAfterStop && !ActorName.isKind(bytes, name) && (bareTags > 0 || habits.namesCloseSentences)
    else {
      return false
    }
    if isOffice { bareTags += 1 }
    return true
  }

  /// `…不再收取证照（区数据局）。`: an office before the 。 of an item. One alone may be a remark, as in `送至窗口（区政务中心）。`; where it is
  /// the habit of a text, it is a tag.
  private mutating func closesSentence(_ bytes: Bytes, _ candidate: TagCandidate) -> Bool {
    guard candidate.place.isBeforeStop, let first = candidate.actors.first, ActorName.isOffice(bytes, first.range),
      !ActorName.isRemark(bytes, first.range)
    else { return false }
    return closesItem(bytes, candidate.place)
  }

  /// `4.规范司法救助（控告申诉检察科）`: an office behind an item, where it is the habit of a text that one stands there.
  private mutating func closesItem(_ bytes: Bytes, _ place: TagSurroundings) -> Bool {
    place.isMarked && !ActorName.ends(bytes, place.heading) && habits.namesCloseSentences
  }

  /// `新增学位5000个（区教育局）；新增托位800个（区卫健局）。`: each of the tasks in a row has its own.
  private mutating func closesTask(_ bytes: Bytes, _ candidate: TagCandidate) -> Bool {
    let (place, actors, bounds) = (candidate.place, candidate.actors, candidate.bounds)
    guard place.isBeforeStop || place.isAtEnd, !place.isAfterStop, !actors.isEmpty, !ActorName.ends(bytes, place.heading),
      actors.allSatisfy({ ActorName.isOfItem(bytes, $0.range) })
    else { return false }
    if row.bounds != bounds { row = (bounds, RowNames.close(bytes, bounds)) }
    return row.closes
  }
}
