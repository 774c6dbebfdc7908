import PlanSyntax

/// A number is given twice in one series, or among the paragraphs that begin with 一是, 二是.
///
/// Why. Two sections answer to one number, and nobody can tell which of them is cited.
///
/// Example. `（三）…`, `（三）…`, `（五）…`
///
/// Instead. `（三）…`, `（四）…`, `（五）…`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 同一序列中序号重复；段首的“一是”“二是”也算序列。
///
/// 为何。 两条共用一个序号，引用时分不清是哪一条。
///
/// 示例。 `（三）…`、`（三）…`、`（五）…`
///
/// 应为。 `（三）…`、`（四）…`、`（五）…`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum RepeatedNumber: Rule {
  public static let id: RuleID = "repeated-number"
  public static let category = RuleCategory.numbering
  public static let severity = Severity.error
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for fault in survey.numbering.faults where fault.kind == .repeated {
      // `（二）（四）（五）（五）`: counted on from the right numbers before it, the second is what it should be.
      let isRight = survey.plan.sections[fault.section].marker.ordinal == fault.right
      findings.add(Self.self, fault, in: survey) { written, right in
        guard !isRight else {
          return Phrase(
            "序号“\(written)”重复；前面的序号改正后，此处无须再改", "“\(written)” is given twice; it is right once the numbers before it are put right")
        }
        return phrase(written, right)
      }
    }
    for item in survey.joinedItems {
      let (written, next) = (survey.quoted(item.section), survey.plan.sections[item.section].marker.ordinal?.value ?? 0)
      guard let right = Ordinal(Int(next) + 1) else { continue }
      findings.add(
        Self.self, at: survey.span(item.section), section: item.section, phrase(written, survey.marker(right, like: item.section)),
        confidence: 70)
    }
    for item in survey.repeatsInLine { add(item, survey, to: &findings) }
    for fault in survey.firstIs where fault.kind == .repeated { findings.add(Self.self, fault, in: survey, phrase) }
    findings.add(Self.self, survey.decimals.slips.filter { $0.kind == .repeated }, in: survey, phrase)
  }

  /// Of a list within one line.
  private static func add(_ item: RepeatedInLine, _ survey: PlanSurvey, to findings: inout Findings) {
    guard let number = survey.plan.sections[item.section].marker.ordinal, let due = Ordinal(Int(number.value) + 1),
      let behind = Ordinal(Int(number.value) + 2)
    else { return }
    let right = survey.marker(due, like: item.section)
    let others = item.rest.isEmpty ? [] : survey.renumbering(item.rest, from: behind).flatMap(\.edits)
    let isWhole = others.count == item.rest.count
    findings.add(
      Self.self, at: item.span, section: item.section, phrase(survey.quoted(item.section), right), confidence: 80,
      fixes: isWhole ? FixIt.renumbering([TextEdit(item.span, right)] + others, to: right).map { [$0] } ?? [] : [])
  }

  private static func phrase(_ written: String, _ right: String) -> Phrase {
    Phrase("序号“\(written)”重复，应为“\(right)”", "“\(written)” is given twice; it should be “\(right)”")
  }
}
