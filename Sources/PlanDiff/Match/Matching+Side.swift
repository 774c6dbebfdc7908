extension Matching {
  /// For each node of a plan the index of its partner in the other.
  func partners(_ side: Side) -> [Int?] { side == .old ? newOf : oldOf }
}

extension NodePair {
  /// - Parameter side: the plan that holds `own`.
  init(_ side: Side, _ own: Int, other: Int) {
    self = side == .old ? NodePair(old: own, new: other) : NodePair(old: other, new: own)
  }
}
