import PlanSyntax

/// The first or last item of a list in the style of another level, which the parser takes for a section of that level.
///
/// Inside a list the numbers around an item tell where it belongs; at its edges they fit both levels, and what is seen is a number given twice
/// there, or a list that begins at 2.
struct MisstyledEdge {
  /// The section that is an item of the list.
  let section: Int
  /// A sound item of the list.
  let model: Int
  /// Its number, right as it is.
  let ordinal: Ordinal
  /// The faults that are explained by it.
  let faults: [NumberingFault]

  /// What faults say instead, and the sections in a wrong style.
  static func explaining(_ faults: [NumberingFault], in plan: Plan, _ all: [Series]) -> (faults: [NumberingFault], sections: Set<Int>) {
    guard !faults.isEmpty else { return (faults, []) }
    let places = Places(all, faults, plan)
    let found = faults.compactMap {
      inner($0, faults, plan) ?? between($0, places, plan) ?? last($0, places, plan) ?? first($0, faults, plan) ?? neighbour($0, plan)
        ?? parent($0, plan) ?? ownLast($0, places, plan) ?? ownFirst($0, places, plan)
    }
    guard !found.isEmpty else { return (faults, []) }
    let explained = Set(found.flatMap(\.faults).map(\.section))
    // Two faults may be explained by one item.
    var known: Set<Int> = []
    let edges = found.filter { known.insert($0.section).inserted }
    let sections = Set(edges.map(\.section))
    // `一、` that is the first item is given twice as well.
    let rest = faults.filter { !explained.contains($0.section) && !sections.contains($0.section) }
    return (
      rest
        + edges.map {
          let span = plan.writtenSpan(plan.sections[$0.section].marker)
          return NumberingFault(kind: .hidden(span), section: $0.model, expected: $0.ordinal, right: $0.ordinal, rest: [])
        }, sections
    )
  }

  /// `二、（一）（二） ⏎ 三、… ⏎ 三、（一）（二）`: the first 三、 has nothing below it, as no other has, and is the （三） that comes next above it.
  private static func last(_ fault: NumberingFault, _ places: Places, _ plan: Plan) -> MisstyledEdge? {
    guard fault.kind == .repeated, let (series, place) = places.series(of: fault.section), place >= 2, holdsItems(fault.section, plan)
    else { return nil }
    let (section, above) = (series[place - 1], series[place - 2])
    guard let ordinal = plan.sections[section].marker.ordinal, ordinal == plan.sections[fault.section].marker.ordinal,
      plan.sections[section].marker.status == .written, !holdsItems(section, plan),
      series[..<(place - 1)].allSatisfy({ holdsItems($0, plan) }),
      let model = ((above + 1)..<plan.sections[above].end).last(where: { plan.sections[$0].parent == above }),
      plan.sections[model].marker.status == .written, plan.sections[model].marker.style != plan.sections[section].marker.style,
      let before = plan.sections[model].marker.ordinal, before.value + 1 == ordinal.value
    else { return nil }
    return MisstyledEdge(section: section, model: model, ordinal: ordinal, faults: [fault])
  }

  /// `一、（一） ⏎ 二、… ⏎ （三）（四） ⏎ 二、（一）（二）`: the first 二、 has the number that the list lacks, and the number of the heading behind it.
  private static func inner(_ fault: NumberingFault, _ faults: [NumberingFault], _ plan: Plan) -> MisstyledEdge? {
    guard fault.kind == .wrongStart || fault.kind == .skipped(1), fault.section > 0,
      case let section = fault.section - 1, plan.sections[fault.section].parent == section,
      plan.sections[section].marker.status == .written, let ordinal = plan.sections[section].marker.ordinal,
      plan.sections[fault.section].marker.ordinal.map({ $0.value == ordinal.value + 1 }) ?? false,
      case let style = plan.sections[fault.section].marker.style, style != plan.sections[section].marker.style,
      let model = (0..<section).last(where: { plan.sections[$0].end <= section && plan.sections[$0].marker.style == style }),
      plan.sections[model].end == section, let above = plan.sections[model].parent,
      plan.sections[above].parent == plan.sections[section].parent,
      plan.sections[above].marker.style == plan.sections[section].marker.style,
      plan.sections[model].marker.ordinal.map({ $0.value + 1 == ordinal.value }) ?? false,
      let again = faults.first(where: { $0.kind == .repeated && $0.section == plan.sections[section].end })
    else { return nil }
    return MisstyledEdge(section: section, model: fault.section, ordinal: ordinal, faults: [fault, again])
  }

