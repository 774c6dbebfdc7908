import PlanFormat

/// A sentence in both languages.
public struct Phrase: Hashable, Sendable {
  /// A sentence or a word, without a stop at its end.
  public let chinese: String
  /// The same; what it quotes of the plan stays Chinese.
  public let english: String

  /// Both say the same.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The sentence in one language.
  public func text(_ language: MessageLanguage) -> String { language == .zh ? chinese : english }
}
