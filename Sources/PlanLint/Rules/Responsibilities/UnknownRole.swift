import PlanSyntax

/// A bracket at an item's end looks like the tags of its siblings, but its label is not a role.
///
/// Why. Whatever collects the tasks of a unit does not find it.
///
/// Example. `（责仁科室：办公室）` among `（责任科室：…）`
///
/// Instead. `（责任科室：办公室）`
///
/// Clause. Usual practice.
///
/// ---
///
/// 条目末尾的括号像同级的责任标注，但标签不是已知的职责名称。
///
/// 为何。 汇总各单位任务时找不到它。
///
/// 示例。 同级都是`（责任科室：…）`，此处是`（责仁科室：办公室）`
///
/// 应为。 `（责任科室：办公室）`
///
/// 依据。 行文惯例。
public enum UnknownRole: Rule {
  public static let id: RuleID = "unknown-role"
  public static let category = RuleCategory.responsibilities
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for tag in survey.tagFaults {
      guard case .unknownRole(let label, let role) = tag.kind else { continue }
      let written = survey.plan.text(written: label)
      guard let role else {
        // It may be a role that nobody else has.
        findings.add(
          Self.self, at: label, section: tag.section,
          Phrase("“\(written)”不是已知的职责名称", "“\(written)” is not a known role"), severity: .note, confidence: 60)
        continue
      }
      findings.add(
        Self.self, at: label, section: tag.section,
        Phrase("“\(written)”不是已知的职责名称，应为“\(role)”", "“\(written)” is not a known role; it should be “\(role)”"), confidence: 80,
        fixes: [.replacement(of: label, by: role, .unsafe)])
    }
  }
}
