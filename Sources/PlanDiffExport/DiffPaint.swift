import PlanDiff
import PlanFormat

/// Marks for what went and what came: colours on a terminal, brackets elsewhere, as `git diff --word-diff` has them.
struct DiffPaint {
  private let paint: Paint

  init(colour: Bool) { paint = Paint(isOn: colour) }

  func deleted(_ text: String) -> String { paint.wrap(text, "31") }
  func inserted(_ text: String) -> String { paint.wrap(text, "32") }
  func deletedWords(_ text: String) -> String { paint.isOn ? paint.wrap(text, "9;31") : "[-\(text)-]" }
  func insertedWords(_ text: String) -> String { paint.isOn ? paint.wrap(text, "32") : "{+\(text)+}" }

  func kind(_ text: String, _ kind: ChangeKind) -> String {
    let code =
      switch kind {
      case .inserted: "32"
      case .removed: "31"
      case .moved, .releveled, .split, .merged: "36"
      case .retitled, .reworded, .responsibility: "33"
      case .renumbered: "90"
      }
    return paint.wrap(text, "1;" + code)
  }
}
