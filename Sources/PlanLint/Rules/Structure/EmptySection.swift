import PlanSyntax

/// A marker with nothing behind it, or with items below it and no heading, where all its siblings have one.
///
/// Why. The item was begun and not written, or its text was lost.
///
/// Example. `（三）`, then `（四）加强宣传。`
///
/// Instead. The text of `（三）`, or the items behind it counted anew
///
/// Clause. Usual practice.
///
/// ---
///
/// 只有序号，没有内容；或下有条目而没有标题，同级却都有。
///
/// 为何。 该条没有写完，或内容丢失。
///
/// 示例。 `（三）`，接着是`（四）加强宣传。`
///
/// 应为。 补上`（三）`的内容，或删去并顺延后面的序号
///
/// 依据。 行文惯例。
public enum EmptySection: Rule {
  public static let id: RuleID = "empty-section"
  public static let category = RuleCategory.structure
  public static let severity = Severity.warning
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    // Behind a marker at the end of another paragraph, the text stands on the next line.
    let joined = Set(survey.damage.lazy.filter { $0.kind == .joined }.map(\.section))
    for (index, section) in survey.plan.sections.enumerated() {
      guard !joined.contains(index), section.heading.isEmpty, section.paragraphs.isEmpty, section.responsibilities.isEmpty,
        section.end == index + 1,
        section.marker.status == .written, section.headingStop != .missing
      else { continue }
      let written = survey.quoted(index)
      findings.add(
        Self.self, at: survey.span(index), section: index,
        Phrase("“\(written)”之后没有内容", "nothing follows “\(written)”"))
    }
    for series in survey.siblings where series.count >= 3 {
      check(headingsOf: series, survey, into: &findings)
      check(wordsOf: series, survey, into: &findings)
    }
  }

  /// `（二）` with a tag and nothing else, where all its siblings have words.
  private static func check(wordsOf series: [Int], _ survey: PlanSurvey, into findings: inout Findings) {
    let sections = survey.plan.sections
    let empty = series.filter { sections[$0].heading.isEmpty && sections[$0].paragraphs.isEmpty }
    guard empty.count == 1, let index = empty.first, !sections[index].responsibilities.isEmpty, sections[index].end == index + 1,
      sections[index].marker.status == .written
    else { return }
    let written = survey.quoted(index)
    findings.add(
      Self.self, at: survey.span(index), section: index,
      Phrase("“\(written)”之后没有内容", "nothing follows “\(written)”"))
  }

  /// `（二）` with items right below it, where all its siblings have a heading.
  private static func check(headingsOf series: [Int], _ survey: PlanSurvey, into findings: inout Findings) {
    let plan = survey.plan
    let bare = series.filter { plan.sections[$0].heading.isEmpty }
    guard bare.count == 1, let index = bare.first else { return }
    let section = plan.sections[index]
    // `（一）1.加强…` on one line goes without.
    guard section.end > index + 1, section.paragraphs.isEmpty, section.marker.status == .written,
      plan.sections[index + 1].marker.status == .written, plan.sections[index + 1].line > section.line
    else { return }
    let written = survey.quoted(index)
    findings.add(
      Self.self, at: survey.span(index), section: index,
      Phrase("“\(written)”之后没有标题，而同级都有", "no heading follows “\(written)”, where all its siblings have one"))
  }
}
