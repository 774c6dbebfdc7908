import PlanSyntax

/// A numeral lost some of its digits.
///
/// Why. What is left is often a sound number: the item answers to a number that belongs to another.
///
/// Example. `（十三）…`, `（十）加大执法力度。`, `（十五）…`
///
/// Instead. `（十四）加大执法力度。`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 序号的数字残缺。
///
/// 为何。 剩下的往往仍是一个完好的数，结果与别的条目重号。
///
/// 示例。 `（十三）…`、`（十）加大执法力度。`、`（十五）…`
///
/// 应为。 `（十四）加大执法力度。`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum CutNumeral: Rule {
  public static let id: RuleID = "cut-numeral"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .safe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for (section, kind) in survey.damage where kind == .cutNumeral {
      findings.add(Self.self, damaged: section, in: survey, phrase)
    }
    for fault in survey.numbering.faults where fault.kind == .cut { findings.add(Self.self, fault, in: survey, phrase) }
  }

  private static func phrase(_ written: String, _ right: String) -> Phrase {
    Phrase("序号“\(written)”数字残缺，按前后顺序应为“\(right)”", "the numeral of “\(written)” lost digits; by its neighbours it should be “\(right)”")
  }
}
