import PlanFormat

/// The manual page of a rule: what its doc comment says.
public struct RulePage: Hashable, Sendable {
  private let english: String
  private let chinese: String

  /// The page of a rule; an empty one for a rule that this version does not know.
  public static func page(of rule: any Rule.Type) -> RulePage {
    let source = sources[rule.id.name] ?? ("", "")
    return RulePage(english: source.english, chinese: source.chinese)
  }

  /// The whole page: what the rule checks, why it matters, an example, what to write instead, and the standard's clause.
  public func text(_ language: MessageLanguage) -> String { language == .zh ? chinese : english }

  /// The first paragraph: what the rule checks.
  public func summary(_ language: MessageLanguage) -> String {
    String(text(language).split(separator: "\n", maxSplits: 1).first ?? "")
  }
}
