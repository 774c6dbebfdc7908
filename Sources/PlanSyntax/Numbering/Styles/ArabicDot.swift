extension StyleDefinition {
  /// `1.坚持学法制度`, `1．` with U+FF0E, `⒈`: the third level of GB/T 9704-2012, 7.3.3.
  static let arabicDot = StyleDefinition(name: "arabic-dot", numerals: .arabic, separator: ".")
}
