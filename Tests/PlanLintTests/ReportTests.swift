import Foundation
import PlanKit
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reports are read back by a reader that is not ours.
@Suite("Reports") struct ReportTests {
  /// Three findings, one on a line with an indent, and characters that formats must escape.
  private static let text =
    "一、任务<&\"'>\n（一）清淤。十二公里。\n（三）绿化|三千*株。都完成。\n（四）截污。两处。\n（四）亮化。六百盏。\n（六）通航。五公里。\n　　二，保障\n三、附则\n"
  private static let file = checked(text, name: "方案 1,a:b%.txt")

  private static func checked(_ text: String, name: String, fileSpans: ((Span) -> Span)? = nil) -> CheckedFile {
    let plan = Plan.parse(Array(text.utf8))
    let findings = Lint.findings(in: plan)
    return CheckedFile(name: name, plan: plan, findings: findings, fileSpans: fileSpans.map { findings.map(\.span).map($0) })
  }

  private static func report(_ writer: some FindingsWriter, _ files: [CheckedFile] = [file]) -> String {
    var writer = writer
    let body = files.map { writer.add($0) }.joined()
    return writer.begin() + body + writer.end()
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("JSON has the contract's fields, and its places are those of the text")
  func json() throws {
    let root = try Self.object(Self.report(FindingsJSON(language: .zh)))
    #expect(root["format"] as? String == "gangmu-findings/1")
    let files = try #require(root["files"] as? [[String: Any]])
    #expect(files.first?["name"] as? String == Self.file.name)
    let findings = try #require(files.first?["findings"] as? [[String: Any]])
    #expect(findings.count == Self.file.findings.count && findings.count >= 2)
    let bytes = Array(Self.text.utf8)
    let scalars = Array(Self.text.unicodeScalars)
    for finding in findings {
      let span = try #require(finding["span"] as? [Int])
      let characters = try #require(finding["characters"] as? [Int])
      let inBytes = String(decoding: bytes[span[0]..<span[1]], as: UTF8.self)
      #expect(inBytes == String(String.UnicodeScalarView(scalars[characters[0]..<characters[1]])))
      let line = try #require(finding["line"] as? Int)
      let column = try #require(finding["column"] as? Int)
      let start = scalars[..<characters[0]]
      #expect(line == start.count { $0 == "\n" } + 1)
      #expect(column == start.reversed().prefix { $0 != "\n" }.count + 1)
    }
  }

  @Test("The schema is JSON and names every field that is written")
  func schema() throws {
    let schema = try Self.object(FindingsSchema.json)
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let properties = try #require(definitions["finding"]?["properties"] as? [String: Any])
    let files = try #require(try Self.object(Self.report(FindingsJSON(language: .en)))["files"] as? [[String: Any]])
    let findings = try #require(files.first?["findings"] as? [[String: Any]])
    for finding in findings { #expect(Set(finding.keys) == Set(properties.keys)) }
  }

  @Test("SARIF names rules, places, fingerprints and fixes")
  func sarif() throws {
    let root = try Self.object(Self.report(FindingsSARIF(language: .en, version: "1.0.0")))
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    #expect(results.count == Self.file.findings.count)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect((result["partialFingerprints"] as? [String: String])?["gangmu/v1"]?.count == 16)
    }
    #expect(results.contains { $0["fixes"] != nil })
    let text = Self.report(FindingsSARIF(language: .en, version: "1.0.0"))
    #expect(text.contains("%E6%96%B9%E6%A1%88%201%2Ca%3Ab%25.txt"))
  }

  @Test("JUnit is XML with a failure for each finding")
  func junit() throws {
    let reader = JUnitReader(Self.report(FindingsJUnit(language: .zh), [Self.file, Self.checked("一、任务\n", name: "b.txt")]))
    #expect(reader.isWellFormed)
    #expect(reader.suites == [Self.file.name, "b.txt"])
    #expect(reader.failures == Self.file.findings.map(\.message.chinese))
    #expect(reader.cases == Self.file.findings.count + 1)
  }

  @Test("What is below the severity that fails is a case that passed")
  func junitBelowThreshold() throws {
    var file = Self.file
    file.failsFrom = .error
    let reader = JUnitReader(Self.report(FindingsJUnit(language: .zh), [file]))
    #expect(reader.isWellFormed)
    #expect(reader.failures == file.findings.filter { $0.severity == .error }.map(\.message.chinese))
    #expect(reader.failures.count < file.findings.count)
    #expect(reader.cases == file.findings.count)
  }

  @Test("GitHub commands are taken apart the way its runner does")
  func github() throws {
    let lines = Self.report(FindingsGitHub(language: .zh)).split(separator: "\n")
    #expect(lines.count == Self.file.findings.count)
    for (line, finding) in zip(lines, Self.file.findings) {
      let command = try #require(WorkflowCommand(String(line)))
      #expect(command.name == (finding.severity == .note ? "notice" : finding.severity.name))
      #expect(command.message == finding.message.chinese)
      #expect(command.properties["file"] == Self.file.name)
      #expect(command.properties["title"] == finding.rule.name)
      #expect(command.properties["line"] == String(Self.file.lines.position(of: finding.span.start).line))
    }
  }

  @Test("No cell of an errata table can be taken for a formula", arguments: ["=a.txt", "＝a.txt", " +a.txt", "　－a.txt"])
  func formulas(name: String) {
    let csv = Self.report(Errata(language: .zh, layout: .csv), [Self.checked("一、任务\n二、要求\n二、保障\n", name: name)])
    #expect(csv.contains("'" + name) && !csv.contains("," + name) && !csv.contains("\n" + name), "\(csv)")
  }

  @Test("An errata table has a row a place that changes, with the text as it is and as it should be")
  func errata() {
    let csv = Self.report(Errata(language: .zh, layout: .csv))
    // No fix of this text changes two pieces of one marker.
    let count = Self.file.findings.reduce(0) { $0 + max(1, $1.fixes.first?.edits.count ?? 0) }
    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    #expect(csv.components(separatedBy: "\r\n").count == count + 2)
    #expect(csv.contains("\"方案 1,a:b%.txt\""))
    let markdown = Self.report(Errata(language: .zh, layout: .markdown)).split(separator: "\n")
    #expect(markdown.count == count + 2)
    #expect(markdown[2].contains("\\|"))
    #expect(Self.report(Errata(language: .en, layout: .text), []) == "Errata\n(none)\n")
  }

  @Test(
    "An erratum shows a marker with all that a fix does to it, and a line end as a sign",
    arguments: [
      ("（一）清淤。按期完成。\n(二)绿化。按期完成。\n（三）截污。按期完成。\n", "“(二)绿化。按期完成。” → “（二）绿化。按期完成。”"),
      ("一、任务。\n（一）清淤。\n（二）\n绿化。\n（三）截污。\n（四）巡查。\n", "“（二）⏎绿化。” → “（二）绿化。”"),
      ("一、任务。\n（一）清淤。\n（二）绿化。（三）截污。\n（四）巡查。\n", "“（二）绿化。（三）截污。” → “（二）绿化。⏎（三）截污。”"),
      ("（一） 清淤。按期完成。\n（一） 绿化。按期完成。\n（三） 截污。按期完成。\n", "“（一） 绿化。按期完成。” → “（二） 绿化。按期完成。”"),
    ])
  func erratum(text: String, row: String) {
    let errata = Self.report(Errata(language: .zh, layout: .text), [Self.checked(text, name: "a.txt")])
    #expect(errata.contains(row), "\(errata)")
  }

  @Test("Whoever follows the errata of a number given twice renumbers all that a fix would")
  func renumbering() {
    let text = "（一）摸底。逐户走访。\n（二）建档。一户一档。\n（二）评议。村民参加。\n（三）公示。张榜七日。\n（四）审批。乡镇办理。\n"
    let rows = Self.report(Errata(language: .zh, layout: .text), [Self.checked(text, name: "a.txt")]).split(separator: "\n").dropFirst()
    #expect(
      Array(rows) == [
        "1. a.txt 第 3 行：“（二）评议。村民参加。” → “（三）评议。村民参加。”", "2. a.txt 第 4 行：“（三）公示。张榜七日。” → “（四）公示。张榜七日。”",
        "3. a.txt 第 5 行：“（四）审批。乡镇办理。” → “（五）审批。乡镇办理。”",
      ])
  }

