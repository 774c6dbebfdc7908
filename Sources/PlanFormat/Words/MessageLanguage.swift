/// The language of what is said to a person.
public enum MessageLanguage: String, Sendable, CaseIterable {
  /// Chinese.
  case zh
  /// English.
  case en
}
