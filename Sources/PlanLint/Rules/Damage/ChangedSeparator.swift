import PlanSyntax

/// The point behind a number was lost or is another than its siblings have.
///
/// Why. `2规范` may be read as a quantity, and a changed point makes programs take the item for a paragraph.
///
/// Example. `一、…`, `二，认定程序`, `三、…`
///
/// Instead. `二、认定程序`
///
/// Clause. GB/T 15834-2011, B.3.2: 、 behind Han numbers; B.3.3: a point behind Arabic ones.
///
/// ---
///
/// 序号后的标点丢失，或与同级不同。
///
/// 为何。 “2规范”会读成数量；标点变了，程序会把该条当成普通段落。
///
/// 示例。 `一、…`、`二，认定程序`、`三、…`
///
/// 应为。 `二、认定程序`
///
/// 依据。 GB/T 15834—2011 附录B.3.2：汉字数字后用顿号；B.3.3：阿拉伯数字后用下脚点。
public enum ChangedSeparator: Rule {
  public static let id: RuleID = "changed-separator"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .safe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for (section, kind) in survey.damage where kind == .separator {
      findings.add(Self.self, damaged: section, in: survey) { written, right in
        Phrase("序号“\(written)”的标点丢失或有误，应为“\(right)”", "the point of “\(written)” is missing or wrong; it should be “\(right)”")
      }
    }
  }
}
