import PlanSyntax

/// Some markers of a style have full-width brackets or digits, others half-width ones. One note a document.
///
/// Why. The text looks uneven, and a search for `（二）` does not find `(二)`.
///
/// Example. `（一）指导思想` in one chapter, `(一)强化法治思维` in the next
///
/// Instead. `（一）` throughout
///
/// Clause. GB/T 9704-2012, 7.3.3, which prints “（一）” and “（1）” with full-width brackets.
///
/// ---
///
/// 同一样式的序号，括号或数字有的全角、有的半角。每份文件只提示一次。
///
/// 为何。 版面不齐，检索“（二）”找不到“(二)”。
///
/// 示例。 一处是`（一）指导思想`，另一处是`(一)强化法治思维`
///
/// 应为。 通篇用`（一）`
///
/// 依据。 GB/T 9704—2012 第7.3.3条，其中“（一）”“（1）”均为全角括号。
public enum MixedWidth: Rule {
  public static let id: RuleID = "mixed-width"
  public static let category = RuleCategory.style
  public static let severity = Severity.note
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for document in survey.plan.documents {
      guard let (section, model) = mixture(in: document, survey) else { continue }
      let (here, there) = (survey.quoted(section), survey.quoted(model))
      findings.add(
        Self.self, at: survey.span(section), section: section,
        Phrase("序号全角半角混用：“\(there)”与“\(here)”，宜统一", "full-width and half-width markers are mixed: “\(there)” and “\(here)”"))
    }
  }

  /// The first section that is written in another width than one of its style before it, and that one.
  private static func mixture(in document: Document, _ survey: PlanSurvey) -> (section: Int, model: Int)? {
    var first = [Int?](repeating: nil, count: NumberingStyle.allCases.count)
    for index in document.sections {
      let (marker, form) = (survey.plan.sections[index].marker, survey.forms[index])
      // A pair of two widths is a finding of its own.
      guard marker.status == .written, form.isPaired else { continue }
      guard let model = first[marker.style.rank] else {
        first[marker.style.rank] = index
        continue
      }
      let other = survey.forms[model]
      if form.hasOtherWidth(than: other) { return (index, model) }
    }
    return nil
  }
}
