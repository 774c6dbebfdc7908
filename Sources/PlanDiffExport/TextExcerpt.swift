import PlanDiff
import PlanFormat

/// The changed places of a text with a few words about each; what is equal and far from any change is left out, and so is what differs in its
/// setting alone.
enum TextExcerpt {
  /// Characters kept on each side of a change; a few more or less where that keeps words whole.
  private static let context = 16
  private static let reach = 8...26

  /// One line a paragraph that has changes. Nothing of what was deleted or inserted is left out.
  static func lines(_ runs: [TextRun], paint: DiffPaint) -> [String] {
    let runs = TextRun.told(runs)
    var text = ""
    for (index, run) in runs.enumerated() {
      let words = Printable.lines(run.text)
      switch run.operation {
      case .delete: text += marked(words, paint.deletedWords)
      case .insert: text += marked(words, paint.insertedWords)
      case .equal: text += shortened(words, isFirst: index == 0, isLast: index == runs.count - 1)
      }
    }
    return text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init).filter { $0 != "…" }
  }

  /// Marks each line for itself, so that no line of the output has half a mark.
  private static func marked(_ text: String, _ mark: (String) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : mark(String($0)) }.joined(separator: "\n")
  }

  /// Of a paragraph without change nothing is shown, though it is near.
  private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let (head, tail) = (isFirst ? 0 : context, isLast ? 0 : context)
    guard let firstBreak = text.firstIndex(of: "\n"), let lastBreak = text.lastIndex(of: "\n") else {
      guard text.count > head + tail + 2 else { return text }
      let (start, end) = (isFirst ? "" : opening(of: text), isLast ? "" : ending(of: text))
      return text.count > start.count + end.count + 2 ? start + "…" + end : text
    }
    let (behind, before) = (text[..<firstBreak], text[text.index(after: lastBreak)...])
    let start = behind.count > head + 1 ? opening(of: behind) + "…" : behind
    let end = before.count > tail + 1 ? "…" + ending(of: before) : before
    return "\(isFirst ? "" : start)\n\(isLast ? "" : end)"
  }

  /// The first words of a text, up to the stop that is nearest to their usual number.
  private static func opening(of text: some StringProtocol) -> String {
    let stops = text.prefix(reach.upperBound).enumerated().filter { isStop($0.element) }.map { $0.offset + 1 }
    return String(text.prefix(nearest(stops)))
  }

  /// The last words of a text, from behind the stop that is nearest to their usual number.
  private static func ending(of text: some StringProtocol) -> String {
    let stops = text.suffix(reach.upperBound + 1).reversed().enumerated().filter { isStop($0.element) }.map(\.offset)
    return String(text.suffix(nearest(stops)))
  }

  private static func nearest(_ lengths: [Int]) -> Int {
    lengths.filter(reach.contains).min { abs($0 - context) < abs($1 - context) } ?? context
  }

  private static func isStop(_ character: Character) -> Bool { "，。；：、,;:".contains(character) }
}
