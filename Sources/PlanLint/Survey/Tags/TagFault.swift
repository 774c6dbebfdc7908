import PlanSyntax

/// Something wrong with a responsibility tag, found in text that the parser could not take for one.
struct TagFault: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The label's bytes, and the role that it resembles, if it does one.
    case unknownRole(Span, role: String?)
    /// The bytes from the bracket to the paragraph's end, and the bracket that is missing there.
    case unclosed(Span, bracket: String)
    /// The tag's bytes up to its bracket, and the bracket that is missing before them.
    case unopened(Span, bracket: String)
  }

  let section: Int
  let kind: Kind
}
