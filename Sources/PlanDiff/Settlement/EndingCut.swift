/// Where the last section and the closing words behind it say the same in both plans, cut in another place: how a text was broken into lines decides where the
/// one ends and the other begins, and that is no difference.
struct EndingCut {
  private let last: Int
  private let closing: Int?
  private let section: [UInt32]
  private let rest: [UInt32]
  private let duties: Set<Duty>
  private let endsSentence: Bool

  /// Takes the cut of the plan whose last section ends with a sentence, or else the later one.
  ///
  /// - Returns: whether there was anything to settle.
  static func settle(_ old: inout ComparedPlan, _ new: inout ComparedPlan) -> Bool {
    guard let left = EndingCut(old), let right = EndingCut(new), left.section.count != right.section.count, left.duties == right.duties,
      left.section + left.rest == right.section + right.rest
    else { return false }
    if left.endsSentence != right.endsSentence {
      if left.endsSentence { right.take(left, of: old, in: &new) } else { left.take(right, of: new, in: &old) }
      return true
    }
    guard left.closing != nil, right.closing != nil else { return false }
    if left.section.count > right.section.count { right.take(left, of: old, in: &new) } else { left.take(right, of: new, in: &old) }
    return true
  }

  /// Nil where a plan has no sections, or several closings.
  private init?(_ plan: ComparedPlan) {
    guard let last = plan.nodes.lastIndex(where: { $0.content.part == .section }),
      plan.nodes.count(where: { $0.content.part == .closing }) <= 1
    else { return nil }
    self.last = last
    let hasClosing = last + 1 < plan.nodes.count && plan.nodes[last + 1].content.part == .closing
    closing = hasClosing ? last + 1 : nil
    let content = plan.nodes[last].content
    section = WordSettlement.letters(content.words)
    rest = hasClosing ? WordSettlement.letters(plan.nodes[last + 1].content.words) : []
    duties = Set(content.duties + (hasClosing ? plan.nodes[last + 1].content.duties : []))
    endsSentence = content.paragraphs.last?.unicodeScalars.last.map { "。！？；）)".unicodeScalars.contains($0) } ?? true
  }

  private func take(_ other: EndingCut, of model: ComparedPlan, in plan: inout ComparedPlan) {
    let content = model.nodes[other.last].content
    plan.nodes[last].content.heading = content.heading
    plan.nodes[last].content.paragraphs = content.paragraphs
    plan.nodes[last].content.duties = content.duties
    plan.nodes[last].lines = []
    if let closing { plan.nodes.remove(at: closing) }
    guard let place = other.closing else { return }
    var node = model.nodes[place]
    node.place.line = 0
    node.lines = []
    plan.nodes.insert(node, at: last + 1)
  }
}
