/// What lies ahead of an event: whether anything there asks for a marker of which nothing is left.
///
/// Such a section has its price and must pay: a number of its level that comes later follows better, or a list that begins anew has a
/// parent. Where neither is in sight nothing is gained by it, and the search need not weigh it.
struct Lookahead {
  /// So many markers in a row are lost whole at the most, of which none has anything behind it to tell.
  private static let mostLost: UInt16 = 3

  /// So many events it looks behind the next marker.
  private static let sight = 8

  private let events: [Event]
  private let offers: [Offer]
  /// For each track the next event where a marker of it may stand.
  private var next = PerTrack<Int>(repeating: -1)
  /// The next event where any marker may stand.
  private var nextOfAny = -1

  init(events: [Event], offers: [Offer]) {
    self.events = events
    self.offers = offers
  }

  /// Moves on; each event is looked at once for each track.
  mutating func advance(behind event: Int, for tracks: TrackSet) {
    nextOfAny = next(nextOfAny, behind: event) { _ in true }
    for track in tracks {
      next[track] = next(next[track], behind: event) { Int($0.track) == track }
    }
  }

  private func next(_ known: Int, behind event: Int, where isMeant: (Offer) -> Bool) -> Int {
    guard known <= event else { return known }
    return events[(event + 1)...].firstIndex { event in
      event.plain >= Cost.leastTelling && event.offers.contains { isMeant(offers[Int($0)]) }
    } ?? events.count
  }

  /// Whether a number higher than an ordinal may come next on a track, or the first of another.
  func asksFor(_ ordinal: UInt16, of track: Int) -> Bool {
    if isDue(behind: ordinal, of: track) { return true }
    return nextOfAny < events.count && events[nextOfAny].offers.contains { offers[Int($0)].track != track && offers[Int($0)].value <= 1 }
  }

  /// Whether a marker in sight may be one of the next numbers of a track. What is of other levels may look like one of its own: `五 推行…` before （三十一）
  /// is no （五）, and hides nothing.
  private func isDue(behind ordinal: UInt16, of track: Int) -> Bool {
    for index in next[track]..<min(events.count, next[track] + Self.sight) where events[index].plain >= Cost.leastTelling {
      for number in events[index].offers where offers[Int(number)].track == track {
        let offer = offers[Int(number)]
        if offer.value > ordinal || (1...Self.mostLost).contains(where: { offer.numeralCost(ordinal + $0) != nil }) { return true }
        if offer.isWhole { return false }
      }
    }
    return false
  }

  /// Whether the next marker that stands whole is of a level further out: no level begins before it with an item of which nothing is left, for
  /// its second would come under another heading.
  func closes(_ track: Int, _ tracks: [Track]) -> Bool {
    guard nextOfAny < events.count else { return false }
    return events[nextOfAny].offers.contains {
      offers[Int($0)].isWhole && tracks[Int(offers[Int($0)].track)].rank < tracks[track].rank
    }
  }

  /// Whether the next marker is of a deeper level and wants a parent, though it is no first.
  ///
  /// `保障措施⏎（二十五）…`, where the level runs on through the text, is the last heading: what comes right below it has to stand below something.
  /// `（十一）…⏎重点任务：⏎组织…⏎（二）…` lost the heading, and the first item of its list as well.
  func wantsParent(below step: Hypothesis.Step, from hypothesis: Hypothesis, behind event: Event) -> Bool {
    // `…（县水利局负责）⏎健全服务体系⏎17.…` in lines that were joined.
    let leadsLine = event.joint > 0 && (event.shape?.leadsItem ?? false)
    guard !step.isNew, nextOfAny < events.count, events[nextOfAny].position == .paragraph || leadsLine else { return false }
    let isNext = events[nextOfAny].passage == event.passage + 1 || leadsLine
    return events[nextOfAny].offers.contains { number in
      let offer = offers[Int(number)]
      let track = Int(offer.track)
      guard hypothesis.isUsed(track), hypothesis.place(of: track) > step.place else { return false }
      let last = hypothesis.lastOrdinal(of: track)
      if offer.value == 2, last > 1, !offer.isDamaged { return true }
      return isNext && hypothesis.scope(of: track) == .continues && offer.numeralCost(last &+ 1) != nil
    }
  }
}
