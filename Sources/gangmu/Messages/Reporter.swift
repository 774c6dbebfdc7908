import PlanKit

/// Speaks to the person at standard error: messages, and how far a long run has come.
struct Reporter {
  let messages: Messages
  private let showsProgress: Bool
  private var progressIsShown = false

  /// Runs shorter than this end before a counter could be read.
  private static let smallestRunWithProgress = 50
  private static let progressStep = 25

  init(language: MessageLanguage, inputCount: Int) {
    messages = Messages(language: language)
    showsProgress = inputCount > Reporter.smallestRunWithProgress && FileDescriptor.standardError.isTerminal
  }

  mutating func report(_ failure: Failure) {
    if !failure.isSilent { say(messages.text(failure)) }
  }

  mutating func say(_ message: String) {
    clearProgress()
    write("gangmu: \(message)\n")
  }

  mutating func progress(_ done: Int, of total: Int) {
    guard showsProgress else { return }
    guard done < total else { return clearProgress() }
    guard done % Reporter.progressStep == 0 else { return }
    write("\r\(done)/\(total)")
    progressIsShown = true
  }

  /// Results that go to the same terminal begin a line.
  mutating func makeRoom() { clearProgress() }

  private mutating func clearProgress() {
    guard progressIsShown else { return }
    write("\r\u{1B}[K")
    progressIsShown = false
  }

  /// Where standard error itself cannot be written, nobody is left to be told.
  private func write(_ text: String) { try? FileDescriptor.standardError.write(Array(text.utf8)) }
}
