/// What XML text and attribute values cannot hold as it is (XML 1.0, sections 2.2, 2.4, 2.11 and 3.3.3).
enum XMLEscape {
  /// True where there may be something that text or an attribute cannot hold.
  static func isNeeded(in bytes: [UInt8]) -> Bool {
    // Numbers for truth values and no early return: so written the loop becomes vector code.
    var special: UInt8 = 0
    var before: UInt8 = 0
    var before2: UInt8 = 0
    for byte in bytes {
      special |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "&") ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0)
      special |= (byte == UInt8(ascii: "<") ? 1 : 0) | (byte == UInt8(ascii: ">") ? 1 : 0)
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      special |= (before2 == 0xEF ? 1 : 0) & (before == 0xBF ? 1 : 0) & (byte >= 0xBE ? 1 : 0)
      before2 = before
      before = byte
    }
    return special != 0
  }

  /// The bytes with markup escaped, and U+FFFD for what XML cannot hold.
  ///
  /// A reader turns CR into LF, and in attributes any line end and tab into a blank, unless they are written as references.
  static func escaped(_ bytes: [UInt8], inAttribute: Bool) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".utf8)
      case "<": result.append(contentsOf: "&lt;".utf8)
      case ">": result.append(contentsOf: "&gt;".utf8)
      case "\"" where inAttribute: result.append(contentsOf: "&quot;".utf8)
      case "\n" where inAttribute: result.append(contentsOf: "&#10;".utf8)
      case "\t" where inAttribute: result.append(contentsOf: "&#9;".utf8)
      case "\r": result.append(contentsOf: "&#13;".utf8)
      case "\n", "\t": result.append(UInt8(ascii: scalar))
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result.append(contentsOf: "\u{FFFD}".utf8)
      default: result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }
}
