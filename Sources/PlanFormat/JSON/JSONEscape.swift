import PlanSyntax

/// What JSON strings cannot hold as it is (RFC 8259, section 7).
enum JSONEscape {
  /// Marks quotes, backslashes and control characters, for ``ByteWriter/append(_:_:upTo:)``.
  @inline(__always)
  static func marks(in bytes: ByteLanes) -> ByteMarks {
    // With this bit turned, a quote is the byte behind the control characters, and these are still among themselves.
    (bytes ^ 0x02).marks(below: 0x21) | bytes.marks(UInt8(ascii: "\\"))
  }

  /// Appends one such byte as JSON writes it.
  static func append(_ byte: UInt8, to output: inout ByteWriter) {
    switch byte {
    case UInt8(ascii: "\""): output.append(#"\""#)
    case UInt8(ascii: "\\"): output.append(#"\\"#)
    case UInt8(ascii: "\n"): output.append(#"\n"#)
    case UInt8(ascii: "\r"): output.append(#"\r"#)
    case UInt8(ascii: "\t"): output.append(#"\t"#)
    default:
      output.append(#"\u00"#)
      output.append(hexadecimal: byte >> 4)
      output.append(hexadecimal: byte & 0xF)
    }
  }
}

extension ByteWriter {
  fileprivate mutating func append(hexadecimal digit: UInt8) { append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
}
