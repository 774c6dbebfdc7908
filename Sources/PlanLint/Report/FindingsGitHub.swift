import PlanFormat
import PlanSyntax

/// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.
public struct FindingsGitHub: FindingsWriter {
  private let language: MessageLanguage

  /// The language is that of the messages.
  public init(language: MessageLanguage) { self.language = language }

  /// Nothing.
  public mutating func begin() -> String { "" }
  /// Nothing.
  public mutating func end() -> String { "" }

  /// One line a finding: `::warning file=…,line=46,…::…`.
  public mutating func add(_ file: CheckedFile) -> String {
    file.findings.map { command($0, file) + "\n" }.joined()
  }

  private func command(_ finding: Diagnostic, _ file: CheckedFile) -> String {
    let (start, end) = (file.lines.position(of: finding.span.start), file.lines.position(of: finding.span.end))
    let name = finding.severity == .note ? "notice" : finding.severity.name
    let place = [
      "file=\(property(file.name))", "line=\(start.line)", "endLine=\(end.line)", "col=\(start.column)",
      // Columns of two lines do not go together.
      start.line == end.line ? "endColumn=\(end.column)" : nil, "title=\(property(finding.rule.name))",
    ]
    return "::\(name) \(place.compactMap { $0 }.joined(separator: ","))::\(data(finding.message.text(language)))"
  }

  /// What the runner takes apart at `%`, CR and LF.
  private func data(_ text: String) -> String { escape(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")]) }

  /// In a property, `:` and `,` end things as well.
  private func property(_ text: String) -> String {
    escape(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
  }

  private func escape(_ text: String, _ table: [(Unicode.Scalar, String)]) -> String {
    text.unicodeScalars.map { scalar in table.first { $0.0 == scalar }?.1 ?? String(scalar) }.joined()
  }
}
