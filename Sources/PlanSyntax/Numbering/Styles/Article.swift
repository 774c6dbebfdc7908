extension StyleDefinition {
  /// `第一条 为推进…`: runs on through the chapters of a regulation, so its scope is usually continuing.
  static let article = StyleDefinition(name: "article", numerals: .han, prefix: "第", unit: "条")
}
