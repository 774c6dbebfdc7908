/// Who hangs on whom, by depth alone: the parent of a node is the nearest one before it that is less deep.
struct TreeShape: Sendable {
  /// Nil for documents.
  let parents: [Int?]
  /// Index behind the last descendant.
  let ends: [Int]

  init(_ nodes: [NodeContent]) { self.init(depths: nodes.indices.map { nodes[$0].depth }) }

  init(_ plan: ComparedPlan) { self.init(depths: plan.nodes.indices.map { plan.nodes[$0].content.depth }) }

  /// Linear; no recursion.
  private init(depths: [Int]) {
    var parents: [Int?] = []
    var ends = [Int](repeating: depths.count, count: depths.count)
    var open: [Int] = []
    parents.reserveCapacity(depths.count)
    for (index, depth) in depths.enumerated() {
      while let last = open.last, depths[last] >= depth {
        ends[last] = index
        open.removeLast()
      }
      parents.append(open.last)
      open.append(index)
    }
    self.parents = parents
    self.ends = ends
  }

  func isLeaf(_ index: Int) -> Bool { ends[index] == index + 1 }

  func descendantCount(_ index: Int) -> Int { ends[index] - index - 1 }

  func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < ends[index] {
      result.append(child)
      child = ends[child]
    }
    return result
  }

  /// The child of the same parent before a node; nil for the first, and for a document. Linear in the difference of their depths.
  func siblingBefore(_ index: Int) -> Int? {
    guard let parent = parents[index], index > parent + 1 else { return nil }
    var sibling = index - 1
    while let above = parents[sibling], above != parent { sibling = above }
    return sibling
  }

  /// The child of the same parent behind a node; nil for the last, and for a document.
  func siblingBehind(_ index: Int) -> Int? { parents[index].flatMap { ends[index] < ends[$0] ? ends[index] : nil } }

  /// The parent, its parent, and so on.
  func ancestors(of index: Int) -> [Int] { Array(sequence(first: index) { parents[$0] }.dropFirst()) }

  /// Nodes without parent.
  var roots: [Int] { parents.indices.filter { parents[$0] == nil } }
}
