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

  /// Without blanks or line ends. Recursion goes as deep as the report's own format, not as any input.
  var text: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    switch self {
    case .string(let text): JSONValue.quote(text, to: &output)
    case .number(let number): output += String(number)
    case .hundredths(let value): output += JSONValue.fraction(value)
    case .bool(let value): output += value ? "true" : "false"
    case .null: output += "null"
    case .array(let values):
      output += "["
      for (index, value) in values.enumerated() {
        if index > 0 { output += "," }
        value.write(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += "," }
        JSONValue.quote(member.key, to: &output)
        output += ":"
        member.value.write(to: &output)
      }
      output += "}"
    }
  }

  private static func fraction(_ hundredths: UInt8) -> String {
    if hundredths >= 100 { return "1" }
    if hundredths % 10 == 0 { return hundredths == 0 ? "0" : "0.\(hundredths / 10)" }
    return hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
