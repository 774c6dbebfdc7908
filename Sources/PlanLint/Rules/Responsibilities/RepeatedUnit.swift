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
        guard case let range = plan.responsibilities[item].units, range.count > 1, case let units = plan.units[range].map(\.span),
          let place = firstRepeat(units, plan)
        else { continue }
        let unit = units[place]
        let name = plan.text(visible: unit)
        findings.add(
          Self.self, at: unit, section: index, Phrase("“\(name.insideQuotes)”重复列出", "“\(name.insideQuotes)” is named twice"),
          fixes: deletion(of: unit, behind: units[place - 1], plan).map {
            [FixIt(title: Phrase("删去“\(name)”", "delete “\(name)”"), applicability: .unsafe, edits: $0)]
          } ?? [])
      }
    }
  }

  /// The 、 before a name goes with it, and the end of a wrapped line between the two stays; nil where something else joins the names.
  private static func deletion(of unit: Span, behind before: Span, _ plan: Plan) -> [TextEdit]? {
    let joint = plan.text(written: Span(start: before.end, end: unit.start))
    guard joint.filter({ !$0.isWhitespace }) == "、", let comma = joint.utf8.firstIndex(of: 0xE3) else { return nil }
    if joint == "、" { return [TextEdit(Span(start: before.end, end: unit.end), "")] }
    guard joint.hasPrefix("、") || joint.hasSuffix("、") else { return nil }
    let start = Int(before.end) + joint.utf8.distance(from: joint.utf8.startIndex, to: comma)
    return [TextEdit(Span(start, start + 3), ""), TextEdit(unit, "")]
  }

  /// Compares short lists pair by pair, which is cheaper than to make strings of them.
  private static func firstRepeat(_ units: [Span], _ plan: Plan) -> Int? {
    let isWrapped = units.contains { plan.source.bytes[$0.range].contains(0x0A) }
    guard units.count > 30 || isWrapped else {
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
