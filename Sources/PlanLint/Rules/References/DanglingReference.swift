import PlanSyntax

/// A sentence points at a section that the document has not.
///
/// Why. Sections were moved or left out and the reference was not; a reader looks in vain.
///
/// Example. `按照本办法第三十五条办理` in a text of thirty-one articles
///
/// Instead. The number that the section has now
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 引用了本文中不存在的条款。
///
/// 为何。 条款调整后引用没有更新，读者找不到。
///
/// 示例。 全文共三十一条，却写`按照本办法第三十五条办理`
///
/// 应为。 改为该条现在的序号
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum DanglingReference: Rule {
  public static let id: RuleID = "dangling-reference"
  public static let category = RuleCategory.references
  public static let severity = Severity.warning
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    let references = Reference.all(in: survey.plan.source.bytes)
    guard !references.isEmpty else { return }
    let sections = NumberedSections(survey.plan)
    for reference in references where !sections.has(reference) {
      let text = survey.plan.text(written: reference.span)
      findings.add(
        Self.self, at: reference.span, section: nil,
        Phrase("“\(text)”在本文中不存在", "this text has no section that “\(text)” could be"), confidence: 80)
    }
  }
}
