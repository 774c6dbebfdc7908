import PlanSyntax

/// Finds the cheapest explanation of all events together: a beam of hypotheses goes over them, and the lattice of what survives
/// tells by how much each reading won.
///
/// The lattice is cut wherever a single hypothesis survives, so a sound document needs room for one. Time is events × beam × offers.
struct Search: ~Copyable {
  let model: Model
  let events: [Event]
  let offers: [Offer]
  private let breadth: Breadth

  /// How many hypotheses are kept.
  struct Breadth {
    /// Those that cost this much more than the best are dropped.
    let width: Float
    /// At the most.
    let beam: Int

    /// For a first look, and for texts with little damage.
    static let narrow = Breadth(width: 9, beam: 24)
    /// Where much is damaged the right hypothesis may be dear for many lines before it pays.
    static let wide = Breadth(width: 12, beam: 48)
  }
  /// Is shown the lattice of each segment before it is cut: what an explanation is made from.
  var witness: ((Lattice) -> Void)? = nil

  private var frontier = Scratch<Entry>()
  private var following = Scratch<Entry>()
  private var bids = Scratch<Bid>()
  private var nodes = Scratch<Node>()
  private var edges = Scratch<Edge>()
  private var firstEdges = Scratch<Int>()
  private var segmentStart = 0
  private var best: Float = 0
  private var decisions: [Decision] = []

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

  struct Node {
    var cost: Float
    var bestEdge: Int32
    /// What it costs from here to the end of the segment.
    var rest: Float = .infinity
  }

  struct Edge {
    let from: Int32
    let to: Int32
    let cost: Float
    let reading: Reading
  }

  init(model: Model, events: [Event], offers: [Offer], breadth: Breadth) {
    self.breadth = breadth
    self.model = model
    self.events = events
    self.offers = offers
  }

