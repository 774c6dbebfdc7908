/// One of the two plans, with what matching asks of it again and again.
struct ComparedSide {
  let nodes: NodeContents
  let shape: TreeShape
  let prints: Fingerprints
  private let sections: [Bool]

  init(_ plan: ComparedPlan) {
    nodes = NodeContents(plan)
    shape = TreeShape(plan)
    prints = Fingerprints(nodes, shape: shape)
    sections = nodes.map { $0.part == .section }
  }

  func isSection(_ index: Int) -> Bool { sections[index] }
}
