import PlanSyntax

/// A level is left out between a section and the one below it. One note a document and pair of styles.
///
/// Why. The style shows the depth: behind 一、 a reader expects （一）, or 1. where there are only two levels.
///
/// Example. `一、总体要求` with `（1）…` right below it
///
/// Instead. `（一）…` or `1.…`
///
/// Clause. GB/T 9704-2012, 7.3.3; 一、 followed by 1. is usual practice and not reported.
///
/// ---
///
/// 上下两级之间缺少一个层次。每份文件每对样式只提示一次。
///
/// 为何。 样式表明深度：“一、”之下应为“（一）”；只有两个层次时也可以用“1.”。
///
/// 示例。 `一、总体要求`之下直接是`（1）…`
///
/// 应为。 `（一）…`或`1.…`
///
/// 依据。 GB/T 9704—2012 第7.3.3条；“一、”之下用“1.”是通行做法，不作提示。
public enum SkippedLevel: Rule {
  public static let id: RuleID = "skipped-level"
  public static let category = RuleCategory.style
  public static let severity = Severity.note
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for pair in survey.stylePairs {
      // `目标：①…；②…；③…` inside a sentence is a list, and no level.
      guard let outer = Tier(pair.outer), let inner = Tier(pair.inner), inner.rawValue > outer.rawValue + 2,
        !survey.forms[pair.section].flaws.contains(.insideLine)
      else { continue }
      let (above, below) = (survey.quoted(pair.parent), survey.quoted(pair.section))
      findings.add(
        Self.self, at: survey.span(pair.section), section: pair.section,
        Phrase("“\(above)”之下直接用“\(below)”，中间缺少层次", "“\(below)” stands right below “\(above)”: a level is left out"))
    }
  }
}
