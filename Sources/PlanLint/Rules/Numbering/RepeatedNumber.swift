import PlanSyntax

/// A number is given twice in one series.
///
/// Why. Two sections answer to one number, and nobody can tell which of them is cited.
///
/// Example. `（三）…`, `（三）…`, `（五）…`
///
/// Instead. `（三）…`, `（四）…`, `（五）…`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 同一序列中序号重复。
///
/// 为何。 两条共用一个序号，引用时分不清是哪一条。
///
/// 示例。 `（三）…`、`（三）…`、`（五）…`
///
/// 应为。 `（三）…`、`（四）…`、`（五）…`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum RepeatedNumber: Rule {
  public static let id: RuleID = "repeated-number"
  public static let category = RuleCategory.numbering
  public static let severity = Severity.error
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for fault in survey.numbering.faults where fault.kind == .repeated {
      findings.add(Self.self, fault, in: survey) { written, right in
        Phrase("序号“\(written)”重复，应为“\(right)”", "“\(written)” is given twice; it should be “\(right)”")
      }
    }
  }
}
