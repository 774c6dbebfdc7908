import PlanSyntax

/// The places of a document where a section may begin, in order, and what they offer to its tracks.
struct EventList {
  var events: [Event] = []
  var offers: [Offer] = []

  init(events: [Event], offers: [Offer]) {
    self.events = events
    self.offers = offers
  }

  /// One event a start, with what it offers to each track.
  init(_ text: ScannedText, _ starts: Range<Int>, _ tracks: [Track], _ inside: Cost.Inside) {
    events.reserveCapacity(starts.count)
    offers.reserveCapacity(starts.count * 2)
    let forms = tracks.map(\.form)
    for index in starts {
      let start = text.starts[index]
      let first = offers.count
      let beginsSublist = start.position == .paragraph && text.subheadings.contains(Int(start.passage) - 1)
      for number in Int(start.firstSurface)..<(Int(start.firstSurface) + Int(start.surfaceCount)) {
        let surface = text.surfaces[number]
        for track in forms.indices {
          guard var offer = Offer.make(surface, Int32(number), track, forms[track]) else { continue }
          offer.beginsSublist = beginsSublist && offer.value <= 1
          offers.append(offer)
        }
      }
      guard offers.count > first else { continue }
      let surface = text.surfaces[Int(start.firstSurface)]
      let passage = text.prose.passages[Int(start.passage)]
      events.append(
        Event(
          passage: Int32(start.passage), start: Int32(index), position: start.position, offers: Int32(first)..<Int32(offers.count),
          plain: PlainCost.of(text, index, tracks, inside, endsPassage: surface.textStart >= passage.end), shape: nil))
    }
  }
}
