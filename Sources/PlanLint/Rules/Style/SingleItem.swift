import PlanSyntax

/// A list has one item only.
///
/// Why. A number makes sense where there is a second: either an item is missing, or the one needs no number.
///
/// Example. `二、主要任务` with nothing but `（一）加强领导` below it
///
/// Instead. The text without a number, or the items that are missing
///
/// Clause. Usual practice; no standard forbids it.
///
/// ---
///
/// 一个序列只有一条。
///
/// 为何。 编号意味着至少有两条：或是漏了条目，或是不必编号。
///
/// 示例。 `二、主要任务`之下只有`（一）加强领导`
///
/// 应为。 去掉序号，或补上缺失的条目
///
/// 依据。 行文惯例，无标准明令禁止。
public enum SingleItem: Rule {
  public static let id: RuleID = "single-item"
  public static let category = RuleCategory.style
  public static let severity = Severity.note
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for series in survey.numbering.series where series.sections.count == 1 && series.scope == .restarts {
      guard let section = series.sections.first, survey.plan.sections[section].parent != nil,
        survey.plan.sections[section].marker.status == .written, !isCutOff(section, survey.plan),
        survey.plan.sections[section].marker.ordinal?.value == 1,
        // A lone ① begins a note as often as a list.
        survey.plan.sections[section].marker.style != .circled
      else { continue }
      let written = survey.quoted(section)
      findings.add(
        Self.self, at: survey.span(section), section: section,
        Phrase("“\(written)”之后没有第二项", "no second item follows “\(written)”"))
    }
  }

  /// True where nothing follows in the file: the rest of the list may have been cut off.
  private static func isCutOff(_ section: Int, _ plan: Plan) -> Bool {
    plan.sections[section].end == plan.sections.count && plan.documents.last?.closing.isEmpty == true
  }
}
