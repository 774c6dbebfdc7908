import PlanSyntax

/// A marker stands here, but what is left does not tell its number; or the last item of a list seems to have lost it whole.
///
/// Why. Several numbers fit, and a guess could make the plan say what its author did not.
///
/// Example. `）加强宣传。` where two levels could go on
///
/// Instead. Look the number up in the original.
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 此处有序号，但残留的部分不足以确定是几；或一个序列的末条像是丢失了整个序号。
///
/// 为何。 有几个数都说得通，猜错会改变原意。
///
/// 示例。 `）加强宣传。`，而前面两个层次都可能续下来
///
/// 应为。 请对照原件补上序号。
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum UnresolvedMarker: Rule {
  public static let id: RuleID = "unresolved-marker"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .display

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for item in LostLastItem.all(in: survey) {
      let (right, place) = (survey.marker(item.ordinal, like: item.section), Span(start: item.start, end: item.start))
      findings.add(
        Self.self, at: place, section: item.section,
        Phrase(
          "此处可能丢失序号“\(right)”：同级每条各有一处责任标注",
          "the marker “\(right)” may be missing here: each of its siblings has one tag"),
        confidence: 80, fixes: [survey.replacement(of: place, by: right, .display)])
    }
    for (section, kind) in survey.damage where kind == .unresolved {
      let marker = survey.plan.sections[section].marker
      let candidates = marker.candidates.prefix(3).map { survey.marker($0, like: section) }
      let written = survey.quoted(section)
      findings.add(
        Self.self, at: survey.span(section), section: section,
        phrase(written, candidates.map { "“\($0)”" }, hasNumber: marker.writtenOrdinal != nil),
        confidence: marker.confidence, fixes: candidates.map { survey.replacement(of: survey.span(section), by: $0, .display) })
    }
  }

  private static func phrase(_ written: String, _ candidates: [String], hasNumber: Bool) -> Phrase {
    let guess =
      candidates.isEmpty
      ? Phrase("", "") : Phrase("，可能是" + candidates.joined(separator: "或"), "; perhaps " + candidates.joined(separator: " or "))
    // Several paragraphs may have lost it.
    guard !written.isEmpty else {
      return Phrase("此处或附近丢失整个序号，无法确定\(guess.chinese)", "a marker was lost here or nearby; where cannot be told\(guess.english)")
    }
    // `19，` in a list that stands at 12: its number is plain, and fits nowhere.
    if hasNumber {
      return Phrase(
        "“\(written)”像是残缺的序号，但与前后编号不衔接，无法确定\(guess.chinese)",
        "“\(written)” looks like what is left of a marker, but fits none of the numbers around it\(guess.english)")
    }
    return Phrase("序号“\(written)”残缺，无法确定\(guess.chinese)", "what number “\(written)” was cannot be told\(guess.english)")
  }
}
