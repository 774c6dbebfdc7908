/// What the number of an unresolved marker may be, the likeliest first: four at most, kept without an array of their own.
public struct OrdinalCandidates: Hashable, Sendable {
  /// More would help nobody to choose.
  public static let limit = 4

  /// Sixteen bits a number, the first one lowest; 0, which is no ordinal, behind the last.
  private var packed: UInt64 = 0

  /// None.
  public init() {}

  /// Adds a number behind those that are there; one that is there already, or for which there is no room, is left out.
  public mutating func append(_ ordinal: Ordinal) {
    guard count < OrdinalCandidates.limit, !contains(ordinal) else { return }
    packed |= UInt64(ordinal.value) << UInt64(count * 16)
  }
}

extension OrdinalCandidates: RandomAccessCollection {
  /// 0, the place of the likeliest.
  public var startIndex: Int { 0 }
  /// The number of candidates, 0…``limit``. O(1).
  public var endIndex: Int { (UInt64.bitWidth - packed.leadingZeroBitCount + 15) / 16 }

  /// The likeliest at 0. O(1); an index out of bounds stops the program.
  public subscript(index: Int) -> Ordinal {
    precondition(indices.contains(index))
    return Ordinal(nonZero: UInt16(truncatingIfNeeded: packed >> UInt64(index * 16)))
  }
}

extension OrdinalCandidates: ExpressibleByArrayLiteral {
  /// The first four numbers, each once.
  public init(arrayLiteral elements: Ordinal...) { self.init(elements) }

  /// The first four numbers.
  public init(_ ordinals: some Sequence<Ordinal>) { for ordinal in ordinals { append(ordinal) } }
}
