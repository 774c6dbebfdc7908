import PlanSyntax

/// A character that looks like a digit stands in its place.
///
/// Why. Scanners and PDF fonts put ー for 一, ニ for 二, l for 1. Search, sorting and cross-references do not find the number.
///
/// Example. `ー、总体要求`
///
/// Instead. `一、总体要求`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 序号中的数字被形近字符代替。
///
/// 为何。 扫描识别和PDF字体会把“一”变成“ー”、“二”变成“ニ”、“1”变成“l”，检索、排序和引用都找不到这个序号。
///
/// 示例。 `ー、总体要求`
///
/// 应为。 `一、总体要求`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum LookAlikeNumeral: Rule {
  public static let id: RuleID = "look-alike-numeral"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .safe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for (section, kind) in survey.damage where kind == .lookAlikeNumeral {
      findings.add(Self.self, damaged: section, in: survey, phrase)
    }
    for fault in survey.firstIs where fault.kind == .lookAlike { findings.add(Self.self, fault, in: survey, phrase) }
  }

  private static func phrase(_ written: String, _ right: String) -> Phrase {
    Phrase("序号“\(written)”中有形近字符，应为“\(right)”", "“\(written)” has a character that only looks like a digit; it should be “\(right)”")
  }
}
