import PlanSyntax

/// Blanks or a line end break a marker, or part it from its text.
///
/// Why. Search does not find it, and where the line ends behind it the heading looks like a paragraph of its own.
///
/// Example. `（ 四 ）加强宣传。`, or `（四）` on one line and `加强宣传。` on the next
///
/// Instead. `（四）加强宣传。`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 序号被空格或换行拆开，或与正文分成两行。
///
/// 为何。 检索找不到；若在序号后断行，标题看上去像单独的一段。
///
/// 示例。 `（ 四 ）加强宣传。`，或`（四）`一行、`加强宣传。`另起一行
///
/// 应为。 `（四）加强宣传。`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum BrokenMarker: Rule {
  public static let id: RuleID = "broken-marker"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .safe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    let torn = survey.damage.count { $0.kind == .broken && survey.forms[$0.section].flaws.contains(.torn) }
    for (section, kind) in survey.damage where kind == .broken {
      let (written, right) = (survey.quoted(section), survey.trueMarker(section))
      let isTorn = survey.forms[section].flaws.contains(.torn) && written == right
      findings.add(
        Self.self, at: survey.span(section), section: section,
        isTorn
          ? Phrase("“\(written)”与正文之间多了换行", "a line end parts “\(written)” from its text")
          : Phrase("序号“\(written)”被空格或换行拆开，应为“\(right)”", "blanks or a line end break “\(written)”; it should be “\(right)”"),
        confidence: survey.plan.sections[section].marker.confidence, fixes: survey.mending(of: section, isOnlyTorn: torn == 1))
    }
  }
}
