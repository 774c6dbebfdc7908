/// The lattice since it was last cut: which hypotheses survived each event, and which readings led to them.
struct Segment {
  private var nodes = Scratch<Node>(capacity: 32)
  private var edges = Scratch<Edge>(capacity: 32)
  /// For each event the index of its first edge.
  private var firstEdges = Scratch<Int>(capacity: 32)

  /// The node that it begins at.
  static let root: Int32 = 0
  /// It is cut after so many events, though more than one hypothesis may be left: memory stays bounded.
  static let most = 1500

  struct Node {
    var cost: Float
    /// The last edge of the cheapest way to it.
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

  init() { nodes.append(Node(cost: 0, bestEdge: -1)) }

  /// How many events it has.
  var count: Int { firstEdges.count }

  // MARK: Forward

  mutating func beginEvent() { firstEdges.append(edges.count) }

  /// A hypothesis not reached so far; the edge that is added next leads there.
  @inline(__always)
  mutating func addNode(_ cost: Float) -> Int32 {
    nodes.append(Node(cost: cost, bestEdge: Int32(truncatingIfNeeded: edges.count)))
    return Int32(truncatingIfNeeded: nodes.count &- 1)
  }

  /// The edge that is added next is the end of a cheaper way.
  @inline(__always)
  mutating func improve(_ node: Int32, _ cost: Float) {
    nodes[Int(node)] = Node(cost: cost, bestEdge: Int32(truncatingIfNeeded: edges.count))
  }

  @inline(__always)
  mutating func addEdge(from: Int32, to: Int32, _ cost: Float, _ reading: Reading) {
    edges.append(Edge(from: from, to: to, cost: cost, reading: reading))
  }

  // MARK: Backward

  /// A hypothesis that is left at the end.
  mutating func end(at node: Int32) { nodes[Int(node)].rest = 0 }

  /// Decides its events, and begins anew.
  ///
  /// - Parameter best: where the cheapest way ends.
  mutating func decide(best: Int32, into decisions: inout [Decision]) {
    if edges.count == 1 {
      decisions.append(Decision(reading: edges[0].reading, margin: Cost.width))
    } else {
      weigh(best: best, into: &decisions)
    }
    nodes.truncate(to: 1)
    nodes[0].rest = .infinity
    edges.removeAll()
    firstEdges.removeAll()
  }

  private mutating func weigh(best: Int32, into decisions: inout [Decision]) {
    for number in edges.indices.reversed() {
      let edge = edges[number]
      let rest = nodes[Int(edge.to)].rest + edge.cost
      if rest < nodes[Int(edge.from)].rest { nodes[Int(edge.from)].rest = rest }
    }
    let first = decisions.count
    for _ in firstEdges.indices { decisions.append(Decision(reading: .plain, margin: Cost.width)) }
    var node = best
    for event in firstEdges.indices.reversed() {
      let edge = edges[Int(nodes[Int(node)].bestEdge)]
      decisions[first + event] = decision(edge.reading, at: event, best: nodes[Int(best)].cost)
      node = edge.from
    }
  }

  private func decision(_ reading: Reading, at event: Int, best: Float) -> Decision {
    let end = event + 1 < firstEdges.count ? firstEdges[event + 1] : edges.count
    var decision = Decision(reading: reading, margin: Cost.width)
    for index in firstEdges[event]..<end {
      let edge = edges[index]
      let isSame = edge.reading.means(reading)
      if isSame, edge.reading.level == reading.level { continue }
      let margin = nodes[Int(edge.from)].cost + edge.cost + nodes[Int(edge.to)].rest - best
      guard margin < Cost.width else { continue }
      if isSame {
        decision.placeMargin = min(decision.placeMargin, margin)
        continue
      }
      decision.margin = min(decision.margin, margin)
      if !edge.reading.isPlain { decision.numberMargin = min(decision.numberMargin, margin) }
      if margin < Cost.mostOfAlternatives { decision.alternatives.append((edge.reading, margin)) }
    }
    return decision
  }

  /// What an explanation is made from.
  func lattice(from firstEvent: Int, ends: [Int32]) -> Lattice {
    Lattice(events: firstEvent..<firstEvent + count, nodes: nodes.all, edges: edges.all, firstEdges: firstEdges.all, ends: ends)
  }
}
