import PlanSyntax

/// A heading has neither text nor items, where all its siblings do.
///
/// Why. The chapter was announced and not written, or its text was lost.
///
/// Example. `二、主要任务` and right behind it `三、保障措施`, both of which other chapters fill with text
///
/// Instead. The text of the chapter, or no chapter
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 标题之下既无正文也无条目，而同级标题都有。
///
/// 为何。 该部分没有写完，或内容丢失。
///
/// 示例。 `二、主要任务`之后紧接着`三、保障措施`，而其他部分都有内容
///
/// 应为。 补上该部分的内容，或删去标题
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum BareHeading: Rule {
  public static let id: RuleID = "bare-heading"
  public static let category = RuleCategory.structure
  public static let severity = Severity.warning
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for series in survey.numbering.series {
      let bare = series.sections.filter { isBare($0, survey.plan) }
      guard let section = bare.first, bare.count == 1, series.sections.count >= 4, survey.plan.sections[section].marker.status == .written,
        // A last heading may have its text cut off with the file.
        endsLine(section, survey)
      else { continue }
      let heading = survey.plan.text(.heading, in: survey.plan.sections[section].heading)
      findings.add(
        Self.self, at: survey.plan.span(of: survey.plan.sections[section].heading), section: section,
        Phrase("“\(heading)”之下没有内容，而同级标题都有", "nothing stands below “\(heading)”, where all its siblings have text or items"))
    }
  }

  private static func isBare(_ index: Int, _ plan: Plan) -> Bool {
    let section = plan.sections[index]
    return section.end == index + 1 && section.paragraphs.isEmpty && section.responsibilities.isEmpty && !section.heading.isEmpty
  }

  /// True for a heading on a line of its own, without a stop: `1.加强宣传。` is a whole item.
  private static func endsLine(_ index: Int, _ survey: PlanSurvey) -> Bool {
    let end = Int(survey.plan.sections[index].heading.end)
    guard end < survey.plan.tokens.count else { return true }
    return survey.plan.tokens[end].kind != .headingStop || survey.plan.span(ofToken: end).isEmpty
  }
}
