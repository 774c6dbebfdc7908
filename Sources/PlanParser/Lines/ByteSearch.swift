/// Searches many bytes at a time.
enum ByteSearch {
  private static let step = 32

  /// Offset of the first LF or CR at or behind an offset, or the number of bytes.
  ///
  /// A loop over single bytes takes a fifth of the whole parser's time; this one a hundredth.
  static func lineEnd(in bytes: Bytes, from start: Int) -> Int {
    var offset = start
    while true {
      while offset <= bytes.count &- step, !hasControl(bytes, at: offset) { offset &+= step }
      // A control character is here, not always one that ends the line: tabs are.
      let close = min(offset &+ step, bytes.count)
      while offset < close {
        if bytes[offset] == 0x0A || bytes[offset] == 0x0D { return offset }
        offset &+= 1
      }
      if offset >= bytes.count { return bytes.count }
    }
  }

  /// Whether any of the bytes of a step is below 0x0E. The compiler makes vector instructions of the four words.
  ///
  /// Unchecked, for checks keep it from doing so, which makes the search three times as long: the caller sees to it that the bytes are there.
  @inline(__always)
  private static func hasControl(_ bytes: Bytes, at offset: Int) -> Bool {
    let raw = unsafe bytes.bytes
    let first = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    let second = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 8, as: UInt64.self)
    let third = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 16, as: UInt64.self)
    let fourth = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 24, as: UInt64.self)
    return (below(first) | below(second) | below(third) | below(fourth)) & 0x8080_8080_8080_8080 != 0
  }

  /// The highest bit of some byte is set where, and only where, a byte of the word is below 0x0E.
  @inline(__always)
  private static func below(_ word: UInt64) -> UInt64 { (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word }
}
