extension StyleDefinition {
  /// `第一节 发展基础`: below 章.
  static let section = StyleDefinition(name: "section", numerals: .han, prefix: "第", unit: "节")
}
