/// The two plans with what became of each node in the other, and which of the pairs left their order: what every row is told by.
struct MatchedSides {
  let old: ScriptSide
  let new: ScriptSide
  let matching: Matching
  let order: Reordering

  init(_ old: ComparedPlan, _ new: ComparedPlan, _ matching: Matching) {
    let (left, right) = (ScriptSide(old, matching.newOf), ScriptSide(new, matching.oldOf))
    (self.old, self.new) = (left, right)
    self.matching = matching
    order = Reordering(left.shape, right.shape, matching) { right[$0.new].depth - left[$0.old].depth }
  }

  var pairs: [NodePair] { matching.pairs }

  /// Levels by which a section stands deeper in the new plan; below 0 where it was raised.
  func depthChange(_ pair: NodePair) -> Int { new[pair.new].depth - old[pair.old].depth }

  /// Whether an old section moved on its own account, and further than to the level above.
  func isTold(asMoved node: Int) -> Bool {
    guard order.isMover(node), let place = matching.newOf[node] else { return false }
    return !isOnlyRaised(NodePair(old: node, new: place))
  }

  /// A section that became the next sibling of its old parent stands where a raised one stands: behind those that stayed below.
  func isOnlyRaised(_ pair: NodePair) -> Bool {
    guard depthChange(pair) < 0, let parent = old.parent(of: pair.old), let place = matching.newOf[parent] else { return false }
    return pair.new == new.shape.ends[place]
  }

  /// Where in the new plan a removed section would stand: behind what stood before it.
  func newPlace(ofRemoved index: Int) -> Int {
    var before = index - 1
    while before >= 0 {
      if let place = matching.newOf[before], order.moverOf[before] == nil { return place }
      before -= 1
    }
    return -1
  }
}
