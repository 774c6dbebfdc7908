extension StyleDefinition {
  /// `——生态优先、绿色发展。`: items without a number, counted by their position.
  static let dash = StyleDefinition(name: "dash", numerals: .none, open: "——")
}
