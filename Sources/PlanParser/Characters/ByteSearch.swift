import PlanSyntax

/// Searches many bytes at a time.
enum ByteSearch {
  /// Offset of the first LF or CR at or behind an offset, or the number of bytes.
  static func lineEnd(in bytes: Bytes, from start: Int) -> Int {
    var passed = Controls()
    return lineEnd(in: bytes, from: start, noting: &passed)
  }

  /// What is met on the way to a line's end: so no look of its own need be taken for it.
  struct Controls {
    /// A form feed or vertical tab.
    var holdBreak = false
    var holdTab = false

    @inline(__always)
    fileprivate mutating func note(_ byte: UInt8) {
      if byte == "\t" { holdTab = true }
      if byte == "\u{B}" || byte == "\u{C}" { holdBreak = true }
    }
  }

  /// The same.
  ///
  /// - Parameter passed: takes the control characters before the line's end.
  static func lineEnd(in bytes: Bytes, from start: Int, noting passed: inout Controls) -> Int {
    var offset = start
    // Of 64 bytes the least is asked for: a third of the steps, and most of a line's bytes are passed so.
    while offset <= bytes.count &- 64, !holdsControl(bytes, at: offset) { offset &+= 64 }
    while offset <= bytes.count &- 32 {
      let controls = controls(bytes, at: offset)
      let further = Self.controls(bytes, at: offset &+ 16)
      if (controls | further).isEmpty {
        offset &+= 32
        continue
      }
      offset &+= controls.first ?? 16 &+ (further.first ?? 0)
      // A control character is here, not always one that ends the line: tabs are.
      if isLineEnd(bytes[offset]) { return offset }
      passed.note(bytes[offset])
      offset &+= 1
    }
    while offset < bytes.count, !isLineEnd(bytes[offset]) {
      passed.note(bytes[offset])
      offset &+= 1
    }
    return offset
  }

  /// Offset of the first byte of a value in a range, or its end.
  static func first(_ byte: UInt8, in bytes: Bytes, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    var offset = start
    while offset <= end &- 16 {
      if let found = ByteLanes(unchecked: bytes, at: offset).marks(byte).first { return offset &+ found }
      offset &+= 16
    }
    while offset < end, bytes[offset] != byte { offset &+= 1 }
    return offset
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == "\n" || byte == "\r" }

  /// Whether a control character is among the 64 bytes at an offset.
  @inline(__always)
  private static func holdsControl(_ bytes: Bytes, at offset: Int) -> Bool {
    let first = ByteLanes(unchecked: bytes, at: offset).least(ByteLanes(unchecked: bytes, at: offset &+ 16))
    let second = ByteLanes(unchecked: bytes, at: offset &+ 32).least(ByteLanes(unchecked: bytes, at: offset &+ 48))
    return !first.least(second).marks(below: 0x0E).isEmpty
  }

  @inline(__always)
  private static func controls(_ bytes: Bytes, at offset: Int) -> ByteMarks { ByteLanes(unchecked: bytes, at: offset).marks(below: 0x0E) }
}
