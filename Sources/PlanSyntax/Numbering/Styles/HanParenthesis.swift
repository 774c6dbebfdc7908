extension StyleDefinition {
  /// `（一）指导思想`: the second level of GB/T 9704-2012, 7.3.3. No point follows it (GB/T 15834-2011, B.3.4), though `（一）、` is common.
  static let hanParenthesis = StyleDefinition(name: "han-parenthesis", numerals: .han, open: "（", close: "）")
}
