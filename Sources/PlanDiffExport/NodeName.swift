import PlanDiff

/// What a row calls a node.
struct NodeName {
  let id: String
  let line: Int
  /// Nil where the file has one document.
  let document: Int?
  /// Normalised; nil where there is none.
  let marker: String?
  let heading: String?

  init(_ index: Int, of plan: ComparedPlan) {
    let node = plan.nodes[index]
    id = node.place.id
    line = node.place.line
    document = (plan.nodes.last?.place.document ?? 1) > 1 ? node.place.document : nil
    marker = node.content.marker?.text
    heading = node.content.heading
  }
}

extension PlanDifference {
  func oldName(_ index: Int) -> NodeName { NodeName(index, of: old) }
  func newName(_ index: Int) -> NodeName { NodeName(index, of: new) }

  /// The section that shifted the numbers of others.
  func name(of cause: NumberingRun.Cause) -> NodeName { cause.kind == .inserted ? newName(cause.node) : oldName(cause.node) }
}

extension NodeName {
  /// `（七）`, or where there is no marker the heading.
  var short: String { marker ?? heading ?? id }
}

extension NumberingRun {
  /// The stretches that a person is told: of a level whose scope changed only the whole, which has one in each section above.
  var told: [Range<Int>] { scopeChange == nil ? stretches : [0..<sections.count] }
}
