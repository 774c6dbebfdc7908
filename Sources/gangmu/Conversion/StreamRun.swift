import PlanKit

/// Converts lines of `{"id": …, "text": …}`, one line of output each. Memory holds one line and its result.
///
/// A line that is no request gives an error line, and the rest goes on.
struct StreamRun {
  let inputs: [Input]
  let conversion: Conversion
  /// The words of error lines.
  let words: Messages

  func run(to place: OutputPlace, reporter: inout Reporter) throws(Failure) -> ExitStatus {
    let output = try Output(place)
    var status = ExitStatus.done
    for input in inputs {
      do throws(Failure) {
        status = max(status, try convert(input, to: output, reporter: &reporter))
      } catch {
        if case .output = error { throw error }
        reporter.report(error)
        status = max(status, error.status)
        try output.write(words.errorLine(for: error, of: .source(input.label)))
      }
    }
    try output.finish()
    return status
  }

  private func convert(_ input: Input, to output: Output, reporter: inout Reporter) throws(Failure) -> ExitStatus {
    var status = ExitStatus.done
    var lines = try input.lines()
    var number = 0
    while let line = try lines.next(of: input) {
      number += 1
      if line.allSatisfy(\.isBlankOfJSON) { continue }
      var result: [UInt8] = []
      do throws(StreamRequest.Fault) {
        conversion.append(try StreamRequest(line), to: &result)
      } catch {
        let failure = Failure.request(input, line: number, error)
        reporter.report(failure)
        status = max(status, failure.status)
        result = words.errorLine(for: failure, of: error.id.map(FailedInput.id) ?? .source(input.label))
      }
      try output.write(result)
    }
    return status
  }
}

extension Input {
  fileprivate func lines() throws(Failure) -> LineReader {
    do throws(SystemError) { return LineReader(try OpenInput(self)) } catch { throw .input(self, error) }
  }
}

extension LineReader {
  fileprivate mutating func next(of input: Input) throws(Failure) -> [UInt8]? {
    do throws(SystemError) { return try next() } catch { throw .input(input, error) }
  }
}

extension UInt8 {
  fileprivate var isBlankOfJSON: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