  /// `第四条 ⏎ 第五节… ⏎ 第六节 ⏎ 第六条`, where a 第五节 stands before: a level that counts on lacks the very number that another has twice, and the one
  /// given twice stands right behind the item before the gap.
  private static func between(_ fault: NumberingFault, _ places: Places, _ plan: Plan) -> MisstyledEdge? {
    guard fault.kind == .skipped(1), let model = places.section(before: fault.section), plan.sections[model].marker.status == .written,
      case let section = plan.sections[model].end, section < fault.section, case let marker = plan.sections[section].marker,
      marker.status == .written, marker.ordinal == fault.expected, marker.style == marker.seriesStyle,
      marker.style != plan.sections[model].marker.style, let again = places.repeated(like: marker),
      again.section == section || places.section(before: again.section) == section
    else { return nil }
    return MisstyledEdge(section: section, model: model, ordinal: fault.expected, faults: [fault, again])
  }

  /// `一、 ⏎ 一、… ⏎ （二）（三）` and `一、 ⏎ （一）… ⏎ 2. 3.`: what the list that begins at 2 hangs on is its first item.
  private static func first(_ fault: NumberingFault, _ faults: [NumberingFault], _ plan: Plan) -> MisstyledEdge? {
    guard fault.kind == .wrongStart, let second = plan.sections[fault.section].marker.ordinal, second.value == 2,
      let section = plan.sections[fault.section].parent, section + 1 == fault.section
    else { return nil }
    let item = plan.sections[section]
    guard item.marker.ordinal?.value == 1, item.marker.status == .written, item.marker.style != plan.sections[fault.section].marker.style
    else { return nil }
    // Its number is that of the heading above it, or it is alone of its style there, and such lists stand right below such headings elsewhere.
    let isGivenTwice = faults.contains { $0.kind == .repeated && $0.section == section }
    guard isGivenTwice || isAlone(section, plan) && standsElsewhere(fault.section, below: item.parent, plan) else { return nil }
    guard let one = item.marker.ordinal else { return nil }
    return MisstyledEdge(section: section, model: fault.section, ordinal: one, faults: [fault])
  }

  /// `三、主要任务 ⏎ （三）丙事。… ⏎ 四、丁事。… ⏎ （五）戊事。…`: what looks like an item among headings stands behind a heading that looks like an item, with the
  /// number between those of its neighbours.
  private static func neighbour(_ fault: NumberingFault, _ plan: Plan) -> MisstyledEdge? {
    let item = plan.sections[fault.section]
    guard fault.kind == .stranger, let number = item.marker.ordinal,
      let section = (0..<fault.section).last(where: { plan.sections[$0].parent == item.parent && plan.sections[$0].level == item.level }),
      case let heading = plan.sections[section], let ordinal = heading.marker.ordinal, ordinal.value + 1 == number.value,
      heading.marker.style == item.marker.seriesStyle, heading.marker.status == .written, heading.end == fault.section, section > 0,
      case let model = plan.sections[section - 1], model.marker.style == item.marker.style, model.level > heading.level,
      model.marker.ordinal.map({ $0.value + 1 == ordinal.value }) ?? false,
      goesOn(heading, plan),
      !plan.sections.indices.contains(where: {
        $0 != section && $0 != fault.section && plan.sections[$0].level == heading.level && goesOn(plan.sections[$0], plan)
      })
    else { return nil }
    return MisstyledEdge(section: section, model: section - 1, ordinal: ordinal, faults: [fault])
  }

