import PlanSyntax

/// A chapter, section or article lost its 第 or its 章, 节, 条.
///
/// Why. What is left reads as a number of another kind, or as the beginning of the heading.
///
/// Example. `三章 监督管理`, `第三 监督管理`
///
/// Instead. `第三章 监督管理`
///
/// Clause. Regulations on Procedures for Making Administrative Regulations (行政法规制定程序条例), article 6 (5 in the text of 2001): texts are divided into 章, 节, 条.
///
/// ---
///
/// 章、节、条的序号丢失了“第”或“章”“节”“条”。
///
/// 为何。 剩下的看上去像另一种序号，或像标题的开头。
///
/// 示例。 `三章 监督管理`、`第三 监督管理`
///
/// 应为。 `第三章 监督管理`
///
/// 依据。 《行政法规制定程序条例》第六条（2001年文本为第五条）：行政法规可以分章、节、条、款、项、目。
public enum LostUnit: Rule {
  public static let id: RuleID = "lost-unit"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .safe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for (section, kind) in survey.damage where kind == .lostUnit {
      findings.add(Self.self, damaged: section, in: survey) { written, right in
        Phrase("序号“\(written)”不完整，应为“\(right)”", "“\(written)” is incomplete; it should be “\(right)”")
      }
    }
  }
}
