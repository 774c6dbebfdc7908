/// One of the two plans, with what became of its nodes in the other.
struct ScriptSide {
  let nodes: NodeContents
  let shape: TreeShape
  /// For each node its partner in the other plan.
  let partners: [Int?]
  /// For each node that came or went the outermost one that did so with it.
  let roots: [Int?]

  init(_ plan: ComparedPlan, _ partners: [Int?]) {
    nodes = NodeContents(plan)
    shape = TreeShape(plan)
    self.partners = partners
    // What has no parent with a partner belongs to the outermost of them.
    var roots = [Int?](repeating: nil, count: partners.count)
    for index in partners.indices where partners[index] == nil {
      roots[index] = shape.parents[index].flatMap { roots[$0] } ?? index
    }
    self.roots = roots
  }

  var indices: Range<Int> { nodes.indices }

  subscript(index: Int) -> NodeContent {
    _read { yield nodes[index] }
  }

  func parent(of index: Int) -> Int? { shape.parents[index] }

  /// What came or went, and not with another.
  var unpaired: [Int] { indices.filter { roots[$0] == $0 } }

  /// Whether nothing below a node came or went with it.
  func stayed(below index: Int) -> Bool { (index + 1..<shape.ends[index]).allSatisfy { partners[$0] != nil } }

  /// Of what came or went: the outermost sections below it that the other plan has, too, each with its partner.
  func kept(below root: Int) -> [(own: Int, other: Int)] {
    var kept: [(own: Int, other: Int)] = []
    var index = root + 1
    while index < shape.ends[root] {
      if let partner = partners[index] {
        kept.append((index, partner))
        index = shape.ends[index]
      } else {
        index += 1
      }
    }
    return kept
  }
}
