/// What JSON strings cannot hold as it is (RFC 8259, section 7).
enum JSONEscape {
  /// True where there are quotes, backslashes or control characters, as there seldom are.
  static func isNeeded(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let span = bytes.span
    precondition(range.upperBound <= span.count)
    // Numbers for truth values and no early return: so written the loop becomes vector code.
    var special: UInt8 = 0
    for index in range {
      let byte = span[index]
      special |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
    }
    return special != 0
  }

  /// Appends bytes with special characters escaped and ill-formed sequences replaced by U+FFFD.
  static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in String(decoding: bytes, as: UTF8.self).utf8 {
      switch byte {
      case UInt8(ascii: "\""): output.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): output.append(contentsOf: #"\\"#.utf8)
      case UInt8(ascii: "\n"): output.append(contentsOf: #"\n"#.utf8)
      case UInt8(ascii: "\r"): output.append(contentsOf: #"\r"#.utf8)
      case UInt8(ascii: "\t"): output.append(contentsOf: #"\t"#.utf8)
      case 0..<0x20:
        output.append(contentsOf: #"\u00"#.utf8)
        output.append(hexadecimal: byte >> 4)
        output.append(hexadecimal: byte & 0xF)
      default: output.append(byte)
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(hexadecimal digit: UInt8) { append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
}
