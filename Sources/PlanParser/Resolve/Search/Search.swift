import PlanSyntax

/// Finds the cheapest explanation of all events together: a beam of hypotheses goes over them, and the lattice of what survives
/// tells by how much each reading won.
///
/// The lattice is cut wherever a single hypothesis survives, so a sound document needs room for one. Time is events × beam × offers.
/// A search is never copied: its lists are written to at every step.
struct Search: ~Copyable {
  let model: Model
  /// The model's own, at hand here: a model is too large to be asked for them at every step.
  private let tracks: [Track]
  let events: [Event]
  let offers: [Offer]
  private let breadth: Breadth
  /// Is shown the lattice of each segment before it is cut: what an explanation is made from.
  var witness: ((Lattice) -> Void)? = nil

  private var frontier = Scratch<Entry>(capacity: 8)
  private var following = Scratch<Entry>(capacity: 8)
  private var bids = Scratch<Bid>(capacity: 8)
  private var segment = Segment()
  private var lookahead: Lookahead
  private var futureCost: FutureCost
  private var best: Float = 0
  /// What is dearer than this is dropped.
  private var limit: Float = 0
  private var decisions: [Decision] = []
  /// The event at hand parts a heading from its list, if it is text.
  private var parts = false

  /// How many hypotheses are kept.
  struct Breadth {
    /// Those that cost this much more than the best are dropped.
    let width: Float
    /// At the most.
    let beam: Int
    /// Nothing is known of damage so far.
    var isFirst = false

    /// For a first look, from which only the plainest is learnt.
    static let first = Breadth(width: 7, beam: 24, isFirst: true)
    /// For texts with little damage.
    static let narrow = Breadth(width: 11, beam: 48)
    /// Where much is damaged the right hypothesis may be dear for many lines before it pays.
    static let wide = Breadth(width: 12, beam: 48)
  }

  /// A hypothesis at the end of what has been read.
  private struct Entry {
    var hypothesis: Hypothesis
    var cost: Float
    var node: Int32
  }

  /// An offer of the event at hand, with that part of its price that no hypothesis changes.
  private struct Bid {
    let offer: Offer
    let number: Int32
    let price: Float
  }

  init(model: Model, events: [Event], offers: [Offer], breadth: Breadth) {
    self.breadth = breadth
    self.model = model
    tracks = model.tracks
    self.events = events
    self.offers = offers
    lookahead = Lookahead(events: events, offers: offers)
    futureCost = FutureCost(model, events, offers)
  }

  /// One decision an event.
  mutating func run() -> [Decision] {
    decisions.reserveCapacity(events.count)
    frontier.append(Entry(hypothesis: model.scopes.hypothesis, cost: 0, node: Segment.root))
    for index in events.indices {
      if frontier.count == 1, events[index].strangers.isEmpty,
        let (offer, step) = straightStep(over: events[index], from: frontier[0].hypothesis)
      {
        walk(taking: offer, by: step)
        continue
      }
      advance(over: index)
      if frontier.count == 1 || segment.count >= Segment.most { cut() }
    }
    if segment.count > 0 { cut() }
    return decisions
  }

  /// Decides the events of the segment and begins a new one with the best hypothesis.
  private mutating func cut() {
    if let witness { witness(segment.lattice(from: decisions.count, ends: frontier.all.map(\.node))) }
    for number in frontier.indices { segment.end(at: frontier[number].node) }
    segment.decide(best: frontier[0].node, into: &decisions)
    frontier.truncate(to: 1)
    frontier[0].cost = 0
    frontier[0].node = Segment.root
  }

  // MARK: Forward

  /// The step to a whole marker with the very number that a hypothesis expects next; nil where there is no such marker.
  ///
  /// Every other reading costs more than all that a later event could say against this one.
  @inline(__always)
  private func straightStep(over event: Event, from hypothesis: Hypothesis) -> (offer: Int32, step: Hypothesis.Step)? {
    guard event.position == .paragraph else { return nil }
    var found: (offer: Int32, step: Hypothesis.Step)? = nil
    for number in event.offers {
      let offer = offers[Int(number)]
      if offer.isUnframed { return nil }
      guard hypothesis.isUsed(Int(offer.track)) else { continue }
      guard offer.isWhole else {
        if isDue(offer, in: hypothesis) { return nil }
        continue
      }
      guard found == nil, let step = straightStep(to: offer, from: hypothesis) else { return nil }
      found = (number, step)
    }
    guard let found,
      found.step.cost < Cost.skippedLevel || !Self.mayBeginPassedOver(event, offers, found.step, from: hypothesis)
    else { return nil }
    return found
  }

