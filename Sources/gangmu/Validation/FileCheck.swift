import PlanKit

/// What `validate` does to one input: from the file to what was found in it.
struct FileCheck: Sendable {
  let encoding: EncodingRequest
  /// Which fixes to make; nil for none.
  let fix: FixMode?
  /// Shows fixes and leaves the file as it is; nil where fixes are made or findings reported.
  let diff: DiffEncoding?

  /// What a diff is written in.
  enum DiffEncoding: Sendable {
    /// UTF-8, for a person at a terminal.
    case readable
    /// That of the file, where it has bytes for line ends that other programs know: so that `patch` can apply the diff.
    case ofFile
  }

  struct Result: Sendable {
    /// After fixes, what is left.
    let file: CheckedFile
    var fixes = 0
    /// The bytes of the file with its fixes; nil where nothing changed.
    var fixed: [UInt8]?
    var diff: [UInt8] = []
  }

  func run(_ input: Input, _ configuration: Configuration) throws(Failure) -> Result {
    let bytes = try input.read()
    let source = try input.source(of: bytes, as: encoding)
    let (plan, findings) = check(source, input, configuration)
    guard fix != nil || diff != nil else { return result(plan, findings, input, bytes) }
    let fixed = Fixer.apply(findings, to: source.bytes, unsafe: fix == .unsafe)
    guard !fixed.edits.isEmpty else { return result(plan, findings, input, bytes) }
    if let diff {
      var result = result(plan, findings, input, bytes)
      let hunks = Array(UnifiedDiff.hunks(fixed.edits, of: source.bytes).utf8)
      result.diff = Array(UnifiedDiff.header(input.path).utf8) + (diff == .ofFile ? inEncoding(hunks, of: source, bytes) : hunks)
      return result
    }
    guard let file = SourceEncoder(source, of: bytes)?.file(of: fixed.bytes) else { throw .validation(.cannotWriteBack(input)) }
    let (newPlan, rest) = check(Source(name: source.name, encoding: source.encoding, bytes: fixed.bytes), input, configuration)
    var result = result(newPlan, rest, input, file)
    result.fixes = fixed.applied.count
    result.fixed = file
    return result
  }

  /// Lines of GB18030 end as those of ASCII do; UTF-16 no line-wise program reads.
  private func inEncoding(_ hunks: [UInt8], of source: Source, _ file: [UInt8]) -> [UInt8] {
    guard source.encoding == .gb18030 else { return hunks }
    return SourceEncoder(source, of: file)?.file(of: hunks) ?? hunks
  }

  private func check(_ source: Source, _ input: Input, _ configuration: Configuration) -> (Plan, [Diagnostic]) {
    let plan = Plan.parse(source)
    let findings = Lint.findings(in: plan, where: configuration.isOn)
    return (plan, configuration.applied(to: findings, of: input.path))
  }

  private func result(_ plan: Plan, _ findings: [Diagnostic], _ input: Input, _ file: [UInt8]) -> Result {
    Result(file: CheckedFile(name: input.path, plan: plan, findings: findings, fileSpans: fileSpans(findings, plan.source, file)))
  }

  /// Where findings lie in a file that is not UTF-8.
  private func fileSpans(_ findings: [Diagnostic], _ source: Source, _ file: [UInt8]) -> [Span]? {
    guard source.encoding != .utf8, !findings.isEmpty, let encoder = SourceEncoder(source, of: file) else { return nil }
    let sorted = Set(findings.flatMap { [$0.span.start, $0.span.end] }).sorted()
    guard let places = encoder.fileOffsets(of: sorted, in: source.bytes) else { return nil }
    let map = Dictionary(uniqueKeysWithValues: zip(sorted, places))
    return findings.map { Span(start: map[$0.span.start] ?? 0, end: map[$0.span.end] ?? 0) }
  }
}
