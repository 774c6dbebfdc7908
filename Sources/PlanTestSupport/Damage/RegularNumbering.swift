import PlanSyntax

/// A walk through a document that numbers without mistake: which levels are open, and how far each has counted.
struct RegularNumbering: Hashable {
  /// Scheme indices of the open levels, outermost first.
  private(set) var open: [Int] = []
  /// The last number of each level; 0 for a closed level that restarts.
  private(set) var last: [Int]

  init(scheme: [LevelHabit]) { last = Array(repeating: 0, count: scheme.count) }

  /// Moves to the next item of a level.
  ///
  /// - Returns: the item's number, or nil where the document's scheme has no such level at this place.
  mutating func advance(to index: Int, in rules: Rules) -> Int? {
    while let top = open.last, top > index {
      open.removeLast()
      if rules.scheme[top].scope == .restarts { last[top] = 0 }
    }
    if open.last != index {
      guard rules.steps.contains(Rules.Step(from: open.last, to: index)) else { return nil }
      open.append(index)
    }
    last[index] += 1
    return last[index]
  }

  /// What a marker of an open level shows: for decimals the numbers of the levels above, too.
  func path(at index: Int, scheme: [LevelHabit]) -> [Int] {
    open.filter { scheme[$0].style == scheme[index].style }.map { last[$0] }
  }

  /// What a document allows.
  struct Rules {
    struct Step: Hashable {
      /// Nil outside every section.
      let from: Int?
      let to: Int
    }

    let scheme: [LevelHabit]
    /// Which level was seen to open below which.
    let steps: Set<Step>

    init(_ draft: PlanDraft) {
      scheme = draft.scheme
      let sections = draft.sections
      steps = Set(sections.map { section in Step(from: section.parent.map { sections[$0].schemeIndex }, to: section.schemeIndex) })
    }
  }
}
