import PlanSyntax

/// Sections that count on from each other: siblings of one style, or where a level continues through the document all of its sections.
struct Series: Sendable {
  /// Indices into ``Plan/sections``, in reading order.
  var sections: [Int]
  let scope: Scope
  let track: Track
  /// What the track does where a new parent begins.
  let habit: ScopeHabit
  /// True for all but the first list below one parent.
  var isFurtherList = false
  /// Where the list stands in an item that is written in its own style: `二、 ⏎ 一、 ⏎ 二、 ⏎ 三、`
  var place: InnerList.Place?

  /// One way of writing numbers in one document.
  struct Track: Hashable, Sendable {
    let document: Int
    let style: NumberingStyle
    let components: Int

    /// The track that a marker counts in, whatever style it is written in.
    init(_ marker: Marker, document: Int) {
      self.document = document
      style = marker.seriesStyle
      components = marker.components
    }

    /// The track's number among those of its document: ``slots`` numbers, of which few are taken.
    var slot: Int { style.rank << 4 | min(components, 15) }

    static let slots = NumberingStyle.allCases.count << 4

    /// Tables of tracks are asked for every section of a plan: one number hashes faster than three.
    func hash(into hasher: inout Hasher) { hasher.combine(document * Track.slots + slot) }
  }
}

extension Series {
  /// All series of a plan, each by its first section. Linear.
  static func all(in plan: Plan) -> [Series] {
    var result: [Series] = []
    var families = Families(plan.sections.count)
    for (number, document) in plan.documents.enumerated() {
      let members = document.sections.compactMap { index -> Member? in
        let section = plan.sections[index]
        // Dashes have no number.
        guard section.marker.style != .dash else { return nil }
        return Member(section: index, track: Track(section.marker, document: number), parent: section.parent)
      }
      let habits = ScopeHabits(members, document, plan)
      families.beginDocument()
      for member in members {
        let habit = habits[member.track]
        let parent = habit.scope == .continues ? nil : member.parent
        if let known = families.series(of: parent, where: { result[$0].track == member.track }) {
          result[known].sections.append(member.section)
        } else {
          families.add(result.count, to: parent)
          result.append(Series(sections: [member.section], scope: habit.scope, track: member.track, habit: habit))
        }
      }
    }
    return result.flatMap { $0.lists(in: plan) }
  }

  /// The lists that a series of siblings holds: behind unnumbered words such as `第二，在地方工业计划方面：` a parent may count from 1 again.
  private func lists(in plan: Plan) -> [Series] {
    let inner = InnerList.all(in: self, plan)
    guard !inner.isEmpty else { return outerLists(in: plan) }
    var outer = self
    outer.sections = []
    var place = 0
    for list in inner {
      outer.sections += sections[place..<list.places.lowerBound]
      if let next = list.next { outer.sections.append(next) }
      place = list.places.upperBound
    }
    outer.sections += sections[place...]
    let model = InnerList.model(among: outer.sections, plan)
    return outer.outerLists(in: plan)
      + inner.map { found in
        var list = Series(sections: Array(sections[found.places]), scope: .restarts, track: track, habit: habit)
        list.place = InnerList.Place(owner: sections[found.places.lowerBound - 1], next: found.next, model: model)
        return list
      }
  }

