import PlanFormat
import PlanSyntax

/// Findings as JUnit XML, which most build servers read: a suite for each file, a case for each finding, one that passed where nothing was
/// found. A finding below ``CheckedFile/failsFrom`` passed as well, and says what it is.
public struct FindingsJUnit: FindingsWriter {
  private let language: MessageLanguage

  /// The language is that of the messages.
  public init(language: MessageLanguage) { self.language = language }

  /// The XML declaration and the root's start tag.
  public mutating func begin() -> String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gangmu\">\n" }
  /// The root's end tag.
  public mutating func end() -> String { "</testsuites>\n" }

  /// One suite.
  public mutating func add(_ file: CheckedFile) -> String {
    let name = XMLEscape.escaped(file.name)
    guard !file.findings.isEmpty else {
      return suite(name, tests: 1, failures: 0, cases: "    <testcase name=\"gangmu\" classname=\"\(name)\"/>\n")
    }
    return suite(
      name, tests: file.findings.count, failures: file.findings.count { FindingsJUnit.isFailure($0, in: file) },
      cases: file.findings.map { testCase($0, file, name) }.joined())
  }

  /// One suite with one case that ended in an error.
  public mutating func add(unread name: String, code: String, message: String) -> String {
    let error = "      <error type=\"\(XMLEscape.escaped(code))\" message=\"\(XMLEscape.escaped(message))\"/>\n"
    let test = "    <testcase name=\"gangmu\" classname=\"\(XMLEscape.escaped(name))\">\n\(error)    </testcase>\n"
    return "  <testsuite name=\"\(XMLEscape.escaped(name))\" tests=\"1\" failures=\"0\" errors=\"1\">\n\(test)  </testsuite>\n"
  }

  private func suite(_ name: String, tests: Int, failures: Int, cases: String) -> String {
    "  <testsuite name=\"\(name)\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">\n\(cases)  </testsuite>\n"
  }

  private func testCase(_ finding: Diagnostic, _ file: CheckedFile, _ name: String) -> String {
    let position = file.lines.position(of: finding.span.start)
    let message = XMLEscape.escaped(finding.message.text(language))
    let place = "\(name):\(position.line):\(position.column)"
    let sentence = "\(place): \(finding.severity.word(language)): \(message)"
    let outcome =
      FindingsJUnit.isFailure(finding, in: file)
      ? "<failure type=\"\(finding.rule)\" message=\"\(message)\">\(sentence)</failure>" : "<system-out>\(sentence)</system-out>"
    return """
          <testcase name="\(finding.rule) \(position.line):\(position.column)" classname="\(name)">
            \(outcome)
          </testcase>

      """
  }

  private static func isFailure(_ finding: Diagnostic, in file: CheckedFile) -> Bool {
    file.failsFrom.map { finding.severity >= $0 } ?? false
  }
}
