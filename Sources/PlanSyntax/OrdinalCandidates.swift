/// What the number of an unresolved marker may be, the likeliest first: four at most, kept without an array of their own.
public struct OrdinalCandidates: Hashable, Sendable {
  /// More would help nobody to choose.
  public static let limit = 4

  /// Sixteen bits a number, the first one lowest; 0, which is no ordinal, behind the last.
  private var packed: UInt64 = 0

  public init() {}

  /// Adds a number behind those that are there; one that is there already, or for which there is no room, is left out.
  public mutating func append(_ ordinal: Ordinal) {
    guard count < OrdinalCandidates.limit, !contains(ordinal) else { return }
    packed |= UInt64(ordinal.value) << UInt64(count * 16)
  }
}

extension OrdinalCandidates: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { (UInt64.bitWidth - packed.leadingZeroBitCount + 15) / 16 }

  public subscript(index: Int) -> Ordinal {
    precondition(indices.contains(index))
    return Ordinal(nonZero: UInt16(truncatingIfNeeded: packed >> UInt64(index * 16)))
  }
}

extension OrdinalCandidates: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Ordinal...) { self.init(elements) }

  /// The first four numbers.
  public init(_ ordinals: some Sequence<Ordinal>) { for ordinal in ordinals { append(ordinal) } }
}
