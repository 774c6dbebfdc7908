import PlanSyntax

/// One or more numbers of a series are missing, or of the paragraphs that begin with 一是, 二是.
///
/// Why. Either an item was left out, or the rest is counted wrong; a reader looks in vain for the missing one.
///
/// Example. `（三）…`, `（五）…`, `（六）…`
///
/// Instead. `（三）…`, `（四）…`, `（五）…`, or the item that is missing
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 序列跳号；段首的“一是”“二是”也算序列。
///
/// 为何。 或是漏了一条，或是后面编错；读者会去找缺失的那一条。
///
/// 示例。 `（三）…`、`（五）…`、`（六）…`
///
/// 应为。 `（三）…`、`（四）…`、`（五）…`，或补上缺失的一条
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum SkippedNumber: Rule {
  public static let id: RuleID = "skipped-number"
  public static let category = RuleCategory.numbering
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    let explained = Set(survey.repeatsInLine.compactMap(\.next))
    for fault in survey.numbering.faults {
      guard case .skipped(let count) = fault.kind, !explained.contains(fault.section) else { continue }
      findings.add(Self.self, fault, in: survey) { phrase($0, $1, count) }
    }
    for fault in survey.firstIs {
      guard case .skipped(let count) = fault.kind else { continue }
      findings.add(Self.self, fault, in: survey) { phrase($0, $1, count) }
    }
  }

  private static func phrase(_ written: String, _ missing: String, _ count: Int) -> Phrase {
    Phrase(
      "“\(written)”之前缺“\(missing)”" + (count > 1 ? "等 \(count) 项" : ""),
      "“\(missing)”" + (count > 1 ? " and \(count - 1) more are" : " is") + " missing before “\(written)”")
  }
}
