/// Of what came or went above sections that both plans have: what is a section as those are, and no heading that was put over them.
///
/// A section that was put under a new one is at another level on its own account. A heading over a whole level, or over several sections of it, is
/// why they are a level deeper.
struct PeerFinder {
  struct Peers {
    var inserted: Set<Int> = []
    var removed: Set<Int> = []
  }

  private(set) var peers = Peers()

  /// Linear, but for the siblings of those who had others put under them.
  init(_ builder: ScriptBuilder) {
    let (oldShape, newShape, matching) = (builder.oldShape, builder.newShape, builder.matching)
    for node in builder.new.indices where builder.insertedRoot[node] == node && !newShape.isLeaf(node) {
      let below = builder.kept(below: node, newShape, matching.oldOf)
      if PeerFinder.isPeer(node, builder.new[node], of: below, newShape, oldShape, matching.newOf) { peers.inserted.insert(node) }
    }
    for node in builder.old.indices where builder.removedRoot[node] == node && !oldShape.isLeaf(node) {
      let below = builder.kept(below: node, oldShape, matching.newOf)
      if PeerFinder.isPeer(node, builder.old[node], of: below, oldShape, newShape, matching.oldOf) { peers.removed.insert(node) }
    }
  }

  /// Whether it says something itself, or has but one section below it, and others that stand beside these in the other plan stand beside it.
  private static func isPeer(
    _ index: Int, _ node: NodeContent, of below: [(own: Int, other: Int)], _ shape: TreeShape, _ otherShape: TreeShape, _ partners: [Int?]
  ) -> Bool {
    guard let first = below.first, !node.paragraphs.isEmpty || below.count == 1, let above = otherShape.parents[first.other] else {
      return false
    }
    return otherShape.children(of: above).contains { sibling in
      partners[sibling].map { shape.parents[$0] == shape.parents[index] } ?? false
    }
  }
}
