extension StyleDefinition {
  /// `①县政府要…`: the fifth level of GB/T 15834-2011, B.3.8.
  static let circled = StyleDefinition(name: "circled", numerals: .circled)
}
