import PlanSyntax

/// A style that the standard puts further in stands above one that it puts further out. One note a document and pair of styles.
///
/// Why. Readers know the order 一、（一）1.（1）, and take the inner item for the outer one.
///
/// Example. `1.推进改革` with `（一）…` below it
///
/// Instead. `（一）推进改革` with `1.…` below it
///
/// Clause. GB/T 15834-2011, B.3.8: levels follow the order 一、（一）1.（1）①, and none comes again inside a lower one.
///
/// ---
///
/// 低层次的序号样式用在高层次样式之上。每份文件每对样式只提示一次。
///
/// 为何。 读者熟知“一、（一）1.（1）”的次序，会把下级当成上级。
///
/// 示例。 `1.推进改革`之下是`（一）…`
///
/// 应为。 `（一）推进改革`之下是`1.…`
///
/// 依据。 GB/T 15834—2011 附录B.3.8：层次依“一、（一）1.（1）①”为序，用过低层次后不宜反过来再用高层次。
public enum InvertedStyles: Rule {
  public static let id: RuleID = "inverted-styles"
  public static let category = RuleCategory.style
  public static let severity = Severity.note
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for pair in survey.stylePairs where pair.outer.rank > pair.inner.rank && pair.outer != .decimal && pair.inner != .decimal {
      // Behind a list inside a sentence the levels of the text go on.
      guard !survey.forms[pair.parent].flaws.contains(.insideLine) else { continue }
      // Two ways of writing the same kind of number have no order between them.
      guard Tier(pair.outer) == nil || Tier(pair.outer) != Tier(pair.inner) else { continue }
      let (outer, inner) = (survey.quoted(pair.parent), survey.quoted(pair.section))
      findings.add(
        Self.self, at: survey.span(pair.section), section: pair.section,
        Phrase("“\(inner)”一类序号应在“\(outer)”一类之上，此处用在其下", "markers like “\(inner)” belong above those like “\(outer)”, not below"))
    }
  }
}
