extension StyleDefinition {
  /// `（1）完善应急预案`, `(1)`, `⑴`: the fourth level of GB/T 9704-2012, 7.3.3.
  static let arabicParenthesis = StyleDefinition(name: "arabic-parenthesis", numerals: .arabic, open: "（", close: "）")
}
