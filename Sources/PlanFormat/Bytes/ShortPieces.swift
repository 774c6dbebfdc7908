/// Constants and numbers that are written one behind the other, as what stands between two texts of a JSON object is.
///
/// A piece of which only a part counts may store up to 32 bytes, so the last one must leave as many free.
@safe @usableFromInline
package struct ShortPieces {
  @usableFromInline var next: UnsafeMutablePointer<UInt8>

  @inlinable @inline(__always)
  init(next: UnsafeMutablePointer<UInt8>) { unsafe self.next = next }

  @inlinable @inline(__always)
  mutating func append(_ constant: StaticString) {
    let length = constant.utf8CodeUnitCount
    unsafe next.initialize(from: constant.utf8Start, count: length)
    unsafe next += length
  }

  @inlinable @inline(__always)
  mutating func append(_ digits: DecimalDigits) {
    // All of the word is stored; what is behind the digits does not count.
    unsafe UnsafeMutableRawPointer(next).storeBytes(of: digits.word.littleEndian, as: UInt64.self)
    unsafe next += digits.count
  }

  @inlinable @inline(__always)
  mutating func append(_ text: ShortText) {
    unsafe UnsafeMutableRawPointer(next).storeBytes(of: text.bytes, as: SIMD32<UInt8>.self)
    unsafe next += text.count
  }
}
