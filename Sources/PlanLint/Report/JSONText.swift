/// JSON while it is being written: bytes, since appending to a string asks again and again what is in it.
struct JSONText {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What needs no escape: brackets, commas, keys.
  mutating func raw(_ text: String) { bytes += text.utf8 }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Hardly any text needs an escape.
    if text.utf8.contains(where: JSONText.needsEscape) {
      for byte in text.utf8 { append(escaped: byte) }
    } else {
      bytes += text.utf8
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func number(_ value: Int) { raw(String(value)) }

  /// A number of hundredths: 99 is written 0.99.
  mutating func hundredths(_ value: UInt8) {
    if value >= 100 { return raw("1") }
    if value % 10 == 0 { return raw(value == 0 ? "0" : "0.\(value / 10)") }
    raw(value < 10 ? "0.0\(value)" : "0.\(value)")
  }

  mutating func range(_ range: Range<Int>) { raw("[\(range.lowerBound),\(range.upperBound)]") }

  /// An array of values, each written by a closure.
  mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONText, Element) -> Void) {
    raw("[")
    var isFirst = true
    for element in elements {
      if !isFirst { raw(",") }
      isFirst = false
      write(&self, element)
    }
    raw("]")
  }

  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw(#"\""#)
    case UInt8(ascii: "\\"): raw(#"\\"#)
    case UInt8(ascii: "\n"): raw(#"\n"#)
    case UInt8(ascii: "\r"): raw(#"\r"#)
    case UInt8(ascii: "\t"): raw(#"\t"#)
    case 0..<0x20: raw(#"\u00"# + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
    default: bytes.append(byte)
    }
  }
}
