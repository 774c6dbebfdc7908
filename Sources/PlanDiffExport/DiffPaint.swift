import PlanDiff

/// Marks for what went and what came: colours on a terminal, brackets elsewhere, as `git diff --word-diff` has them.
struct DiffPaint {
  let colour: Bool

  func deleted(_ text: String) -> String { colour ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
  func inserted(_ text: String) -> String { colour ? "\u{1B}[32m\(text)\u{1B}[0m" : text }
  func deletedWords(_ text: String) -> String { colour ? "\u{1B}[9;31m\(text)\u{1B}[0m" : "[-\(text)-]" }
  func insertedWords(_ text: String) -> String { colour ? "\u{1B}[32m\(text)\u{1B}[0m" : "{+\(text)+}" }

  func kind(_ text: String, _ kind: ChangeKind) -> String {
    guard colour else { return text }
    let number =
      switch kind {
      case .inserted: 32
      case .removed: 31
      case .moved, .releveled, .split, .merged: 36
      case .retitled, .reworded, .responsibility: 33
      case .renumbered: 90
      }
    return "\u{1B}[1;\(number)m\(text)\u{1B}[0m"
  }
}
