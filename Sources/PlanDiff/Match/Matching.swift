/// Which node of the old plan is which of the new one. Each has at most one partner.
public struct Matching: Hashable, Sendable {
  /// For each old node the index of its partner.
  public private(set) var newOf: [Int?]
  /// For each new node the index of its partner.
  public private(set) var oldOf: [Int?]

  init(oldCount: Int, newCount: Int) {
    newOf = Array(repeating: nil, count: oldCount)
    oldOf = Array(repeating: nil, count: newCount)
  }

  mutating func pair(_ old: Int, _ new: Int) {
    precondition(newOf[old] == nil && oldOf[new] == nil, "a node has one partner")
    newOf[old] = new
    oldOf[new] = old
  }

  /// True where neither has a partner yet.
  func isOpen(_ old: Int, _ new: Int) -> Bool { newOf[old] == nil && oldOf[new] == nil }

  /// Partners in the order of the old plan.
  public var pairs: [NodePair] {
    newOf.enumerated().compactMap { old, new in new.map { NodePair(old: old, new: $0) } }
  }
}

/// A node in both plans: its index in the old and in the new one.
public struct NodePair: Hashable, Sendable {
  /// Index into ``ComparedPlan/nodes`` of the old plan.
  public let old: Int
  /// Index into ``ComparedPlan/nodes`` of the new plan.
  public let new: Int

  /// Both count from 0, each in its own plan.
  public init(old: Int, new: Int) {
    self.old = old
    self.new = new
  }

  var inverse: NodePair { NodePair(old: new, new: old) }
}
