extension StyleDefinition {
  /// `一、总体要求`: the first of the four levels of GB/T 9704-2012, 7.3.3; the comma is that of GB/T 15834-2011, B.3.2.
  static let hanComma = StyleDefinition(name: "han-comma", numerals: .han, separator: "、")
}
