import PlanSyntax

/// Finds the runs of sections whose numbers changed because the count before them did.
///
/// A level is read in the order of the new plan. What came, went, moved or changed its level between two sections that stayed is what
/// shifted the second against the first. Where a level begins anew, so does the count.
struct Renumbering {
  private let sides: MatchedSides
  /// Which sections are told as parts of others.
  private let rows: ChangeRows
  private let levels: LevelChanges
  private(set) var runs: [NumberingRun] = []
  /// For each depth the old sections in order.
  private var oldLevels: [[Int]] = []
  /// For each old section its position in its level.
  private var oldPositions: [Int]

  init(_ sides: MatchedSides, _ rows: ChangeRows, _ levels: LevelChanges) {
    self.sides = sides
    self.rows = rows
    self.levels = levels
    oldPositions = Array(repeating: 0, count: sides.old.nodes.count)
    oldLevels = Renumbering.levels(of: sides.old.nodes)
    for level in oldLevels { for (position, index) in level.enumerated() { oldPositions[index] = position } }
    let newLevels = Renumbering.levels(of: sides.new.nodes)
    for (depth, level) in newLevels.enumerated() {
      if let change = scopeChange(from: depth < oldLevels.count ? oldLevels[depth] : [], to: level, depth) {
        runs += ScopeFold(sides, change).runs(of: level) { ownMove(of: $0) != nil }
      } else {
        read(level)
      }
    }
    runs = joined(StyleFold(sides).folded(runs.sorted { $0.sections[0].new < $1.sections[0].new }))
  }

  /// For each depth the sections in order.
  private static func levels(of nodes: NodeContents) -> [[Int]] {
    var levels: [[Int]] = []
    for index in nodes.indices where nodes[index].part == .section {
      let depth = nodes[index].depth
      while levels.count <= depth { levels.append([]) }
      levels[depth].append(index)
    }
    return levels
  }

  /// A section that changed its level left one count and entered another: where it alone shifted both, that is told as one run. And so is what a
  /// heading over several sections, or its going, did to the count of all items below them, where that begins anew in each.
  private func joined(_ runs: [NumberingRun]) -> [NumberingRun] {
    var result: [NumberingRun] = []
    var places: [Reason: Int] = [:]
    for run in runs {
      guard run.causes.count == 1, let cause = run.causes.first, let first = run.sections.first,
        case let level = sides.new[first.new].depth, cause.kind == .releveled || level != sides.old[first.old].depth
      else {
        result.append(run)
        continue
      }
      let reason = Reason(cause: cause, level: cause.kind == .releveled ? 0 : level)
      if let place = places[reason] {
        result[place].append(run)
      } else {
        places[reason] = result.count
        result.append(run)
      }
    }
    return result
  }

  private struct Reason: Hashable {
    let cause: NumberingRun.Cause
    /// 0 where that makes no difference.
    let level: Int
  }

  /// Of a level that is still the same: most of its sections stood on it. Where a level was put in, what is numbered so is another.
  private func scopeChange(from old: [Int], to new: [Int], _ depth: Int) -> NumberingRun.ScopeChange? {
    let levels = new.compactMap { sides.matching.oldOf[$0].map { sides.old[$0].depth } }
    guard 2 * levels.count(where: { $0 == depth }) >= levels.count, let before = Scope(shownBy: old, in: sides.old),
      let after = Scope(shownBy: new, in: sides.new), before != after
    else { return nil }
    return NumberingRun.ScopeChange(level: depth, scope: after)
  }

  private struct Reading {
    var run: NumberingRun?
    var previous: NodePair?
    var shift = 0
    /// The section of the new level right before, whether it stayed or not.
    var last: Int?
    /// What came between the last section that stayed and the next, each with its place in the new plan.
    var arrivals: [(place: Int, cause: NumberingRun.Cause)] = []
  }

