import PlanSyntax

/// A series counts on from the one before where its level begins anew.
///
/// Why. Elsewhere in the document each section counts its items from 1.
///
/// Example. `（一）（二）（三）` under `一、`, then `（四）（五）` under `二、`, then `（一）…` under `三、` and `四、`
///
/// Instead. `（一）（二）` under `二、`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 本级在各部分之下重新编号，此处却接着上一部分往下编。
///
/// 为何。 本文其他部分的条目都从一开始。
///
/// 示例。 `一、`之下是`（一）（二）（三）`，`二、`之下是`（四）（五）`，`三、`和`四、`之下又都从`（一）`开始
///
/// 应为。 `二、`之下为`（一）（二）`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum UnexpectedContinuation: Rule {
  public static let id: RuleID = "unexpected-continuation"
  public static let category = RuleCategory.numbering
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for fault in survey.numbering.faults {
      switch fault.kind {
      case .continued:
        findings.add(Self.self, fault, in: survey) { written, right in
          Phrase("本级应重新编号，“\(written)”应为“\(right)”", "this level begins anew in each section: “\(written)” should be “\(right)”")
        }
      case .countsOn:
        findings.add(Self.self, doubtful: fault, in: survey) { written, right in
          Phrase(
            "本级有的部分重新编号，这里却接着上一部分编为“\(written)”；如非有意，应为“\(right)”",
            "this level begins anew in one part and counts on to “\(written)” here; if that is not meant, it should be “\(right)”")
        }
      default: continue
      }
    }
  }
}
