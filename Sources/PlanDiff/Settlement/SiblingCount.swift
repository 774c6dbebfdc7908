/// How the siblings of a section are counted in one plan against the other: what tells a marker that damage took from one that the author
/// took, for who puts in or takes out counts anew.
struct SiblingCount {
  private let plan: ComparedPlan
  private let other: ComparedPlan
  /// For each node of the plan its partner.
  private let partners: [Int?]
  private let partnersOfOther: [Int?]
  /// One of the plans is whole: then what stands elsewhere in the other was moved by an author. Of two damaged ones either may be misread.
  private let isOneSound: Bool

  /// Over how many nodes siblings are looked for.
  fileprivate static let reach = 400

  init(_ plan: ComparedPlan, _ other: ComparedPlan, _ partners: [Int?], _ partnersOfOther: [Int?]) {
    self.plan = plan
    self.other = other
    self.partners = partners
    self.partnersOfOther = partnersOfOther
    isOneSound = plan.repairs == 0 || other.repairs == 0
  }

  /// What siblings on one side of a section show.
  struct Witness {
    /// By how much the other plan's number is ahead of this one's.
    var shift: Int
    /// Siblings between that only one plan has.
    var onlyHere = 0
    var onlyThere = 0
    /// There is such a sibling; otherwise it is the beginning or the end of the list.
    var isFound = false
  }

  /// The nearest sibling before a section whose marker is whole in both plans; the beginning of the list where there is none.
  func before(_ index: Int, _ partner: Int?) -> Witness { look(from: index, partner, step: -1) }

  /// The nearest one behind it; nil where there is none.
  func behind(_ index: Int, _ partner: Int?) -> Witness? {
    let witness = look(from: index, partner, step: 1)
    return witness.isFound ? witness : nil
  }

  /// Goes away from a section to the first sibling whose marker is whole in both plans.
  ///
  /// - Parameter partner: the section's own, if it has one.
  private func look(from index: Int, _ partner: Int?, step: Int) -> Witness {
    var witness = Witness(shift: 0)
    var last = partner
    var nearest = index
    var siblings = Siblings(of: index, in: plan, step: step, reach: SiblingCount.reach)
    while let sibling = siblings.next() {
      // What passed the section in the other plan is counted elsewhere there.
      guard let twin = partners[sibling], !isOneSound || last.map({ (twin - $0) * step > 0 }) ?? true else {
        if !plan.nodes[sibling].isMadeUp { witness.onlyHere += 1 }
        continue
      }
      witness.onlyThere +=
        step < 0 ? strangers(between: twin, last, beside: sibling..<nearest) : strangers(between: last, twin, beside: nearest..<sibling)
      (last, nearest) = (twin, sibling)
      if let shift = shift(sibling, twin) {
        witness.shift = shift
        witness.isFound = true
        return witness
      }
    }
    return witness
  }

  /// Whether the other plan, which does not have a section, counts as if it had; nil where nothing shows it.
  ///
  /// Where the other plan has its words under the marker of a sibling, that came before it, unless this plan has it, too.
  func counts(_ index: Int) -> Bool? {
    guard plan.nodes[index].content.marker?.ordinal != nil, let behind = behind(index, nil) else { return nil }
    let before = before(index, nil)
    let isUnderOther = isOneSound && before.onlyHere == 0 && isUnderSibling(index)
    let came = before.onlyThere + behind.onlyThere + (isUnderOther ? 1 : 0)
    let gone = before.onlyHere + behind.onlyHere + 1
    switch behind.shift - before.shift {
    case came: return true
    case came - gone: return false
    default: return nil
    }
  }

  /// Whether the other plan has a section's words under a whole marker that is counted with its own.
  private func isUnderSibling(_ index: Int) -> Bool {
    guard let host = partners[index].map({ other.nodes[$0] }) else { return false }
    let node = plan.nodes[index].content
    return !host.isRepaired && host.content.depth == node.depth && host.content.marker?.style == node.marker?.style
  }

  private func shift(_ index: Int, _ twin: Int) -> Int? {
    guard plan.nodes[index].repair == nil, other.nodes[twin].repair == nil, let marker = plan.nodes[index].content.marker,
      let its = other.nodes[twin].content.marker, marker.style == its.style, let number = marker.ordinal, let itsNumber = its.ordinal
    else { return nil }
    return itsNumber - number
  }

