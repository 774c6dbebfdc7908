import PlanSyntax

/// A table of contents does not agree with the headings of the text.
///
/// Why. The text was changed and the table was not; a reader looks in vain.
///
/// Example. `三、监督检查` under 目录, and `三、监督考核` in the text; or a chapter that the table leaves out
///
/// Instead. The table made anew from the headings
///
/// Clause. Usual practice.
///
/// ---
///
/// 目录与正文标题不符。
///
/// 为何。 正文改了而目录没有更新，读者按目录找不到。
///
/// 示例。 目录中是`三、监督检查`，正文中是`三、监督考核`；或正文中的一章未列入目录
///
/// 应为。 按正文标题重新生成目录
///
/// 依据。 行文惯例。
public enum ContentsMismatch: Rule {
  public static let id: RuleID = "contents-mismatch"
  public static let category = RuleCategory.structure
  public static let severity = Severity.warning
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for fault in survey.contentsFaults { add(fault, survey.plan, to: &findings) }
  }

  private static func add(_ fault: ContentsTable.Fault, _ plan: Plan, to findings: inout Findings) {
    switch fault {
    case .unknownHeading(let entry, let section):
      let there = section.map { name($0, plan) }
      findings.add(
        Self.self, at: entry.span, section: nil,
        Phrase(
          "目录中的“\(entry.text.insideQuotes)”在正文中" + (there.map { "是“\($0)”" } ?? "找不到"),
          "the table of contents has “\(entry.text.insideQuotes)”, " + (there.map { "the text “\($0)”" } ?? "which is not in the text")))
    case .wrongNumber(let entry, let section):
      findings.add(
        Self.self, at: entry.span, section: nil,
        Phrase(
          "目录中的“\(entry.text.insideQuotes)”在正文中是“\(name(section, plan))”",
          "the table of contents has “\(entry.text.insideQuotes)”, the text “\(name(section, plan))”"))
    case .misplaced(let entry):
      findings.add(
        Self.self, at: entry.span, section: nil,
        Phrase(
          "目录中的“\(entry.text.insideQuotes)”次序与正文不同", "the table of contents has “\(entry.text.insideQuotes)” in another place than the text"
        ))
    case .unlisted(let section):
      findings.add(
        Self.self, at: plan.headingSpan(ofSection: section), section: section,
        Phrase("目录中没有“\(name(section, plan))”", "the table of contents does not have “\(name(section, plan))”"))
    // Told as what it is, by ``LostHeadingStop``.
    case .lostStop: break
    }
  }

  private static func name(_ section: Int, _ plan: Plan) -> String {
    let heading = plan.text(.heading, in: plan.sections[section].heading)
    // `第四章 附则` (GB/T 15834-2011, B.3.6)
    let isWord = !plan.sections[section].marker.style.definition.prefix.isEmpty
    return plan.markerText(ofSection: section) + (isWord ? " " : "") + heading.insideQuotes
  }
}
