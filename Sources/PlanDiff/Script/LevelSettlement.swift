/// Levels that damage left open on one side are settled by the other: a section that says the same under the same one is at no other level for
/// what became of a marker.
///
/// A level is a guess where a marker was lost so far that its repair is in doubt, and where the section above was itself restored. What is left of the
/// marker has to fit the other plan's, or, where it is whole, to be the same: a level that both authors wrote is a change.
struct LevelSettlement {
  private let model: ComparedPlan
  private let modelShape: TreeShape
  /// For each node of the model its partner, and the other way round.
  private let partners: [Int?]
  private let modelOf: [Int?]
  private var plan: ComparedPlan
  /// Nodes of the plan whose level is no longer what it was.
  private var settled: Set<Int> = []

  /// Settles the levels of both plans.
  static func settle(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) {
    let (left, right) = (old, new)
    if new.repairs > 0 {
      var settlement = LevelSettlement(model: left, plan: right, matching.newOf, matching.oldOf)
      settlement.run()
      new = settlement.plan
    }
    if old.repairs > 0 {
      var settlement = LevelSettlement(model: new, plan: left, matching.oldOf, matching.newOf)
      settlement.run()
      old = settlement.plan
    }
  }

  private init(model: ComparedPlan, plan: ComparedPlan, _ partners: [Int?], _ modelOf: [Int?]) {
    self.model = model
    self.plan = plan
    self.partners = partners
    self.modelOf = modelOf
    modelShape = TreeShape(model.nodes.map(\.content))
  }

  /// Parents stand before their children, so each finds its own settled.
  private mutating func run() {
    for index in plan.nodes.indices {
      guard let other = modelOf[index], plan.nodes[index].content.part == .section, let level = level(of: index, other),
        level != plan.nodes[index].content.depth, isOpen(index, other)
      else { continue }
      plan.nodes[index].content.depth = level
      if plan.nodes[index].residue != nil { plan.nodes[index].content.marker = model.nodes[other].content.marker }
      settled.insert(index)
    }
  }

  /// Where a section would stand if it hung where its partner does; nil where something in between says that it cannot.
  private func level(of index: Int, _ other: Int) -> Int? {
    guard let above = modelShape.parents[other], let parent = partners[above], parent < index else { return nil }
    let depth = plan.nodes[parent].content.depth
    guard plan.nodes[parent + 1..<index].allSatisfy({ $0.content.depth > depth }) else { return nil }
    return depth + model.nodes[other].content.depth - model.nodes[above].content.depth
  }

  /// Whether a section's level is a guess, and its words are its partner's.
  private func isOpen(_ index: Int, _ other: Int) -> Bool {
    let (node, twin) = (plan.nodes[index], model.nodes[other])
    guard twin.residue == nil, Settlement.letters(node.content.words) == Settlement.letters(twin.content.words) else { return false }
    if let residue = node.residue { return fits(residue, twin.content.marker) }
    guard node.content.marker == twin.content.marker, let above = modelShape.parents[other], let parent = partners[above]
    else { return false }
    return plan.nodes[parent].isRepaired || settled.contains(parent)
  }

  /// Whether a marker may have left this: damage takes characters away, and puts none in.
  private func fits(_ residue: String, _ marker: NodeMarker?) -> Bool {
    var rest = LevelSettlement.characters(residue)[...]
    for character in LevelSettlement.characters(marker?.text ?? "") where rest.first == character { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Brackets, dots and digits of both widths are the same, and blanks are none.
  private static func characters(_ text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x20, 0xA0, 0x3000, 0x09: nil
      case 0xFF01...0xFF5E: scalar.value - 0xFEE0
      default: scalar.value
      }
    }
  }
}
