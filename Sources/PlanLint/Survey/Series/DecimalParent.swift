import PlanSyntax

/// A decimal number that stands under another section than it names: `2 ⏎ 2.1 ⏎ 1.2 ⏎ 2.3`, as where a chapter was copied.
struct DecimalParent {
  let section: Int
  /// The number with that of the section it stands under.
  let right: String

  /// Of several in a row that name the same wrong section the first. Linear.
  static func all(in survey: PlanSurvey) -> [DecimalParent] {
    let plan = survey.plan
    var result: [DecimalParent] = []
    var count = 0
    var last: (section: Int, outer: [Int])?
    for index in plan.sections.indices where plan.sections[index].marker.style == .decimal && plan.sections[index].marker.components > 1 {
      let section = plan.sections[index]
      count += 1
      guard section.marker.status == .written, !survey.numbering.faultySections.contains(index), let own = section.marker.ordinal,
        let outer = path(to: section.parent, plan), outer.count + 1 == section.marker.components
      else { continue }
      let written = numbers(survey.written(index))
      guard written.count == section.marker.components, case let named = Array(written.dropLast()), named != outer else { continue }
      let isTold = last.map { plan.sections[$0.section].parent == section.parent && $0.outer == named } ?? false
      last = (index, named)
      if isTold { continue }
      result.append(DecimalParent(section: index, right: (outer + [Int(own.value)]).map(String.init).joined(separator: ".")))
    }
    // Where many do they are another kind of number.
    return result.count * 4 <= count ? result : []
  }

  /// The numbers of a section and of those that hold it, the outermost first; nil where one is no decimal number.
  private static func path(to section: Int?, _ plan: Plan) -> [Int]? {
    var numbers: [Int] = []
    var next = section
    while let index = next {
      guard plan.sections[index].marker.style == .decimal, let ordinal = plan.sections[index].marker.ordinal, numbers.count < 9 else {
        return nil
      }
      numbers.append(Int(ordinal.value))
      next = plan.sections[index].parent
    }
    return numbers.reversed()
  }

  private static func numbers(_ marker: String) -> [Int] {
    marker.unicodeScalars.split { $0 == "." || $0 == "．" }.compactMap { part in
      Int(MarkerForm.numeral(String(part), in: .half).filter { !$0.isWhitespace })
    }
  }
}