  /// How many sections of the other plan stand between two that are neighbours here, whether this plan has them elsewhere or not at all.
  private func strangers(between first: Int?, _ last: Int?, beside range: Range<Int>) -> Int {
    guard let first, let last, first < last, last - first <= SiblingCount.reach else { return 0 }
    let depth = other.nodes[last].content.depth
    return (first + 1..<last).count { index in
      guard other.nodes[index].content.depth == depth, !other.nodes[index].isMadeUp else { return false }
      guard let partner = partnersOfOther[index] else { return true }
      return isOneSound && !range.contains(partner)
    }
  }
}

extension ComparedPlan {
  /// Whether the marker of a section is whole and the plan's own siblings count on to it and from it: then it is what the author wrote. Over no
  /// more nodes than siblings are looked for.
  func isInOrder(_ index: Int) -> Bool {
    guard !nodes[index].isRepaired, let marker = nodes[index].content.marker, let number = marker.ordinal else { return false }
    func neighbour(_ step: Int) -> NodeMarker? {
      var siblings = Siblings(of: index, in: self, step: step, reach: SiblingCount.reach)
      return siblings.next().flatMap { nodes[$0].content.marker }
    }
    let (before, behind) = (neighbour(-1), neighbour(1))
    // Between siblings of another style, 3） may be what is left of （3）.
    guard [before, behind].allSatisfy({ $0 == nil || $0?.style == marker.style }) else { return false }
    return before?.ordinal ?? 0 == number - 1 && behind?.ordinal ?? number + 1 == number + 1
  }
}

extension ComparedPlan {
  /// Whether a marker was repaired for which its own siblings, whole ones before and behind it, leave exactly that place: （九） … （十一）.
  func isPinned(_ index: Int) -> Bool {
    guard nodes[index].isRepaired, let marker = nodes[index].content.marker, let number = marker.ordinal else { return false }
    return [-1, 1].allSatisfy { step in
      var siblings = Siblings(of: index, in: self, step: step, reach: SiblingCount.reach)
      guard let sibling = siblings.next(), !nodes[sibling].isRepaired, let other = nodes[sibling].content.marker else { return false }
      return other.style == marker.style && other.ordinal == number + step
    }
  }
}

extension ComparedPlan {
  /// Whether no sibling stands near a section: nothing counts on its number, then.
  func isAlone(_ index: Int) -> Bool {
    [-1, 1].allSatisfy { step in
      var siblings = Siblings(of: index, in: self, step: step, reach: SiblingCount.reach)
      return siblings.next() == nil
    }
  }
}

extension ComparedNode {
  /// Nothing in the source says that it is a section: no author put it in.
  fileprivate var isMadeUp: Bool { repair.map { MarkerResidue.isNothing($0.written) } ?? false }
}

/// Sections of one depth under one parent, away from one of them; where the count runs on from parent to parent, those under the next, too.
private struct Siblings: IteratorProtocol {
  private let nodes: [ComparedNode]
  private let depth: Int
  private let step: Int
  private var place: Int
  /// How many nodes are still looked at.
  private var reach: Int
  /// The last that is known.
  private var number: Int?

  init(of index: Int, in plan: ComparedPlan, step: Int, reach: Int) {
    nodes = plan.nodes
    depth = plan.nodes[index].content.depth
    number = plan.nodes[index].content.marker?.ordinal
    self.step = step
    self.reach = reach
    place = index
  }

  mutating func next() -> Int? {
    var isAbroad = false
    while reach > 0, nodes.indices.contains(place + step) {
      place += step
      reach -= 1
      guard nodes[place].content.part == .section else { break }
      let level = nodes[place].content.depth
      if level < depth { isAbroad = true }
      guard level == depth else { continue }
      let ordinal = nodes[place].content.marker?.ordinal
      if isAbroad {
        guard let number, let ordinal, (ordinal - number) * step > 0 else { break }
      }
      number = ordinal ?? number
      return place
    }
    reach = 0
    return nil
  }
}
