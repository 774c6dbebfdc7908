import PlanSyntax

/// A file with what was found in it: what every report is written from.
public struct CheckedFile: Sendable {
  /// What to call it: the path as the user gave it.
  public let name: String
  public let plan: Plan
  public let findings: [Diagnostic]
  public let lines: LineIndex
  /// By finding: offsets of its span in the file itself, before it was decoded; nil where they are those of ``Diagnostic/span``.
  public let fileSpans: [Span]?

  public init(name: String, plan: Plan, findings: [Diagnostic], fileSpans: [Span]? = nil) {
    self.name = name
    self.plan = plan
    self.findings = findings
    self.fileSpans = fileSpans
    // Where nothing was found nobody asks for a line.
    lines = LineIndex(findings.isEmpty ? [] : plan.source.bytes)
  }

  func fileSpan(_ index: Int) -> Span { fileSpans?[index] ?? findings[index].span }
}

/// Writes the findings of many files, one after the other, so that memory holds one file.
public protocol FindingsWriter: Sendable {
  /// What stands before all files.
  mutating func begin() -> String
  mutating func add(_ file: CheckedFile) -> String
  /// What stands behind all files.
  mutating func end() -> String
}
