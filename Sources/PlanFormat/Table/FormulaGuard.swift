/// Keeps text that comes from a document from being taken for a formula by the program that opens the table.
///
/// Source: OWASP, CSV Injection: a cell that begins with = + - @, a tab or a line end, full-width forms included, gets an apostrophe before it.
package enum FormulaGuard {
  /// The text, or one that stays text.
  package static func neutralised(_ text: String) -> String {
    // Blanks before the sign do not keep every program from reading a formula.
    guard let first = text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{A0}" && $0 != "\u{3000}" }) else { return text }
    switch first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": return "'" + text
    default: return text
    }
  }
}
