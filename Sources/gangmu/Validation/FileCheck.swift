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

  var writesFixes: Bool { fix != nil && diff == nil }

  struct Result: Sendable {
    /// After fixes, what is left.
    let file: CheckedFile
    var fixes = 0
    /// The bytes of the file with its fixes; nil where nothing changed.
    var fixed: [UInt8]?
    var diff: [UInt8] = []
    /// Where fixes were made: what was found before, and the edits of that text.
    var unfixed: (file: CheckedFile, edits: [TextEdit])?
  }

  func run(_ input: Input, _ configuration: Configuration) throws(Failure) -> Result {
    let bytes = try input.read()
    let source = try input.source(of: bytes, as: encoding)
    let (plan, findings) = check(source, configuration)
    guard fix != nil || diff != nil else { return result(plan, findings, input, bytes) }
    let fixed = settle(source, plan, findings, input, configuration)
    guard !fixed.edits.isEmpty else { return result(plan, findings, input, bytes) }
    if let diff {
      var result = result(plan, findings, input, bytes)
      let hunks = Array(UnifiedDiff.hunks(fixed.edits, of: source.bytes).utf8)
      result.diff = Array(UnifiedDiff.header(input.label).utf8) + (diff == .ofFile ? inEncoding(hunks, of: source, bytes) : hunks)
      return result
    }
    guard let file = SourceEncoder(source, of: bytes)?.file(of: fixed.bytes) else { throw .validation(.cannotWriteBack(input)) }
    var result = result(fixed.plan, fixed.rest, input, file)
    result.fixes = fixed.count
    result.fixed = file
    result.unfixed = (CheckedFile(name: input.label, plan: plan, findings: findings), fixed.edits)
    return result
  }

  /// What fixes make of a text.
  private struct Settled {
    var bytes: [UInt8]
    /// Of the text as it was.
    var edits: [TextEdit] = []
    var count = 0
    /// What the text is then, and what is left to be said of it.
    var plan: Plan
    var rest: [Diagnostic]
  }

  /// A finding whose fix does not mend it.
  private struct Refusal: Hashable {
    let rule: RuleID
    /// Of the text as it was.
    let offset: UInt32

    init(_ finding: Diagnostic, behind edits: [TextEdit]) {
      rule = finding.rule
      offset = Fixer.origin(of: finding.span.start, behind: edits)
    }
  }

  /// A fix may bring to light what another can put right: `2规范` becomes `2、规范`, and then, where all are to have points, `2.规范`.
  private static let mostRounds = 10

  /// Applies fixes until none is left, so that a second run finds nothing to fix. A fix after which the text is not read as it says is not made.
  private func settle(
    _ source: Source, _ plan: Plan, _ findings: [Diagnostic], _ input: Input, _ configuration: Configuration
  ) -> Settled {
    var settled = Settled(bytes: source.bytes, plan: plan, rest: findings)
    var refused: Set<Refusal> = []
    for _ in 0..<FileCheck.mostRounds {
      let findings = settled.rest.filter { refused.isEmpty || !refused.contains(Refusal($0, behind: settled.edits)) }
      let round = Fixer.apply(findings, to: settled.bytes, unsafe: fix == .unsafe)
      guard !round.edits.isEmpty else { break }
      let (plan, rest) = check(Source(name: source.name, encoding: source.encoding, bytes: round.bytes), configuration)
      let unkept = Fixer.unkept(findings, round, from: settled.plan, to: plan)
      if !unkept.isEmpty {
        for index in unkept { refused.insert(Refusal(findings[index], behind: settled.edits)) }
        continue
      }
      settled.edits = Fixer.composed(settled.edits, round.edits, over: settled.bytes)
      settled.count += round.applied.count
      settled.bytes = round.bytes
      (settled.plan, settled.rest) = (plan, rest)
    }
    // What one round does another may undo.
    settled.edits.removeAll { source.bytes[$0.span.range].elementsEqual($0.text.utf8) }
    return settled
  }

  /// Lines of GB18030 end as those of ASCII do; UTF-16 no line-wise program reads.
  private func inEncoding(_ hunks: [UInt8], of source: Source, _ file: [UInt8]) -> [UInt8] {
    guard source.encoding == .gb18030 else { return hunks }
    return SourceEncoder(source, of: file)?.file(of: hunks) ?? hunks
  }

  private func check(_ source: Source, _ configuration: Configuration) -> (Plan, [Diagnostic]) {
    let plan = Plan.parse(source)
    let findings = Lint.findings(in: plan, where: configuration.isOn)
    return (plan, configuration.applied(to: findings))
  }

  private func result(_ plan: Plan, _ findings: [Diagnostic], _ input: Input, _ file: [UInt8]) -> Result {
    Result(file: CheckedFile(name: input.label, plan: plan, findings: findings, fileSpans: fileSpans(findings, plan.source, file)))
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
