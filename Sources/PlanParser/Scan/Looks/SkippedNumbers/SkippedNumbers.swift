/// Damaged markers run into the text before them, which the sequence alone tells: `三、推动转型升级五调整结构。` below （四）, `…密闭存放。3收运处置。` between `2.` and `4.`
///
/// A bare number in running text mostly counts something, and where lines were joined nothing but the marker's place was left to tell it. So no start is found there;
/// but where the markers around leave a number out, and that very number stands once between them behind a stop or a heading, it is the one that is missing.
///
/// Where that is not sure enough to find a start, such a number still speaks against giving it to another paragraph: see ``GluedNumber``.
enum SkippedNumbers: Look {
  /// So many numbers may be missing between two markers.
  private static let mostSkipped: UInt16 = 4

  /// The last marker of a family.
  private struct Last {
    var value: UInt16 = 0
    /// Index of its start.
    var start = 0
  }

  /// Finds such markers and adds them to the starts. Linear: what stands between two markers is searched once for each family, of which there are few.
  static func apply(to candidates: inout Candidates) {
    var last = [Last](repeating: Last(), count: MarkerFamily.allCases.count)
    // By where they begin: what one family lacks another may lack as well.
    var found: [UInt32: FoundMarker] = [:]
    for (index, start) in candidates.starts.enumerated() {
      let surface = candidates[start]
      guard surface.value > 0, surface.doubt == .none || surface.doubt == .bare && start.position == .paragraph else { continue }
      let here = Last(value: surface.value, start: index)
      guard let family = MarkerFamily(surface) else {
        // A bare numeral may be what is left of any family's next.
        if start.position == .paragraph { goOn(here, surface, &last) }
        continue
      }
      let before = last[family.index]
      last[family.index] = here
      let skipped = skipped(between: before.value, and: surface.value)
      guard !skipped.isEmpty else { continue }
      var search = NumberSearch(candidates, family, behind: before.value > 0 ? before.start : nil, before: index)
      for value in skipped {
        if let marker = search.find(value) { found[marker.surface.start] = marker }
      }
    }
    for marker in found.values {
      if let known = marker.known { candidates.clear(known, as: .skipped) }
    }
    candidates.insert(found.values.filter { $0.known == nil }.sorted { $0.surface.start < $1.surface.start })
  }

  /// The numbers that two markers of a family leave out; 1 where a list begins with 2.
  private static func skipped(between last: UInt16, and value: UInt16) -> Range<UInt16> {
    if value == 2, last != 1 { return 1..<2 }
    guard last > 0, value > last, value - last - 1 <= mostSkipped else { return 0..<0 }
    return last + 1..<value
  }

  private static func goOn(_ here: Last, _ surface: Surface, _ last: inout [Last]) {
    for family in MarkerFamily.allCases where family.counts(surface) && last[family.index].value + 1 == here.value {
      last[family.index] = here
    }
  }
}
