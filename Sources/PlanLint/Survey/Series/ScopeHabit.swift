import PlanSyntax

/// What a way of numbering does where a new parent begins.
struct ScopeHabit: Hashable, Sendable {
  let scope: Scope
  /// How often it began at 1.
  var restarts = 0
  /// How often it counted on.
  var continuations = 0
  /// Whether it did so at one new parent and at the next as well, as no slip does.
  var continuesInRow = false
}

/// The habits of a document's tracks.
struct ScopeHabits {
  private var habits = TrackTable<ScopeHabit?>(repeating: nil)

  /// Where the boundaries speak clearly they decide; else what the parser found. Linear.
  init(_ members: [Series.Member], _ document: Document, _ plan: Plan) {
    var last = TrackTable<(parent: Int?, number: Int, place: Int, isFirst: Bool)?>(repeating: nil)
    var counts = TrackTable(repeating: (restarts: 0, continuations: 0, wentOn: false, inRow: false))
    for member in members {
      let number = plan.sections[member.section].marker.ordinal.map { Int($0.value) } ?? 0
      // `1. 2. 3.`, then `4. 2. 3.` below the next heading: the list begins anew, and its first number is wrong.
      if number == 2, let before = last[member.track], before.parent == member.parent, before.number > 2, before.isFirst,
        counts[member.track].wentOn
      {
        counts[member.track].continuations -= 1
        counts[member.track].restarts += 1
        counts[member.track].wentOn = false
      }
      let isFirst = last[member.track].map { $0.parent != member.parent } ?? true
      if let before = last[member.track], before.parent != member.parent {
        if number == 1 { counts[member.track].restarts += 1 }
        // Behind a list that began anew by mistake, `（六）` is what it is if all items before are counted.
        let goesOn = number > 1 && (number == before.number + 1 || number == before.place + 1)
        if goesOn {
          counts[member.track].continuations += 1
          if counts[member.track].wentOn { counts[member.track].inRow = true }
        }
        counts[member.track].wentOn = goesOn
      }
      last[member.track] = (member.parent, number, (last[member.track]?.place ?? 0) + 1, isFirst)
    }
    for member in members where habits[member.track] == nil {
      let count = counts[member.track]
      let scope: Scope =
        count.continuations == count.restarts
        ? ScopeHabits.scope(of: plan.sections[member.section], in: document)
        : count.continuations > count.restarts ? .continues : .restarts
      habits[member.track] = ScopeHabit(
        scope: scope, restarts: count.restarts, continuations: count.continuations, continuesInRow: count.inRow)
    }
  }

  subscript(track: Series.Track) -> ScopeHabit { habits[track] ?? ScopeHabit(scope: .restarts) }

  private static func scope(of section: Section, in document: Document) -> Scope {
    (document.numbering.first { $0.style == section.marker.seriesStyle && $0.level == section.level }
      ?? document.numbering.first { $0.style == section.marker.seriesStyle })?.scope ?? .restarts
  }
}
