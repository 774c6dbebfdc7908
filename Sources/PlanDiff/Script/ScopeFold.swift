import PlanSyntax

/// The run of a level that now begins anew under each parent, or no longer does: every number of it follows from that.
struct ScopeFold {
  private let sides: MatchedSides
  private let change: NumberingRun.ScopeChange

  init(_ sides: MatchedSides, _ change: NumberingRun.ScopeChange) {
    self.sides = sides
    self.change = change
  }

  /// One run for the level, and one for each number that does not count on as the level now does. Linear.
  ///
  /// - Parameter isMover: whether an old section changed its place on its own account; its number belongs to that change.
  func runs(of level: [Int], isMover: (Int) -> Bool) -> [NumberingRun] {
    var whole: NumberingRun?
    var strays: [NumberingRun] = []
    var shift = 0
    var previous: Int?
    for node in level {
      defer { previous = node }
      guard let partner = sides.matching.oldOf[node], !isMover(partner), let before = sides.old[partner].marker,
        let after = sides.new[node].marker
      else { continue }
      let pair = NodePair(old: partner, new: node)
      let step = (after.ordinal ?? 0) - (before.ordinal ?? 0)
      if before == after {
        shift = 0
      } else if countsOn(node, after: previous) {
        if whole == nil { whole = NumberingRun(pair, scopeChange: change) } else { whole?.append(pair, isNewStretch: step != shift) }
        shift = step
      } else {
        strays.append(NumberingRun(pair))
      }
    }
    return [whole].compactMap { $0 } + strays
  }

  private func countsOn(_ node: Int, after previous: Int?) -> Bool {
    guard let number = sides.new[node].marker?.ordinal else { return false }
    guard let previous, change.scope == .continues || sides.new.parent(of: previous) == sides.new.parent(of: node) else {
      return number == 1
    }
    return sides.new[previous].marker?.ordinal == number - 1
  }
}

extension Scope {
  /// What a level does where a new parent begins, as its numbers show; nil where they show nothing, or now this, now that. Linear.
  init?(shownBy level: [Int], in side: ScriptSide) {
    var (restarts, continuations) = (0, 0)
    for (before, after) in zip(level, level.dropFirst()) {
      guard side.parent(of: before) != side.parent(of: after), let last = side[before].marker, let next = side[after].marker,
        last.style == next.style, !side.nodes[before...after].contains(where: { $0.part == .document })
      else { continue }
      if next.ordinal == 1 { restarts += 1 }
      if let number = last.ordinal, next.ordinal == number + 1 { continuations += 1 }
    }
    // One mistake of the author's does not hide the habit.
    guard max(restarts, continuations) > 3 * min(restarts, continuations) else { return nil }
    self = restarts > continuations ? .restarts : .continues
  }
}
