/// What the nodes of a plan say, read where it stands: a list of its own would keep every text of the plan once more.
struct NodeContents: RandomAccessCollection, Sendable {
  private let nodes: [ComparedNode]

  init(_ plan: ComparedPlan) { nodes = plan.nodes }

  var startIndex: Int { 0 }
  var endIndex: Int { nodes.count }

  subscript(index: Int) -> NodeContent {
    _read { yield nodes[index].content }
  }
}
