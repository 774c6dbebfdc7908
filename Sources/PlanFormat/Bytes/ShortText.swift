/// A text of at most 32 bytes, such as a name of the output contract, ready to be written: copied whole, without a call or a reference count.
@usableFromInline
package struct ShortText: Sendable {
  @usableFromInline let bytes: SIMD32<UInt8>
  @usableFromInline let count: Int

  /// - Precondition: the text has no more than 32 bytes.
  package init(_ text: String) {
    var bytes = SIMD32<UInt8>()
    count = text.utf8.count
    precondition(count <= bytes.scalarCount)
    for (index, byte) in text.utf8.enumerated() { bytes[index] = byte }
    self.bytes = bytes
  }
}

extension ByteWriter {
  @inlinable @inline(__always)
  package mutating func append(_ text: ShortText) {
    // All 32 bytes are stored; those behind the text do not count.
    unsafe UnsafeMutableRawPointer(block + count).storeBytes(of: text.bytes, as: SIMD32<UInt8>.self)
    advance(text.count)
  }
}
