import PlanDiff
import PlanFormat

/// Two organisations' plans side by side, for the eye.
public enum AcrossText {
  /// The whole text, every line with its line end: pairs with their confidence in hundredths, then what only one plan has. Linear.
  public static func text(_ comparison: AcrossComparison, language: MessageLanguage = .zh) -> String {
    let words = DiffWords(language: language)
    var text = ""
    for pair in comparison.pairs {
      let (old, new) = (NodeName(pair.old, of: comparison.old), NodeName(pair.new, of: comparison.new))
      text += "\(pair.confidence)%  \(words.place(old)) ↔ \(words.place(new))\n"
    }
    text += list(comparison.onlyOld, of: comparison.old, words) + list(comparison.onlyNew, of: comparison.new, words)
    return text + "\n" + words.onlyCounts(comparison) + "\n"
  }

  private static func list(_ nodes: [Int], of plan: ComparedPlan, _ words: DiffWords) -> String {
    guard !nodes.isEmpty else { return "" }
    return "\n" + words.say("仅 \(plan.name) 有", "only in \(plan.name)") + "\n"
      + nodes.map { "  \(words.place(NodeName($0, of: plan)))\n" }.joined()
  }
}
