import PlanFormat
import PlanSyntax

/// Findings as SARIF 2.1.0, for code scanning services and editors.
///
/// Columns count Unicode scalars, offsets too; `byteOffset` counts the bytes of the file itself.
public struct FindingsSARIF: FindingsWriter {
  private let language: MessageLanguage
  private let version: String
  private var isFirst = true
  /// What could not be read, and why.
  private var unread: [(name: String, message: String)] = []

  /// - Parameters:
  ///   - language: of the messages.
  ///   - version: that of the tool.
  public init(language: MessageLanguage, version: String) {
    self.language = language
    self.version = version
  }

  /// The head of the log and of its one run, with the pages of all rules.
  public mutating func begin() -> String {
    var json = JSONBytes(ByteWriter(), isWellFormed: true)
    json.open(#"{"$schema":"#)
    json.raw(#""https://json.schemastore.org/sarif-2.1.0.json""#)
    json.key(#","version":"#)
    json.raw(#""2.1.0""#)
    json.array(#","runs":["#)
    json.open(#"{"tool":"#)
    json.open(#"{"driver":"#)
    json.open(#"{"name":"#)
    json.string("gangmu")
    json.key(#","semanticVersion":"#)
    json.string(version)
    json.array(#","rules":["#)
    for (index, rule) in Lint.rules.enumerated() {
      json.raw(index == 0 ? "\n" : ",\n")
      write(rule, to: &json)
    }
    json.raw("\n]}}")
    json.key(#","columnKind":"#)
    json.raw(#""unicodeCodePoints""#)
    json.array(#","results":["#)
    return String(decoding: json.bytes.take(), as: UTF8.self)
  }

  /// One result a finding, each on its line.
  public mutating func add(_ file: CheckedFile) -> String {
    let prints = Fingerprint.all(of: file)
    var json = JSONBytes(ByteWriter(), isWellFormed: true)
    for index in file.findings.indices {
      json.raw(isFirst ? "\n" : ",\n")
      isFirst = false
      write(index, of: file, prints[index], to: &json)
    }
    return String(decoding: json.bytes.take(), as: UTF8.self)
  }

  /// Kept for the notifications, which stand behind all results: memory grows with the inputs that could not be read.
  public mutating func add(unread name: String, code: String, message: String) -> String {
    unread.append((name, message))
    return ""
  }

  /// The end of the results, what could not be read, and the end of the log.
  public mutating func end() -> String {
    var json = JSONBytes(ByteWriter(), isWellFormed: true)
    json.raw("\n]")
    json.array(#","invocations":["#)
    json.open(#"{"executionSuccessful":"#)
    json.raw(unread.isEmpty ? "true" : "false")
    json.array(#","toolExecutionNotifications":["#)
    for (name, message) in unread {
      json.comma()
      json.open(#"{"level":"#)
      json.raw(#""error""#)
      json.key(#","message":"#)
      json.message(message)
      json.array(#","locations":["#)
      json.open(#"{"physicalLocation":"#)
      json.open(#"{"artifactLocation":"#)
      json.location(name)
      json.raw("}}]}")
    }
    json.raw("]}]}]}\n")
    return String(decoding: json.bytes.take(), as: UTF8.self)
  }

  private func write(_ rule: any Rule.Type, to json: inout JSONBytes) {
    let page = RulePage.page(of: rule)
    json.open(#"{"id":"#)
    json.string(rule.id.name)
    json.key(#","name":"#)
    json.string(String(describing: rule))
    json.key(#","shortDescription":"#)
    json.message(page.summary(language))
    json.key(#","fullDescription":"#)
    json.message(page.text(language))
    json.key(#","help":"#)
    json.message(page.text(language))
    json.key(#","defaultConfiguration":"#)
    json.open(#"{"level":"#)
    json.string(rule.severity.name)
    json.close("}")
    json.key(#","properties":"#)
    json.open(#"{"category":"#)
    json.string(rule.category.name.english)
    json.raw("}}")
  }

  private func write(_ index: Int, of file: CheckedFile, _ print: Fingerprint, to json: inout JSONBytes) {
    let finding = file.findings[index]
    json.open(#"{"ruleId":"#)
    json.string(finding.rule.name)
    json.key(#","ruleIndex":"#)
    json.number(Lint.rules.firstIndex { $0.id == finding.rule } ?? 0)
    json.key(#","level":"#)
    json.string(finding.severity.name)
    json.key(#","message":"#)
    json.message(finding.message.text(language))
    json.key(#","rank":"#)
    json.number(Int(finding.confidence))
    json.array(#","locations":["#)
    json.open(#"{"physicalLocation":"#)
    json.open(#"{"artifactLocation":"#)
    json.location(file.name)
    json.key(#","region":"#)
    json.region(finding.span, file.fileSpan(index), of: file)
    json.raw("}}]")
    json.key(#","partialFingerprints":"#)
    json.open(#"{"gangmu/v1":"#)
    json.string(print.description)
    json.close("}")
    let fixes = finding.fixes.filter { !$0.edits.isEmpty }
    if !fixes.isEmpty {
      json.array(#","fixes":["#)
      for fix in fixes { write(fix, of: file, to: &json) }
      json.close("]")
    }
    json.close("}")
  }

  private func write(_ fix: FixIt, of file: CheckedFile, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"description":"#)
    json.message(fix.title.text(language))
    json.array(#","artifactChanges":["#)
    json.open(#"{"artifactLocation":"#)
    json.location(file.name)
    json.array(#","replacements":["#)
    for edit in fix.edits {
      json.comma()
      json.open(#"{"deletedRegion":"#)
      json.region(edit.span, nil, of: file)
      json.key(#","insertedContent":"#)
      json.message(edit.text)
      json.close("}")
    }
    json.raw("]}]")
    json.key(#","properties":"#)
    json.open(#"{"applicability":"#)
    json.string(fix.applicability.name)
    json.raw("}}")
  }
}

/// Objects that SARIF has in several places.
extension JSONBytes {
  /// A `message`, a `multiformatMessageString` or an `artifactContent`: all three hold a text.
  fileprivate mutating func message(_ text: String) {
    open(#"{"text":"#)
    string(text)
    close("}")
  }

  /// An `artifactLocation`.
  fileprivate mutating func location(_ path: String) {
    open(#"{"uri":"#)
    string(FileReference.uri(path))
    close("}")
  }

  /// A `region`, with the bytes of the file where they are known.
  fileprivate mutating func region(_ span: Span, _ bytes: Span?, of file: CheckedFile) {
    let (first, last) = (file.lines.position(of: span.start), file.lines.position(of: span.end))
    let characters = file.characters(of: span)
    open(#"{"startLine":"#)
    number(first.line)
    key(#","startColumn":"#)
    number(first.column)
    key(#","endLine":"#)
    number(last.line)
    key(#","endColumn":"#)
    number(last.column)
    key(#","charOffset":"#)
    number(characters.lowerBound)
    key(#","charLength":"#)
    number(characters.count)
    if let bytes {
      key(#","byteOffset":"#)
      number(Int(bytes.start))
      key(#","byteLength":"#)
      number(bytes.count)
    }
    close("}")
  }
}

/// A path as a URI reference (RFC 3986).
enum FileReference {
  static func uri(_ path: String) -> String {
    var output = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        output.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        output += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return output
  }
}
