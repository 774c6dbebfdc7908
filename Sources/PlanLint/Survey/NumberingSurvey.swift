import PlanSyntax

/// What is wrong with the numbers that the author wrote. One look at every series; each mistake is one fault.
struct NumberingSurvey: Sendable {
  /// In no particular order; at most one a section.
  let faults: [NumberingFault]
  /// All series, strangers left out.
  let series: [Series]
  /// The sections of ``faults``.
  let faultySections: Set<Int>

  /// Linear.
  init(_ plan: Plan, _ forms: [MarkerForm]) {
    series = Series.all(in: plan)
    let all = NumberingSurvey.faults(series, plan, forms) + NumberingSurvey.strangers(plan)
    // What was mended has its finding already.
    faults = all.filter { plan.sections[$0.section].marker.status == .written && !plan.isHeadingOfNextDocument($0) }
    faultySections = Set(faults.map(\.section))
  }

  /// Sections in another style than that of the series in which they count.
  private static func strangers(_ plan: Plan) -> [NumberingFault] {
    plan.sections.indices.compactMap { index in
      let marker = plan.sections[index].marker
      guard marker.style != marker.seriesStyle, let ordinal = marker.ordinal else { return nil }
      return NumberingFault(kind: .stranger, section: index, expected: ordinal, right: ordinal, rest: [])
    }
  }

  private static func faults(_ all: [Series], _ plan: Plan, _ forms: [MarkerForm]) -> [NumberingFault] {
    var last: [Series.Track: Int] = [:]
    var faults: [NumberingFault] = []
    for series in all {
      var reader = SeriesReader(series, in: plan, forms, after: last[series.track])
      reader.read()
      faults += reader.faults
      if let end = series.sections.last, let ordinal = plan.sections[end].marker.ordinal { last[series.track] = Int(ordinal.value) }
    }
    return faults
  }
}

extension Plan {
  /// True where a fault is at a heading that only other headings follow up to the document's end, while its siblings have text:
  /// `三、华东`, `（一）上海` in a collection head the document that comes next.
  fileprivate func isHeadingOfNextDocument(_ fault: NumberingFault) -> Bool {
    guard fault.rest.count == 1, fault.rest.startIndex > 0,
      case let document = documents[self.document(of: fault.section)], document.closing.isEmpty
    else { return false }
    let isBare = (fault.section..<document.sections.upperBound).prefix(Series.farthest).allSatisfy { sections[$0].paragraphs.isEmpty }
    let before = fault.section - 1
    return isBare && before >= document.sections.lowerBound && !sections[before].paragraphs.isEmpty
  }
}
