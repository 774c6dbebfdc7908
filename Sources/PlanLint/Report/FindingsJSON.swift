import PlanFormat
import PlanSyntax

/// Findings for programs: one object of format `gangmu-findings/1`, as ``FindingsSchema/json`` describes it, a line for each file.
public struct FindingsJSON: FindingsWriter {
  /// Name and number of the format.
  public static let format = "gangmu-findings/1"

  private let language: MessageLanguage
  private var isFirst = true

  /// - Parameter language: that of the messages.
  public init(language: MessageLanguage) { self.language = language }

  /// The head of the object.
  public mutating func begin() -> String { "{\"format\":\"\(FindingsJSON.format)\",\"files\":[" }

  /// The file's name and findings, on a line of their own. Linear in the lines that have findings.
  public mutating func add(_ file: CheckedFile) -> String {
    let prints = Fingerprint.all(of: file)
    var json = line()
    json.raw(#"{"name":"#)
    json.string(file.name)
    json.raw(#","findings":"#)
    json.array(file.findings.indices) { write($1, of: file, prints[$1], to: &$0) }
    json.raw("}")
    return json.text
  }

  /// The same with an `error` in place of findings.
  public mutating func add(unread name: String, code: String, message: String) -> String {
    var json = line()
    json.raw(#"{"name":"#)
    json.string(name)
    json.raw(#","findings":[],"error":{"code":"#)
    json.string(code)
    json.raw(#","message":"#)
    json.string(message)
    json.raw("}}")
    return json.text
  }

  /// The end of the object, and a line end.
  public mutating func end() -> String { isFirst ? "]}\n" : "\n]}\n" }

  /// A new line, with the comma behind the one before.
  private mutating func line() -> JSONText {
    defer { isFirst = false }
    var json = JSONText()
    json.raw(isFirst ? "\n" : ",\n")
    return json
  }

  private func write(_ index: Int, of file: CheckedFile, _ print: Fingerprint, to json: inout JSONText) {
    let finding = file.findings[index]
    let position = file.lines.position(of: finding.span.start)
    json.raw(#"{"rule":"#)
    json.string(finding.rule.name)
    json.raw(#","severity":"#)
    json.string(finding.severity.name)
    json.raw(#","line":"#)
    json.number(position.line)
    json.raw(#","column":"#)
    json.number(position.column)
    json.raw(#","span":"#)
    json.range(finding.span.range)
    json.raw(#","characters":"#)
    json.range(file.characters(of: finding.span))
    json.raw(#","fileSpan":"#)
    json.range(file.fileSpan(index).range)
    json.raw(#","section":"#)
    if let section = finding.section { json.string(file.plan.id(ofSection: section)) } else { json.raw("null") }
    json.raw(#","message":"#)
    json.string(finding.message.text(language))
    json.raw(#","confidence":"#)
    json.hundredths(finding.confidence)
    json.raw(#","fingerprint":"#)
    json.string(print.description)
    json.raw(#","fixes":"#)
    json.array(finding.fixes) { write($1, to: &$0) }
    json.raw("}")
  }

  private func write(_ fix: FixIt, to json: inout JSONText) {
    json.raw(#"{"title":"#)
    json.string(fix.title.text(language))
    json.raw(#","applicability":"#)
    json.string(fix.applicability.name)
    json.raw(#","edits":"#)
    json.array(fix.edits) { json, edit in
      json.raw(#"{"span":"#)
      json.range(edit.span.range)
      json.raw(#","text":"#)
      json.string(edit.text)
      json.raw("}")
    }
    json.raw("}")
  }
}
