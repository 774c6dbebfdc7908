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
    var json = line(of: file.name)
    for index in file.findings.indices { write(index, of: file, prints[index], to: &json) }
    json.raw("]}")
    return String(decoding: json.bytes.take(), as: UTF8.self)
  }

  /// The same with an `error` in place of findings.
  public mutating func add(unread name: String, code: String, message: String) -> String {
    var json = line(of: name)
    json.raw("]")
    json.key(#","error":"#)
    json.open(#"{"code":"#)
    json.string(code)
    json.key(#","message":"#)
    json.string(message)
    json.raw("}}")
    return String(decoding: json.bytes.take(), as: UTF8.self)
  }

  /// The end of the object, and a line end.
  public mutating func end() -> String { isFirst ? "]}\n" : "\n]}\n" }

  /// A new line, with the comma behind the one before: a file's object up to its findings.
  private mutating func line(of name: String) -> JSONBytes {
    var json = JSONBytes(ByteWriter(), isWellFormed: true)
    json.raw(isFirst ? "\n" : ",\n")
    isFirst = false
    json.open(#"{"name":"#)
    json.string(name)
    json.array(#","findings":["#)
    return json
  }

  private func write(_ index: Int, of file: CheckedFile, _ print: Fingerprint, to json: inout JSONBytes) {
    let finding = file.findings[index]
    let position = file.lines.position(of: finding.span.start)
    json.comma()
    json.open(#"{"rule":"#)
    json.string(finding.rule.name)
    json.key(#","severity":"#)
    json.string(finding.severity.name)
    json.key(#","line":"#)
    json.number(position.line)
    json.key(#","column":"#)
    json.number(position.column)
    json.key(#","span":"#)
    json.numbers(finding.span.range)
    json.key(#","characters":"#)
    json.numbers(file.characters(of: finding.span))
    json.key(#","fileSpan":"#)
    json.numbers(file.fileSpan(index).range)
    json.key(#","section":"#)
    json.string(orNull: finding.section.map(file.plan.id(ofSection:)))
    json.key(#","message":"#)
    json.string(finding.message.text(language))
    json.key(#","confidence":"#)
    json.bytes.append(hundredths: finding.confidence)
    json.key(#","fingerprint":"#)
    json.string(print.description)
    json.array(#","fixes":["#)
    for fix in finding.fixes { write(fix, to: &json) }
    json.close("]")
    json.close("}")
  }

  private func write(_ fix: FixIt, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"title":"#)
    json.string(fix.title.text(language))
    json.key(#","applicability":"#)
    json.string(fix.applicability.name)
    json.array(#","edits":["#)
    for edit in fix.edits {
      json.comma()
      json.open(#"{"span":"#)
      json.numbers(edit.span.range)
      json.key(#","text":"#)
      json.string(edit.text)
      json.close("}")
    }
    json.close("]")
    json.close("}")
  }
}

extension JSONBytes {
  /// Both bounds.
  fileprivate mutating func numbers(_ range: Range<Int>) { numbers(range.lowerBound, range.upperBound) }
}
