import PlanSyntax

/// What stands between two brackets and may be a tag: what was read in it, and where it stands.
struct TagCandidate {
  let evidence: TagReader.Evidence
  let roles: ArraySlice<TagRole>
  let actors: ArraySlice<TagActor>
  let place: TagSurroundings
  /// The text of its passage, behind the marker.
  let bounds: Range<Int>
  /// Nothing but blanks parts it from the tag before.
  let isBehindTag: Bool
}

/// What its words and its place say.
extension TagCandidate {
  /// Among several names one or two may end as no name does that is known: `机场集团、东航物流`.
  func areMostly(_ bytes: Bytes) -> Bool {
    let known = actors.count { ActorName.matches(bytes, $0.range) }
    return known == actors.count && known > 0 || known >= 3 && known * 3 >= actors.count * 2
  }

  /// Names of which some end as none does that is known: `县交通运输局牵头，县公路段、各乡镇人民政府配合`, `县公路段负责`. That one who is known leads others or
  /// helps them at the end of a paragraph, or that one has his government's level before his name, is evidence enough.
  func areByTheirPlace(_ bytes: Bytes) -> Bool {
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
  func arePersons(_ bytes: Bytes) -> Bool {
    guard place.isMarked, place.isAfterStop, place.isAtEnd, !actors.isEmpty, let first = roles.first, isOfTask(bytes, first.role) else {
      return false
    }
    return actors.allSatisfy {
      ActorName.matches(bytes, $0.range) || PersonName.matchesTitled(bytes, $0.range) || PersonName.isPost(bytes, $0.range)
    }
  }

  /// Whether someone leads and others have roles as well, in a bracket where nothing but a tag stands, although not all of it is understood.
  func looksLikeDivision(_ bytes: Bytes) -> Bool {
    place.isAfterStop && place.isAtEnd && roles.count >= 2 && roles.contains { $0.kind == .lead && !$0.role.isEmpty && !$0.actors.isEmpty }
      && actors.contains { ActorName.isBureau(bytes, $0.range) }
  }

  private static let wordsOfTasks = WordList(["牵头", "负责", "落实", "牵头负责", "负责落实", "牵头落实"])

  /// Whether a verb says who has a task: not `主办`, with which a remark says who held what was held.
  func isOfTask(_ bytes: Bytes, _ verb: Range<Int>) -> Bool { Self.wordsOfTasks.contains(bytes, verb) }

  /// `（一）优化审批流程（市行政审批局）`: one office behind the heading of an item. Behind the name of an office it is that one's other
  /// name: `（三）市委组织部（市公务员局）`.
  func isOfHeading(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    place.isMarked && ActorName.isBureau(bytes, name) && !ActorName.isRemark(bytes, name) && !ActorName.ends(bytes, place.heading)
  }

  /// `（二）取缔占道经营（市城管局、各街道办事处）。`: several offices behind the only sentence of an item. One alone may be a remark.
  func areOffices(_ bytes: Bytes) -> Bool {
    guard place.isBeforeStop, place.isMarked, actors.count >= 2, place.heading.count <= TagSurroundings.longestHeading,
      let first = actors.first, ActorName.isBureau(bytes, first.range), !ActorName.ends(bytes, place.heading),
      Opening.read(bytes, from: place.heading.lowerBound, to: place.heading.upperBound, limit: TagSurroundings.longestHeading).stop == nil
    else { return false }
    return actors.allSatisfy { ActorName.isOffice(bytes, $0.range) && !ActorName.isRemark(bytes, $0.range) }
  }

  /// `（内科、外科、急诊科）选派骨干下沉。`: several offices before the first word of an item or paragraph, where no remark stands.
  func openText(_ bytes: Bytes) -> Bool {
    place.heading.isEmpty && !place.isBeforeComma && actors.count >= 2
      && actors.allSatisfy { ActorName.isOffice(bytes, $0.range) && !ActorName.isKind(bytes, $0.range) }
      && BareNames.areOffices(bytes, actors)
  }
}
