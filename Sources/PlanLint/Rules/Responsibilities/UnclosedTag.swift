import PlanSyntax

/// A responsibility tag is not closed.
///
/// Why. The units are read as part of the sentence, or of the paragraph behind it.
///
/// Example. `…按季通报。（责任科室：办公室、人事科`
///
/// Instead. `…按季通报。（责任科室：办公室、人事科）`
///
/// Clause. GB/T 15834-2011, 4.9: brackets stand in pairs.
///
/// ---
///
/// 责任标注缺右括号。
///
/// 为何。 单位名称会被当成正文的一部分。
///
/// 示例。 `…按季通报。（责任科室：办公室、人事科`
///
/// 应为。 `…按季通报。（责任科室：办公室、人事科）`
///
/// 依据。 GB/T 15834—2011 第4.9条：括号成对使用。
public enum UnclosedTag: Rule {
  public static let id: RuleID = "unclosed-tag"
  public static let category = RuleCategory.responsibilities
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .safe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for tag in survey.tagFaults {
      switch tag.kind {
      case .unclosed(let text, let bracket):
        // Where a wrapped text ends, its last name may have been cut off, too.
        let isCut = survey.isWrapped && survey.plan.source.bytes[Int(text.end)...].allSatisfy { $0 <= 0x20 }
        add(bracket, at: text.end, of: text, tag.section, isCut ? .unsafe : .safe, &findings)
      case .unopened(let text, let bracket): add(bracket, at: text.start, of: text, tag.section, .safe, &findings)
      case .unknownRole: continue
      }
    }
  }

  private static func add(
    _ bracket: String, at offset: UInt32, of text: Span, _ section: Int, _ applicability: Applicability, _ findings: inout Findings
  ) {
    findings.add(
      Self.self, at: text, section: section,
      Phrase("责任标注缺“\(bracket)”", "this responsibility tag lacks its “\(bracket)”"),
      fixes: [.replacement(of: Span(start: offset, end: offset), by: bracket, applicability)])
  }
}
