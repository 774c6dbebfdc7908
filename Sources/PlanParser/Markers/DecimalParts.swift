/// The numbers of a decimal marker, or those that are left of it: 8, 2 and 3 of `8.2.3`. Only the last four are kept.
struct DecimalParts: Hashable {
  /// Sixteen bits each, the last in the lowest.
  private var packed: UInt64 = 0
  private(set) var count: UInt8 = 0

  /// As many as are kept.
  static let most: UInt8 = 4
  /// No number of them has more digits behind a point.
  static let mostDigits: UInt8 = 3

  init() {}

  /// One more number behind the others; 0 where it was lost.
  mutating func append(_ number: UInt16) {
    packed = packed << 16 | UInt64(number)
    count += 1
  }

  /// - Parameter steps: 0 for the last number, 1 for the one before it.
  /// - Returns: 0 where none is known.
  subscript(steps: Int) -> UInt16 { steps < 4 ? UInt16(truncatingIfNeeded: packed >> UInt64(steps * 16)) : 0 }

  /// Those before the last, which name the sections above: 8 and 2 of `8.2.3`.
  var outer: DecimalParts {
    var outer = DecimalParts()
    guard count > 1 else { return outer }
    outer.packed = packed >> 16
    outer.count = count - 1
    return outer
  }

  /// Whether every number is there.
  var isWhole: Bool { (0..<min(4, Int(count))).allSatisfy { self[$0] > 0 } }

  /// Whether they are a whole number's without one of them or more.
  ///
  /// - Parameter ordinals: those of the whole number, the last first.
  func areLeft(of ordinals: [UInt16]) -> Bool {
    guard count > 0, ordinals.count > count else { return false }
    var left = 0
    for ordinal in ordinals where left < count && self[left] == ordinal { left += 1 }
    return left == count
  }
}