  @Test("A report with a finding that has no fix names the page which tells what to do")
  func advice() {
    let text = "澄岚市灌区方案\n一、总体要求\n做法见第四部分。\n二、用水定额\n按年核定。\n三、保障措施\n落实经费。\n"
    let report = Self.report(FindingsText(language: .zh), [Self.checked(text, name: "a.txt")])
    #expect(report.hasSuffix("共 1 处：警告 1\n没有给出改法的，可查看规则说明，如：gangmu rules dangling-reference\n"), "\(report)")
  }

  @Test("The caret stands below the place, whatever the width of what stands before it")
  func caret() throws {
    let lines = Self.report(FindingsText(language: .zh), [Self.checked("一、ab目标\n（一）摸底。逐户走访。（责任科室：工程科、办公室、工程科）\n", name: "a.txt")])
      .components(separatedBy: "\n")
    let caret = try #require(lines.firstIndex { $0.contains("^") })
    let column = try #require(lines[caret].firstIndex(of: "^"))
    let before = lines[caret][..<column]
    // All but the gutter of this line is two columns wide.
    let shown = lines[caret - 1].unicodeScalars.dropFirst("  2 | ".count).prefix { _ in true }
    let width = before.count - "  2 | ".count
    #expect(String(String.UnicodeScalarView(shown.dropFirst(width / 2).prefix(3))) == "工程科")
  }

