import PlanSyntax

/// The second look at a document: the same events with their shapes, and every passage that looks like it as a place where a marker may
/// have been lost whole.
struct LostMarkers {
  private let text: ScannedText
  private let shapes: DocumentShapes
  private let model: Model
  private let tracksInUse: UInt16
  private let known: [Event]
  private let knownOffers: [Offer]
  private var events: [Event] = []
  private var offers: [Offer] = []

  static func events(
    _ text: ScannedText, _ shapes: DocumentShapes, _ model: Model, tracksInUse: UInt16, _ events: [Event], _ offers: [Offer]
  ) -> (events: [Event], offers: [Offer]) {
    var builder = LostMarkers(
      text: text, shapes: shapes, model: model, tracksInUse: tracksInUse, known: events, knownOffers: offers)
    builder.events.reserveCapacity(events.count)
    builder.offers.reserveCapacity(offers.count)
    builder.build()
    return (builder.events, builder.offers)
  }

  private mutating func build() {
    var next = 0
    for passage in shapes.range {
      while next < known.count, Int(known[next].passage) < passage {
        append(known[next], mayBeLost: false)
        next += 1
      }
      if next < known.count, Int(known[next].passage) == passage, known[next].position == .paragraph {
        append(known[next], mayBeLost: known[next].plain < Cost.plainHalf)
        next += 1
      } else {
        append(Event(passage: Int32(passage), start: -1, position: .paragraph, offers: 0..<0, plain: 0, shape: nil), mayBeLost: true)
      }
    }
    for event in known[next...] { append(event, mayBeLost: false) }
  }

  private mutating func append(_ event: Event, mayBeLost: Bool) {
    let first = Int32(offers.count)
    offers.append(contentsOf: knownOffers[Int(event.offers.lowerBound)..<Int(event.offers.upperBound)])
    var event = event
    // A passage's shape says nothing of a start inside it.
    if event.position == .paragraph {
      event.shape = shapes[Int(event.passage)]
      event.wasText = shapes.isText(Int(event.passage))
    }
    if mayBeLost { appendLost(at: event) }
    event.offers = first..<Int32(offers.count)
    if event.offers.isEmpty { return }
    events.append(event)
  }

  /// A marker of each level in use, of which nothing is left; none where a number left out by the author would be the likelier.
  private mutating func appendLost(at event: Event) {
    let passage = text.prose.passages[Int(event.passage)]
    let price = Cost.wholeMarker + (beginsLikeMarker(passage) ? Cost.besideNumber : 0)
    for (index, track) in model.tracks.enumerated() where tracksInUse >> UInt16(index) & 1 == 1 || track.isChapterNumber {
      guard track.style != .dash, track.style != .firstIs else { continue }
      let offer = Offer(
        track: UInt8(index), surface: -1, form: price, isDamaged: true, digits: Digits(), value: 0, outerValue: 0, isInserted: false)
      if model.price(of: offer, at: event) <= Cost.gap + model.slip + Cost.slackOfLost { offers.append(offer) }
    }
  }

  /// `一方面要加强…`, `第（二）项任务…`, `（2021—2025年）规划`, `2.5%的企业…`
  private func beginsLikeMarker(_ passage: Passage) -> Bool {
    let first = Scalars.decode(text.prose.bytes, at: Int(passage.start), end: Int(passage.end)).value
    return NumeralCharacter.han(first) != nil || NumeralCharacter.arabic(first) != nil || SurfaceScanner.opens(first)
      || SurfaceScanner.closes(first) || first == 0x7B2C
  }
}