  /// `1）` behind `1.`, where （1） lies between them and 1） below: whether it may be what is left of the first marker of the level passed over.
  ///
  /// It belongs to no search: asked of one, all that a search knows would be copied for each step.
  private static func mayBeginPassedOver(
    _ event: Event, _ offers: [Offer], _ step: Hypothesis.Step, from hypothesis: Hypothesis
  ) -> Bool {
    event.offers.contains { number in
      let (offer, track) = (offers[Int(number)], Int(offers[Int(number)].track))
      return !offer.isWhole && offer.value == 1 && hypothesis.isUsed(track) && !hypothesis.isOpen(track)
        && hypothesis.place(of: track) < step.place
    }
  }

  /// `3）` behind （2） and its 1）2）: what is whole as the next of one list may be all that is left of the next of another.
  private func isDue(_ offer: Offer, in hypothesis: Hypothesis) -> Bool {
    let track = Int(offer.track)
    return offer.value > 1 && hypothesis.isOpen(track) && offer.value == hypothesis.expected(of: track).0
  }

  @inline(__always)
  private func straightStep(to offer: Offer, from hypothesis: Hypothesis) -> Hypothesis.Step? {
    let track = Int(offer.track)
    let isCounted = offer.numerals == .none
    let ordinal = isCounted ? hypothesis.expected(of: track).0 : offer.value
    let step = hypothesis.step(track, ordinal, isInserted: offer.isInserted, beginsSublist: offer.beginsSublist, tracks: tracks)
    guard !step.isAnomaly, step.cost < Cost.mostOfStraightStep else { return nil }
    // A dash that would close levels may be text.
    if isCounted, hypothesis.placeBelowOpen > step.place + 1 || step.last > Ordinal.limit { return nil }
    // A bare number may be what is left of another marker; `1.2` under 1 is not.
    // Where something was lost, `4.6` behind 4.5.5 may be 4.5.6, of which more comes later.
    if offer.isDecimal, !breadth.isFirst, hypothesis.placeBelowOpen > step.place + 1 { return nil }
    if offer.isDecimal, offer.outer[0] == 0 || hypothesis.outerPrice(of: offer, by: step, tracks) > 0 { return nil }
    return step
  }

  /// The straight path of a sound document: one hypothesis, and nothing to decide.
  private mutating func walk(taking offer: Int32, by step: Hypothesis.Step) {
    let reading = Reading(
      track: Int8(step.track), ordinal: step.last, isInserted: offers[Int(offer)].isInserted,
      beginsSublist: offers[Int(offer)].beginsSublist, offer: offer)
    decisions.append(Decision(reading: reading, margin: Cost.width))
    frontier[0].hypothesis.take(step)
  }

  private mutating func advance(over index: Int) {
    let event = events[index]
    parts = event.parts
    collectBids(of: event)
    if !event.lostTracks.isEmpty { lookahead.advance(behind: index, for: event.lostTracks) }
    futureCost.advance(behind: index)
    following.removeAll()
    segment.beginEvent()
    best = .infinity
    limit = .infinity
    for number in frontier.indices {
      let entry = frontier[number]
      if let (offer, step) = straightStep(over: event, from: entry.hypothesis) {
        consider(step.last, bids[Int(offer - event.offers.lowerBound)], event, entry)
        for bid in (bids.count - event.strangers.count)..<bids.count { take(bids[bid], event, entry) }
      } else {
        // The readings that run on smoothly come first: their price prunes the rest.
        for bid in bids.indices { take(bids[bid], event, entry) }
        reach(from: entry, event.plain, .plain, by: nil)
      }
    }
    prune()
    swap(&frontier, &following)
  }

  private mutating func collectBids(of event: Event) {
    bids.removeAll()
    for number in event.offers { bids.append(bid(number, event)) }
    for track in event.lostTracks { bids.append(bid(event.lostOffers + Int32(truncatingIfNeeded: track), event)) }
    for number in event.strangers { bids.append(bid(number, event)) }
  }

  @inline(__always)
  private func bid(_ number: Int32, _ event: Event) -> Bid {
    let offer = offers[Int(number)]
    return Bid(offer: offer, number: number, price: model.price(of: offer, at: event))
  }

  @inline(__always)
  private mutating func take(_ bid: Bid, _ event: Event, _ entry: Entry) {
    guard entry.cost + bid.price <= limit else { return }
    let (first, second) = entry.hypothesis.expected(of: Int(bid.offer.track))
    if bid.offer.isStranger {
      if bid.offer.value == first || bid.offer.value == second { consider(bid.offer.value, bid, event, entry) }
      return
    }
    if bid.offer.numerals == .none {
      consider(entry.hypothesis.isOpen(Int(bid.offer.track)) ? first : 1, bid, event, entry)
      return
    }
    let written = bid.offer.value
    if bid.offer.isInserted {
      let last = entry.hypothesis.lastOrdinal(of: Int(bid.offer.track))
      if written > 0 { consider(written, bid, event, entry) }
      if last != written, last > 0 { consider(last, bid, event, entry) }
      return
    }
    if written > 0 { consider(written, bid, event, entry) }
    if first != written { consider(first, bid, event, entry) }
    if second != 0, second != written { consider(second, bid, event, entry) }
    if bid.offer.beginsSublist, written != 1, first != 1, second != 1 { consider(1, bid, event, entry) }
    if !bid.offer.isLost, first &+ 1 != written, first &+ 1 != second { consider(first &+ 1, bid, event, entry) }
  }

