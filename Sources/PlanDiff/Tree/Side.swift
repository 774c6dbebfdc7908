/// One of the two plans that are compared.
enum Side: Hashable, Sendable {
  case old, new

  var other: Side { self == .old ? .new : .old }
}

/// The same of both plans.
struct PerSide<Value> {
  var old: Value
  var new: Value

  init(_ old: Value, _ new: Value) { (self.old, self.new) = (old, new) }

  subscript(side: Side) -> Value {
    get { side == .old ? old : new }
    _modify {
      switch side {
      case .old: yield &old
      case .new: yield &new
      }
    }
  }
}

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
