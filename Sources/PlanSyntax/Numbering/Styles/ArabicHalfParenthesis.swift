extension StyleDefinition {
  /// `1）完善机制`: not in the standards, common below `（1）` and in word processors.
  static let arabicHalfParenthesis = StyleDefinition(name: "arabic-half-parenthesis", numerals: .arabic, close: "）")
}
