import Dispatch
import PlanKit
import Synchronization

/// Checks inputs, several at a time, and writes what was found in their order. Memory holds a few inputs.
///
/// An input that cannot be read, or that fixes cannot be written into, does not stop the others; the run's status is that of the worst.
struct ValidationRun {
  let inputs: [Input]
  let configurations: [Configuration]
  let check: FileCheck
  let jobs: Int
  let threshold: Threshold?
  /// Findings not to report.
  let baseline: Baseline?
  /// Which files of the baseline the inputs are; nil where there is none, nor is one to be written.
  let match: BaselineMatch?
  /// Whether all findings are to be known for a new baseline.
  let recordsFindings: Bool

  /// What came of a run besides what was written.
  struct Outcome {
    var status = ExitStatus.done
    var fixes = 0
    var fixedFiles = 0
    var hidden = 0
    /// Of files that nothing can be mended in so that there is no diff.
    var undiffed = Undiffed()
    /// Files that had another name, which leads to the text as it was.
    var parted: [Input] = []
    /// All findings, for a new baseline.
    var found = Baseline()
  }

  /// Findings that are in no diff.
  struct Undiffed {
    var count = 0
    /// Of those, what `--fix=unsafe` mends.
    var unsafe = 0
  }

  /// Inputs that are checked before the first of them is written: enough that no job waits for a long one.
  private static let inputsPerJob = 32

  func run(_ writer: inout any FindingsWriter, to output: Output, reporter: inout Reporter) throws(Failure) -> Outcome {
    var outcome = Outcome()
    if check.diff == nil { try output.write(Array(writer.begin().utf8)) }
    var start = 0
    while start < inputs.count {
      let end = min(inputs.count, start + (jobs == 1 ? 1 : jobs * ValidationRun.inputsPerJob))
      for (index, result) in zip(start..<end, results(start..<end)) {
        var failure: Failure?
        do throws(Failure) {
          try store(try result.get(), of: inputs[index], &outcome)
        } catch {
          failure = error
        }
        if let failure {
          reporter.report(failure)
          outcome.status = max(outcome.status, failure.status)
          let text = writer.add(unread: inputs[index].label, code: failure.code, message: reporter.messages.text(failure))
          if check.diff == nil { try output.write(Array(text.utf8)) }
        } else if case .success(let checked) = result {
          try add(checked, index, &writer, to: output, &reporter, &outcome)
        }
        reporter.progress(index + 1, of: inputs.count)
      }
      start = end
    }
    if check.diff == nil { try output.write(Array(writer.end().utf8)) }
    return outcome
  }

  /// Writes the fixes of an input into its file.
  private func store(_ result: FileCheck.Result, of input: Input, _ outcome: inout Outcome) throws(Failure) {
    guard let fixed = result.fixed else { return }
    let isLinked = FileStatus(path: input.path).map { $0.linkCount > 1 } ?? false
    do throws(Failure) {
      try OutputPlace.file(input.path).write(fixed)
    } catch {
      if case .output(_, let reason) = error { throw .validation(.notFixed(input, reason)) }
      throw error
    }
    outcome.fixes += result.fixes
    if isLinked { outcome.parted.append(input) }
    outcome.fixedFiles += 1
  }

  private func add(
    _ result: FileCheck.Result, _ index: Int, _ writer: inout any FindingsWriter, to output: Output, _ reporter: inout Reporter,
    _ outcome: inout Outcome
  ) throws(Failure) {
    let shown = new(result, index, &outcome)
    outcome.hidden += result.file.findings.count - shown.count
    let limit = threshold ?? configurations[index].failOn ?? .warning
    if shown.contains(where: { limit.isReached(by: result.file.findings[$0].severity) }) { outcome.status = max(outcome.status, .found) }
    if check.diff != nil, result.diff.isEmpty {
      outcome.undiffed.count += shown.count
      let unsafe = shown.count { result.file.findings[$0].fixes.first?.applicability == .unsafe }
      if check.fix != .unsafe { outcome.undiffed.unsafe += unsafe }
    }
    var file = result.file
    file.failsFrom = limit.least
    let text = check.diff != nil ? result.diff : Array(writer.add(file.keeping(shown)).utf8)
    if !text.isEmpty, output.isTerminal { reporter.makeRoom() }
    try output.write(text)
  }

  /// The findings that the baseline does not know.
  private func new(_ result: FileCheck.Result, _ input: Int, _ outcome: inout Outcome) -> [Int] {
    let file = result.file
    guard let match else { return Array(file.findings.indices) }
    let prints = Fingerprint.all(of: file)
    if recordsFindings { outcome.found.add(prints, ofFile: match.keys[input]) }
    guard let baseline, let stored = match.files[input].flatMap({ baseline.files[$0] }) else { return Array(file.findings.indices) }
    let known = result.unfixed.map { knownPlaces(in: $0.file, stored) } ?? []
    return file.findings.indices.filter { index in
      if stored.contains(prints[index].description) { return false }
      // A fix elsewhere on its line makes no new finding of it.
      guard let unfixed = result.unfixed else { return true }
      let finding = file.findings[index]
      let origin = Fixer.origin(of: finding.span.start, behind: unfixed.edits)
      return !known.contains(KnownPlace(rule: finding.rule, line: unfixed.file.lines.position(of: origin).line))
    }
  }

  /// A rule that has a known finding on a line.
  private struct KnownPlace: Hashable {
    let rule: RuleID
    let line: Int
  }

  private func knownPlaces(in file: CheckedFile, _ stored: Set<String>) -> Set<KnownPlace> {
    let prints = Fingerprint.all(of: file)
    return Set(
      file.findings.indices.filter { stored.contains(prints[$0].description) }.map {
        KnownPlace(rule: file.findings[$0].rule, line: file.lines.position(of: file.findings[$0].span.start).line)
      })
  }

  /// The results of a stretch of inputs, in their order.
  private func results(_ range: Range<Int>) -> [Result<FileCheck.Result, Failure>] {
    if jobs == 1 || range.count == 1 { return range.map(result) }
    let next = Atomic(range.lowerBound)
    let results = Mutex([Result<FileCheck.Result, Failure>?](repeating: nil, count: range.count))
    DispatchQueue.concurrentPerform(iterations: min(jobs, range.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < range.upperBound else { return }
        let result = result(index)
        results.withLock { $0[index - range.lowerBound] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  private func result(_ index: Int) -> Result<FileCheck.Result, Failure> {
    Result { () throws(Failure) in try check.run(inputs[index], configurations[index]) }
  }
}
