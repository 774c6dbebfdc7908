import PlanSyntax

/// The numbers that are left of a decimal number, three at most: 2 and 3 of `2.3`.
struct DecimalParts {
  /// The last in the lowest sixteen bits.
  private var packed: UInt64 = 0
  private(set) var count = 0

  static let most: UInt8 = 3

  init() {}

  /// - Parameter surface: with three numbers at most.
  init(_ surface: Surface) {
    packed = UInt64(surface.value)
    if surface.components > 1 { packed |= UInt64(surface.outerValue) << 16 }
    if surface.components > 2 { packed |= UInt64(surface.wholeDigits.arabicValue) << 32 }
    count = Int(surface.components)
  }

  /// Whether they are a whole number's without one of them or more.
  ///
  /// - Parameter ordinals: those of the whole number, the last first.
  func areLeft(of ordinals: [UInt16]) -> Bool {
    guard count > 0, ordinals.count > count else { return false }
    var left = 0
    for ordinal in ordinals where left < count && UInt16(truncatingIfNeeded: packed >> UInt64(left * 16)) == ordinal { left += 1 }
    return left == count
  }
}
