import PlanSyntax

/// What the first search found out about a document: its rate of damage, what its sections look like, where numbers are missing.
struct Survey {
  /// The price of damage before anything is known.
  static let firstGuess: Float = 2

  /// Every marker is whole and in its place, and nothing else looks like one.
  let isSound: Bool
  let damage: Float
  let evidence: ShapeEvidence
  /// Ranges of passages in which a marker may have been lost whole.
  let windows: [Range<Int>]
  /// Tracks that the document uses.
  let tracksInUse: UInt16

  static func make(
    _ text: ScannedText, _ passages: Range<Int>, _ tracks: [Track], _ events: [Event], _ offers: [Offer], _ decisions: [Decision],
    besides known: [Range<Int>] = []
  ) -> Survey {
    var hypothesis = Hypothesis()
    // Where each track was last seen with a number that is beyond doubt.
    var lastPassage = [Int](repeating: passages.lowerBound, count: tracks.count)
    var windows: [Range<Int>] = []
    var damaged = 0
    var sections = 0
    var doubtful = false
    for (event, decision) in zip(events, decisions) {
      let reading = decision.reading
      if reading.isPlain {
        if event.plain > Cost.plainBareArabic { doubtful = true }
        continue
      }
      let track = Int(reading.track)
      let offer = offers[Int(reading.offer)]
      let wasOpen = hypothesis.isOpen(track)
      let step = reading.applied(to: hypothesis, tracks: tracks)
      sections += 1
      let isCut = offer.numeralCost(reading.ordinal, tracks[track].numerals)?.isDamaged ?? false
      if offer.isDamaged || isCut { damaged += 1 }
      // `2.1` under 1: the 2 above it was lost.
      let isAstray = offer.outerValue > 0 && offer.outerValue != step.next.parent(of: track).map { step.next.lastOrdinal(of: $0) }
      if isAstray, let parent = step.next.parent(of: track) {
        doubtful = true
        windows.append(max(lastPassage[parent], Int(event.passage) - 400)..<Int(event.passage))
      }
      if step.isAnomaly {
        doubtful = true
        let parent = step.next.parent(of: track)
        // A number missing where a level runs on may have stood before the parent's own heading.
        let runsOn = wasOpen || hypothesis.isUsed(track) && reading.ordinal > hypothesis.lastOrdinal(of: track)
        let from = runsOn ? lastPassage[track] : parent.map { lastPassage[$0] } ?? passages.lowerBound
        windows.append(max(from, Int(event.passage) - 400)..<Int(event.passage))
      }
      hypothesis = step.next
      if !isCut { lastPassage[track] = Int(event.passage) }
    }
    let isSound = damaged == 0 && !doubtful
    let rate = (Float(damaged + windows.count) + 0.4) / (Float(sections + windows.count) + 6)
    let open = merged(windows + known)
    return Survey(
      isSound: isSound, damage: min(6, max(0.3, -ShapeEvidence.log(rate))),
      evidence: isSound ? .none : shapes(text, passages, tracks, events, offers, decisions, besides: open), windows: open,
      tracksInUse: hypothesis.used)
  }

  /// Counts the shapes of sections that have whole markers, and of the passages that are surely text.
  private static func shapes(
    _ text: ScannedText, _ passages: Range<Int>, _ tracks: [Track], _ events: [Event], _ offers: [Offer], _ decisions: [Decision],
    besides windows: [Range<Int>]
  ) -> ShapeEvidence {
    var sections = [[Int]](repeating: [Int](repeating: 0, count: Shape.count), count: tracks.count)
    var texts = [Int](repeating: 0, count: Shape.count)
    var taken = Set<Int>()
    for (event, decision) in zip(events, decisions) where event.position == .paragraph {
      let passage = Int(event.passage)
      guard !decision.reading.isPlain else { continue }
      taken.insert(passage)
      let offer = offers[Int(decision.reading.offer)]
      guard offer.value == decision.reading.ordinal, !offer.isDamaged else { continue }
      let shape = Shape.of(text, passage: passage, from: text.surfaces[Int(offer.surface)].textStart)
      sections[Int(decision.reading.track)][shape.index] += 1
    }
    // What stands where a marker may be lost is no example of text.
    var window = 0
    for passage in passages where !taken.contains(passage) {
      while window < windows.count, windows[window].upperBound <= passage { window += 1 }
      if window < windows.count, windows[window].contains(passage) { continue }
      texts[Shape.of(text, passage: passage, from: text.prose.passages[passage].start).index] += 1
    }
    return ShapeEvidence(sections: sections, texts: texts)
  }

  private static func merged(_ windows: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for window in windows.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, window.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, window.upperBound)
      } else {
        result.append(window)
      }
    }
    return result
  }

  /// The events of the second search: those of the first with their shapes, and in the windows every passage as a place where a
  /// marker may have been lost whole.
  func events(_ text: ScannedText, _ tracks: [Track], _ events: [Event], _ offers: [Offer]) -> (events: [Event], offers: [Offer]) {
    var result: [Event] = []
    var allOffers: [Offer] = []
    var next = 0
    var window = 0
    func lostOffers(into offers: inout [Offer]) {
      for (index, track) in tracks.enumerated() where tracksInUse >> UInt16(index) & 1 == 1 {
        guard track.style != .dash, track.style != .firstIs else { continue }
        offers.append(
          Offer(track: UInt8(index), surface: -1, form: Cost.wholeMarker, isDamaged: true, digits: Digits(), value: 0, outerValue: 0,
            isInserted: false))
      }
    }
    func append(_ event: Event, isLost: Bool) {
      let first = Int32(allOffers.count)
      allOffers.append(contentsOf: offers[Int(event.offers.lowerBound)..<Int(event.offers.upperBound)])
      if isLost { lostOffers(into: &allOffers) }
      var event = event
      event.offers = first..<Int32(allOffers.count)
      let passage = Int(event.passage)
      let textStart =
        event.start >= 0
        ? text.surfaces[Int(text.starts[Int(event.start)].firstSurface)].textStart : text.prose.passages[passage].start
      event.shape = Shape.of(text, passage: passage, from: textStart)
      result.append(event)
    }
    func appendEvents(before passage: Int) {
      while next < events.count, Int(events[next].passage) < passage {
        append(events[next], isLost: false)
        next += 1
      }
    }
    while window < windows.count {
      for passage in windows[window] {
        appendEvents(before: passage)
        if next < events.count, Int(events[next].passage) == passage, events[next].position == .paragraph {
          append(events[next], isLost: events[next].plain < Cost.plainHalf)
          next += 1
        } else {
          append(
            Event(passage: Int32(passage), start: -1, position: .paragraph, offers: 0..<0, plain: 0, shape: nil), isLost: true)
        }
      }
      window += 1
    }
    appendEvents(before: .max)
    return (result, allOffers)
  }
}