  private mutating func read(_ level: [Int]) {
    var reading = Reading()
    for node in level {
      defer { reading.last = node }
      guard let partner = sides.matching.oldOf[node] else {
        let root = sides.new.roots[node] ?? node
        let kind = rows.hasPart(.split, root) ? ChangeKind.split : .inserted
        reading.arrivals.append((node, NumberingRun.Cause(kind: kind, node: root)))
        continue
      }
      if let kind = ownMove(of: partner) {
        reading.arrivals.append((node, NumberingRun.Cause(kind: kind, node: partner)))
        continue
      }
      step(to: NodePair(old: partner, new: node), &reading)
    }
    if let run = reading.run { runs.append(run) }
  }

  /// What a section did on its own account that changes the count of others.
  private func ownMove(of old: Int) -> ChangeKind? {
    if sides.isTold(asMoved: old) { return .moved }
    return levels.leaders.contains(old) || sides.order.isMover(old) ? .releveled : nil
  }

  private mutating func step(to pair: NodePair, _ reading: inout Reading) {
    guard let before = sides.old[pair.old].marker, let after = sides.new[pair.new].marker else { return }
    if isRestart(pair.new, after: reading.previous?.new ?? reading.last) {
      let parent = sides.new.parent(of: pair.new) ?? -1
      close(&reading)
      reading = Reading(arrivals: reading.arrivals.filter { $0.place > parent })
    }
    let causes = causes(before: pair, reading)
    let shift = (after.ordinal ?? 0) - (before.ordinal ?? 0)
    if before == after {
      close(&reading)
    } else if reading.run != nil, continues(pair, reading, isExplained: shift == reading.shift || !causes.isEmpty) {
      extend(&reading, by: pair, isNewStretch: shift != reading.shift, causes)
    } else {
      close(&reading)
      reading.run = NumberingRun(pair, causes: causes)
    }
    reading.previous = pair
    reading.shift = shift
    reading.arrivals = []
  }

  /// Whether the count begins anew with a section of the new plan. Where none stayed before it, what came shows it.
  private func isRestart(_ node: Int, after previous: Int?) -> Bool {
    guard let previous else { return true }
    guard sides.new.parent(of: node) != sides.new.parent(of: previous) else { return false }
    return (sides.new[node].marker?.ordinal ?? 0) <= (sides.new[previous].marker?.ordinal ?? 0)
  }

  /// Whether a changed number belongs to the run before it: same styles, and a reason or the same shift.
  private func continues(_ pair: NodePair, _ reading: Reading, isExplained: Bool) -> Bool {
    guard let previous = reading.previous, isExplained else { return false }
    return sides.old[pair.old].marker?.style == sides.old[previous.old].marker?.style
      && sides.new[pair.new].marker?.style == sides.new[previous.new].marker?.style
  }

  private mutating func close(_ reading: inout Reading) {
    if let run = reading.run { runs.append(run) }
    reading.run = nil
  }

  /// In place, for a run may be as long as the plan.
  private func extend(_ reading: inout Reading, by pair: NodePair, isNewStretch: Bool, _ causes: [NumberingRun.Cause]) {
    reading.run?.append(pair, isNewStretch: isNewStretch)
    for cause in causes where reading.run?.causes.contains(cause) == false { reading.run?.causes.append(cause) }
  }

