import PlanSyntax

/// An item in the style of the chapters that has the number of its own chapter, so that the number seems to be given twice.
extension MisstyledEdge {
  /// `二、主要任务 ⏎ （一）丙事。… ⏎ 二、丁事。… ⏎ 三、保障措施`: the second 二、 ends the list of the first with the number that is next in it, and has none of its own,
  /// as all chapters have.
  static func ownLast(_ fault: NumberingFault, _ places: Places, _ plan: Plan) -> MisstyledEdge? {
    guard fault.kind == .repeated, let (series, place) = places.series(of: fault.section), place >= 1, !holdsItems(fault.section, plan),
      case let (section, chapter) = (fault.section, series[place - 1]), plan.sections[chapter].end == section,
      case let marker = plan.sections[section].marker, marker.status == .written, let ordinal = marker.ordinal,
      ordinal == plan.sections[chapter].marker.ordinal,
      let model = ((chapter + 1)..<section).suffix(Series.farthest).last(where: { plan.sections[$0].parent == chapter }),
      plan.sections[model].marker.status == .written, plan.sections[model].marker.style != marker.style,
      let before = plan.sections[model].marker.ordinal, before.value + 1 == ordinal.value
    else { return nil }
    let others = series.suffix(Series.farthest).filter { $0 != section }
    let areChapters = others.allSatisfy { holdsItems($0, plan) }
    // Some chapter has text and no list; but none has it on the line of its heading, as the items have.
    let isWrittenAsItem =
      goesOn(plan.sections[section], plan) && goesOn(plan.sections[model], plan) && !others.contains { goesOn(plan.sections[$0], plan) }
    guard areChapters || isWrittenAsItem else { return nil }
    return MisstyledEdge(section: section, model: model, ordinal: ordinal, faults: [fault])
  }

  /// `一、总体要求 ⏎ 一、甲事。… ⏎ （二）乙事。… ⏎ 二、主要任务 ⏎ （一）丙事。…`: the second 一、 begins the list that goes on at 2, as all chapters have one.
  static func ownFirst(_ fault: NumberingFault, _ places: Places, _ plan: Plan) -> MisstyledEdge? {
    guard fault.kind == .repeated, let (series, place) = places.series(of: fault.section), place >= 1,
      case let (section, chapter) = (fault.section, series[place - 1]), chapter + 1 == section,
      case let marker = plan.sections[section].marker, marker.status == .written, let one = marker.ordinal, one.value == 1,
      case let model = section + 1, model < plan.sections[section].end, plan.sections[model].parent == section,
      case let second = plan.sections[model].marker, second.status == .written, second.ordinal?.value == 2, second.style != marker.style
    else { return nil }
    let others = series.suffix(Series.farthest).filter { $0 != section && $0 != chapter }
    let haveLists = others.allSatisfy {
      holdsItems($0, plan) && plan.sections[$0 + 1].marker.style == second.style && plan.sections[$0 + 1].marker.ordinal?.value == 1
    }
    guard !others.isEmpty, haveLists else { return nil }
    return MisstyledEdge(section: section, model: model, ordinal: one, faults: [fault])
  }
}
