import PlanSyntax

/// A sentence in both languages.
public struct Phrase: Hashable, Sendable {
  public let chinese: String
  public let english: String

  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  public func text(_ language: MessageLanguage) -> String { language == .zh ? chinese : english }
}
