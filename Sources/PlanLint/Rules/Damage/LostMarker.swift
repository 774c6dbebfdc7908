import PlanSyntax

/// A marker was lost whole.
///
/// Why. The item has no number to be cited by, and looks like a paragraph of the item before it.
///
/// Example. `（三）…`, then `持续加强巡查。每周…（责任科室：办公室）`, then `（五）…`
///
/// Instead. `（四）持续加强巡查。每周…（责任科室：办公室）`
///
/// Clause. GB/T 9704-2012, 7.3.3: levels are marked 一、（一）1.（1）.
///
/// ---
///
/// 序号整个丢失。
///
/// 为何。 该条没有编号可供引用，看上去像是上一条的一个段落。
///
/// 示例。 `（三）…`，接着是`持续加强巡查。每周…（责任科室：办公室）`，再接着是`（五）…`
///
/// 应为。 `（四）持续加强巡查。每周…（责任科室：办公室）`
///
/// 依据。 GB/T 9704—2012 第7.3.3条：层次序数依次用“一、”“（一）”“1.”“（1）”标注。
public enum LostMarker: Rule {
  public static let id: RuleID = "lost-marker"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .safe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for (section, kind) in survey.damage where kind == .lostMarker {
      let (right, place) = (survey.trueMarker(section), survey.place(ofLost: section))
      // `（王）强化监管` has something in its marker's place.
      var remains = place
      if case .mark(let end) = MarkerRemains(behind: section, survey.plan) { remains = Span(start: place.start, end: end) }
      let written = survey.plan.text(written: remains).withBlanksShown
      findings.add(
        Self.self, at: remains, section: section,
        written.isEmpty
          ? Phrase("此处丢失序号，应为“\(right)”", "the marker is missing here; it should be “\(right)”")
          : Phrase("序号“\(written)”有误，应为“\(right)”", "the marker “\(written)” is wrong; it should be “\(right)”"),
        confidence: survey.plan.sections[section].marker.confidence, fixes: survey.restoration(of: section))
    }
  }
}