  /// One decision an event.
  mutating func run() -> [Decision] {
    decisions.reserveCapacity(events.count)
    frontier.append(Entry(hypothesis: Hypothesis(), cost: 0, node: 0))
    nodes.append(Node(cost: 0, bestEdge: -1))
    for index in events.indices {
      if frontier.count == 1, let (offer, step) = straightStep(over: events[index], from: frontier[0].hypothesis) {
        walk(over: index, taking: offer, by: step)
        continue
      }
      advance(over: index)
      if frontier.count == 1 || index - segmentStart >= 1500 { finishSegment(through: index) }
    }
    if segmentStart < events.count { finishSegment(through: events.count - 1) }
    return decisions
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
      guard offer.isWhole, hypothesis.isUsed(Int(offer.track)) else { continue }
      guard found == nil, let step = straightStep(to: offer, from: hypothesis) else { return nil }
      found = (number, step)
    }
    return found
  }

  @inline(__always)
  private func straightStep(to offer: Offer, from hypothesis: Hypothesis) -> Hypothesis.Step? {
    let track = Int(offer.track)
    let isCounted = offer.numerals == .none
    let step = hypothesis.step(track, isCounted ? hypothesis.expected(of: track).0 : offer.value, tracks: model.tracks)
    guard !step.isAnomaly, step.cost < Cost.mostOfStraightStep else { return nil }
    // A dash that would close levels may be text.
    if isCounted, hypothesis.placeBelowOpen > step.place + 1 { return nil }
    if offer.isDecimal, model.outerPrice(of: offer, by: step, from: hypothesis) > 0 { return nil }
    return step
  }

  /// The straight path of a sound document: one hypothesis, and nothing to decide.
  private mutating func walk(over index: Int, taking offer: Int32, by step: Hypothesis.Step) {
    decisions.append(Decision(reading: Reading(track: Int8(step.track), ordinal: step.last, offer: offer), margin: Cost.width))
    frontier[0].hypothesis.take(step)
    segmentStart = index + 1
  }

  private mutating func advance(over index: Int) {
    let event = events[index]
    collectBids(of: event)
    following.removeAll()
    firstEdges.append(edges.count)
    best = .infinity
    for number in frontier.indices {
      let entry = frontier[number]
      if let (offer, step) = straightStep(over: event, from: entry.hypothesis) {
        consider(step.last, bids[Int(offer - event.offers.lowerBound)], event, entry)
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
    var lost = event.lostTracks
    while lost != 0 {
      bids.append(bid(event.lostOffers + Int32(lost.trailingZeroBitCount), event))
      lost &= lost - 1
    }
  }

  @inline(__always)
  private func bid(_ number: Int32, _ event: Event) -> Bid {
    let offer = offers[Int(number)]
    return Bid(offer: offer, number: number, price: model.price(of: offer, at: event))
  }

  @inline(__always)
  private mutating func take(_ bid: Bid, _ event: Event, _ entry: Entry) {
    guard entry.cost + bid.price <= best + breadth.width else { return }
    let (first, second) = entry.hypothesis.expected(of: Int(bid.offer.track))
    if bid.offer.numerals == .none {
      consider(entry.hypothesis.isOpen(Int(bid.offer.track)) ? first : 1, bid, event, entry)
      return
    }
    let written = bid.offer.value
    if written > 0 { consider(written, bid, event, entry) }
    if first != written { consider(first, bid, event, entry) }
    if second != 0, second != written { consider(second, bid, event, entry) }
    if bid.offer.surface >= 0, first &+ 1 != written, first &+ 1 != second { consider(first &+ 1, bid, event, entry) }
  }

  private mutating func consider(_ ordinal: UInt16, _ bid: Bid, _ event: Event, _ entry: Entry) {
    let track = Int(bid.offer.track)
    let step = entry.hypothesis.step(track, ordinal, tracks: model.tracks)
    // Most of what does not follow is too dear whatever is left of its numeral.
    guard step.isNew || entry.cost + bid.price + step.cost <= best + breadth.width else { return }
    guard let numeral = model.numeralPrice(ordinal, as: bid.offer) else { return }
    let soFar = bid.price + numeral.price
    guard entry.cost + soFar <= best + breadth.width else { return }
    if step.isNew, let above = entry.hypothesis.stepByRank(track, ordinal, tracks: model.tracks) {
      reach(above, ordinal, isDamaged: numeral.isDamaged, soFar, bid, event, entry)
    }
    reach(step, ordinal, isDamaged: numeral.isDamaged, soFar, bid, event, entry)
  }

  @inline(__always)
  private mutating func reach(
    _ step: Hypothesis.Step, _ ordinal: UInt16, isDamaged: Bool, _ soFar: Float, _ bid: Bid, _ event: Event, _ entry: Entry
  ) {
    guard let price = model.price(of: step, ordinal, isDamaged: isDamaged, from: entry.hypothesis, taking: bid.offer, at: event) else {
      return
    }
    let reading = Reading(track: Int8(step.track), ordinal: ordinal, isByRank: step.isByRank, offer: bid.number)
    reach(from: entry, soFar + price, reading, by: step)
  }

  /// Adds an edge to what a reading leads to, unless it is too dear; hypotheses that are equal become one.
  @inline(__always)
  private mutating func reach(from entry: Entry, _ cost: Float, _ reading: Reading, by step: Hypothesis.Step?) {
    let total = entry.cost + cost
    guard total <= best + breadth.width else { return }
    if total < best { best = total }
    var hypothesis = entry.hypothesis
    if let step { hypothesis.take(step) }
    var index = 0
    while index < following.count, following[index].hypothesis != hypothesis { index += 1 }
    let edge = Int32(truncatingIfNeeded: edges.count)
    if index == following.count {
      let node = Int32(truncatingIfNeeded: nodes.count)
      nodes.append(Node(cost: total, bestEdge: edge))
      following.append(Entry(hypothesis: hypothesis, cost: total, node: node))
    } else if total < following[index].cost {
      following[index].cost = total
      nodes[Int(following[index].node)] = Node(cost: total, bestEdge: edge)
    }
    edges.append(Edge(from: entry.node, to: following[index].node, cost: cost, reading: reading))
  }

  /// Keeps the cheapest, in order.
  private mutating func prune() {
    following.sort { $0.cost < $1.cost }
    var count = min(following.count, breadth.beam)
    while count > 0, following[count - 1].cost > best + breadth.width { count -= 1 }
    following.truncate(to: count)
  }

  // MARK: Backward

  /// Decides the events of the segment and begins a new one with the best hypothesis.
  private mutating func finishSegment(through last: Int) {
    guard frontier.count > 0 else { return }
    if let witness {
      witness(
        Lattice(
          events: segmentStart..<last + 1, nodes: nodes.all, edges: edges.all, firstEdges: firstEdges.all, ends: frontier.all.map(\.node)))
    }
    if last == segmentStart, frontier.count == 1, edges.count == 1 {
      decisions.append(Decision(reading: edges[0].reading, margin: Cost.width))
    } else {
      decide()
    }
    segmentStart = last + 1
    nodes.removeAll()
    edges.removeAll()
    firstEdges.removeAll()
    nodes.append(Node(cost: 0, bestEdge: -1))
    frontier.truncate(to: 1)
    frontier[0].cost = 0
    frontier[0].node = 0
  }

  private mutating func decide() {
    for number in frontier.indices { nodes[Int(frontier[number].node)].rest = 0 }
    for number in edges.indices.reversed() {
      let edge = edges[number]
      let rest = nodes[Int(edge.to)].rest + edge.cost
      if rest < nodes[Int(edge.from)].rest { nodes[Int(edge.from)].rest = rest }
    }
    for _ in firstEdges.indices { decisions.append(Decision(reading: .plain, margin: Cost.width)) }
    var node = frontier[0].node
    for number in firstEdges.indices.reversed() {
      let edge = edges[Int(nodes[Int(node)].bestEdge)]
      decide(edge.reading, at: number)
      node = edge.from
    }
  }

  /// - Parameter number: of the event within its segment.
  private mutating func decide(_ reading: Reading, at number: Int) {
    let end = number + 1 < firstEdges.count ? firstEdges[number + 1] : edges.count
    var decision = Decision(reading: reading, margin: Cost.width)
    for index in firstEdges[number]..<end where !edges[index].reading.means(reading) {
      let edge = edges[index]
      let margin = nodes[Int(edge.from)].cost + edge.cost + nodes[Int(edge.to)].rest - frontier[0].cost
      guard margin < Cost.width else { continue }
      decision.margin = min(decision.margin, margin)
      if margin < Cost.leastMargin + 2 { decision.alternatives.append((edge.reading, margin)) }
    }
    decisions[segmentStart + number] = decision
  }
}
