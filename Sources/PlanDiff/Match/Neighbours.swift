/// What stands about an open section, as far as it is paired: the next pair before it, the next behind it, its parent.
///
/// Evidence of place, taken from the words of the neighbours; no number says anything here.
struct Neighbours {
  private let old: ComparedSide
  private let new: ComparedSide
  private let matching: Matching
  /// For each node the nearest paired one before it, -1 for none.
  private let oldBefore: [Int]
  private let newBefore: [Int]
  /// For each node the nearest paired one behind it, the count for none.
  private let oldBehind: [Int]
  private let newBehind: [Int]

  /// How far from a pair candidates are looked for.
  private static let reach = 8

  init(_ old: ComparedSide, _ new: ComparedSide, _ matching: Matching) {
    self.old = old
    self.new = new
    self.matching = matching
    oldBefore = Neighbours.before(matching.newOf)
    newBefore = Neighbours.before(matching.oldOf)
    oldBehind = Neighbours.behind(matching.newOf)
    newBehind = Neighbours.behind(matching.oldOf)
  }

  /// Which share of what stands about two open sections is paired with each other: 0…1.
  func support(of pair: NodePair) -> Double {
    var points = 0
    if oldBefore[pair.old] >= 0, matching.newOf[oldBefore[pair.old]] == newBefore[pair.new] { points += 1 }
    if oldBehind[pair.old] < old.nodes.count, matching.newOf[oldBehind[pair.old]] == newBehind[pair.new] { points += 1 }
    if let left = old.shape.parents[pair.old], let right = new.shape.parents[pair.new], matching.newOf[left] == right { points += 1 }
    return Double(points) / 3
  }

  /// Open sections of the old plan that stand beside the partners of a new section's neighbours.
  func oldNodesNear(_ node: Int) -> [Int] {
    var result: [Int] = []
    if newBefore[node] >= 0, let partner = matching.oldOf[newBefore[node]] {
      var index = partner + 1
      while index < old.nodes.count, matching.newOf[index] == nil, result.count < Neighbours.reach {
        result.append(index)
        index += 1
      }
    }
    if newBehind[node] < new.nodes.count, let partner = matching.oldOf[newBehind[node]] {
      var index = partner - 1
      while index >= 0, matching.newOf[index] == nil, result.count < 2 * Neighbours.reach {
        if !result.contains(index) { result.append(index) }
        index -= 1
      }
    }
    return result
  }

  private static func before(_ partners: [Int?]) -> [Int] {
    var last = -1
    return partners.indices.map { index in
      defer { if partners[index] != nil { last = index } }
      return last
    }
  }

  private static func behind(_ partners: [Int?]) -> [Int] {
    var next = partners.count
    return partners.indices.reversed().map { index in
      defer { if partners[index] != nil { next = index } }
      return next
    }.reversed()
  }
}
