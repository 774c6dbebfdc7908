import PlanSyntax

/// Markers that the author wrote in a wrong style: `（二）`, `3.`, `（四）`, or `三、` for the `3.` of a list.
///
/// Such a marker is whole, and so it is kept as it is written; but it counts in the series that it stands in, on the level of its neighbours.
/// Read in its own style it would break that style's series as well as theirs, and take what follows to another level.
enum Strangers {
  /// Adds to each whole marker where a number is missing, or that was read as text, that it may count in the series of another style.
  ///
  /// - Parameters:
  ///   - seen: the events of the next search with their offers.
  ///   - study: what was decided so far.
  ///   - windows: passages in which a number is missing, up to the one at which that shows.
  static func add(to seen: inout EventList, _ text: ScannedText, after study: Study, windows: [Range<Int>]) {
    let hosts = study.tracks.indices.filter { mayHost(study.tracks[$0]) }
    guard !hosts.isEmpty else { return }
    let misread = misread(study)
    var window = 0
    for index in seen.events.indices where seen.events[index].isWritten && seen.events[index].position == .paragraph {
      let passage = Int(seen.events[index].passage)
      while window < windows.count, windows[window].upperBound < passage { window += 1 }
      let isNear = window < windows.count && windows[window].lowerBound <= passage
      guard isNear || misread.contains(seen.events[index].start) else { continue }
      let first = Int32(seen.offers.count)
      let surface = text.starts[Int(seen.events[index].start)].firstSurface
      if beginsList(index, seen.events, text) { continue }
      addOffers(to: &seen.offers, text.surfaces[Int(surface)], Int32(surface), hosts, study.tracks)
      seen.events[index].strangers = first..<Int32(seen.offers.count)
    }
  }

  /// Starts of whole markers that were read as text, since they fitted nowhere, or that are strangers already.
  private static func misread(_ study: Study) -> Set<Int32> {
    var starts: Set<Int32> = []
    for index in study.events.indices
    where study.events[index].position == .paragraph && study.events[index].plain >= Cost.plainWhole {
      let reading = study.decisions[index].reading
      if reading.isPlain || study.offers[Int(reading.offer)].isStranger { starts.insert(study.events[index].start) }
    }
    return starts
  }

  /// `第五章 ⏎ （六） ⏎ （二） ⏎ （三）`: whether a number far too high stands for the 1 of a list of its own style. Its 2 comes next, and it is none of the list
  /// before, as `三、` for （三） is before the next 二、.
  private static func beginsList(_ index: Int, _ events: [Event], _ text: ScannedText) -> Bool {
    func surface(_ event: Event) -> Surface { text.surfaces[Int(text.starts[Int(event.start)].firstSurface)] }
    guard let style = surface(events[index]).wholeStyle, surface(events[index]).value > 1 else { return false }
    func isOne(_ event: Event) -> Bool { event.isWritten && event.position == .paragraph && surface(event).wholeStyle == style }
    let behind = events[(index + 1)...].prefix(sight).first(where: isOne)
    guard let behind, surface(behind).value == 2 else { return false }
    return events[..<index].suffix(sight).last(where: isOne).map { surface($0).value != 1 } ?? true
  }

  /// So many events are looked at on either side.
  private static let sight = 60

  private static func addOffers(to offers: inout [Offer], _ surface: Surface, _ index: Int32, _ hosts: [Int], _ tracks: [Track]) {
    guard surface.doubt == .none, let style = surface.wholeStyle, mayStray(style) else { return }
    let own = tracks.firstIndex { $0.style == style }
    for host in hosts where mayStand(style, among: tracks[host].style) {
      offers.append(.stranger(surface, index, own: own, among: host, tracks[host].form))
    }
  }

  /// Dashes have no number, and decimal numbers hand theirs down.
  private static func mayStray(_ style: NumberingStyle) -> Bool { style != .dash && style != .firstIs && style != .decimal }

  /// One marker makes no series that another could stand in.
  private static func mayHost(_ track: Track) -> Bool { mayStray(track.style) && track.count > 1 }

  /// `3、` among 2. and 4. is one of them with another point, and `3）` among （2） and （4） lost a bracket.
  private static func mayStand(_ style: NumberingStyle, among host: NumberingStyle) -> Bool {
    switch (style, host) {
    case (.arabicDot, .arabicComma), (.arabicComma, .arabicDot), (.arabicHalfParenthesis, .arabicParenthesis): false
    default: style != host
    }
  }
}

extension Offer {
  /// The style that is written, where it is another than the track's.
  func writtenStyle(_ text: ScannedText) -> NumberingStyle? {
    isStranger ? text.surfaces[Int(surface)].wholeStyle : nil
  }
}