  /// What shifted a section against the one that stayed before it: what came between them in the new plan, and what went from between them
  /// in the old.
  private func causes(before pair: NodePair, _ reading: Reading) -> [NumberingRun.Cause] {
    var causes = reading.arrivals.map(\.cause) + causes(above: pair, after: reading.previous)
    let mover = sides.order.moverOf[pair.old]
    let previousMover = reading.previous.flatMap { sides.order.moverOf[$0.old] }
    if reading.previous != nil, mover != previousMover, let block = mover ?? previousMover {
      causes.append(NumberingRun.Cause(kind: .moved, node: block))
    }
    let level = oldLevels[sides.old[pair.old].depth]
    var position = oldPositions[pair.old] - 1
    while position >= 0 {
      let node = level[position]
      if node == reading.previous?.old { break }
      // With none before it the count began where its own did.
      if reading.previous == nil, beginsAnew(level[position + 1], after: node) { break }
      guard let cause = departure(of: node, beside: mover) ?? handover(of: node, from: pair) else { break }
      causes.append(cause)
      position -= 1
    }
    if causes.isEmpty, let cause = causeOfLevel(of: pair) { causes.append(cause) }
    return causes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What put a section on another level, where it is counted with others; nil for one that stayed on its own, or left that on its own account.
  private func causeOfLevel(of pair: NodePair) -> NumberingRun.Cause? {
    switch levels.reasons[pair.old] {
    case .inserted(let root): NumberingRun.Cause(kind: rows.hasPart(.split, root) ? .split : .inserted, node: root)
    case .removed(let root): NumberingRun.Cause(kind: rows.hasPart(.merged, root) ? .merged : .removed, node: root)
    case .section(let lead): lead == pair ? nil : NumberingRun.Cause(kind: .releveled, node: lead.old)
    case nil: nil
    }
  }

  /// The heading that came or went between a section and the one that stayed before it, so that they now have another parent, or no longer do:
  /// the count begins anew behind it, or its level is another one.
  private func causes(above pair: NodePair, after previous: NodePair?) -> [NumberingRun.Cause] {
    guard let left = sides.old.parent(of: pair.old), let right = sides.new.parent(of: pair.new),
      previous.map({ sides.old.parent(of: $0.old) != left || sides.new.parent(of: $0.new) != right }) ?? true
    else { return [] }
    if sides.matching.newOf[left] == right {
      // Those of a heading that went stand before those of its own now.
      guard let previous, sides.new.parent(of: previous.new) == right, let gone = sides.old.parent(of: previous.old) else {
        return []
      }
      return sides.old.roots[gone].map { [NumberingRun.Cause(kind: .removed, node: $0)] } ?? []
    }
    let gone = sides.old.roots[left].map { NumberingRun.Cause(kind: rows.hasPart(.merged, $0) ? .merged : .removed, node: $0) }
    let come = sides.new.roots[right].map { NumberingRun.Cause(kind: rows.hasPart(.split, $0) ? .split : .inserted, node: $0) }
    return [gone, come].compactMap { $0 }
  }

  /// Whether the count of the old plan began anew between two neighbours of a level.
  private func beginsAnew(_ node: Int, after before: Int) -> Bool {
    sides.old.parent(of: node) != sides.old.parent(of: before)
      && (sides.old[node].marker?.ordinal ?? 0) <= (sides.old[before].marker?.ordinal ?? 0)
  }

  /// The heading that came and has an old section now, which was counted before another under the same one.
  private func handover(of node: Int, from pair: NodePair) -> NumberingRun.Cause? {
    guard sides.old.parent(of: node) == sides.old.parent(of: pair.old), let place = sides.matching.newOf[node],
      let parent = sides.new.parent(of: place), parent != sides.new.parent(of: pair.new), let root = sides.new.roots[parent]
    else { return nil }
    return NumberingRun.Cause(kind: rows.hasPart(.split, root) ? .split : .inserted, node: root)
  }

  /// Why an old section is no longer counted where it was; nil where it stayed.
  private func departure(of node: Int, beside mover: Int?) -> NumberingRun.Cause? {
    if let root = sides.old.roots[node] {
      return NumberingRun.Cause(kind: rows.hasPart(.merged, root) ? .merged : .removed, node: root)
    }
    if let kind = ownMove(of: node) { return NumberingRun.Cause(kind: kind, node: node) }
    guard let block = sides.order.moverOf[node], block != mover else { return nil }
    return NumberingRun.Cause(kind: .moved, node: block)
  }
}