  /// `1 总则 ⏎ 2 组织体系 ⏎ 三、应急响应 ⏎ 3.1 … ⏎ 4 保障措施`: the only heading of its style, with the number that the others lack; the parser takes
  /// those behind it for its items.
  private static func parent(_ fault: NumberingFault, _ plan: Plan) -> MisstyledEdge? {
    let next = plan.sections[fault.section].marker
    guard fault.kind == .skipped(1) || fault.kind == .wrongStart, let section = plan.sections[fault.section].parent,
      case let heading = plan.sections[section], heading.marker.status == .written, heading.marker.style == heading.marker.seriesStyle,
      heading.marker.style != next.style, let ordinal = heading.marker.ordinal,
      next.ordinal.map({ $0.value == ordinal.value + 1 }) ?? false,
      let before = plan.sections[..<section].suffix(Series.farthest).lastIndex(where: { $0.parent == heading.parent }),
      plan.sections[before].end == section, case let last = plan.sections[before].marker, last.style == next.style,
      last.components == next.components, last.ordinal.map({ $0.value + 1 == ordinal.value }) ?? false,
      !plan.sections.indices.contains(where: { $0 != section && plan.sections[$0].marker.style == heading.marker.style })
    else { return nil }
    return MisstyledEdge(section: section, model: fault.section, ordinal: ordinal, faults: [fault])
  }

  /// Whether text stands behind a heading on its line.
  static func goesOn(_ section: Section, _ plan: Plan) -> Bool {
    section.paragraphs.first.map { plan.paragraphs[$0].line == section.line } ?? false
  }

  static func holdsItems(_ section: Int, _ plan: Plan) -> Bool { plan.sections[section].end > section + 1 }

  private static func isAlone(_ section: Int, _ plan: Plan) -> Bool {
    guard let parent = plan.sections[section].parent else { return false }
    return parent + 1 == section && plan.sections[section].end == plan.sections[parent].end
  }

  /// Whether a list of an item's style stands right below another section like its grandparent.
  private static func standsElsewhere(_ item: Int, below parent: Int?, _ plan: Plan) -> Bool {
    guard let parent else { return false }
    let (inner, outer) = (plan.sections[item].marker.style, plan.sections[parent].marker.style)
    return plan.sections.indices.dropFirst().contains { index in
      plan.sections[index].marker.style == inner
        && plan.sections[index].parent.map { $0 != parent && plan.sections[$0].marker.style == outer && index == $0 + 1 } ?? false
    }
  }

  /// Where sections stand in their series, and which numbers were given twice.
  struct Places {
    private let all: [Series]
    /// By section: the index of its series, or -1.
    private var series: [Int]
    private var repeats: [Number: NumberingFault] = [:]

    private struct Number: Hashable {
      let style: NumberingStyle
      let ordinal: Ordinal
    }

    /// Linear.
    init(_ all: [Series], _ faults: [NumberingFault], _ plan: Plan) {
      self.all = all
      series = Array(repeating: -1, count: plan.sections.count)
      for (index, one) in all.enumerated() {
        for section in one.sections { series[section] = index }
      }
      for fault in faults where fault.kind == .repeated {
        guard let number = Places.number(plan.sections[fault.section].marker), repeats[number] == nil else { continue }
        repeats[number] = fault
      }
    }

    /// The sections of a section's series, and its place among them. O(log sections).
    func series(of section: Int) -> (sections: [Int], place: Int)? {
      guard series[section] >= 0 else { return nil }
      let sections = all[series[section]].sections
      return (sections, sections.upperBound(section) - 1)
    }

    func section(before section: Int) -> Int? {
      guard let (sections, place) = series(of: section), place > 0 else { return nil }
      return sections[place - 1]
    }

    /// The first fault of a number that was given twice, where it is that of a marker.
    func repeated(like marker: Marker) -> NumberingFault? { Places.number(marker).flatMap { repeats[$0] } }

    private static func number(_ marker: Marker) -> Number? { marker.ordinal.map { Number(style: marker.style, ordinal: $0) } }
  }
}
