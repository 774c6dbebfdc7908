/// What damage left open on one side is settled by the other, before anything is called a change: damage is not difference.
///
/// Where the stop behind a heading was lost, where the heading ends is a guess; what is left of a lost marker may stand in the text about
/// it; a number may not be known. In all of these the other plan knows better, as long as the words are the same.
enum Settlement {
  static func settle(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) {
    for pair in matching.pairs where old.nodes[pair.old].content.part == .section {
      let isNearRepair = old.isNearRepair(pair.old) || new.isNearRepair(pair.new)
      settleWords(&old.nodes[pair.old], &new.nodes[pair.new], isNearRepair: isNearRepair)
      if old.nodes[pair.old].content.marker == nil { old.nodes[pair.old].content.marker = new.nodes[pair.new].content.marker }
      if new.nodes[pair.new].content.marker == nil { new.nodes[pair.new].content.marker = old.nodes[pair.old].content.marker }
    }
  }

  private static func settleWords(_ old: inout ComparedNode, _ new: inout ComparedNode, isNearRepair: Bool) {
    guard old.content.heading != new.content.heading || isNearRepair && old.content.paragraphs != new.content.paragraphs else { return }
    let isBoundary = letters([old.content.heading ?? ""]) != letters([new.content.heading ?? ""])
    if isBoundary || isNearRepair, letters(old.content.words) == letters(new.content.words) {
      // The same words, cut in another place: that is a reading, and no change.
      if old.isUnsure, !new.isUnsure { old.content.takeWords(of: new.content) } else { new.content.takeWords(of: old.content) }
    } else if old.headingIsGuess {
      settleHeading(of: &old.content, by: new.content)
    } else if new.headingIsGuess {
      settleHeading(of: &new.content, by: old.content)
    }
  }

  /// Ends a guessed heading where the other plan's ends, if it opens the same words.
  private static func settleHeading(of node: inout NodeContent, by other: NodeContent) {
    guard let heading = other.heading else { return }
    let first = (node.heading ?? "") + (node.paragraphs.first ?? "")
    guard first.hasPrefix(heading) else { return }
    let body = String(first.dropFirst(heading.count))
    node.heading = heading
    node.paragraphs = (body.isEmpty ? [] : [body]) + node.paragraphs.dropFirst()
  }

  private static func letters(_ texts: [String]) -> [UInt32] {
    texts.flatMap { $0.unicodeScalars.lazy.map(Shingles.folded).filter { $0 != 0 } }
  }
}

/// The end of a document.
extension Settlement {
  /// Where closing words have no signature, it is a guess where the last section ends: paragraphs that one plan has as its closing and the
  /// other at the end of its last section are closing in both. Before matching, since it makes a node.
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
    let place = NodePlace(id: closing.place.id, line: 0, document: plan.nodes[last].place.document)
    plan.nodes.insert(ComparedNode(place: place, content: closing.content), at: last + 1)
  }
}

extension ComparedPlan {
  /// Whether a marker was repaired at a node or right behind it.
  fileprivate func isNearRepair(_ index: Int) -> Bool {
    nodes[index].isRepaired || index + 1 < nodes.count && nodes[index + 1].isRepaired
  }
}

extension ComparedNode {
  fileprivate var isUnsure: Bool { headingIsGuess || isRepaired }
}

extension NodeContent {
  fileprivate var words: [String] { [heading ?? ""] + paragraphs }

  fileprivate mutating func takeWords(of other: NodeContent) {
    heading = other.heading
    paragraphs = other.paragraphs
  }
}
