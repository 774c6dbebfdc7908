import PlanFormat
import PlanSyntax

/// Findings as SARIF 2.1.0, for code scanning services and editors.
///
/// Columns count Unicode scalars, offsets too; `byteOffset` counts the bytes of the file itself.
public struct FindingsSARIF: FindingsWriter {
  private let language: MessageLanguage
  private let version: String
  private var isFirst = true
  private var notifications: [JSONValue] = []

  /// - Parameters:
  ///   - language: of the messages.
  ///   - version: that of the tool.
  public init(language: MessageLanguage, version: String) {
    self.language = language
    self.version = version
  }

  /// The head of the log and of its one run, with the pages of all rules.
  public mutating func begin() -> String {
    let rules = Lint.rules.map { JSONValue.object(rule($0)).text }.joined(separator: ",\n")
    return """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\
      "tool":{"driver":{"name":"gangmu","semanticVersion":"\(version)","rules":[
      \(rules)
      ]}},"columnKind":"unicodeCodePoints","results":[
      """
  }

  /// One result a finding.
  public mutating func add(_ file: CheckedFile) -> String {
    let prints = Fingerprint.all(of: file)
    var output = ""
    for index in file.findings.indices {
      output += (isFirst ? "\n" : ",\n") + JSONValue.object(result(index, of: file, prints[index])).text
      isFirst = false
    }
    return output
  }

  /// Kept for the notifications, which stand behind all results: memory grows with the inputs that could not be read.
  public mutating func add(unread name: String, code: String, message: String) -> String {
    notifications.append(
      .object([
        ("level", .string("error")), ("message", .object([("text", .string(message))])),
        ("locations", .array([.object([("physicalLocation", .object([("artifactLocation", location(name))]))])])),
      ]))
    return ""
  }

  /// The end of the results, what could not be read, and the end of the log.
  public mutating func end() -> String {
    let invocation = JSONValue.object([
      ("executionSuccessful", .bool(notifications.isEmpty)), ("toolExecutionNotifications", .array(notifications)),
    ])
    return "\n],\"invocations\":[\(invocation.text)]}]}\n"
  }

  private func rule(_ rule: any Rule.Type) -> [(key: String, value: JSONValue)] {
    let page = RulePage.page(of: rule)
    return [
      ("id", .string(rule.id.name)), ("name", .string(String(describing: rule))),
      ("shortDescription", .object([("text", .string(page.summary(language)))])),
      ("fullDescription", .object([("text", .string(page.text(language)))])),
      ("help", .object([("text", .string(page.text(language)))])),
      ("defaultConfiguration", .object([("level", .string(rule.severity.name))])),
      ("properties", .object([("category", .string(rule.category.name.english))])),
    ]
  }

  private func result(_ index: Int, of file: CheckedFile, _ print: Fingerprint) -> [(key: String, value: JSONValue)] {
    let finding = file.findings[index]
    let rule = Lint.rules.firstIndex { $0.id == finding.rule } ?? 0
    var members: [(key: String, value: JSONValue)] = [
      ("ruleId", .string(finding.rule.name)), ("ruleIndex", .number(rule)), ("level", .string(finding.severity.name)),
      ("message", .object([("text", .string(finding.message.text(language)))])), ("rank", .number(Int(finding.confidence))),
      (
        "locations",
        .array([
          .object([
            (
              "physicalLocation",
              .object([("artifactLocation", location(file.name)), ("region", region(finding.span, file.fileSpan(index), file))])
            )
          ])
        ])
      ), ("partialFingerprints", .object([("gangmu/v1", .string(print.description))])),
    ]
    let fixes = finding.fixes.filter { !$0.edits.isEmpty }
    if !fixes.isEmpty { members.append(("fixes", .array(fixes.map { .object(fix($0, file)) }))) }
    return members
  }

  private func fix(_ fix: FixIt, _ file: CheckedFile) -> [(key: String, value: JSONValue)] {
    let replacements = fix.edits.map { edit in
      JSONValue.object([
        ("deletedRegion", region(edit.span, nil, file)), ("insertedContent", .object([("text", .string(edit.text))])),
      ])
    }
    return [
      ("description", .object([("text", .string(fix.title.text(language)))])),
      (
        "artifactChanges",
        .array([.object([("artifactLocation", location(file.name)), ("replacements", .array(replacements))])])
      ), ("properties", .object([("applicability", .string(fix.applicability.name))])),
    ]
  }

  private func region(_ span: Span, _ bytes: Span?, _ file: CheckedFile) -> JSONValue {
    let (start, end) = (file.lines.position(of: span.start), file.lines.position(of: span.end))
    let characters = file.characters(of: span)
    var members: [(key: String, value: JSONValue)] = [
      ("startLine", .number(start.line)), ("startColumn", .number(start.column)), ("endLine", .number(end.line)),
      ("endColumn", .number(end.column)), ("charOffset", .number(characters.lowerBound)), ("charLength", .number(characters.count)),
    ]
    if let bytes { members += [("byteOffset", .number(Int(bytes.start))), ("byteLength", .number(bytes.count))] }
    return .object(members)
  }

  private func location(_ name: String) -> JSONValue { .object([("uri", .string(FileReference.uri(name)))]) }
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
