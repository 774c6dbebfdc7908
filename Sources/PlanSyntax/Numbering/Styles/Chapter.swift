extension StyleDefinition {
  /// `第一章 总则`: chapters of regulations and five-year plans, often without the space (`第一章总则`).
  static let chapter = StyleDefinition(name: "chapter", numerals: .han, prefix: "第", unit: "章")
}
