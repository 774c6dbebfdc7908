/// Some of a document's tracks, by their index: one bit each, for there are ``Track/most`` at most.
struct TrackSet: Equatable {
  private var bits: UInt16 = 0

  /// None.
  init() {}

  init(_ tracks: some Sequence<Int>) { for track in tracks { insert(track) } }

  @inline(__always) var isEmpty: Bool { bits == 0 }
  @inline(__always) var count: Int { bits.nonzeroBitCount }
  @inline(__always) func contains(_ track: Int) -> Bool { bits &>> UInt16(truncatingIfNeeded: track) & 1 == 1 }
  @inline(__always) mutating func insert(_ track: Int) { bits |= 1 &<< UInt16(truncatingIfNeeded: track) }
  @inline(__always) mutating func remove(_ track: Int) { bits &= ~(1 &<< UInt16(truncatingIfNeeded: track)) }

  @inline(__always)
  func subtracting(_ other: TrackSet) -> TrackSet {
    var rest = self
    rest.bits &= ~other.bits
    return rest
  }

  mutating func formIntersection(_ other: TrackSet) { bits &= other.bits }
}

/// In order, the outermost by custom first.
extension TrackSet: Sequence, IteratorProtocol {
  @inline(__always)
  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    let track = bits.trailingZeroBitCount
    bits &= bits &- 1
    return track
  }
}