  private func outerLists(in plan: Plan) -> [Series] {
    guard scope == .restarts, sections.count > 3 else { return [self] }
    let numbers = sections.map { plan.sections[$0].marker.ordinal.map { Int($0.value) } ?? 0 }
    var starts = [0]
    for place in sections.indices.dropFirst() where numbers[place] == 1 && numbers[place - 1] >= 2 {
      // `（一）（二）（一）（四）`: one number is wrong, and the list goes on; so is the last of `（一）…（十）（一）`, which is no list of one.
      let next = place + 1 < numbers.count ? numbers[place + 1] : 0
      if next != numbers[place - 1] + 2, next != 0 || numbers[place - 1] < Series.shortList, !goesOnDirectly(at: place, in: plan) {
        starts.append(place)
      }
    }
    guard starts.count > 1 else { return [self] }
    return starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1] : sections.count
      var list = self
      list.sections = Array(sections[starts[number]..<end])
      list.isFurtherList = number > 0
      return list
    }
  }

  /// Whether an item stands right behind the one before, with no unnumbered words between them that could introduce another list.
  ///
  /// Not asked of articles and chapters, nor of decimal numbers, which tell what they stand below.
  func goesOnDirectly(at place: Int, in plan: Plan) -> Bool {
    let section = sections[place]
    guard place > 0, track.style.rank >= NumberingStyle.hanComma.rank, track.style != .decimal,
      plan.sections[section].parent == plan.sections[sections[place - 1]].parent
    else { return false }
    // The innermost item before.
    let before = plan.sections[section - 1]
    guard let paragraph = before.paragraphs.first else {
      // `（三）具体措施` below which the author began again: no heading, if the first has nothing but one as well.
      return plan.sections[sections[0]].paragraphs.isEmpty && plan.sections[sections[0]].end == sections[0] + 1
        && !endsInColon(plan.span(of: before.heading), in: plan)
    }
    return before.paragraphs.count == 1 && before.line == plan.paragraphs[paragraph].line
      && !endsInColon(plan.paragraphs[paragraph].span, in: plan)
  }

  /// Whether the heading that an item lies below is followed by the next number but one: `十、…1.…2.…` `1.…2.…` `十二、…`, where 十一、 was lost before the second `1.`
  func lacksHeading(at place: Int, in plan: Plan) -> Bool {
    guard let parent = plan.sections[sections[place]].parent, case let heading = plan.sections[parent], heading.end < plan.sections.count,
      case let next = plan.sections[heading.end], next.parent == heading.parent, next.marker.style == heading.marker.style,
      let number = heading.marker.ordinal, let behind = next.marker.ordinal
    else { return false }
    return behind.value == number.value + 2
  }

  private func endsInColon(_ span: Span, in plan: Plan) -> Bool {
    plan.source.bytes[span.range].last == 0x3A || plan.source.bytes[span.range].suffix(3).elementsEqual("：".utf8)
  }

  /// The same without some sections; nil where none is left.
  func leavingOut(_ strangers: Set<Int>) -> Series? {
    guard sections.contains(where: strangers.contains) else { return self }
    var rest = self
    rest.sections.removeAll(where: strangers.contains)
    return rest.sections.isEmpty ? nil : rest
  }

  /// Behind a list of fewer items a lone 1 may well be one of its own.
  static let shortList = 4

  /// How many sections or paragraphs a look around a section goes over at the most.
  static let farthest = 200

  struct Member {
    let section: Int
    let track: Track
    let parent: Int?
  }

  /// The series right below each section, found without hashing: most sections hold one, none more than there are tracks.
  private struct Families {
    /// By section, and first for those that have no parent: the last series that began below it, or -1.
    private var last: [Int32]
    /// By series: the one that began before it below the same section, or -1.
    private var before: [Int32] = []

    init(_ sections: Int) { last = Array(repeating: -1, count: sections + 1) }

    /// What has no parent is of its own document.
    mutating func beginDocument() { last[0] = -1 }

    func series(of parent: Int?, where isWanted: (Int) -> Bool) -> Int? {
      var next = Int(last[parent.map { $0 + 1 } ?? 0])
      while next >= 0, !isWanted(next) { next = Int(before[next]) }
      return next < 0 ? nil : next
    }

    /// Series are added in the order in which they begin.
    mutating func add(_ series: Int, to parent: Int?) {
      let place = parent.map { $0 + 1 } ?? 0
      before.append(last[place])
      last[place] = Int32(truncatingIfNeeded: series)
    }
  }
}
