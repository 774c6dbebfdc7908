/// Looks for bytes in text, eight at a time.
package enum WordScan {
  /// Index of the first byte of a range that is wanted; the end of the range where none is. Linear.
  ///
  /// - Parameter wanted: sets the highest bit of bytes in a word, the first byte lowest. The lowest one set must be right; above it anything goes.
  @inlinable @inline(__always)
  package static func firstIndex(in text: Span<UInt8>, _ range: Range<Int>, where wanted: (UInt64) -> UInt64) -> Int {
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let found = wanted(word(text, at: index))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    guard index < range.upperBound else { return range.upperBound }
    // What is left of the last word lies above the range, and is not asked for.
    let left = wanted(lastWord(text, at: index)) & (1 << UInt64(8 * (range.upperBound - index)) - 1)
    return left == 0 ? range.upperBound : index + left.trailingZeroBitCount / 8
  }

  /// Eight bytes that are all within the text.
  @inlinable @inline(__always)
  static func word(_ text: Span<UInt8>, at index: Int) -> UInt64 {
    // Any eight bytes are a number, and the bounds are checked.
    UInt64(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Eight bytes, with zeros for those behind the end of the text.
  @inlinable @inline(__always)
  static func lastWord(_ text: Span<UInt8>, at index: Int) -> UInt64 {
    if index + 8 <= text.count { return word(text, at: index) }
    if text.count >= 8 { return word(text, at: text.count - 8) >> UInt64(8 * (index + 8 - text.count)) }
    var result: UInt64 = 0
    for place in stride(from: text.count - 1, through: index, by: -1) { result = result << 8 | UInt64(text[place]) }
    return result
  }
}

extension UInt64 {
  /// The same byte eight times.
  @inlinable
  package init(everyByte byte: UInt8) { self = 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Sets the highest bit of the bytes that are below a bound up to 0x80. The lowest one set is right.
  @inlinable @inline(__always)
  package func bytesBelow(_ bound: UInt8) -> UInt64 { (self &- UInt64(everyByte: bound)) & ~self & UInt64(everyByte: 0x80) }

  /// Sets the highest bit of the bytes that are equal to one. The lowest one set is right.
  @inlinable @inline(__always)
  package func bytesEqual(to byte: UInt8) -> UInt64 { (self ^ UInt64(everyByte: byte)).bytesBelow(1) }
}
