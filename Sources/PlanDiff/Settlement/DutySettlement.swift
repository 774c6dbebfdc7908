/// Whether a bracket holds a responsibility, and whose a tag below the last section is, depends on what else a plan has: where a marker is lost, the
/// same brackets may be read in another way. The plan that reads the tag knows better.
enum DutySettlement {
  static func settle(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) {
    for pair in matching.pairs where old.nodes[pair.old].content.duties != new.nodes[pair.new].content.duties {
      if isTagOnly(new.nodes[pair.new].content, beside: old.nodes[pair.old].content) {
        old.nodes[pair.old].content.take(new.nodes[pair.new].content)
      } else if isTagOnly(old.nodes[pair.old].content, beside: new.nodes[pair.new].content) {
        new.nodes[pair.new].content.take(old.nodes[pair.old].content)
      }
    }
    settleWhole(&old, &new, matching)
  }

  /// Whether a section says what another does and has as a tag what stands among the words there. Looked at before anything is written: a plan that
  /// nothing is settled in is not copied.
  private static func isTagOnly(_ other: NodeContent, beside content: NodeContent) -> Bool {
    let lacking = Set(other.duties).subtracting(content.duties)
    guard !lacking.isEmpty, Set(content.duties).isSubset(of: other.duties) else { return false }
    let (words, fewer) = (WordSettlement.letters(content.words), WordSettlement.letters(other.words))
    guard words.count > fewer.count else { return false }
    let before = zip(words, fewer).prefix { $0 == $1 }.count
    let length = words.count - fewer.count
    guard words[(before + length)...] == fewer[before...] else { return false }
    // What repeats the beginning of the words behind it may have been counted to those before.
    let places = (0...before).reversed().lazy.prefix { $0 == before || words[$0] == words[$0 + length] }
    let items = lacking.map { WordSettlement.letters([$0.words]) }
    return places.contains { place in
      let tag = words[place..<place + length]
      return items.allSatisfy { item in tag.indices.contains { tag[$0...].starts(with: item) } }
    }
  }

  /// A tag that one plan gives to a section, or to the closing words, and the other to the whole document is nearer to the first.
  private static func settleWhole(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) {
    let differing = matching.pairs.filter { old.nodes[$0.old].content.duties != new.nodes[$0.new].content.duties }
    guard differing.count == 2, old.nodes[differing[0].old].content.part == .document else { return }
    if !move(in: &old, from: differing[0].old, to: differing[1].old, as: new, differing[0].new, differing[1].new) {
      _ = move(in: &new, from: differing[0].new, to: differing[1].new, as: old, differing[0].old, differing[1].old)
    }
  }

  /// Moves duties between two nodes, where they are then those of their partners.
  private static func move(
    in plan: inout ComparedPlan, from whole: Int, to part: Int, as model: ComparedPlan, _ modelWhole: Int, _ modelPart: Int
  ) -> Bool {
    let (target, partTarget) = (model.nodes[modelWhole].content.duties, model.nodes[modelPart].content.duties)
    let moved = Set(plan.nodes[whole].content.duties).subtracting(target)
    guard !moved.isEmpty, moved.union(target) == Set(plan.nodes[whole].content.duties),
      moved.union(plan.nodes[part].content.duties) == Set(partTarget)
    else { return false }
    plan.nodes[whole].content.duties = target
    plan.nodes[part].content.duties = partTarget
    return true
  }
}

extension NodeContent {
  /// Takes words and duties of another.
  fileprivate mutating func take(_ other: NodeContent) {
    heading = other.heading
    paragraphs = other.paragraphs
    duties = other.duties
  }
}
