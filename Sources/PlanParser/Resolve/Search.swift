import PlanSyntax

/// Finds the cheapest explanation of all events together: a beam of hypotheses goes over them, and the lattice of what survives
/// tells by how much each reading won.
///
/// The lattice is cut wherever a single hypothesis survives, so a sound document needs room for one. Time is events × beam × offers.
struct Search {
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

  private var frontier: [Entry] = []
  private var following: [Entry] = []
  private var nodes: [Node] = []
  private var edges: [Edge] = []
  private var firstEdges: [Int] = []
  private var segmentStart = 0
  private var best: Float = 0
  private var decisions: [Decision] = []

  /// A hypothesis at the end of what has been read.
  private struct Entry {
    var hypothesis: Hypothesis
    var key: UInt64
    var cost: Float
    var node: Int32
  }

  struct Node {
    var cost: Float
    var bestEdge: Int32
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
    let start = Hypothesis()
    frontier = [Entry(hypothesis: start, key: start.key, cost: 0, node: 0)]
    nodes = [Node(cost: 0, bestEdge: -1)]
    for index in events.indices {
      if frontier.count == 1, segmentStart == index, walk(over: index) { continue }
      advance(over: index)
      if frontier.count == 1 || index - segmentStart >= 1500 { finishSegment(through: index) }
    }
    if segmentStart < events.count { finishSegment(through: events.count - 1) }
    return decisions
  }

  // MARK: Forward

  /// The straight path of a sound document: one hypothesis, and a whole marker with the very number that comes next.
  ///
  /// Every other reading costs more than all that a later event could say against this one.
  private mutating func walk(over index: Int) -> Bool {
    let event = events[index]
    guard event.position == .paragraph, !event.offers.isEmpty else { return false }
    let entry = frontier[0]
    var found: (offer: Int32, step: Hypothesis.Step)? = nil
    for number in event.offers {
      let offer = offers[Int(number)]
      guard offer.surface >= 0, !offer.isDamaged, offer.form == 0, offer.value > 0 else { continue }
      let track = Int(offer.track)
      guard entry.hypothesis.isUsed(track), model.tracks[track].numerals != .none, model.tracks[track].style != .decimal else { continue }
      let (first, second) = entry.hypothesis.expected(of: track)
      guard offer.value == first || offer.value == second else { return false }
      guard found == nil else { return false }
      let step = entry.hypothesis.using(track, offer.value, tracks: model.tracks)
      guard !step.isAnomaly, step.cost < 1 else { return false }
      found = (number, step)
    }
    guard let found else { return false }
    let offer = offers[Int(found.offer)]
    decisions.append(
      Decision(reading: Reading(track: Int8(offer.track), ordinal: offer.value, offer: found.offer), margin: Cost.width))
    frontier[0].hypothesis = found.step.next
    frontier[0].key = found.step.next.key
    segmentStart = index + 1
    return true
  }

  private mutating func advance(over index: Int) {
    following.removeAll(keepingCapacity: true)
    firstEdges.append(edges.count)
    best = .infinity
    let event = events[index]
    for number in frontier.indices {
      let entry = frontier[number]
      // The readings that run on smoothly come first: their price prunes the rest.
      for offer in event.offers { take(offers[Int(offer)], offer, event, entry) }
      push(entry.hypothesis, entry.key, from: entry, event.plain, .plain)
    }
    prune()
    swap(&frontier, &following)
  }

  @inline(__always)
  private mutating func take(_ offer: Offer, _ number: Int32, _ event: Event, _ entry: Entry) {
    let track = Int(offer.track)
    let price = model.price(of: offer, at: event)
    guard entry.cost + price <= best + breadth.width else { return }
    let (first, second) = entry.hypothesis.expected(of: track)
    if model.tracks[track].style == .dash {
      consider(entry.hypothesis.isOpen(track) ? first : 1, offer, number, price, event, entry)
      return
    }
    let written = offer.value
    if written > 0 { consider(written, offer, number, price, event, entry) }
    if first != written { consider(first, offer, number, price, event, entry) }
    if second != 0, second != written { consider(second, offer, number, price, event, entry) }
    if offer.surface >= 0, first &+ 1 != written, first &+ 1 != second { consider(first &+ 1, offer, number, price, event, entry) }
  }

