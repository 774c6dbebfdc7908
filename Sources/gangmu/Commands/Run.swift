import ArgumentParser
import PlanKit

/// The end of every command: what went wrong becomes a message and an exit status, here and nowhere else.
enum Run {
  static func finish(
    language: MessageLanguage, inputCount: Int = 1, _ body: (inout Reporter) throws(Failure) -> ExitStatus
  ) throws {
    var reporter = Reporter(language: language, inputCount: inputCount)
    let status: ExitStatus
    do throws(Failure) {
      status = try body(&reporter)
    } catch {
      reporter.report(error)
      status = error.status
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
