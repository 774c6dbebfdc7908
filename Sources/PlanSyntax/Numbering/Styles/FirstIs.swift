extension StyleDefinition {
  /// `一是梳理各类清单；二是…`, `一要提高站位；二要…`: the words take no point (GB/T 15834-2011, B.3.7). Sections only where asked for.
  static let firstIs = StyleDefinition(name: "first-is", numerals: .han, unit: "是")
}