  @Test(
    "Characters take the columns that terminals give them",
    arguments: [
      ("", 0), ("ab", 2), ("全角", 4), ("ＡＢ", 4), ("ｱｶﾞ", 3), ("“”…", 3), ("e\u{301}", 1), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("①㎡", 3), ("\t字", 3), ("😀", 2), ("✅⏰", 4), ("★", 1), ("🇨🇳", 2), ("𠮷\u{E0100}", 2), ("\u{200B}字", 3), ("\u{A0}\u{3000}", 3),
    ])
  func columns(text: String, width: Int) throws {
    func column(_ text: String) throws -> Int {
      let report = Self.report(
        FindingsText(language: .zh), [Self.checked("一、目标\n（一）摸底\(text)（责任科室：工程科、办公室、工程科）\n", name: "a.txt")])
      let line = try #require(report.components(separatedBy: "\n").first { $0.contains("^") })
      return line.distance(from: line.startIndex, to: try #require(line.firstIndex(of: "^")))
    }
    #expect(try column(text) - column("") == width)
  }

  @Test("A terminal gets no control characters out of a text or a file's name")
  func harmless() {
    let text = "一、目标\n（一）加强\u{1B}[31m宣传。每月一次。\n（二）管护。每季一次。\n（三）加强\u{1B}[31m宣传。每年一次。\n"
    let file = Self.checked(text, name: "a\u{1B}[2J\nb.txt")
    for report in [Self.report(FindingsText(language: .zh), [file]), Self.report(Errata(language: .en, layout: .text), [file])] {
      #expect(report.contains("宣传"))
      #expect(!report.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(report.components(separatedBy: "\n").contains { $0.contains("a\u{FFFD}[2J\u{FFFD}b.txt") })
    }
  }

  @Test("A fingerprint outlives lines put before it, and tells two findings of one line apart")
  func fingerprints() {
    let text = "（一）摸底。\n（二）建档。\n（四）公示。\n（五）审批。\n"
    let first = Fingerprint.all(of: Self.checked(text, name: "a"))
    let later = Fingerprint.all(of: Self.checked(String(repeating: "  \n", count: 100) + text, name: "b"))
    #expect(!first.isEmpty && first == later)
    let twice = "（一）摸底。\n（三）公示。\n（五）公示。\n"
    let prints = Fingerprint.all(of: Self.checked(twice + twice, name: "c"))
    #expect(Set(prints).count == prints.count)
  }
}

/// Reads JUnit with Foundation's XML parser.
private final class JUnitReader: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var suites: [String] = []
  private(set) var failures: [String] = []
  private(set) var cases = 0

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "testsuite": suites.append(attributes["name"] ?? "")
    case "testcase": cases += 1
    case "failure": failures.append(attributes["message"] ?? "")
    default: break
    }
  }
}

/// `::name key=value,key=value::message`, read as the runner of GitHub Actions reads it (actions/runner, ActionCommand.cs).
private struct WorkflowCommand {
  let name: String
  let properties: [String: String]
  let message: String

  init?(_ line: String) {
    guard line.hasPrefix("::"), let end = line.dropFirst(2).range(of: "::") else { return nil }
    let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
    let parts = head.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    name = String(parts[0])
    var properties: [String: String] = [:]
    for pair in parts[1].split(separator: ",") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      properties[String(sides[0])] = WorkflowCommand.unescaped(String(sides[1]), [("%3A", ":"), ("%2C", ",")])
    }
    self.properties = properties
    message = WorkflowCommand.unescaped(String(line[end.upperBound...]), [])
  }

  private static func unescaped(_ text: String, _ more: [(String, String)]) -> String {
    let table = [("%0D", "\r"), ("%0A", "\n")] + more + [("%25", "%")]
    return table.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}
