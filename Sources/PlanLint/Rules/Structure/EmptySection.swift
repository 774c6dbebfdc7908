import PlanSyntax

/// A marker with nothing behind it.
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
/// 只有序号，没有内容。
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
        Phrase("“\(written)”之后没有内容", "nothing stands behind “\(written)”"))
    }
  }
}
