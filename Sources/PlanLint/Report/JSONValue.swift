/// A JSON value, written with its keys in the order in which they are given.
enum JSONValue: Sendable {
  case string(String)
  case number(Int)
  /// In hundredths: 99 is written 0.99.
  case hundredths(UInt8)
  case bool(Bool)
  case null
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  static func span(_ span: Range<Int>) -> JSONValue { .array([.number(span.lowerBound), .number(span.upperBound)]) }

  /// Without blanks or line ends.
  var text: String {
    var output: [UInt8] = []
    write(to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Recursion goes as deep as the report's own format, not as any input.
  private func write(to output: inout [UInt8]) {
    switch self {
    case .string(let text): JSONValue.quote(text, to: &output)
    case .number(let number): output += String(number).utf8
    case .hundredths(let value): output += JSONValue.fraction(value).utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .null: output += "null".utf8
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        value.write(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        JSONValue.quote(member.key, to: &output)
        output.append(UInt8(ascii: ":"))
        member.value.write(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func fraction(_ hundredths: UInt8) -> String {
    if hundredths >= 100 { return "1" }
    if hundredths % 10 == 0 { return hundredths == 0 ? "0" : "0.\(hundredths / 10)" }
    return hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
  }

  private static func quote(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    // Hardly any text needs an escape, and bytes are appended fastest as they are.
    if text.utf8.contains(where: needsEscape) {
      for byte in text.utf8 { append(escaped: byte, to: &output) }
    } else {
      output += text.utf8
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

  private static func append(escaped byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output += #"\""#.utf8
    case UInt8(ascii: "\\"): output += #"\\"#.utf8
    case UInt8(ascii: "\n"): output += #"\n"#.utf8
    case UInt8(ascii: "\r"): output += #"\r"#.utf8
    case UInt8(ascii: "\t"): output += #"\t"#.utf8
    case 0..<0x20: output += (#"\u00"# + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
    default: output.append(byte)
    }
  }
}
