/// The value of a numeral: 3 for `三`, `３` and `③`.
public struct Ordinal: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1…9999
  public let value: UInt16

  /// The largest value that a marker can have.
  public static let limit = 9999

  /// - Returns: nil outside 1…9999.
  public init?(_ value: Int) {
    guard (1...Ordinal.limit).contains(value) else { return nil }
    self.value = UInt16(value)
  }

  /// A value that is known to be one.
  init(nonZero value: UInt16) { self.value = value }

  /// By value.
  public static func < (left: Ordinal, right: Ordinal) -> Bool { left.value < right.value }
  /// In Arabic digits: `14`.
  public var description: String { String(value) }
}
