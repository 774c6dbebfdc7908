import PlanSyntax

/// A number stands out of order in its series.
///
/// Why. The order of the items and that of their numbers disagree; one of them is wrong.
///
/// Example. `（二）…`, `（四）…`, `（三）…`, `（五）…`
///
/// Instead. `（二）…`, `（三）…`, `（四）…`, `（五）…`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 序号颠倒。
///
/// 为何。 条目的先后与序号的先后不一致，必有一处有误。
///
/// 示例。 `（二）…`、`（四）…`、`（三）…`、`（五）…`
///
/// 应为。 `（二）…`、`（三）…`、`（四）…`、`（五）…`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum NumberOutOfOrder: Rule {
  public static let id: RuleID = "number-out-of-order"
  public static let category = RuleCategory.numbering
  public static let severity = Severity.error
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for fault in survey.numbering.faults {
      switch fault.kind {
      case .swapped, .outOfOrder, .moved: findings.add(Self.self, fault, in: survey, phrase)
      case .misnumbered(let span):
        let right = survey.marker(fault.expected, like: fault.section)
        add(right, at: span, section: nil, .replacement(of: span, by: right, .unsafe), survey.plan, &findings)
      case .strayed(let span):
        let right = survey.marker(fault.expected, like: fault.section)
        let others = survey.renumbering(fault.rest, from: fault.right).flatMap(\.edits)
        let fix = others.isEmpty ? nil : FixIt.renumbering([TextEdit(span, right)] + others, to: right)
        add(right, at: span, section: fault.section, fix, survey.plan, &findings)
      default: continue
      }
    }
    for fault in survey.firstIs where fault.kind == .swapped { findings.add(Self.self, fault, in: survey, phrase) }
    findings.add(Self.self, survey.decimals.slips.filter { $0.kind == .outOfOrder }, in: survey, phrase)
  }

  private static func add(_ right: String, at span: Span, section: Int?, _ fix: FixIt?, _ plan: Plan, _ findings: inout Findings) {
    findings.add(
      Self.self, at: span, section: section, phrase(plan.text(written: span).withBlanksShown, right), confidence: 90,
      fixes: fix.map { [$0] } ?? [])
  }

  private static func phrase(_ written: String, _ right: String) -> Phrase {
    Phrase("序号“\(written)”次序有误，此处应为“\(right)”", "“\(written)” is out of order; “\(right)” is due here")
  }
}
