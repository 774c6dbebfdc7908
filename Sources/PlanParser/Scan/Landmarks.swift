import PlanSyntax

/// Goes from one landmark of a passage to the next: the characters that may begin or end something, which are stops, brackets, digits and 第.
///
/// Nine characters in ten are Han characters or commas, which are none; so the text is looked at sixteen bytes at a time.
struct Landmarks {
  /// Offset behind the bytes that have been looked at.
  private var next: Int
  private let end: Int
  /// Offset of the byte that the lowest bits of ``near`` stand for.
  private var base = 0
  /// The landmarks among sixteen bytes that have not been given out: FF for each, in the order of the bytes from the lowest on.
  private var near: UInt64 = 0
  private var far: UInt64 = 0

  init(from start: Int, to end: Int) {
    next = start
    self.end = end
  }

  /// Offset of the next landmark, or the end where there is none.
  ///
  /// What is given out may turn out to be none: an “, a letter, and any byte among the last of the text.
  @inline(__always)
  mutating func advance(_ bytes: Bytes) -> Int {
    if near == 0 {
      if far == 0, !findBlock(bytes) { return end }
      if near == 0 {
        near = far
        far = 0
        base &+= 8
      }
    }
    let bit = near.trailingZeroBitCount
    near &= ~(0xFF &<< UInt64(truncatingIfNeeded: bit))
    return min(base &+ bit / 8, end)
  }

  /// Moves to the next sixteen bytes that hold a landmark; false where there are none.
  @inline(__always)
  private mutating func findBlock(_ bytes: Bytes) -> Bool {
    // A character is told by all its three bytes, so that two more than sixteen have to be there.
    let last = min(end, bytes.count &- 17)
    while next < last {
      let marks = Self.marks(bytes, at: next)
      base = next
      next &+= 16
      if marks.isEmpty { continue }
      (near, far) = marks.words
      return true
    }
    guard next < end else { return false }
    base = next
    next &+= 16
    (near, far) = (.max, .max)
    return true
  }

  @inline(__always)
  private static func marks(_ bytes: Bytes, at offset: Int) -> ByteMarks {
    let first = ByteLanes(unchecked: bytes, at: offset)
    let second = ByteLanes(unchecked: bytes, at: offset &+ 1)
    let third = ByteLanes(unchecked: bytes, at: offset &+ 2)
    return first.marks(below: 0x80)
      | first.marks(0xE2, mask: ~1)  // ① ⑴ 。 、 【 〔
      | first.marks(0xEF) & !third.marks(0x8C)  // （ ： ； but not ，
      | second.marks(0xAC) & third.marks(0xAC)  // 第, and few others
  }
}
