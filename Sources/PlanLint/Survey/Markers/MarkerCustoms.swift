import PlanSyntax

/// What a text does with its markers often enough that it is no accident.
struct MarkerCustoms {
  private var counts = [MarkerForm.Flaws.RawValue: [Int]]()
  private var totals = [Int](repeating: 0, count: NumberingStyle.allCases.count)
  /// Where siblings of one style stand. Empty where none stands behind other text on its line.
  private var places: [Siblings: Places] = [:]
  /// Sections of levels that count on through the text, if ``places`` is wanted.
  private var continuing: Set<Int> = []
  /// By document: how many of its 一、 have a 、, and how many another point. Empty where none has another.
  private var points: [(comma: Int, other: Int)] = []

  private struct Siblings: Hashable {
    let parent: Int?
    let style: NumberingStyle
  }

  /// Where siblings stand.
  private struct Places {
    let firstLine: Int
    var count = 0
    /// How many stand behind other text on their line.
    var inside = 0
    /// Whether they stand on more lines than one.
    var isSpread = false
  }

  init(_ plan: Plan, _ forms: [MarkerForm], _ numbering: NumberingSurvey) {
    var (hasInside, hasOtherPoint) = (false, false)
    for (section, form) in zip(plan.sections, forms) {
      let style = section.marker.style.rank
      totals[style] += 1
      if form.hasOtherPoint, section.marker.style == .hanComma { hasOtherPoint = true }
      guard !form.flaws.isEmpty else { continue }
      for flaw in [MarkerForm.Flaws.innerBlank, .torn, .insideLine] where form.flaws.contains(flaw) {
        counts[flaw.rawValue, default: Array(repeating: 0, count: totals.count)][style] += 1
      }
      if form.flaws.contains(.insideLine) { hasInside = true }
    }
    if hasOtherPoint { countPoints(plan, forms) }
    if hasInside { countSiblings(plan, forms, numbering) }
  }

  private mutating func countPoints(_ plan: Plan, _ forms: [MarkerForm]) {
    for document in plan.documents {
      var count = (comma: 0, other: 0)
      for index in document.sections where plan.sections[index].marker.style == .hanComma && plan.sections[index].marker.status == .written
      {
        if forms[index].hasOtherPoint { count.other += 1 } else { count.comma += 1 }
      }
      points.append(count)
    }
  }

  private mutating func countSiblings(_ plan: Plan, _ forms: [MarkerForm], _ numbering: NumberingSurvey) {
    for series in numbering.series where series.scope == .continues { continuing.formUnion(series.sections) }
    for (index, section) in plan.sections.enumerated() {
      let key = siblings(of: index, plan)
      var places = places[key] ?? Places(firstLine: section.line)
      places.count += 1
      places.inside += forms[index].flaws.contains(.insideLine) ? 1 : 0
      places.isSpread = places.isSpread || section.line != places.firstLine
      self.places[key] = places
    }
  }

  /// Those below the same heading, and where a level counts on through the text, all of it.
  private func siblings(of section: Int, _ plan: Plan) -> Siblings {
    let own = plan.sections[section]
    return Siblings(parent: continuing.contains(section) ? nil : own.parent, style: own.marker.style)
  }

  /// Blanks and line ends in three of four of a style's markers, in two at least, are a habit: `第 一 章`. Half of the markers behind other
  /// text are one, and one of two may be: the way of a text without lines.
  func isUsual(_ flaw: MarkerForm.Flaws, _ style: NumberingStyle) -> Bool {
    let (count, total) = (counts[flaw.rawValue]?[style.rank] ?? 0, totals[style.rank])
    if flaw == .insideLine { return count * 2 >= total }
    return count * 4 >= total * 3 && (count > 1 || total == 1)
  }

  /// Whether siblings are no list within a line: they stand on several lines, or no more than half of them behind other text. An only child
  /// has none, and its style's habit must do.
  func isRareAmongSiblings(_ section: Int, _ plan: Plan) -> Bool {
    guard let places = places[siblings(of: section, plan)] else { return false }
    return places.count == 1 || places.isSpread || places.inside * 2 <= places.count
  }

  /// `三.` is wrong where at least as many are `一、`. Where most are `一.`, that is how the author writes them.
  func isCommaUsual(inDocumentOf section: Int, _ plan: Plan) -> Bool {
    let count = points[plan.document(of: section)]
    return count.comma >= count.other
  }

  /// `…机制。（四）加强…` and `责任单位：市水利局（四）加强…`, not `分为（一）重点区`.
  func followsSentence(_ section: Int, _ plan: Plan) -> Bool {
    var end = Int(plan.writtenSpan(plan.sections[section].marker).start)
    let bytes = plan.source.bytes
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    guard end >= 3 else { return false }
    let first = Int(plan.sections[section].marker.tokens.start)
    if plan.tokens[..<first].last(where: { $0.kind != .blank })?.kind == .tag { return true }
    return ["。", "；", "：", "）", "〕"].contains { bytes[(end - 3)..<end].elementsEqual($0.utf8) } || bytes[end - 1] == 0x29
  }
}
