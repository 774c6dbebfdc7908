/// A fault of the author's own, to be kept as written and reported, never repaired.
public enum AuthorMistake: String, CaseIterable, Sendable {
  /// `（三）（三）（五）`
  case repeated
  /// `（三）（三）（四）`: the rest of the series counts on from the repeated number.
  case repeatedAndShifted = "repeated-and-shifted"
  /// `（三）（五）（六）`
  case skipped
  /// `（四）（三）（五）`
  case swapped
  /// `2.`, `3、`, `4.`
  case wrongStyle = "wrong-style"
  /// `（二）`, `三、`, `（四）`
  case wrongLevel = "wrong-level"
}
