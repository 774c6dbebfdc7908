import PlanSyntax

/// Numbers that damage left open on one side are settled by the other: a section that says the same, counted from the same siblings, has the
/// same number, where what is left of its marker allows it.
///
/// Open is a number that was repaired, and one that may have lost a digit and falls out of the count of its own siblings. A whole number that its
/// siblings count on, or that nothing can have left of the other, is the author's, whatever the other plan has; and one between two whole neighbours is
/// no longer open.
struct NumberSettlement {
  private let model: ComparedPlan
  private let modelIsDamaged: Bool
  private let modelOf: [Int?]
  private var plan: ComparedPlan
  private let isSound: Bool
  /// What whole markers the plan has, by depth and style.
  private let styles: Set<[Int]>
  private let counts: SiblingCount

  /// Settles the numbers of both plans: first the new one's by the old, then those of the old that are more in doubt.
  static func settle(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) {
    new = NumberSettlement(model: old, plan: new, matching.oldOf, matching.newOf).settled()
    old = NumberSettlement(model: new, plan: old, matching.newOf, matching.oldOf).settled()
  }

  private init(model: ComparedPlan, plan: ComparedPlan, _ modelOf: [Int?], _ partners: [Int?]) {
    self.model = model
    modelIsDamaged = model.repairs > 0
    self.plan = plan
    isSound = plan.repairs == 0
    styles =
      isSound
      ? []
      : plan.nodes.reduce(into: []) { styles, node in
        if node.repair == nil, let marker = node.content.marker { styles.insert([node.content.depth, Int(marker.style.rawValue)]) }
      }
    self.modelOf = modelOf
    counts = SiblingCount(model, plan, partners, modelOf)
  }

  private consuming func settled() -> ComparedPlan {
    var result = plan
    for index in plan.nodes.indices {
      guard let twin = modelOf[index], let marker = marker(of: index, twin), plan.nodes[index].content.marker != marker else { continue }
      result.nodes[index].keepReading()
      result.nodes[index].content.marker = marker
    }
    return result
  }

  /// The marker that a section should have; nil where it may be as it is.
  private func marker(of index: Int, _ twin: Int) -> NodeMarker? {
    guard plan.nodes[index].content.part == .section, let marker = model.nodes[twin].content.marker,
      plan.nodes[index].content.marker != marker
    else { return nil }
    let (repair, other, own) = (plan.nodes[index].repair, model.nodes[twin].repair, plan.nodes[index].content.marker)
    guard marker.style != own?.style || !plan.isInOrder(index), modelIsDamaged || !plan.isPinned(index),
      other == nil || repair.map({ $0.isDoubtful || !(other?.isDoubtful ?? false) }) ?? false
    else { return nil }
    let isElsewhere = styles.contains([plan.nodes[index].content.depth, Int(marker.style.rawValue)])
    let mustBeSeen = isSound || repair == nil && marker.style != own?.style && !isElsewhere
    guard let shift = shift(index, twin, mustBeSeen: mustBeSeen) else { return nil }
    let written = repair?.written ?? own?.text ?? ""
    guard let due = marker.moved(by: shift), due != own, MarkerResidue.fits(written, due),
      WordSettlement.letters(plan.nodes[index].content.words) == WordSettlement.letters(model.nodes[twin].content.words)
    else { return nil }
    return due
  }

  /// By how much the siblings are ahead of the model's; nil where they do not agree, or an author was at work between.
  ///
  /// - Parameter mustBeSeen: whether a sibling has to show it, in the same style in both plans: in a plan without damage, and for `3）` beside （3）, which may
  ///   have lost a bracket, unless the plan has （3） elsewhere at that level.
  private func shift(_ index: Int, _ twin: Int, mustBeSeen: Bool) -> Int? {
    let nearest = counts.before(twin, index)
    let before = nearest.isUndisturbed ? nearest.shift : nil
    let behind = counts.behind(twin, index).flatMap { $0.isUndisturbed ? $0.shift : nil }
    guard let shift = before ?? behind, before == nil || behind == nil || before == behind else { return nil }
    return !mustBeSeen || behind != nil || before != nil && nearest.isFound ? shift : nil
  }
}

extension SiblingCount.Witness {
  fileprivate var isUndisturbed: Bool { onlyHere == 0 && onlyThere == 0 }
}

extension NodeMarker {
  /// The marker of the section so many further on; nil where there is none, or where it names its parents.
  func moved(by count: Int) -> NodeMarker? {
    guard count != 0 else { return self }
    guard style != .decimal, let number = ordinal, let due = Ordinal(number + count) else { return nil }
    return NodeMarker(style: style, ordinal: number + count, text: style.definition.marker(due))
  }
}
