/// Levels that damage left open on one side are settled by the other: a section that says the same under the same one is at no other level for
/// what became of a marker.
///
/// A level is a guess where a marker was repaired, and where the section above was itself restored. What is left of the marker has to fit the other
/// plan's, or, where it is whole, to be the same: a level that both authors wrote is a change. So is one for which the plan's own siblings leave
/// exactly one place: between （九） and （十一） stood （十）, though the other plan has `1.` before the same words.
struct LevelSettlement {
  private let model: ComparedPlan
  private let modelIsDamaged: Bool
  private let modelShape: TreeShape
  /// Of the plan as it was read.
  private let shape: TreeShape
  /// For each node of the model its partner, and the other way round.
  private let partners: [Int?]
  private let modelOf: [Int?]
  private var plan: ComparedPlan
  /// The plan as it was read.
  private let original: ComparedPlan

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
    modelIsDamaged = model.repairs > 0
    self.plan = plan
    original = plan
    self.partners = partners
    self.modelOf = modelOf
    modelShape = TreeShape(model)
    shape = TreeShape(plan)
  }

  /// Parents stand before their children, so each finds its own settled.
  private mutating func run() {
    for index in plan.nodes.indices {
      guard let other = modelOf[index], plan.nodes[index].content.part == .section, let level = level(of: index, other),
        level != plan.nodes[index].content.depth, isOpen(index, other)
      else { continue }
      plan.nodes[index].keepReading()
      plan.nodes[index].content.depth = level
      if plan.nodes[index].isRepaired || plan.nodes[index].content.marker?.style != model.nodes[other].content.marker?.style {
        plan.nodes[index].content.marker = model.nodes[other].content.marker
      }
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
    guard !twin.isDoubtful || node.isDoubtful, modelIsDamaged || !original.isPinned(index),
      WordSettlement.letters(node.content.words) == WordSettlement.letters(twin.content.words)
    else { return false }
    if let repair = node.repair {
      let fits = MarkerResidue.fits(repair.written, twin.content.marker)
      if fits || repair.isDoubtful { return fits }
    }
    // `3）` may be what is left of （3）, and then it stands where that does; and `一、`, where no second 一、 is due, of `（一）、`.
    if let marker = node.content.marker, marker != twin.content.marker {
      let isInOrder = original.isInOrder(index)
      if MarkerResidue.fits(marker.text, twin.content.marker, mayHaveStop: !isInOrder) {
        return marker.style != twin.content.marker?.style || !isInOrder
      }
    }
    // The same marker before the same words: what differs is what stands above. Only if an author put that there, it is a change.
    guard node.content.marker == twin.content.marker, let above = shape.parents[index] else { return false }
    return modelOf[above] != nil || plan.nodes[above].isRepaired
  }
}
