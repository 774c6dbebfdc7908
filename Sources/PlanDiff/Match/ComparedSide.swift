/// One of the two plans, with what matching asks of it again and again.
struct ComparedSide {
  let nodes: [NodeContent]
  let shape: TreeShape
  let prints: Fingerprints

  init(_ plan: ComparedPlan) {
    nodes = plan.nodes.map(\.content)
    shape = TreeShape(nodes)
    prints = Fingerprints(nodes, shape: shape)
  }

  func isSection(_ index: Int) -> Bool { nodes[index].part == .section }
}
