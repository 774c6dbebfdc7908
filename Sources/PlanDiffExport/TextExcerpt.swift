import PlanDiff

/// The changed places of a text with a few words about each; what is equal and far from any change is left out.
enum TextExcerpt {
  /// Characters kept on each side of a change.
  private static let context = 16

  /// One line a paragraph that has changes. Nothing of what was deleted or inserted is left out.
  static func lines(_ runs: [TextRun], paint: DiffPaint) -> [String] {
    var text = ""
    for (index, run) in runs.enumerated() {
      switch run.operation {
      case .delete: text += marked(run.text, paint.deletedWords)
      case .insert: text += marked(run.text, paint.insertedWords)
      case .equal: text += shortened(run.text, isFirst: index == 0, isLast: index == runs.count - 1)
      }
    }
    return text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init).filter { $0 != "…" }
  }

  /// Marks each line for itself, so that no line of the output has half a mark.
  private static func marked(_ text: String, _ mark: (String) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : mark(String($0)) }.joined(separator: "\n")
  }

  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let head = isFirst ? 0 : context
    let tail = isLast ? 0 : context
    guard text.count > head + tail + 2 else { return text }
    let (start, end) = (String(text.prefix(head)), String(text.suffix(tail)))
    let breaks = text.dropFirst(head).dropLast(tail).contains("\n")
    return start + "…" + (breaks && !isFirst && !isLast ? "\n…" : "") + end
  }
}
