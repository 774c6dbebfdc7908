extension StyleDefinition {
  /// `1.1 编制目的`, `1.1.1`, and the bare `1 总则` above them: the numbering of standards and emergency plans. No point at the end
  /// (GB/T 15834-2011, B.3.5). One style at every depth; the ordinal is the last component.
  static let decimal = StyleDefinition(name: "decimal", numerals: .arabic)
}
