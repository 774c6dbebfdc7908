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
