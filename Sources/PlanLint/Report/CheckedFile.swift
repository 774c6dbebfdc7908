import PlanSyntax

/// A file with what was found in it: what every report is written from.
public struct CheckedFile: Sendable {
  /// What to call it: the path as the user gave it.
  public let name: String
  /// What was checked.
  public let plan: Plan
  /// In the order of their places.
  public let findings: [Diagnostic]
  /// From what severity on a finding is a failure, for reports that tell failures from the rest; nil for none.
  public var failsFrom: Severity? = .note
  /// Lines and columns of the findings; of an empty text where there are no findings.
  public let lines: LineIndex
  /// By finding: offsets of its span in the file itself, before it was decoded; nil where they are those of ``Diagnostic/span``.
  public let fileSpans: [Span]?

  /// Linear in the source where something was found.
  ///
  /// - Parameter fileSpans: as many as findings, or nil.
  public init(name: String, plan: Plan, findings: [Diagnostic], fileSpans: [Span]? = nil) {
    self.name = name
    self.plan = plan
    self.findings = findings
    self.fileSpans = fileSpans
    // Where nothing was found nobody asks for a line.
    lines = LineIndex(findings.isEmpty ? [] : plan.source.bytes)
  }

  /// The same file with some of its findings.
  public func keeping(_ indices: [Int]) -> CheckedFile {
    guard indices.count < findings.count else { return self }
    var file = CheckedFile(
      name: name, plan: plan, findings: indices.map { findings[$0] }, fileSpans: fileSpans.map { spans in indices.map { spans[$0] } })
    file.failsFrom = failsFrom
    return file
  }

  func fileSpan(_ index: Int) -> Span { fileSpans?[index] ?? findings[index].span }

  /// A span in Unicode scalars of the text.
  func characters(of span: Span) -> Range<Int> { lines.scalarOffset(of: span.start)..<lines.scalarOffset(of: span.end) }
}

/// Writes the findings of many files, one after the other, so that memory holds one file.
public protocol FindingsWriter: Sendable {
  /// What stands before all files.
  mutating func begin() -> String
  /// What is told of a file; the report counts the files on.
  mutating func add(_ file: CheckedFile) -> String
  /// An input that could not be read.
  mutating func add(unread name: String, code: String, message: String) -> String
  /// What stands behind all files.
  mutating func end() -> String
}

extension FindingsWriter {
  /// Most reports are of findings alone; what went wrong is said elsewhere.
  public mutating func add(unread name: String, code: String, message: String) -> String { "" }
}
