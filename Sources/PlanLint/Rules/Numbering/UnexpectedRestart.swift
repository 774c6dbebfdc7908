import PlanSyntax

/// A series begins anew where its level counts on through the document, or right behind an item below the same heading.
///
/// Why. The numbers of this level are unique elsewhere; here two sections answer to one number. In the last part, where measures are often
/// counted anew on purpose, it is a note.
///
/// Example. `（一）…（八）` under `一、` and `二、`, then `（一）（二）（三）` under `三、` and `（十二）…` under `四、`
///
/// Instead. `（九）（十）（十一）` under `三、`; `（五）（六）` behind `（一）…（四）` where nothing but items stands between
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 本级全文连续编号，或同一标题之下紧接上一条，此处却从一重新开始。
///
/// 为何。 本级序号在别处是唯一的，这里会重号。最后一部分常有意重新编号，只作提示。
///
/// 示例。 `一、`和`二、`之下是`（一）…（八）`，`三、`之下却是`（一）（二）（三）`，`四、`之下又是`（十二）…`
///
/// 应为。 `三、`之下为`（九）（十）（十一）`；同一标题之下`（一）…（四）`之后紧接着的是`（五）（六）`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum UnexpectedRestart: Rule {
  public static let id: RuleID = "unexpected-restart"
  public static let category = RuleCategory.numbering
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for fault in survey.numbering.faults {
      switch fault.kind {
      case .restarted:
        findings.add(Self.self, fault, in: survey) { written, right in
          Phrase("本级全文连续编号，“\(written)”应为“\(right)”", "this level counts on through the document: “\(written)” should be “\(right)”")
        }
      case .restartedList:
        findings.add(Self.self, fault, in: survey) { written, right in
          Phrase(
            "同一标题之下又从“\(written)”编起，应为“\(right)”", "the items below one heading begin again at “\(written)”, which should be “\(right)”")
        }
      case .restartedLast:
        findings.add(Self.self, doubtful: fault, in: survey) { written, right in
          Phrase(
            "本级在前面各部分连续编号，最后一部分却从“\(written)”重新开始；如非有意，应为“\(right)”",
            "this level counts on in all parts before, and begins anew at “\(written)” in the last; if that is not meant, it should be “\(right)”"
          )
        }
      case .restartedPart:
        findings.add(Self.self, doubtful: fault, in: survey) { written, right in
          Phrase(
            "本级在前后各部分连续编号，这里却从“\(written)”重新开始；如非有意，应为“\(right)”",
            "this level counts on in the parts before and behind, and begins anew at “\(written)” here; if that is not meant, it should be “\(right)”"
          )
        }
      default: continue
      }
    }
  }
}
