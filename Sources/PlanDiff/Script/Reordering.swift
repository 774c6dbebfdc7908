/// Which paired nodes changed their place in the reading order, and which of them went along with a section that did.
struct Reordering {
  /// For each old node that moved on its own account or went along: the old index of the section that moved; nil for what stayed.
  private(set) var moverOf: [Int?]

  /// In a text the tree follows from the order and the depths; so one order over all nodes is looked at, not one for each parent: a
  /// section whose chapter heading was removed has not moved. A section weighs as much as all that hangs on it, so chapters rather stay
  /// than items. Of two equally heavy, one that changed its parent or its level anyway is the one that moved.
  init(_ old: TreeShape, _ new: TreeShape, _ matching: Matching, depthChange: (NodePair) -> Int) {
    moverOf = Array(repeating: nil, count: old.parents.count)
    let pairs = matching.pairs
    let kept = HeaviestSubsequence.kept(
      pairs.map(\.new),
      weights: pairs.map { pair in
        let hasSameParent = old.parents[pair.old].flatMap { matching.newOf[$0] } == new.parents[pair.new]
        return 4 * (1 + old.descendantCount(pair.old)) + (hasSameParent ? 2 : 0) + (depthChange(pair) == 0 ? 1 : 0)
      }, bound: new.parents.count)
    let moved = zip(pairs, kept).filter { !$0.1 }.map(\.0)
    for pair in moved { moverOf[pair.old] = pair.old }
    // Children of a moved section that still hang on it, in the order that they had, went along.
    for pair in moved { takeAlong(childrenOf: pair, old, new, matching) }
  }

  func isMover(_ node: Int) -> Bool { moverOf[node] == node }

  private mutating func takeAlong(childrenOf pair: NodePair, _ old: TreeShape, _ new: TreeShape, _ matching: Matching) {
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
}
