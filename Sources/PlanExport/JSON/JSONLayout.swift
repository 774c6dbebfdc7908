/// How JSON lies on its lines.
///
/// Compact, it has neither blanks nor line ends. For people there is one member a line, two blanks a level, a blank behind each colon; arrays of
/// numbers, and what is empty, stay on one line.
struct JSONLayout {
  let isCompact: Bool
  /// How many arrays and objects are open.
  private var depth = 0

  init(_ style: ExportStyle) { isCompact = style == .compact }

  /// An array or object begins, of which the members are yet to come.
  mutating func deepen() { depth += 1 }

  func breakLine(_ output: inout ByteWriter) { output.breakLine(level: depth) }

  mutating func open(_ braceAndKey: StaticString, to output: inout ByteWriter) {
    output.append(UInt8(ascii: "{"))
    deepen()
    breakLine(&output)
    output.append(braceAndKey, from: 1)
    output.append(UInt8(ascii: " "))
  }

  func key(_ commaAndKey: StaticString, to output: inout ByteWriter) {
    output.append(UInt8(ascii: ","))
    breakLine(&output)
    output.append(commaAndKey, from: 1)
    output.append(UInt8(ascii: " "))
  }

  mutating func array(_ commaKeyAndBracket: StaticString, to output: inout ByteWriter) {
    output.append(UInt8(ascii: ","))
    breakLine(&output)
    output.append(commaKeyAndBracket, from: 1, dropping: 1)
    output.append(" [")
    deepen()
  }

  mutating func close(_ bracket: StaticString, to output: inout ByteWriter) {
    depth -= 1
    if output.last != UInt8(ascii: "["), output.last != UInt8(ascii: "{") { breakLine(&output) }
    output.append(bracket)
  }
}
