/// Which paired nodes changed their place in the reading order, and which of them went along with a section that did.
///
/// In a text the tree follows from the order and the depths; so one order over all nodes is looked at, not one for each parent: a section whose
/// chapter heading was removed has not moved. Nor has one above which a heading was put: there the heading that used to stand above it stands
/// behind it now, and that belongs to the one that came (``HeadingShifts``).
struct Reordering {
  /// For each old node that moved on its own account or went along: the old index of the section that moved; nil for what stayed.
  let moverOf: [Int?]
  /// Headings that stand elsewhere only because another came or went before them.
  let shifts: [HeadingShift]

  /// A section that stands where it stood among its siblings has not moved: others went past it.
  init(_ old: TreeShape, _ new: TreeShape, _ matching: Matching, depthChange: (NodePair) -> Int) {
    let first = ReadingOrder(old, new, matching, staying: [], depthChange: depthChange)
    let staying = first.moversInPlace
    let order = staying.isEmpty ? first : ReadingOrder(old, new, matching, staying: staying, depthChange: depthChange)
    (moverOf, shifts) = (order.moverOf, order.shifts)
  }

  func isMover(_ node: Int) -> Bool { moverOf[node] == node }
}

/// One answer to what stayed and what moved.
private struct ReadingOrder {
  private let old: TreeShape
  private let new: TreeShape
  private let matching: Matching
  private(set) var moverOf: [Int?]
  private(set) var shifts: [HeadingShift] = []

  /// What stays, by the heaviest increasing subsequence: a section weighs as much as all that hangs on it, so chapters rather stay than items. Of two
  /// equally heavy, one that changed its parent or its level anyway is the one that moved.
  ///
  /// - Parameter staying: old sections that are said to stay, whatever moves for it.
  init(_ old: TreeShape, _ new: TreeShape, _ matching: Matching, staying: Set<Int>, depthChange: (NodePair) -> Int) {
    (self.old, self.new, self.matching) = (old, new, matching)
    moverOf = Array(repeating: nil, count: old.parents.count)
    let headings = HeadingShifts(old, new, matching)
    let pairs = headings.inOldOrder(matching.pairs)
    let places = headings.newPlaces(of: pairs)
    var weights = pairs.map { pair in
      let hasSameParent = old.parents[pair.old].flatMap { matching.newOf[$0] } == new.parents[pair.new]
      return 4 * (1 + old.descendantCount(pair.old)) + (hasSameParent ? 2 : 0) + (depthChange(pair) == 0 ? 1 : 0)
    }
    if !staying.isEmpty {
      let all = weights.reduce(0, +)
      for (index, pair) in pairs.enumerated() where staying.contains(pair.old) { weights[index] += all }
    }
    let kept = HeaviestSubsequence.kept(places, weights: weights, bound: pairs.count)
    let moved = zip(pairs, kept).filter { !$0.1 }.map(\.0).sorted { $0.old < $1.old }
    for pair in moved { moverOf[pair.old] = pair.old }
    // Children of a moved section that still hang on it, in the order that they had, went along.
    for pair in moved { takeAlong(childrenOf: pair) }
    shifts = headings.passed(by: zip(pairs, kept).filter(\.1).map(\.0))
  }

  private mutating func takeAlong(childrenOf pair: NodePair) {
    let children = old.children(of: pair.old).compactMap { child -> NodePair? in
      guard moverOf[child] != nil, let partner = matching.newOf[child], new.parents[partner] == pair.new else { return nil }
      return NodePair(old: child, new: partner)
    }
    // Counted from the parent on, so that many small moves in a long plan cost no more than they hold.
    let kept = HeaviestSubsequence.kept(
      children.map { $0.new - pair.new }, weights: children.map { 1 + old.descendantCount($0.old) },
      bound: new.descendantCount(pair.new) + 1)
    for (child, stays) in zip(children, kept) where stays { moverOf[child.old] = moverOf[pair.old] }
  }

  /// Of what moved on its own account: what has the same place among the siblings that it had and still has.
  var moversInPlace: Set<Int> {
    let movers = moverOf.indices.filter { moverOf[$0] == $0 }
    let parents = Set(movers.compactMap { old.parents[$0] })
    var result: Set<Int> = []
    for parent in parents {
      guard let partner = matching.newOf[parent] else { continue }
      let before = old.children(of: parent).filter { matching.newOf[$0].map { new.parents[$0] == partner } ?? false }
      let after = new.children(of: partner).filter { matching.oldOf[$0].map { old.parents[$0] == parent } ?? false }
      for (child, other) in zip(before, after) where moverOf[child] == child && matching.newOf[child] == other { result.insert(child) }
    }
    return result
  }
}
