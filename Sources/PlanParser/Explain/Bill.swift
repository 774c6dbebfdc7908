/// What one reading of one place costs, item by item.
///
/// Costs are −ln of how likely a thing is, roughly: one more makes a reading about a third as likely, three more a twentieth.
public struct Bill: Hashable, Sendable {
  /// What was lost of the marker, then the place, the paragraph's looks, and last how the number follows on. Items of 0 are left out, but for
  /// that last.
  public let charges: [Charge]

  /// The sum of all charges: what the search paid.
  public var total: Float { charges.reduce(0) { $0 + $1.amount } }

  /// The item by which the bill exceeds another the most.
  func excess(over other: Bill) -> Charge? {
    func excess(_ charge: Charge) -> Float { charge.amount - (other.charges.first { $0.reason == charge.reason }?.amount ?? 0) }
    return charges.max { excess($0) < excess($1) }
  }
}

/// One item of a bill.
public struct Charge: Hashable, Sendable {
  /// What is charged for.
  public let reason: ChargeReason
  /// Below 0 for what speaks for the reading.
  public let amount: Float

  package init(reason: ChargeReason, amount: Float) {
    self.reason = reason
    self.amount = amount
  }
}
