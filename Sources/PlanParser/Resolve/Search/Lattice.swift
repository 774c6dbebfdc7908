/// The lattice of one segment of the search: every hypothesis that survived an event, and every reading that led to one.
struct Lattice {
  let events: Range<Int>
  let nodes: [Segment.Node]
  let edges: [Segment.Edge]
  /// For each event of the segment the index of its first edge.
  let firstEdges: [Int]
  /// The nodes left at the end, the winner first.
  let ends: [Int32]

  func edges(of event: Int) -> Range<Int> {
    let number = event - events.lowerBound
    return firstEdges[number]..<(number + 1 < firstEdges.count ? firstEdges[number + 1] : edges.count)
  }
}

/// The cheapest explanation that reads one place otherwise, told by where it differs from the one that won.
struct Detour {
  let reading: Reading
  /// By how much it is dearer.
  let margin: Float
  /// In order, from where the winning way is left; empty where that is out of sight. Their differences add up to the margin, unless the
  /// way back is out of sight.
  let steps: [Step]

  struct Step {
    let event: Int
    let reading: Reading
    let cost: Float
    /// What the winning reading of the same event costs.
    let won: Float
  }

  /// Steps that are followed to each side: enough for what a person can follow, and time stays linear.
  static let most = 64
}

/// Finds detours in a lattice. Made in time linear in its edges.
struct LatticePaths {
  private let lattice: Lattice
  /// What it costs from each node to the end, and the edge that leads there; -1 for none.
  private var rest: [Float]
  private var nextEdge: [Int]
  /// The winning edges, one an event, and which nodes they touch.
  private(set) var winner: [Int] = []
  private var isOnWinner: [Bool]

  init(_ lattice: Lattice) {
    self.lattice = lattice
    rest = [Float](repeating: .infinity, count: lattice.nodes.count)
    nextEdge = [Int](repeating: -1, count: lattice.nodes.count)
    isOnWinner = [Bool](repeating: false, count: lattice.nodes.count)
    for end in lattice.ends { rest[Int(end)] = 0 }
    for index in lattice.edges.indices.reversed() {
      let edge = lattice.edges[index]
      let cost = rest[Int(edge.to)] + edge.cost
      guard cost < rest[Int(edge.from)] else { continue }
      rest[Int(edge.from)] = cost
      nextEdge[Int(edge.from)] = index
    }
    guard var node = lattice.ends.first else { return }
    isOnWinner[Int(node)] = true
    while lattice.nodes[Int(node)].bestEdge >= 0 {
      let edge = Int(lattice.nodes[Int(node)].bestEdge)
      winner.append(edge)
      node = lattice.edges[edge].from
      isOnWinner[Int(node)] = true
    }
    winner.reverse()
  }

  /// The best detour for each other reading of an event, the cheapest first.
  func detours(at event: Int) -> [Detour] {
    guard let end = lattice.ends.first else { return [] }
    let chosen = lattice.edges[winner[event - lattice.events.lowerBound]].reading
    var best: [(edge: Int, margin: Float)] = []
    for index in lattice.edges(of: event) where !lattice.edges[index].reading.means(chosen) {
      let edge = lattice.edges[index]
      let margin = lattice.nodes[Int(edge.from)].cost + edge.cost + rest[Int(edge.to)] - lattice.nodes[Int(end)].cost
      guard margin.isFinite else { continue }
      if let known = best.firstIndex(where: { lattice.edges[$0.edge].reading.means(edge.reading) }) {
        if margin < best[known].margin { best[known] = (index, margin) }
      } else {
        best.append((index, margin))
      }
    }
    return best.sorted { ($0.margin, $0.edge) < ($1.margin, $1.edge) }.map { found in
      Detour(reading: lattice.edges[found.edge].reading, margin: found.margin, steps: steps(through: found.edge, at: event))
    }
  }

  /// Back to where the way left the winning one, and on to where it comes back.
  private func steps(through edge: Int, at event: Int) -> [Detour.Step] {
    var before: [Detour.Step] = []
    var node = lattice.edges[edge].from
    while !isOnWinner[Int(node)], before.count < Detour.most {
      let index = Int(lattice.nodes[Int(node)].bestEdge)
      before.append(step(index, at: event - before.count - 1))
      node = lattice.edges[index].from
    }
    guard isOnWinner[Int(node)] else { return [] }
    var steps: [Detour.Step] = before.reversed() + [step(edge, at: event)]
    node = lattice.edges[edge].to
    for next in (event + 1)..<(event + 1 + Detour.most) {
      guard !isOnWinner[Int(node)], nextEdge[Int(node)] >= 0 else { break }
      steps.append(step(nextEdge[Int(node)], at: next))
      node = lattice.edges[nextEdge[Int(node)]].to
    }
    return steps
  }

  private func step(_ index: Int, at event: Int) -> Detour.Step {
    let edge = lattice.edges[index]
    return Detour.Step(
      event: event, reading: edge.reading, cost: edge.cost, won: lattice.edges[winner[event - lattice.events.lowerBound]].cost)
  }
}
