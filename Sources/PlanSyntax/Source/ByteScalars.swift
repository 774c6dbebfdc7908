/// The Unicode scalars of well-formed UTF-8, read from the bytes without making a string.
///
/// The one place outside the parser where bytes become characters; the parser's own reading works on borrowed bytes, for it meets every one of them.
@usableFromInline
package struct ByteScalars: Sequence, IteratorProtocol {
  @usableFromInline let bytes: [UInt8]
  /// Where the next character begins.
  @usableFromInline var offset: Int
  @usableFromInline let end: Int

  /// Of a range of the bytes.
  @inlinable
  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// U+FFFD for what is no scalar.
  @inlinable
  package mutating func next() -> Unicode.Scalar? {
    guard offset < end else { return nil }
    let scalar = ByteScalars.scalar(bytes, at: offset, end: end)
    offset = Swift.min(offset + ByteScalars.length(of: bytes[offset]), end)
    return scalar
  }

  /// The scalar at an offset; U+FFFD for what is no scalar, at the end, and before the start.
  @inlinable
  package static func scalar(_ bytes: [UInt8], at offset: Int, end: Int) -> Unicode.Scalar {
    guard offset >= 0, offset < end else { return "\u{FFFD}" }
    let lead = UInt32(bytes[offset])
    let length = length(of: bytes[offset])
    if length == 1 { return lead < 0x80 ? Unicode.Scalar(UInt8(lead)) : "\u{FFFD}" }
    guard offset + length <= end else { return "\u{FFFD}" }
    var value = lead & (0x7F >> UInt32(length))
    for place in (offset + 1)..<(offset + length) { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The scalar at an offset of a whole text.
  @inlinable
  package static func scalar(_ bytes: [UInt8], at offset: Int) -> Unicode.Scalar { scalar(bytes, at: offset, end: bytes.count) }

  /// Bytes of the character that a byte begins.
  @inlinable
  package static func length(of lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
