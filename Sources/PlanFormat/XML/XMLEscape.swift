import PlanSyntax

/// What XML text and attribute values cannot hold as it is (XML 1.0, sections 2.2, 2.4, 2.11 and 3.3.3).
package enum XMLEscape {
  /// Where text stands, which decides what it may hold.
  package enum Place: Sendable {
    case content
    case attribute
  }

  /// A text as it may stand in a place. What may stand in an attribute may stand anywhere, in HTML too, and has no line end.
  ///
  /// U+FFFD takes the place of what XML cannot hold, however written. Linear.
  package static func escaped(_ text: String, _ place: Place = .attribute) -> String {
    let bytes = repaired(text)
    var output = ByteWriter()
    output.append(escaped: bytes, 0..<bytes.count, place)
    return String(decoding: output.take(), as: UTF8.self)
  }

  /// Marks what text or an attribute may not hold, for ``ByteWriter/append(_:_:upTo:)``.
  ///
  /// U+FFFE and U+FFFF are not looked for: see ``holdsNoncharacter(_:)``.
  @inline(__always)
  fileprivate static func marks(in bytes: ByteLanes) -> ByteMarks {
    // `"` and `&` differ in one bit, `<` and `>` in another.
    bytes.marks(below: 0x20) | bytes.marks(UInt8(ascii: "\""), mask: ~0x04) | bytes.marks(UInt8(ascii: "<"), mask: ~0x02)
  }

  /// Appends one such byte as XML writes it, U+FFFD for a control character.
  ///
  /// A reader turns CR into LF, and in attributes any line end and tab into a blank, unless they are written as references.
  fileprivate static func append(_ byte: UInt8, inAttribute: Bool, to output: inout ByteWriter) {
    switch byte {
    case UInt8(ascii: "&"): output.append("&amp;")
    case UInt8(ascii: "<"): output.append("&lt;")
    case UInt8(ascii: ">"): output.append("&gt;")
    case UInt8(ascii: "\"") where inAttribute: output.append("&quot;")
    case UInt8(ascii: "\n") where inAttribute: output.append("&#10;")
    case UInt8(ascii: "\t") where inAttribute: output.append("&#9;")
    case UInt8(ascii: "\r"): output.append("&#13;")
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"), 0x20...: output.append(byte)
    default: output.append("\u{FFFD}")
    }
  }

  /// Whether well-formed bytes have U+FFFE or U+FFFF: EF BF BE, EF BF BF.
  package static func holdsNoncharacter(_ bytes: [UInt8]) -> Bool {
    let bytes = bytes.span
    guard bytes.count > 2 else { return false }
    // Numbers for truth values and no early return: so written the loop becomes vector code.
    var found: UInt8 = 0
    for index in 2..<bytes.count {
      found |= (bytes[index - 2] == 0xEF ? 1 : 0) & (bytes[index - 1] == 0xBF ? 1 : 0) & (bytes[index] >= 0xBE ? 1 : 0)
    }
    return found != 0
  }

  /// The bytes of a text with U+FFFD in place of U+FFFE and U+FFFF.
  package static func repaired(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard holdsNoncharacter(bytes) else { return bytes }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar == "\u{FFFE}" || scalar == "\u{FFFF}" ? "\u{FFFD}" : scalar) }
    return Array(String(result).utf8)
  }
}

extension ByteWriter {
  /// Appends a stretch of well-formed bytes, escaped where need be. They hold neither U+FFFE nor U+FFFF, or come from ``XMLEscape/repaired(_:)``.
  package mutating func append(escaped text: [UInt8], _ range: Range<Int>, _ place: XMLEscape.Place) {
    var index = append(text, range, upTo: XMLEscape.marks)
    while index < range.upperBound {
      XMLEscape.append(text[index], inAttribute: place == .attribute, to: &self)
      index = append(text, (index + 1)..<range.upperBound, upTo: XMLEscape.marks)
    }
  }
}
