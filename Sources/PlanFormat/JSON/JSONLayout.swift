/// How JSON lies on its lines.
///
/// Compact, it has neither blanks nor line ends. For people there is one member a line, two blanks a level, a blank behind each colon; arrays of
/// numbers, and what is empty, stay on one line.
@usableFromInline
struct JSONLayout {
  @usableFromInline let isCompact: Bool
  /// How many arrays and objects are open.
  @usableFromInline var depth = 0

  init(_ style: ExportStyle) { isCompact = style == .compact }

  /// An array or object begins, of which the members are yet to come.
  @inlinable
  mutating func deepen() { depth += 1 }

  @usableFromInline
  func breakLine(_ output: inout ByteWriter) { output.breakLine(level: depth) }

  @usableFromInline
  mutating func open(_ braceAndKey: StaticString, to output: inout ByteWriter) {
    output.append(UInt8(ascii: "{"))
    deepen()
    breakLine(&output)
    output.append(braceAndKey, from: 1)
    output.append(UInt8(ascii: " "))
  }

  @usableFromInline
  func key(_ commaAndKey: StaticString, to output: inout ByteWriter) {
    output.append(UInt8(ascii: ","))
    breakLine(&output)
    output.append(commaAndKey, from: 1)
    output.append(UInt8(ascii: " "))
  }

  @usableFromInline
  mutating func array(_ commaKeyAndBracket: StaticString, to output: inout ByteWriter) {
    output.append(UInt8(ascii: ","))
    breakLine(&output)
    output.append(commaKeyAndBracket, from: 1, dropping: 1)
    output.append(" [")
    deepen()
  }

  @usableFromInline
  mutating func close(_ bracket: StaticString, to output: inout ByteWriter) {
    depth -= 1
    if output.last != UInt8(ascii: "["), output.last != UInt8(ascii: "{") { breakLine(&output) }
    output.append(bracket)
  }
}
