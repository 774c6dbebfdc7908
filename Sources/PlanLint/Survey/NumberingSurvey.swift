import PlanSyntax

/// What is wrong with the numbers that the author wrote. One look at every series; each mistake is one fault.
struct NumberingSurvey: Sendable {
  /// In no particular order; at most one a section.
  let faults: [NumberingFault]
  /// All series, strangers left out.
  let series: [Series]
  /// Sections written in a style that is not their own.
  let strangers: [Int: Series.Track]
  /// The sections of ``faults``.
  let faultySections: Set<Int>

  /// Linear: a document without mistake is looked at once.
  init(_ plan: Plan, _ forms: [MarkerForm]) {
    var series = Series.all(in: plan)
    var faults = NumberingSurvey.faults(series, plan, forms)
    var strangers: [Int: Series.Track] = [:]
    if !faults.isEmpty {
      strangers = Strangers(plan, series).find(near: faults)
      if !strangers.isEmpty {
        series = Series.all(in: plan, without: strangers)
        faults = NumberingSurvey.faults(series, plan, forms)
        for (section, track) in strangers.sorted(by: { $0.key < $1.key }) {
          guard let expected = plan.sections[section].marker.ordinal else { continue }
          faults.append(NumberingFault(kind: .stranger(track), section: section, expected: expected, right: expected, rest: []))
        }
      }
    }
    // What was mended has its finding already.
    self.faults = faults.filter { plan.sections[$0.section].marker.status == .written && !plan.isHeadingOfNextDocument($0) }
    self.series = series
    self.strangers = strangers
    faultySections = Set(self.faults.map(\.section))
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

extension Plan {
  /// Index of the document that holds a section. O(log documents).
  func document(of section: Int) -> Int {
    var low = 0
    var high = documents.count
    while low < high {
      let middle = (low + high) / 2
      if documents[middle].sections.upperBound <= section { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Index of the innermost section that holds a byte; nil outside all. O(log sections + depth).
  func section(at offset: UInt32) -> Int? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    var section = low > 0 ? low - 1 : nil
    while let index = section, sections[index].span.end <= offset { section = sections[index].parent }
    return section
  }
}

/// Looks for sections that fill the gap of a series of another style: `（二）` `三、` `（四）`.
private struct Strangers {
  private let plan: Plan
  /// By document, its tracks with their sections in reading order.
  private var tracks: [[Series.Track: [Int]]]
  /// Tracks that were seen to count on where a new parent begins.
  private let continuing: Set<Series.Track>

  init(_ plan: Plan, _ all: [Series]) {
    self.plan = plan
    tracks = Array(repeating: [:], count: plan.documents.count)
    continuing = Set(all.lazy.filter { $0.scope == .continues && $0.habit.continuations > 0 }.map(\.track))
    for series in all { tracks[series.track.document][series.track, default: []] += series.sections }
    for document in tracks.indices {
      for track in tracks[document].keys { tracks[document][track]?.sort() }
    }
  }

  /// A fault may show at the stranger, at its neighbours in its own style, or as the gap that it leaves: `（三）` `4.` `（五）`.
  func find(near faults: [NumberingFault]) -> [Int: Series.Track] {
    var result: [Int: Series.Track] = [:]
    for fault in faults {
      for candidate in neighbourhood(of: fault.section) + inGap(before: fault) where result[candidate] == nil {
        if let track = home(of: candidate) { result[candidate] = track }
      }
    }
    return result
  }

  private func track(of section: Int) -> Series.Track {
    let marker = plan.sections[section].marker
    let document = plan.document(of: section)
    return Series.Track(document: document, style: marker.style, components: marker.components)
  }

  /// The section with the one missing number that stands where it is missing.
  private func inGap(before fault: NumberingFault) -> [Int] {
    guard fault.kind == .skipped(1), case let track = track(of: fault.section), let list = tracks[track.document][track],
      case let place = list.upperBound(fault.section), place > 1, fault.section - list[place - 2] <= Series.farthest
    else { return [] }
    let candidates = (list[place - 2] + 1..<fault.section).filter {
      plan.sections[$0].marker.ordinal == fault.expected && home(of: $0) == track
    }
    // Of several, nobody could say which.
    return candidates.count == 1 ? candidates : []
  }

  private func neighbourhood(of section: Int) -> [Int] {
    let track = track(of: section)
    guard let list = tracks[track.document][track] else { return [section] }
    let place = list.upperBound(section)
    return list[max(0, place - 2)..<min(list.count, place + 1)].sorted { abs($0 - section) < abs($1 - section) }
  }

  /// The track whose series has the section's number missing, right at the section's place.
  private func home(of section: Int) -> Series.Track? {
    let marker = plan.sections[section].marker
    let own = track(of: section)
    guard marker.status == .written, marker.style != .decimal, marker.style != .dash, let number = number(section), number > 1,
      !fits(section, in: own)
    else { return nil }
    // Where two fit, the style that is nearer decides.
    let homes = tracks[own.document].compactMap { track, sections in
      track != own && track.style != .decimal && isMissing(number, at: section, in: track, sections) ? track : nil
    }
    return homes.min {
      abs($0.style.rank - own.style.rank) * 100 + $0.style.rank < abs($1.style.rank - own.style.rank) * 100 + $1.style.rank
    }
  }

  private func isMissing(_ wanted: Int, at section: Int, in track: Series.Track, _ sections: [Int]) -> Bool {
    let place = sections.upperBound(section)
    guard place > 0, place < sections.count else { return false }
    let (before, after) = (sections[place - 1], sections[place])
    guard after - before <= Series.farthest, number(before) == wanted - 1, number(after) == wanted + 1 else { return false }
    // `4.`, `3.`, `4）`, `5.`: the `3.` is a stranger itself, and tells nothing.
    if wanted > 2, place > 1, let earlier = number(sections[place - 2]), earlier != wanted - 2 { return false }
    if continuing.contains(track) { return true }
    // Between the two stands nothing that would part them but the stranger itself.
    let level = min(plan.sections[before].level, plan.sections[after].level)
    return !((before + 1)..<after).contains { $0 != section && plan.sections[$0].level < level }
  }

  /// True where the section counts on in its own track, among siblings.
  private func fits(_ section: Int, in track: Series.Track) -> Bool {
    guard let list = tracks[track.document][track] else { return false }
    let place = list.upperBound(section)
    guard place > 1 else { return false }
    let (before, parent) = (list[place - 2], plan.sections[section].parent)
    guard plan.sections[before].parent == parent, number(before).map({ $0 + 1 }) == number(section) else { return false }
    // `一、` `二、`(the stranger) `二、`: the one behind must count on, too.
    guard place < list.count, plan.sections[list[place]].parent == parent else { return true }
    return number(list[place]) == number(section).map { $0 + 1 }
  }

  private func number(_ section: Int) -> Int? { plan.sections[section].marker.ordinal.map { Int($0.value) } }
}

extension [Int] {
  /// Index of the first element above a value in a sorted list.
  func upperBound(_ value: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > value { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
