import PlanSyntax

/// Two paragraphs ran together: an item begins in the middle of a line, where its siblings begin lines.
///
/// Why. The item is overlooked, and whatever reads line by line does not see it.
///
/// Example. `（三）健全机制。按季通报。（四）加强宣传。`
///
/// Instead. A line end before `（四）`.
///
/// Clause. GB/T 9704-2012, 7.3.3: every paragraph is indented by two characters.
///
/// ---
///
/// 两段连成一段：同级各条都另起一行，这一条却在行中开始。
///
/// 为何。 该条容易漏看，逐行处理的程序也找不到它。
///
/// 示例。 `（三）健全机制。按季通报。（四）加强宣传。`
///
/// 应为。 在`（四）`前另起一行。
///
/// 依据。 GB/T 9704—2012 第7.3.3条：每个自然段左空二字。
public enum JoinedParagraph: Rule {
  public static let id: RuleID = "joined-paragraph"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for (section, kind) in survey.damage where kind == .joined {
      let written = survey.quoted(section)
      findings.add(
        Self.self, at: survey.span(section), section: section, phrase(written), confidence: 90, fixes: survey.parting(before: section))
    }
    for item in survey.joinedItems {
      findings.add(Self.self, at: item.span, section: nil, phrase(survey.plan.text(written: item.span).withBlanksShown), confidence: 70)
    }
  }

  private static func phrase(_ written: String) -> Phrase {
    Phrase("“\(written)”应另起一段", "“\(written)” should begin a paragraph of its own")
  }
}
