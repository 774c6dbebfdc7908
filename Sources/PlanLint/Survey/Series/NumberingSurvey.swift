import PlanSyntax

/// What is wrong with the numbers that the author wrote. One look at every series; each mistake is one fault.
struct NumberingSurvey: Sendable {
  /// In no particular order; at most one a section.
  let faults: [NumberingFault]
  /// All series, strangers left out.
  let series: [Series]
  /// The sections of ``faults``.
  let faultySections: Set<Int>
  /// Sections below a heading that begin at 1 where their level counts on. The parser reads each for what is left of the right number.
  let restarted: Set<Int>

  /// Headings that hold a list in their own style.
  let owners: Set<Int>
  /// Items in the style of another level, of which ``faults`` speak as ``NumberingFault/Kind/hidden(_:)``.
  let misstyled: Set<Int>

  /// Linear, where few numbers are wrong.
  ///
  /// - Parameter settled: sections of whose numbers all is told elsewhere.
  init(_ plan: Plan, _ forms: [MarkerForm], settled: Set<Int> = []) {
    series = Series.all(in: plan)
    owners = Set(series.compactMap { $0.place?.owner })
    let restarts = series.flatMap { NumberingSurvey.restarts($0, plan, forms) }
    let strangers = NumberingSurvey.strangers(plan, but: Set(series.compactMap { $0.place?.next }))
    var (read, found) = (series, NumberingSurvey.faults(series, plan, forms) + strangers)
    let repeats = RepeatedStranger.explaining(found, in: plan).sections
    if !repeats.isEmpty {
      // They count elsewhere, and what stands behind them is to be read without them.
      read = series.compactMap { $0.leavingOut(repeats) }
      found = NumberingSurvey.faults(read, plan, forms) + strangers
    }
    let (all, misstyled) = MisstyledEdge.explaining(RepeatedStranger.explaining(found, in: plan).faults, in: plan, read)
    self.misstyled = misstyled
    // What was mended has its finding already.
    let told = all.filter { plan.sections[$0.section].marker.status == .written && !plan.isHeadingOfNextDocument($0) } + restarts
    faults = settled.isEmpty ? told : told.filter { !settled.contains($0.section) }
    restarted = Set(restarts.flatMap(\.rest))
    faultySections = Set(faults.map(\.section))
  }

  /// Sections in another style than that of the series in which they count.
  private static func strangers(_ plan: Plan, but right: Set<Int>) -> [NumberingFault] {
    plan.sections.indices.compactMap { index in
      let marker = plan.sections[index].marker
      guard marker.style != marker.seriesStyle, !right.contains(index), let ordinal = marker.ordinal else { return nil }
      return NumberingFault(kind: .stranger, section: index, expected: ordinal, right: ordinal, rest: [])
    }
  }

  /// `（一）（二）` below a heading where `（十一）（十二）` are due: that each lost its first digit, and all of them do, is less likely than that the
  /// author began anew.
  private static func restarts(_ series: Series, _ plan: Plan, _ forms: [MarkerForm]) -> [NumberingFault] {
    guard series.scope == .continues, series.sections.contains(where: { plan.sections[$0].marker.status == .restored }) else { return [] }
    var faults: [NumberingFault] = []
    var place = 0
    while place < series.sections.count {
      let parent = plan.sections[series.sections[place]].parent
      let group = series.sections[place...].prefix { plan.sections[$0].parent == parent }
      let countsAnew = zip(group, 1...).allSatisfy { section, number in
        let marker = plan.sections[section].marker
        return marker.status == .restored && forms[section].missing.isEmpty && marker.writtenOrdinal.map { Int($0.value) } == number
      }
      if countsAnew, group.count >= 2, let right = plan.sections[group[place]].marker.ordinal {
        faults.append(NumberingFault(kind: .restarted, section: group[place], expected: right, right: right, rest: group))
      }
      place += group.count
    }
    return faults
  }

  private static func faults(_ all: [Series], _ plan: Plan, _ forms: [MarkerForm]) -> [NumberingFault] {
    var last = plan.documents.map { _ in TrackTable<Int?>(repeating: nil) }
    var faults: [NumberingFault] = []
    var counting: Set<Series.Track> = []
    for series in all {
      if let place = series.place, let first = series.sections.first, let one = Ordinal(1) {
        faults.append(NumberingFault(kind: .inner(place), section: first, expected: one, right: one, rest: series.sections[...]))
        continue
      }
      let document = series.track.document
      var reader = SeriesReader(series, in: plan, forms, after: last[document][series.track])
      reader.read()
      // Once a level, where its way changes.
      faults += reader.faults.filter { $0.kind != .countsOn || counting.insert(series.track).inserted }
      if let end = series.sections.last, let ordinal = plan.sections[end].marker.ordinal {
        last[document][series.track] = Int(ordinal.value)
      }
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
