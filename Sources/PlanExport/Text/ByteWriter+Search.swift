/// Text is copied and searched in one go, sixteen bytes at a time.
extension ByteWriter {
  /// Appends a stretch of bytes up to the first one that is wanted, an ASCII character.
  ///
  /// - Parameter wanted: marks the wanted ones of sixteen bytes, as ``ByteLanes/bytes(below:)`` does. What it says of bytes that are not ASCII
  ///   is not asked for.
  /// - Returns: index of the wanted byte; the end of the range where there is none.
  @inlinable @inline(__always)
  package mutating func append(_ text: [UInt8], _ range: Range<Int>, upTo wanted: (ByteLanes) -> ByteLanes) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(range.upperBound, index &+ ByteWriter.capacity / 2)
      index = appendPiece(text, index..<end, upTo: wanted)
      if index < end { break }
    }
    return index
  }

  /// A range that is known to be within the text, of half a block at most.
  @inlinable @inline(__always)
  mutating func appendPiece(_ text: [UInt8], _ range: Range<Int>, upTo wanted: (ByteLanes) -> ByteLanes) -> Int {
    _ = makeRoom(range.count)
    return unsafe text.withUnsafeBytes { text in
      // Whole lanes are stored; how many of their bytes count is known only then.
      let target = unsafe UnsafeMutableRawPointer(block) + count
      var index = range.lowerBound
      while index &+ 16 <= range.upperBound {
        let lanes = unsafe ByteLanes(words: text.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self))
        unsafe target.storeBytes(of: lanes.words, toByteOffset: index &- range.lowerBound, as: SIMD2<UInt64>.self)
        if let found = lanes.firstIndex(wanted(lanes)) {
          advance(index &+ found &- range.lowerBound)
          return index &+ found
        }
        index &+= 16
      }
      if index < range.upperBound {
        let lanes = unsafe ByteLanes(text, at: index)
        unsafe target.storeBytes(of: lanes.words, toByteOffset: index &- range.lowerBound, as: SIMD2<UInt64>.self)
        index = min(index &+ (lanes.firstIndex(wanted(lanes)) ?? 16), range.upperBound)
      }
      advance(index &- range.lowerBound)
      return index
    }
  }
}

/// Sixteen bytes in two words, looked at together.
@usableFromInline
package struct ByteLanes {
  /// The first byte is the lowest of the first word.
  @usableFromInline let words: SIMD2<UInt64>

  @inlinable @inline(__always)
  init(words: SIMD2<UInt64>) { self.words = words }

  /// The bytes from an index on, zeros behind the end of the text.
  @inlinable @inline(__always)
  init(_ text: UnsafeRawBufferPointer, at index: Int) {
    if index &+ 16 <= text.count {
      words = unsafe text.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)
    } else {
      words = unsafe ByteLanes.last(text, from: index)
    }
  }

  @usableFromInline
  static func last(_ text: UnsafeRawBufferPointer, from index: Int) -> SIMD2<UInt64> {
    unsafe SIMD2(lastWord(text, from: index), lastWord(text, from: index &+ 8))
  }

  private static func lastWord(_ text: UnsafeRawBufferPointer, from index: Int) -> UInt64 {
    let missing = index &+ 8 &- text.count
    if missing <= 0 { return unsafe text.loadUnaligned(fromByteOffset: index, as: UInt64.self) }
    if missing >= 8 { return 0 }
    if text.count >= 8 { return unsafe text.loadUnaligned(fromByteOffset: text.count &- 8, as: UInt64.self) >> UInt64(8 * missing) }
    return unsafe text[index...].reversed().reduce(0) { word, byte in word << 8 | UInt64(byte) }
  }

  /// Marks the bytes that are below a bound up to 0x80.
  @inlinable @inline(__always)
  package func bytes(below bound: UInt8) -> ByteLanes { ByteLanes(words: words &- ByteLanes.repeating(bound)) }

  /// Marks the bytes that are equal to one.
  @inlinable @inline(__always)
  package func bytes(equalTo byte: UInt8) -> ByteLanes { (self ^ byte).bytes(below: 1) }

  @inlinable @inline(__always)
  package static func ^ (lanes: ByteLanes, byte: UInt8) -> ByteLanes { ByteLanes(words: lanes.words ^ repeating(byte)) }

  @inlinable @inline(__always)
  package static func | (lanes: ByteLanes, byte: UInt8) -> ByteLanes { ByteLanes(words: lanes.words | repeating(byte)) }

  @inlinable @inline(__always)
  package static func | (left: ByteLanes, right: ByteLanes) -> ByteLanes { ByteLanes(words: left.words | right.words) }

  /// Index of the first ASCII byte that is marked.
  ///
  /// A mark is a byte's highest bit. Subtraction borrows from the bytes above a marked one, so that only the lowest mark of a word says the
  /// truth.
  @inlinable @inline(__always)
  func firstIndex(_ marks: ByteLanes) -> Int? {
    let found = marks.words & ~words & ByteLanes.repeating(0x80)
    if found[0] | found[1] == 0 { return nil }
    return found[0] != 0 ? found[0].trailingZeroBitCount / 8 : 8 &+ found[1].trailingZeroBitCount / 8
  }

  @inlinable @inline(__always)
  static func repeating(_ byte: UInt8) -> SIMD2<UInt64> { SIMD2(repeating: 0x0101_0101_0101_0101 &* UInt64(byte)) }
}
