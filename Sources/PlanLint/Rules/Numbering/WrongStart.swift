import PlanSyntax

/// A series does not begin at 1.
///
/// Why. A reader looks for the items before the first one.
///
/// Example. `（二）…`, `（三）…` right below `二、…`
///
/// Instead. `（一）…`, `（二）…`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 序列不从一开始。
///
/// 为何。 读者会去找前面的条目。
///
/// 示例。 `二、…`之下直接是`（二）…`、`（三）…`
///
/// 应为。 `（一）…`、`（二）…`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum WrongStart: Rule {
  public static let id: RuleID = "wrong-start"
  public static let category = RuleCategory.numbering
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for fault in survey.numbering.faults where fault.kind == .wrongStart {
      findings.add(Self.self, fault, in: survey, phrase)
    }
    for fault in survey.firstIs where fault.kind == .lacksFirst { findings.add(Self.self, fault, in: survey, phrase) }
  }

  private static func phrase(_ written: String, _ right: String) -> Phrase {
    Phrase("本级从“\(written)”开始，应从“\(right)”开始", "the series begins at “\(written)” instead of “\(right)”")
  }
}
