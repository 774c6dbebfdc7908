import PlanSyntax

/// One item of four or more has no responsibility tag, where all its siblings end in one. Not the first or the last of them.
///
/// Why. Nobody is answerable for it when the tasks are handed out and checked. The first item often says what all are for, and the last how
/// they are secured: that these have no tag is no mistake. An item of three is missed where the other lists are tagged throughout.
///
/// Example. Five items that end in `（责任科室：…）` and one that does not
///
/// Instead. The tag of the item
///
/// Clause. Usual practice.
///
/// ---
///
/// 同级四条以上，其余各条都有责任标注，只有这一条没有；首条和末条除外。
///
/// 为何。 分解任务和督查时，这一条无人负责。首条常讲总体要求，末条常讲保障措施，没有标注不算遗漏。同级只有三条的，其他各组都有标注才提示。
///
/// 示例。 五条都以`（责任科室：…）`结尾，有一条没有
///
/// 应为。 补上该条的责任标注
///
/// 依据。 行文惯例。
public enum MissingTag: Rule {
  public static let id: RuleID = "missing-tag"
  public static let category = RuleCategory.responsibilities
  public static let severity = Severity.note
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    let plan = survey.plan
    guard !plan.responsibilities.isEmpty else { return }
    // A tag that cannot be read is one, too.
    let faulty = survey.faultyTags
    // Who has lost all of its text lacks its tag with it.
    lazy var bare = Set(BareHeading.sections(survey))
    lazy var tagged = TaggedSeries(survey)
    for series in survey.siblings where series.count >= 3 {
      // The first item often says what all are for, the last how they are secured.
      guard let section = onlyUntagged(series, plan, but: faulty), section != series.first, section != series.last,
        plan.sections[section].end == section + 1, !isEmpty(plan.sections[section]),
        series.count >= 4 || tagged.isUsual(besides: series), !bare.contains(section), !namesRole(section, among: series, plan)
      else { continue }
      findings.add(
        Self.self, at: survey.span(section), section: section,
        phrase(survey.quoted(section), TagReading.label(endOf: plan.sections[section], in: plan)), confidence: 80)
    }
  }

  /// The one of a series that has no tag; nil where none or several have none.
  private static func onlyUntagged(_ series: [Int], _ plan: Plan, but faulty: Set<Int>) -> Int? {
    var found: Int?
    for section in series where plan.sections[section].responsibilities.isEmpty && !faulty.contains(section) {
      guard found == nil else { return nil }
      found = section
    }
    return found
  }

  /// - Parameter label: of what may be meant for a tag, at the item's end.
  private static func phrase(_ written: String, _ label: String?) -> Phrase {
    guard let label else {
      return Phrase("“\(written)”缺少责任标注，同级各条都有", "“\(written)” has no responsibility tag, as all its siblings have")
    }
    return Phrase(
      "“\(written)”末尾的“\(label)”不是已知的责任标注名称，同级各条都有责任标注",
      "“\(label)” at the end of “\(written)” names no known role, where all its siblings have a responsibility tag")
  }

  /// Of an item without any words that is what is wrong.
  private static func isEmpty(_ section: Section) -> Bool { section.heading.isEmpty && section.paragraphs.isEmpty }

  /// True where the item's own text has a word by which its siblings name those who are responsible: then it says so in another form.
  private static func namesRole(_ section: Int, among series: [Int], _ plan: Plan) -> Bool {
    let span = plan.sections[section].span
    var text: [UInt8] = []
    plan.append(visible: span, to: &text)
    let roles = Set(
      series.prefix(50).flatMap { plan.sections[$0].responsibilities.map { plan.text(visible: plan.responsibilities[$0].role) } })
    return roles.contains { TextSearch($0).first(in: text) != nil }
  }
}

/// How many lists of a plan have a tag at each item: two tagged siblings alone are not enough to miss one at the third.
private struct TaggedSeries {
  private var whole: [NumberingStyle: Int] = [:]
  /// The items of ``whole``.
  private var items: [NumberingStyle: Int] = [:]
  private var others: [NumberingStyle: Int] = [:]
  private let plan: Plan
  /// Of two lists.
  private let fewestItems = 7

  init(_ survey: PlanSurvey) {
    plan = survey.plan
    for series in survey.siblings where series.count >= 2 {
      let isWhole = series.allSatisfy { !survey.plan.sections[$0].responsibilities.isEmpty }
      let style = survey.plan.sections[series[0]].marker.style
      if isWhole { whole[style, default: 0] += 1 } else { others[style, default: 0] += 1 }
      if isWhole { items[style, default: 0] += series.count }
    }
  }

  /// Whether at least three lists of the style, or two of some length, have all of their tags, and hardly another lacks any.
  func isUsual(besides series: [Int]) -> Bool {
    let style = plan.sections[series[0]].marker.style
    let (whole, others) = (whole[style, default: 0], others[style, default: 0] - 1)
    return whole >= 3 && others * 4 <= whole || whole == 2 && others == 0 && items[style, default: 0] >= fewestItems
  }
}
