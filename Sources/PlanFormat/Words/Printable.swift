/// Text of a plan as it may be shown: on one line, and nothing in it that a terminal would obey.
package enum Printable {
  /// Nearly all text is printable as it is.
  package static func text(_ text: String) -> String {
    text.unicodeScalars.allSatisfy { scalar($0) == $0 } ? text : string(text.unicodeScalars.map(scalar))
  }

  /// The same for a text of several lines, which stay lines.
  package static func lines(_ text: String) -> String {
    text.unicodeScalars.allSatisfy { $0 == "\n" || scalar($0) == $0 }
      ? text : string(text.unicodeScalars.map { $0 == "\n" ? $0 : scalar($0) })
  }

  /// The characters of a stretch of a text.
  package static func scalars(_ bytes: [UInt8], _ range: Range<Int>) -> [Unicode.Scalar] {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.map(scalar)
  }

  /// Characters that a terminal would not print, or would obey, replaced by one that it prints.
  package static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // Nearly all there is: ASCII, Han characters, their punctuation and the full-width forms.
    case 0x20...0x7E, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF60: return scalar
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .control: scalar == "\t" ? " " : "\u{FFFD}"
    case .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    default: scalar
    }
  }

  /// By way of bytes: a `UnicodeScalarView` made from a sequence took a ninth of the time of validating.
  package static func string(_ scalars: [Unicode.Scalar]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the character at an offset begins; the start where the offset lies before it.
  ///
  /// Lines can be as long as the text: who shows a few characters about a place decodes no more than these.
  package static func boundary(_ bytes: [UInt8], _ offset: Int, from start: Int) -> Int {
    var offset = min(offset, bytes.count)
    while offset > start, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return max(offset, start)
  }
}
