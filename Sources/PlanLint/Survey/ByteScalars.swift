/// The Unicode scalars of well-formed UTF-8, read from the bytes without making a string.
struct ByteScalars: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// U+FFFD for what is no scalar.
  mutating func next() -> Unicode.Scalar? {
    guard offset < end else { return nil }
    let lead = UInt32(bytes[offset])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= end else {
      offset = end
      return "\u{FFFD}"
    }
    var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
    for place in (offset + 1)..<(offset + length) { value = value << 6 | UInt32(bytes[place] & 0x3F) }
    offset += length
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension Unicode.Scalar {
  /// A blank or line end of the kinds that texts have about their markers.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0xFEFF: true
    default: false
    }
  }

  var isLineEnd: Bool { value == 0x0A || value == 0x0D }
}
