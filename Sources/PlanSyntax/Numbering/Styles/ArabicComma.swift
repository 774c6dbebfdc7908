extension StyleDefinition {
  /// `1、组织机构设置`: against GB/T 15834-2011, B.3.3, and very common.
  static let arabicComma = StyleDefinition(name: "arabic-comma", numerals: .arabic, separator: "、")
}
