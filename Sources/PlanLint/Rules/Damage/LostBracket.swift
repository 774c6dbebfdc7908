import PlanSyntax

/// A bracket of a marker was lost, or its two brackets are no pair.
///
/// Why. Without its brackets a number runs into the heading, and it may be taken for one of another level.
///
/// Example. `二十二）加强监督。`, `十七扎实推进建设。`, `（四]加强宣传。`
///
/// Instead. `（二十二）加强监督。`, `（十七）扎实推进建设。`, `（四）加强宣传。`
///
/// Clause. GB/T 9704-2012, 7.3.3; GB/T 15834-2011, 4.9: brackets stand in pairs.
///
/// ---
///
/// 序号的括号丢失，或左右括号不配对。
///
/// 为何。 没有括号，数字与标题连成一片，也可能被当成另一层次的序号。
///
/// 示例。 `二十二）加强监督。`、`十七扎实推进建设。`、`（四]加强宣传。`
///
/// 应为。 `（二十二）加强监督。`、`（十七）扎实推进建设。`、`（四）加强宣传。`
///
/// 依据。 GB/T 9704—2012 第7.3.3条；GB/T 15834—2011 第4.9条：括号成对使用。
public enum LostBracket: Rule {
  public static let id: RuleID = "lost-bracket"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .safe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for (section, kind) in survey.damage where kind == .bracket {
      findings.add(Self.self, damaged: section, in: survey) { written, right in
        Phrase("序号“\(written)”括号残缺或不配对，应为“\(right)”", "the brackets of “\(written)” are incomplete or no pair; it should be “\(right)”")
      }
    }
  }
}
