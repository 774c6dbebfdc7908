import PlanSyntax

/// A table of contents names a heading that the text has not.
///
/// Why. The text was changed and the table was not; a reader looks in vain.
///
/// Example. `三、监督检查` under 目录, and `三、监督考核` in the text
///
/// Instead. The table made anew from the headings
///
/// Clause. Usual practice.
///
/// ---
///
/// 目录中的标题与正文不符。
///
/// 为何。 正文改了而目录没有更新，读者按目录找不到。
///
/// 示例。 目录中是`三、监督检查`，正文中是`三、监督考核`
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
    for document in survey.plan.documents {
      guard let table = ContentsTable(document, in: survey.plan) else { continue }
      for entry in table.entriesWithoutHeading {
        findings.add(
          Self.self, at: entry.span, section: nil,
          Phrase("目录中的“\(entry.text)”在正文中找不到", "the text has no heading “\(entry.text)” as the table of contents says"))
      }
    }
  }
}