  @inline(__always)
  private mutating func consider(_ ordinal: UInt16, _ offer: Offer, _ number: Int32, _ price: Float, _ event: Event, _ entry: Entry) {
    guard let numeral = model.numeralPrice(ordinal, as: offer) else { return }
    let soFar = price + numeral.price
    guard entry.cost + soFar <= best + breadth.width else { return }
    model.steps(ordinal, isDamaged: numeral.isDamaged, from: entry.hypothesis, taking: offer, at: event) { step, price in
      let reading = Reading(track: Int8(offer.track), ordinal: ordinal, isByRank: step.isByRank, offer: number)
      push(step.next, step.next.key, from: entry, soFar + price, reading)
    }
  }

  private mutating func push(_ hypothesis: Hypothesis, _ key: UInt64, from entry: Entry, _ cost: Float, _ reading: Reading) {
    let total = entry.cost + cost
    guard total <= best + breadth.width else { return }
    if total < best { best = total }
    let edge = Int32(edges.count)
    for index in following.indices where following[index].key == key && following[index].hypothesis == hypothesis {
      edges.append(Edge(from: entry.node, to: following[index].node, cost: cost, reading: reading))
      if total < following[index].cost {
        following[index].cost = total
        nodes[Int(following[index].node)] = Node(cost: total, bestEdge: edge)
      }
      return
    }
    let node = Int32(nodes.count)
    nodes.append(Node(cost: total, bestEdge: edge))
    edges.append(Edge(from: entry.node, to: node, cost: cost, reading: reading))
    following.append(Entry(hypothesis: hypothesis, key: key, cost: total, node: node))
  }

  private mutating func prune() {
    let limit = best + breadth.width
    following.removeAll { $0.cost > limit }
    if following.count > 1 { following.sort { ($0.cost, $0.node) < ($1.cost, $1.node) } }
    if following.count > breadth.beam { following.removeLast(following.count - breadth.beam) }
  }

  // MARK: Backward

  /// Decides the events of the segment and begins a new one with the best hypothesis.
  private mutating func finishSegment(through last: Int) {
    guard let winner = frontier.first else { return }
    witness?(Lattice(events: segmentStart..<last + 1, nodes: nodes, edges: edges, firstEdges: firstEdges, ends: frontier.map(\.node)))
    if last == segmentStart, frontier.count == 1, edges.count == 1 {
      decisions.append(Decision(reading: edges[0].reading, margin: Cost.width))
    } else {
      decide(through: last, winner)
    }
    segmentStart = last + 1
    nodes.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    firstEdges.removeAll(keepingCapacity: true)
    nodes.append(Node(cost: 0, bestEdge: -1))
    frontier.removeAll(keepingCapacity: true)
    frontier.append(Entry(hypothesis: winner.hypothesis, key: winner.key, cost: 0, node: 0))
  }

  private mutating func decide(through last: Int, _ winner: Entry) {
    // What it costs from each node to the end.
    var rest = [Float](repeating: .infinity, count: nodes.count)
    for entry in frontier { rest[Int(entry.node)] = 0 }
    for edge in edges.reversed() where rest[Int(edge.to)] + edge.cost < rest[Int(edge.from)] {
      rest[Int(edge.from)] = rest[Int(edge.to)] + edge.cost
    }
    var chosen: [Reading] = []
    var node = winner.node
    while nodes[Int(node)].bestEdge >= 0 {
      let edge = edges[Int(nodes[Int(node)].bestEdge)]
      chosen.append(edge.reading)
      node = edge.from
    }
    chosen.reverse()
    for (number, reading) in chosen.enumerated() {
      let from = firstEdges[number]
      let to = number + 1 < firstEdges.count ? firstEdges[number + 1] : edges.count
      var decision = Decision(reading: reading, margin: Cost.width)
      for edge in edges[from..<to] where !edge.reading.means(reading) {
        let margin = nodes[Int(edge.from)].cost + edge.cost + rest[Int(edge.to)] - winner.cost
        guard margin < Cost.width else { continue }
        decision.margin = min(decision.margin, margin)
        if margin < Cost.leastMargin + 2 { decision.alternatives.append((edge.reading, margin)) }
      }
      decisions.append(decision)
    }
  }
}
