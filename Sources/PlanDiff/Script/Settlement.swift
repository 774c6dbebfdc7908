/// What damage left open on one side is settled by the other, before anything is called a change: damage is not difference.
///
/// Where the stop behind a heading was lost, the parser guesses where the heading ends; if the other plan's heading opens the same words, it ends
/// there. Where a number could not be known, it is the other plan's.
enum Settlement {
  static func settle(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) {
    for pair in matching.pairs where old.nodes[pair.old].content.part == .section {
      if old.nodes[pair.old].headingIsGuess {
        settleHeading(of: &old.nodes[pair.old].content, by: new.nodes[pair.new].content)
      } else if new.nodes[pair.new].headingIsGuess {
        settleHeading(of: &new.nodes[pair.new].content, by: old.nodes[pair.old].content)
      }
      if old.nodes[pair.old].content.marker == nil { old.nodes[pair.old].content.marker = new.nodes[pair.new].content.marker }
      if new.nodes[pair.new].content.marker == nil { new.nodes[pair.new].content.marker = old.nodes[pair.old].content.marker }
    }
  }

  /// Where closing words have no signature, it is a guess where the last section ends: paragraphs that one plan has as its closing and the other at the
  /// end of its last section are closing in both. Before matching, since it makes a node.
  static func settleEnds(_ old: inout ComparedPlan, _ new: inout ComparedPlan) {
    settleEnd(of: &old, by: new)
    settleEnd(of: &new, by: old)
  }

  private static func settleEnd(of plan: inout ComparedPlan, by other: ComparedPlan) {
    let closings = other.nodes.filter { $0.content.part == .closing }
    guard closings.count == 1, let closing = closings.first, !plan.nodes.contains(where: { $0.content.part == .closing }),
      let last = plan.nodes.lastIndex(where: { $0.content.part == .section }),
      plan.nodes[last].content.paragraphs.count > closing.content.paragraphs.count,
      plan.nodes[last].content.paragraphs.suffix(closing.content.paragraphs.count) == closing.content.paragraphs[...]
    else { return }
    plan.nodes[last].content.paragraphs.removeLast(closing.content.paragraphs.count)
    var end = closing
    end.place.document = plan.nodes[last].place.document
    end.place.line = 0
    plan.nodes.insert(end, at: last + 1)
  }

  private static func settleHeading(of node: inout NodeContent, by other: NodeContent) {
    guard node.heading != other.heading else { return }
    let first = (node.heading ?? "") + (node.paragraphs.first ?? "")
    let rest = node.paragraphs.dropFirst()
    guard let heading = other.heading else {
      // The other has no heading of its own: what was taken for one is text.
      if other.paragraphs.first == first {
        node.heading = nil
        node.paragraphs = [first] + rest
      }
      return
    }
    guard first.hasPrefix(heading) else { return }
    let body = String(first.dropFirst(heading.count))
    node.heading = heading
    node.paragraphs = (body.isEmpty ? [] : [body]) + rest
  }
}
