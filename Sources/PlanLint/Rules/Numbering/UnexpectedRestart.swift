import PlanSyntax

/// A series begins anew where its level counts on through the document.
///
/// Why. The numbers of this level are unique elsewhere; here two sections answer to one number.
///
/// Example. `（一）…（八）` under `一、` and `二、`, then `（一）（二）（三）` under `三、` and `（十二）…` under `四、`
///
/// Instead. `（九）（十）（十一）` under `三、`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 本级全文连续编号，此处却从一重新开始。
///
/// 为何。 本级序号在别处是唯一的，这里会重号。
///
/// 示例。 `一、`和`二、`之下是`（一）…（八）`，`三、`之下却是`（一）（二）（三）`，`四、`之下又是`（十二）…`
///
/// 应为。 `三、`之下为`（九）（十）（十一）`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum UnexpectedRestart: Rule {
  public static let id: RuleID = "unexpected-restart"
  public static let category = RuleCategory.numbering
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for fault in survey.numbering.faults where fault.kind == .restarted {
      findings.add(Self.self, fault, in: survey) { written, right in
        Phrase("本级全文连续编号，“\(written)”应为“\(right)”", "this level counts on through the document: “\(written)” should be “\(right)”")
      }
    }
  }
}
