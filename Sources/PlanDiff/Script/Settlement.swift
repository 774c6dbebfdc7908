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
