import PlanSyntax

/// Findings for programs: one object of format `gangmu-findings/1`, as ``FindingsSchema/json`` describes it, a line for each file.
public struct FindingsJSON: FindingsWriter {
  /// Name and number of the format.
  public static let format = "gangmu-findings/1"

  private let language: MessageLanguage
  private var isFirst = true

  /// - Parameter language: that of the messages.
  public init(language: MessageLanguage) { self.language = language }

  public mutating func begin() -> String { "{\"format\":\"\(FindingsJSON.format)\",\"files\":[" }

  public mutating func add(_ file: CheckedFile) -> String {
    let prints = Fingerprint.all(of: file)
    return line([
      ("name", .string(file.name)),
      ("findings", .array(file.findings.indices.map { .object(finding($0, of: file, prints[$0])) })),
    ])
  }

  public mutating func add(unread name: String, code: String, message: String) -> String {
    line([
      ("name", .string(name)), ("findings", .array([])),
      ("error", .object([("code", .string(code)), ("message", .string(message))])),
    ])
  }

  public mutating func end() -> String { isFirst ? "]}\n" : "\n]}\n" }

  private mutating func line(_ members: [(key: String, value: JSONValue)]) -> String {
    defer { isFirst = false }
    return (isFirst ? "\n" : ",\n") + JSONValue.object(members).text
  }

  private func finding(_ index: Int, of file: CheckedFile, _ print: Fingerprint) -> [(key: String, value: JSONValue)] {
    let finding = file.findings[index]
    let position = file.lines.position(of: finding.span.start)
    return [
      ("rule", .string(finding.rule.name)), ("severity", .string(finding.severity.name)),
      ("line", .number(position.line)), ("column", .number(position.column)),
      ("span", .span(finding.span.range)), ("characters", .span(file.characters(of: finding.span))),
      ("fileSpan", .span(file.fileSpan(index).range)),
      ("section", finding.section.map { .string(file.plan.id(ofSection: $0)) } ?? .null),
      ("message", .string(finding.message.text(language))), ("confidence", .hundredths(finding.confidence)),
      ("fingerprint", .string(print.description)), ("fixes", .array(finding.fixes.map { .object(fix($0)) })),
    ]
  }

  private func fix(_ fix: FixIt) -> [(key: String, value: JSONValue)] {
    [
      ("title", .string(fix.title.text(language))), ("applicability", .string(fix.applicability.name)),
      ("edits", .array(fix.edits.map { .object([("span", .span($0.span.range)), ("text", .string($0.text))]) })),
    ]
  }
}
