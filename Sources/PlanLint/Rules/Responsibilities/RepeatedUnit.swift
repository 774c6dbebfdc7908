import PlanSyntax

/// A unit is named twice in one role of a tag.
///
/// Why. One of the two was meant to be another unit, or is too much.
///
/// Example. `（责任科室：办公室、人事科、办公室）`
///
/// Instead. `（责任科室：办公室、人事科）`
///
/// Clause. Usual practice.
///
/// ---
///
/// 同一职责中重复列出同一单位。
///
/// 为何。 或是其中一处应为别的单位，或是多余。
///
/// 示例。 `（责任科室：办公室、人事科、办公室）`
///
/// 应为。 `（责任科室：办公室、人事科）`
///
/// 依据。 行文惯例。
public enum RepeatedUnit: Rule {
  public static let id: RuleID = "repeated-unit"
  public static let category = RuleCategory.responsibilities
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    let plan = survey.plan
    for (index, section) in plan.sections.enumerated() {
      for item in section.responsibilities {
        let units = plan.units[plan.responsibilities[item].units].map(\.span)
        guard units.count > 1, let place = firstRepeat(units, plan) else { continue }
        let unit = units[place]
        let name = plan.text(visible: unit)
        // The 、 before it goes as well.
        let cut = Span(start: units[place - 1].end, end: unit.end)
        let isPlain = plan.text(written: Span(start: cut.start, end: unit.start)) == "、"
        findings.add(
          Self.self, at: unit, section: index, Phrase("“\(name)”重复列出", "“\(name)” is named twice"),
          fixes: isPlain
            ? [FixIt(title: Phrase("删去“\(name)”", "delete “\(name)”"), applicability: .unsafe, edits: [TextEdit(cut, "")])] : [])
      }
    }
  }

  /// Compares short lists pair by pair, which is cheaper than to make strings of them.
  private static func firstRepeat(_ units: [Span], _ plan: Plan) -> Int? {
    guard units.count > 30 else {
      return units.indices.first { place in
        units[..<place].contains {
          $0.count == units[place].count && plan.source.bytes[$0.range].elementsEqual(plan.source.bytes[units[place].range])
        }
      }
    }
    var seen: Set<String> = []
    return units.indices.first { !seen.insert(plan.text(visible: units[$0])).inserted }
  }
}
