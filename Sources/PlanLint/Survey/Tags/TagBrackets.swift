import PlanSyntax

/// The brackets in the bytes of a responsibility tag, counted without making a string.
struct TagBrackets {
  /// How many open, less how many close.
  private(set) var depth = 0
  private(set) var beginsWithOne = false
  private(set) var endsInOne = false
  /// Whether it ends in 。
  private(set) var endsInStop = false
  /// Bytes between the last one that opens and the last one that closes.
  private(set) var lastPair = 0

  /// Linear in the range.
  init(_ bytes: Swift.Span<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    var open = offset
    while offset < range.upperBound {
      let (turn, width) = TagBrackets.turn(bytes, offset, range.upperBound)
      endsInOne = turn < 0
      if turn > 0 {
        if offset == range.lowerBound { beginsWithOne = true }
        open = offset + width
      }
      if turn < 0 { lastPair = offset - open }
      depth += turn
      offset += width
    }
    endsInStop =
      range.count >= 3 && bytes[range.upperBound - 3] == 0xE3 && bytes[range.upperBound - 2] == 0x80 && bytes[range.upperBound - 1] == 0x82
  }

  /// Whether a bracket that closes ends at an offset.
  static func closes(_ bytes: Swift.Span<UInt8>, before end: Int) -> Bool {
    guard end > 0 else { return false }
    if bytes[end - 1] < 0x80 { return turn(bytes, end - 1, end).turn < 0 }
    return end >= 3 && turn(bytes, end - 3, end) == (-1, 3)
  }

  /// 1 for a bracket that opens, -1 for one that closes, and its bytes.
  private static func turn(_ bytes: Swift.Span<UInt8>, _ offset: Int, _ end: Int) -> (turn: Int, width: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (lead == 0x28 || lead == 0x5B ? 1 : lead == 0x29 || lead == 0x5D ? -1 : 0, 1) }
    guard lead >= 0xE0, offset + 3 <= end else { return (0, 1) }
    switch (lead, bytes[offset + 1], bytes[offset + 2]) {
    // （ ［ 〔 【
    case (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0xBB), (0xE3, 0x80, 0x94), (0xE3, 0x80, 0x90): return (1, 3)
    // ） ］ 〕 】
    case (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0xBD), (0xE3, 0x80, 0x95), (0xE3, 0x80, 0x91): return (-1, 3)
    default: return (0, 3)
    }
  }
}
