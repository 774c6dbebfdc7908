/// Sixteen bytes, looked at together: each question takes one or two vector instructions for all of them.
@usableFromInline
package struct ByteLanes {
  @usableFromInline let lanes: SIMD16<UInt8>

  @inlinable @inline(__always)
  package init(_ lanes: SIMD16<UInt8>) { self.lanes = lanes }

  /// The bytes from an offset on.
  ///
  /// Unchecked, for a check at each step would cost as much as the step: the caller sees to it that all sixteen are there.
  @inlinable @inline(__always)
  package init(unchecked bytes: Swift.Span<UInt8>, at offset: Int) {
    let raw = unsafe bytes.bytes
    lanes = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// Marks the bytes that are below a bound.
  @inlinable @inline(__always)
  package func marks(below bound: UInt8) -> ByteMarks { ByteMarks(lanes .< SIMD16(repeating: bound)) }

  /// Marks the bytes that are not below a bound.
  @inlinable @inline(__always)
  package func marks(from bound: UInt8) -> ByteMarks { ByteMarks(lanes .>= SIMD16(repeating: bound)) }

  /// Marks the bytes that are equal to one.
  @inlinable @inline(__always)
  package func marks(_ byte: UInt8) -> ByteMarks { ByteMarks(lanes .== SIMD16(repeating: byte)) }

  /// Marks the bytes that are equal to one, those bits left out that a mask has not.
  @inlinable @inline(__always)
  package func marks(_ byte: UInt8, mask: UInt8) -> ByteMarks {
    ByteMarks(lanes & SIMD16(repeating: mask) .== SIMD16(repeating: byte))
  }

  /// Marks the bytes that go on with a character of UTF-8, 80…BF: as signed numbers, the lowest 64.
  @inlinable @inline(__always)
  package var continuations: ByteMarks {
    ByteMarks(SIMD16<Int8>(truncatingIfNeeded: lanes) .< SIMD16(repeating: -64))
  }

  /// The lesser of each two bytes at the same place.
  @inlinable @inline(__always)
  package func least(_ other: ByteLanes) -> ByteLanes { ByteLanes(lanes.replacing(with: other.lanes, where: other.lanes .< lanes)) }

  @inlinable @inline(__always)
  package static func ^ (left: ByteLanes, byte: UInt8) -> ByteLanes { ByteLanes(left.lanes ^ SIMD16(repeating: byte)) }
}

/// Which of sixteen bytes are marked.
@usableFromInline
package struct ByteMarks {
  @usableFromInline let mask: SIMDMask<SIMD16<Int8>>

  @inlinable @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) { self.mask = mask }

  /// The marks in two words, that of the first byte lowest in the first: FF or 0 for each byte.
  @inlinable @inline(__always)
  package var words: (UInt64, UInt64) {
    let words = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return (words[0].littleEndian, words[1].littleEndian)
  }

  @inlinable @inline(__always)
  package var isEmpty: Bool {
    let (low, high) = words
    return low | high == 0
  }

  /// How many bytes are marked.
  @inlinable @inline(__always)
  package var count: Int {
    let (low, high) = words
    return (low.nonzeroBitCount &+ high.nonzeroBitCount) / 8
  }

  /// Index of the first byte that is marked.
  @inlinable @inline(__always)
  package var first: Int? {
    if isEmpty { return nil }
    let (low, high) = words
    return low != 0 ? low.trailingZeroBitCount / 8 : 8 &+ high.trailingZeroBitCount / 8
  }

  @inlinable @inline(__always)
  package static func | (left: ByteMarks, right: ByteMarks) -> ByteMarks { ByteMarks(left.mask .| right.mask) }

  @inlinable @inline(__always)
  package static func & (left: ByteMarks, right: ByteMarks) -> ByteMarks { ByteMarks(left.mask .& right.mask) }

  /// Marks what one of the two marks, but not both.
  @inlinable @inline(__always)
  package static func ^ (left: ByteMarks, right: ByteMarks) -> ByteMarks { ByteMarks(left.mask .^ right.mask) }

  /// Marks what is not marked.
  @inlinable @inline(__always)
  package static prefix func ! (marks: ByteMarks) -> ByteMarks { ByteMarks(.!marks.mask) }
}
