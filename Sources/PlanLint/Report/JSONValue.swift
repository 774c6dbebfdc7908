/// A JSON value, written with its keys in the order in which they are given.
enum JSONValue: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// Without blanks or line ends.
  var text: String {
    var output = JSONText()
    write(to: &output)
    return output.text
  }

  /// Recursion goes as deep as the report's own format, not as any input.
  private func write(to output: inout JSONText) {
    switch self {
    case .string(let text): output.string(text)
    case .number(let number): output.number(number)
    case .bool(let value): output.raw(value ? "true" : "false")
    case .array(let values):
      output.raw("[")
      for (index, value) in values.enumerated() {
        if index > 0 { output.raw(",") }
        value.write(to: &output)
      }
      output.raw("]")
    case .object(let members):
      output.raw("{")
      for (index, member) in members.enumerated() {
        if index > 0 { output.raw(",") }
        output.string(member.key)
        output.raw(":")
        member.value.write(to: &output)
      }
      output.raw("}")
    }
  }
}
