import PlanSyntax

/// A number given twice right below a heading whose own next number it is: `三、 （五） ⏎ 四、 （五）（七）`.
///
/// The parser counts the second to the level of the headings, where 五 is due. But the items behind it have left a number out for it: it is theirs, and one
/// mistake is said, not two.
enum RepeatedStranger {
  /// The faults, those of such an item and of the gap behind it as one; and the items. Linear.
  static func explaining(_ faults: [NumberingFault], in plan: Plan) -> (faults: [NumberingFault], sections: Set<Int>) {
    guard faults.contains(where: { $0.kind == .stranger }) else { return (faults, []) }
    var gaps: [Int: Ordinal] = [:]
    for fault in faults where fault.kind == .skipped(1) { gaps[fault.section] = fault.expected }
    var (told, sections): (Set<Int>, Set<Int>) = ([], [])
    var result: [NumberingFault] = []
    for fault in faults where fault.kind == .stranger {
      guard let next = next(behind: fault.section, plan), let due = gaps[next], isRepeated(fault.section, before: due, plan)
      else { continue }
      told.formUnion([fault.section, next])
      sections.insert(fault.section)
      let marker = plan.writtenSpan(plan.sections[fault.section].marker)
      result.append(NumberingFault(kind: .misnumbered(marker), section: next, expected: due, right: due, rest: []))
    }
    return (faults.filter { !told.contains($0.section) } + result, sections)
  }

  /// The next section of the same style.
  private static func next(behind section: Int, _ plan: Plan) -> Int? {
    let style = plan.sections[section].marker.style
    let range = (section + 1)..<min(section + 1 + Series.farthest, plan.sections.count)
    return range.first { plan.sections[$0].marker.style == style }
  }

  /// Whether an item has the number of the one before it, and the one that the level lacks is the next.
  private static func isRepeated(_ section: Int, before due: Ordinal, _ plan: Plan) -> Bool {
    let item = plan.sections[section].marker
    guard let number = item.ordinal, due.value == number.value + 1 else { return false }
    return plan.sections[..<section].suffix(Series.farthest).last { $0.marker.style == item.style }?.marker.ordinal == number
  }
}
