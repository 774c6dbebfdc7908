import PlanSyntax

/// A heading has neither text nor items, where all its siblings do.
///
/// Why. The chapter was announced and not written, or its text was lost.
///
/// Example. `二、主要任务` and right behind it `三、保障措施`, both of which other chapters fill with text
///
/// Instead. The text of the chapter, or no chapter
///
/// Clause. Usual practice.
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
/// 依据。 行文惯例。
public enum BareHeading: Rule {
  public static let id: RuleID = "bare-heading"
  public static let category = RuleCategory.structure
  public static let severity = Severity.note
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for section in sections(survey) {
      let heading = survey.plan.text(.heading, in: survey.plan.sections[section].heading).insideQuotes
      findings.add(
        Self.self, at: survey.plan.headingSpan(ofSection: section), section: section,
        Phrase("“\(heading)”之下没有内容，而同级标题都有", "nothing comes below “\(heading)”, where all its siblings have text or items"))
    }
  }

  /// The headings without text. Linear.
  static func sections(_ survey: PlanSurvey) -> [Int] {
    survey.numbering.series.compactMap { series in
      guard series.sections.count >= 3, let section = onlyBare(series.sections, survey.plan),
        !survey.decimals.headings.contains(section), !survey.numbering.owners.contains(section),
        survey.plan.sections[section].marker.status == .written,
        // What follows the last heading of a document may have been taken for its closing words.
        survey.plan.documents[series.track.document].sections.upperBound != section + 1,
        series.sections.allSatisfy({ isHeadline($0, survey) && ($0 == section || hasText($0, survey.plan)) })
      else { return nil }
      return section
    }
  }

  /// The one of a series that is bare; nil where none or several are.
  private static func onlyBare(_ series: [Int], _ plan: Plan) -> Int? {
    var found: Int?
    for section in series where isBare(section, plan) {
      guard found == nil else { return nil }
      found = section
    }
    return found
  }

  /// Below a heading that has only its tag there is no text that another could lack.
  private static func hasText(_ index: Int, _ plan: Plan) -> Bool {
    plan.sections[index].end > index + 1 || !plan.sections[index].paragraphs.isEmpty
  }

  private static func isBare(_ index: Int, _ plan: Plan) -> Bool {
    let section = plan.sections[index]
    return section.end == index + 1 && section.paragraphs.isEmpty && section.responsibilities.isEmpty && !section.heading.isEmpty
  }

  /// True for a short heading on a line of its own, without a stop: `1.加强宣传。` is a whole item, and `（删去）` none.
  private static func isHeadline(_ index: Int, _ survey: PlanSurvey) -> Bool {
    let heading = survey.plan.sections[index].heading
    let span = survey.plan.span(of: heading)
    let first = ByteScalars.scalar(survey.plan.source.bytes, at: Int(span.start))
    guard !heading.isEmpty, span.count <= 90, !"（(".unicodeScalars.contains(first) else { return false }
    let end = Int(heading.end)
    return end >= survey.plan.tokens.count || survey.plan.tokens[end].kind != .headingStop || survey.plan.span(ofToken: end).isEmpty
  }
}
