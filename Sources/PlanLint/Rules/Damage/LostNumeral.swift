import PlanSyntax

/// A marker lost its numeral and kept something else.
///
/// Why. The item cannot be cited, and a reader does not see that it is a new one.
///
/// Example. `）完善责任机制。` or `（）完善责任机制。`
///
/// Instead. `（二十八）完善责任机制。`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 序号丢失了数字，只剩括号或标点。
///
/// 为何。 该条无法引用，读者也看不出是新的一条。
///
/// 示例。 `）完善责任机制。`或`（）完善责任机制。`
///
/// 应为。 `（二十八）完善责任机制。`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum LostNumeral: Rule {
  public static let id: RuleID = "lost-numeral"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .safe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for (section, kind) in survey.damage where kind == .lostNumeral {
      let isTwice = MarkerRemains.endOfRepeat(behind: section, survey.plan) != nil
      findings.add(Self.self, damaged: section, in: survey) { written, right in
        guard !isTwice else {
          return Phrase("“\(right)”之前多出“\(written)”", "“\(written)” before “\(right)” is too much")
        }
        return Phrase("序号丢失数字，只剩“\(written)”，应为“\(right)”", "the numeral is lost, only “\(written)” is left; it should be “\(right)”")
      }
    }
  }
}
