import PlanSyntax

/// The characters of a passage that may begin or end something: stops, brackets, digits, 第.
///
/// Nine characters in ten are Han characters or commas, which are none; so they are stepped over sixteen bytes at a time.
enum Landmark {
  /// Offset of the first landmark at or behind an offset, or the end.
  ///
  /// What is found may turn out to be none, an “ or a letter. Within the last bytes of the text every byte is given out.
  @inline(__always)
  static func next(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    var offset = start
    // A character is told by all its three bytes, so that two more than sixteen have to be there.
    let last = min(end, bytes.count &- 17)
    while offset < last {
      if let index = marks(bytes, at: offset).first { return min(offset &+ index, end) }
      offset &+= 16
    }
    return min(offset, end)
  }

  @inline(__always)
  private static func marks(_ bytes: Bytes, at offset: Int) -> ByteMarks {
    let first = ByteLanes(unchecked: bytes, at: offset)
    let second = ByteLanes(unchecked: bytes, at: offset &+ 1)
    let third = ByteLanes(unchecked: bytes, at: offset &+ 2)
    return first.marks(below: 0x80)
      | first.marks(0xE2) & second.marks(0x91)  // ①…⑳ ⑴…
      | first.marks(0xE3)  // 。 、 【 〔
      | first.marks(0xEF) & !third.marks(0x8C)  // （ ： ； but not ，
      | first.marks(0xE7) & second.marks(0xAC) & third.marks(0xAC)  // 第
  }
}
