extension StyleDefinition {
  /// `第一部分 总体要求`, `第一篇 发展背景`, `第二编 …`: the outermost division of long plans and reports.
  ///
  /// The unit that the source writes (部分, 篇 or 编) is kept; `部分` is the one used where it was lost.
  static let part = StyleDefinition(name: "part", numerals: .han, prefix: "第", unit: "部分")
}