  private mutating func consider(_ ordinal: UInt16, _ bid: Bid, _ event: Event, _ entry: Entry) {
    let track = Int(bid.offer.track)
    let step = entry.hypothesis.step(
      track, ordinal, isInserted: bid.offer.isInserted, beginsSublist: bid.offer.beginsSublist && ordinal == 1, tracks: tracks)
    // Most of what does not follow is too dear whatever is left of its numeral.
    guard step.isNew || entry.cost + bid.price + step.cost <= limit else { return }
    // A closing line that looks like a heading is no section: something must ask for one.
    if bid.offer.isLost {
      guard !step.isFault,
        lookahead.asksFor(ordinal, of: track) || lookahead.wantsParent(below: step, from: entry.hypothesis, behind: event)
      else { return }
    }
    if bid.offer.isLost, step.isNew, lookahead.closes(track, tracks) { return }
    guard let numeral = model.numeralPrice(ordinal, as: bid.offer) else { return }
    let soFar = bid.price + numeral.price
    guard entry.cost + soFar <= limit else { return }
    func attempt(by step: Hypothesis.Step, granting outer: DecimalParts = DecimalParts()) -> Attempt {
      Attempt(offer: bid.offer, number: bid.number, ordinal: ordinal, step: step, isDamaged: numeral.isDamaged, granted: outer)
    }
    if bid.offer.mayGrant(ordinal), entry.hypothesis.isContradicted(by: bid.offer.outer, at: step.place, tracks),
      let granted = entry.hypothesis.granting(bid.offer.outer, and: ordinal, of: track, tracks)
    {
      // Its own numbers say where it stands.
      let base = Entry(hypothesis: granted.hypothesis, cost: entry.cost, node: entry.node)
      let step = granted.hypothesis.step(track, ordinal, tracks: tracks)
      reach(attempt(by: step, granting: bid.offer.outer), from: base, at: event, paid: soFar + granted.price)
      return
    }
    if step.isNew, let above = entry.hypothesis.stepByRank(track, ordinal, tracks: tracks) {
      reach(attempt(by: above), from: entry, at: event, paid: soFar)
    }
    reach(attempt(by: step), from: entry, at: event, paid: soFar)
  }

  /// - Parameter soFar: what must be paid whatever comes before.
  @inline(__always)
  private mutating func reach(_ attempt: Attempt, from entry: Entry, at event: Event, paid soFar: Float) {
    guard let price = model.price(of: attempt, at: event, from: entry.hypothesis) else { return }
    reach(from: entry, soFar + price, attempt.reading, by: attempt.step)
  }

  /// Adds an edge to what a reading leads to, unless it is too dear; hypotheses that are equal become one.
  @inline(__always)
  private mutating func reach(from entry: Entry, _ cost: Float, _ reading: Reading, by step: Hypothesis.Step?) {
    let total = entry.cost + cost
    guard total <= limit else { return }
    var hypothesis = entry.hypothesis
    var reading = reading
    if let step {
      hypothesis.take(step)
      reading.level = UInt8(truncatingIfNeeded: hypothesis.level(at: step.place))
    } else if parts {
      hypothesis.passText()
    }
    let bound = total + futureCost.least(for: hypothesis)
    guard bound <= limit else { return }
    if bound < best {
      best = bound
      limit = bound + breadth.width
    }
    var index = 0
    while index < following.count, following[index].hypothesis != hypothesis { index += 1 }
    if index == following.count {
      following.append(Entry(hypothesis: hypothesis, cost: total, node: segment.addNode(total)))
    } else if total < following[index].cost {
      following[index].cost = total
      segment.improve(following[index].node, total)
    }
    segment.addEdge(from: entry.node, to: following[index].node, cost, reading)
  }

  /// Keeps the cheapest, in order.
  private mutating func prune() {
    following.sort { futureCost.least(for: $0.hypothesis) + $0.cost < futureCost.least(for: $1.hypothesis) + $1.cost }
    var count = min(following.count, breadth.beam)
    while count > 0, futureCost.least(for: following[count - 1].hypothesis) + following[count - 1].cost > limit { count -= 1 }
    following.truncate(to: count)
  }
}
