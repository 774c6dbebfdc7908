/// The language of what is said to a person.
public enum MessageLanguage: String, Sendable, CaseIterable {
  case zh
  case en
}
