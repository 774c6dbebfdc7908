import PlanSyntax

/// A number given twice right below a heading whose own next number it is: `三、 （五） ⏎ 四、 （五）（七）`.
///
/// The parser counts the second to the level of the headings, where 五 is due. But the items behind it have left a number out for it: it is theirs, and one
/// mistake is said, not two.
enum RepeatedStranger {
  /// The faults, those of such an item and of the gap behind it as one. Linear where few are strangers.
  static func explaining(_ faults: [NumberingFault], in plan: Plan) -> [NumberingFault] {
    let gaps = faults.filter { $0.kind == .skipped(1) }
    guard !gaps.isEmpty, faults.contains(where: { $0.kind == .stranger }) else { return faults }
    var told: Set<Int> = []
    var result: [NumberingFault] = []
    for fault in faults where fault.kind == .stranger {
      guard let gap = gaps.first(where: { isBehind($0, fault.section, plan) }) else { continue }
      told.formUnion([fault.section, gap.section])
      result.append(
        NumberingFault(
          kind: .misnumbered(plan.writtenSpan(plan.sections[fault.section].marker)), section: gap.section, expected: gap.expected,
          right: gap.expected, rest: []))
    }
    return faults.filter { !told.contains($0.section) } + result
  }

  /// Whether a gap lies right behind an item: the items of its style before and behind it have its number and the one after the next.
  private static func isBehind(_ gap: NumberingFault, _ section: Int, _ plan: Plan) -> Bool {
    let item = plan.sections[section].marker
    guard gap.section > section, plan.sections[gap.section].marker.style == item.style, let number = item.ordinal,
      gap.expected.value == number.value + 1
    else { return false }
    let between = (section + 1)..<gap.section
    return between.allSatisfy({ plan.sections[$0].marker.style != item.style })
      && plan.sections[..<section].suffix(Series.farthest).last(where: { $0.marker.style == item.style })?.marker.ordinal == number
  }
}
