import PlanSyntax

/// Where a section begins is settled by the plan that shows it, where the other is damaged: a marker that was lost whole leaves its words at the
/// end of what comes before, and one made up for it stands where none was.
///
/// Only where the words go on the same in both plans. Who takes one section into another, or parts one in two, counts anew, joins the words to
/// one paragraph, and writes his markers whole: that is a change.
struct BoundarySettlement {
  private let plans: PerSide<ComparedPlan>
  private var isDamaged: PerSide<Bool>
  private let matching: Matching
  private let counts: PerSide<SiblingCount>
  /// New sections without a partner, by their first words: what holds two sections is like neither.
  private let orphans: [ArraySlice<UInt32>: Int]
  private var divisions: PerSide<Redivision>

  /// So many letters as hardly two sections begin with.
  private static let openingLength = 12

  /// Divides each plan anew where damage hid or made up a section.
  ///
  /// - Returns: whether there was anything to do; then the plans are to be matched anew.
  static func settle(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) -> Bool {
    var settlement = BoundarySettlement(old, new, matching)
    settlement.run()
    guard !settlement.divisions.old.isEmpty || !settlement.divisions.new.isEmpty else { return false }
    (old, new) = (settlement.divisions.old.divided(), settlement.divisions.new.divided())
    return true
  }

  private init(_ old: ComparedPlan, _ new: ComparedPlan, _ matching: Matching) {
    plans = PerSide(old, new)
    isDamaged = PerSide(old.isDamaged(beside: new), new.isDamaged(beside: old))
    self.matching = matching
    counts = PerSide(SiblingCount(old, new, matching.newOf, matching.oldOf), SiblingCount(new, old, matching.oldOf, matching.newOf))
    divisions = PerSide(Redivision(old, by: new), Redivision(new, by: old))
    let open = new.nodes.indices.filter { new.nodes[$0].content.part == .section && matching.oldOf[$0] == nil }
    orphans = Dictionary(open.map { (BoundarySettlement.opening(new.nodes[$0].content), $0) }, uniquingKeysWith: min)
  }

  private static func opening(_ node: NodeContent) -> ArraySlice<UInt32> {
    var letters: [UInt32] = []
    if let heading = node.heading { extend(&letters, by: heading) }
    for paragraph in node.paragraphs where letters.count < openingLength { extend(&letters, by: paragraph) }
    return letters[...]
  }

  private static func opening(of text: String) -> ArraySlice<UInt32> {
    var letters: [UInt32] = []
    extend(&letters, by: text)
    return letters[...]
  }

  private static func extend(_ letters: inout [UInt32], by text: String) {
    for scalar in text.unicodeScalars {
      if letters.count == openingLength { return }
      let letter = Shingles.folded(scalar)
      if letter != 0 { letters.append(letter) }
    }
  }

  private mutating func run() {
    let boundaries = boundaries()
    // What is sure first: it shows which plan is damaged.
    var open: [WordWalk.Boundary] = []
    for boundary in boundaries {
      if isSurelyHidden(boundary) {
        divisions[boundary.side.other].divide(at: boundary)
        isDamaged[boundary.side.other] = true
      } else {
        open.append(boundary)
      }
    }
    for boundary in open {
      let side = boundary.side
      switch verdict(on: boundary) {
      case .hidden: divisions[side.other].divide(at: boundary)
      case .lowered(let marker): divisions[side.other].divide(at: boundary, lowered: marker)
      // At the very beginning there is no other part to join.
      case .madeUp where boundary.gap.lowerBound > 0: divisions[side].join(boundary)
      case .madeUp: break
      case nil: break
      }
    }
  }

  /// All places where only one plan begins a section and the words are the same. Linear: where nothing differs, texts are compared as wholes.
  private mutating func boundaries() -> [WordWalk.Boundary] {
    var found: [WordWalk.Boundary] = []
    var seen: Set<WordWalk.Boundary> = []
    var next: NodePair?
    for index in plans.old.nodes.indices {
      for start in starts(at: index, next) {
        if haveSameWords(start) {
          next = NodePair(old: start.old + 1, new: start.new + 1)
          break
        }
        let walk = WordWalk(plans.old, plans.new, from: start)
        for boundary in walk.boundaries where seen.insert(boundary).inserted { found.append(boundary) }
        guard let end = walk.end else { continue }
        next = end
        break
      }
    }
    for walk in walksBehindChanges() {
      for boundary in walk.boundaries where seen.insert(boundary).inserted { found.append(boundary) }
    }
    return found
  }

  private func haveSameWords(_ pair: NodePair) -> Bool {
    plans.old.nodes[pair.old].content.part == plans.new.nodes[pair.new].content.part
      && plans.old.nodes[pair.old].content.heading == plans.new.nodes[pair.new].content.heading
      && plans.old.nodes[pair.old].content.paragraphs == plans.new.nodes[pair.new].content.paragraphs
  }

  /// From sections whose words stand behind others, those that an author changed, put in or moved there.
  private func walksBehindChanges() -> [WordWalk] {
    var walks: [WordWalk] = []
    for side in [Side.old, .new] {
      let (partners, others) = (matching.partners(side), matching.partners(side.other))
      for index in partners.indices.dropFirst() {
        for (rank, host) in hosts(of: index, side).enumerated() {
          guard let walk = WordWalk(plans.old, plans.new, side, index, inside: host, of: others[host]), let first = walk.boundaries.first
          else { continue }
          // A stock phrase may stand anywhere; what begins like a section has to go on like it, too.
          let isThere = first.isComplete || rank == 0 && !first.isBare
          guard partners[index] == nil ? isThere : first.isParagraph else { continue }
          walks.append(walk)
          break
        }
      }
    }
    return walks
  }

  /// The nodes of the other plan that may hold a section: its partner, where that opens with other words; without a partner what stood before it, what came
  /// behind that, and what stands before its next neighbour. Closing words may stand in the last section.
  private func hosts(of index: Int, _ side: Side) -> [Int] {
    let (partners, others) = (matching.partners(side), matching.partners(side.other))
    let (own, nodes) = (plans[side].nodes, plans[side.other].nodes)
    switch own[index].content.part {
    case .closing where partners[index] == nil:
      return nodes.lastIndex { $0.content.part == .section && $0.place.document == own[index].place.document }.map { [$0] } ?? []
    case .section: break
    default: return []
    }
    if let partner = partners[index] {
      guard own[index].content.heading != nodes[partner].content.heading else { return [] }
      let opening = BoundarySettlement.opening(own[index].content)
      let isSame = opening == BoundarySettlement.opening(nodes[partner].content)
      return isSame || !BoundarySettlement.mayHold(opening, nodes, partner) ? [] : [partner]
    }
    var hosts: [Int] = []
    for before in (max(index - BoundarySettlement.reach, 0)..<index).reversed() {
      guard let host = partners[before], hosts.count < BoundarySettlement.mostHosts else { continue }
      hosts.append(host)
      hosts += (host + 1..<nodes.count).prefix(BoundarySettlement.mostArrivals).prefix { others[$0] == nil }
    }
    let behind = partners[index...].prefix(BoundarySettlement.reach).lazy.compactMap { $0 }.first
    if let behind, behind > 0, !hosts.contains(behind - 1) { hosts.append(behind - 1) }
    guard let nearest = hosts.first else { return [] }
    let opening = BoundarySettlement.opening(own[index].content)
    return [nearest] + hosts.dropFirst().filter { BoundarySettlement.mayHold(opening, nodes, $0) }
  }

  /// Whether a paragraph of a node opens with these letters, or may, where the lines of the text are not its paragraphs.
  private static func mayHold(_ letters: ArraySlice<UInt32>, _ nodes: [ComparedNode], _ host: Int) -> Bool {
    nodes[host].lines.contains { $0.isWrapped }
      || nodes[host].content.paragraphs.contains { paragraph in
        // Where the first letter is another, the rest need not be read.
        guard paragraph.unicodeScalars.lazy.map(Shingles.folded).first(where: { $0 != 0 }) == letters.first else { return false }
        let words = opening(of: paragraph)
        let length = min(words.count, letters.count)
        return length >= leastOpening && words.prefix(length) == letters.prefix(length)
      }
  }

  /// A heading on a line of its own has hardly fewer letters.
  private static let leastOpening = 4

  /// Over how many sections the one is looked for that may hold another.
  private static let reach = 8
  private static let mostHosts = 6
  /// How many sections may have come between the one before and that which holds it.
  private static let mostArrivals = 3

  /// Where an old node and a new one may begin alike: behind what was the same before, an old node and its partner, and two without partners
  /// that open with the same words.
  private mutating func starts(at index: Int, _ next: NodePair?) -> [NodePair] {
    var starts: [NodePair] = []
    if let next, next.old == index, next.new < plans.new.nodes.count {
      var (left, right) = (next.old, next.new)
      if isResidue(.new, right, of: left) {
        divisions.new.drop(right)
        right += 1
      } else if isResidue(.old, left, of: right) {
        divisions.old.drop(left)
        left += 1
      }
      starts.append(NodePair(old: left, new: right))
    }
    if let partner = matching.newOf[index] {
      if partner != starts.first?.new { starts.append(NodePair(old: index, new: partner)) }
    } else if !orphans.isEmpty, let orphan = orphans[BoundarySettlement.opening(plans.old.nodes[index].content)] {
      starts.append(NodePair(old: index, new: orphan))
    }
    return starts
  }

  /// Whether a node is no section, but what is left of another's marker on a line of its own, before its words.
  private func isResidue(_ side: Side, _ index: Int, of twin: Int) -> Bool {
    guard index + 1 < plans[side].nodes.count, plans[side].nodes[index + 1].repair != nil else { return false }
    let (nodes, other) = (plans[side].nodes, plans[side.other].nodes[twin])
    guard other.content.marker != nil else { return false }
    let words = String(String.UnicodeScalarView(nodes[index].content.scalars))
    if MarkerResidue.isNothing(words) {
      // A marker without words, and the words behind it without a marker.
      let opening = BoundarySettlement.opening(other.content)
      return !opening.isEmpty && BoundarySettlement.opening(nodes[index + 1].content) == opening
        && MarkerResidue.fits(nodes[index].repair?.written ?? nodes[index].content.marker?.text ?? "", other.content.marker)
    }
    return nodes[index].isRepaired && MarkerResidue.fits(words, other.content.marker)
  }

  private enum Verdict {
    /// The plan that does not begin the section lost its marker.
    case hidden
    /// The same, and there it stands below the one before it.
    case lowered(NodeMarker)
    /// The plan that begins it made it up.
    case madeUp
  }

  /// Whether something of the marker is still there, or the siblings are counted as if it were.
  private func isSurelyHidden(_ boundary: WordWalk.Boundary) -> Bool {
    let node = plans[boundary.side].nodes[boundary.node]
    guard node.content.part == .section else { return false }
    if boundary.isBare {
      return counts[boundary.side].counts(boundary.node) == true
    }
    // Where both plans have as much of it, neither knows better.
    if let repair = node.repair, MarkerResidue.isSame(repair.written, boundary.residue) { return false }
    return MarkerResidue.fits(boundary.residue, node.content.marker) && !MarkerResidue.isWhole(boundary.residue, node.content.marker)
  }

  /// What is the matter where it is not sure; nil where the authors differ.
  private func verdict(on boundary: WordWalk.Boundary) -> Verdict? {
    let (side, other) = (boundary.side, boundary.side.other)
    let node = plans[side].nodes[boundary.node]
    // What is no section has no marker: where it begins is a reading in any case.
    guard node.content.part == .section else { return isDamaged[side] && !isDamaged[other] ? .madeUp : .hidden }
    if !boundary.isBare {
      // The other plan has the marker, too, and in the same words; but what was taken for one here may be words.
      if node.repair == nil, MarkerResidue.fits(boundary.residue, node.content.marker) { return .hidden }
      if let marker = markerBelow(boundary) { return .lowered(marker) }
      // A number that is nothing of the marker's is the other author's.
      let letters = node.markerLetters
      guard WordSettlement.letters([boundary.residue]).allSatisfy(letters.contains) else { return nil }
      return isDamaged[side] ? .madeUp : nil
    }
    let isCountedAnew = counts[side].counts(boundary.node) == false
    guard let repair = node.repair else {
      // Who takes a section into another joins the two, and seldom leaves its words alone in a paragraph of their own.
      return !isCountedAnew && (isDamaged[other] || boundary.isParagraph) ? .hidden : nil
    }
    let isFromNothing = MarkerResidue.isNothing(repair.written)
    if isFromNothing, repair.isDoubtful { return .madeUp }
    if isDamaged[other], !isCountedAnew { return .hidden }
    return isCountedAnew && !isFromNothing ? nil : .madeUp
  }
}

extension BoundarySettlement {
  /// The marker of a section that its author took below the one before it, as the only one there, and that was damaged then: `1规范值守` in a paragraph of its
  /// own, with all the words of what the other plan has as （九）. Nothing is counted with it, so the other plan alone shows what it is.
  private func markerBelow(_ boundary: WordWalk.Boundary) -> NodeMarker? {
    let (side, other) = (boundary.side, boundary.side.other)
    let (own, host) = (plans[side].nodes, plans[other].nodes[boundary.host])
    guard matching.partners(side)[boundary.node] == nil, boundary.isParagraph, host.content.part == .section, !own.hasChild(boundary.node)
    else { return nil }
    let depth = host.content.depth + 1
    let styles = [plans[other].nodes, own].compactMap { nodes in
      nodes.lazy.filter { $0.content.depth == depth }.compactMap { $0.content.marker?.style }.first
    }
    return (styles + [.arabicDot]).lazy.filter { $0 != .decimal && $0 != host.content.marker?.style }
      .compactMap { style in Ordinal(1).map { NodeMarker(style: style, ordinal: 1, text: style.definition.marker($0)) } }
      .first { MarkerResidue.fits(boundary.residue, $0) }
  }
}

extension [ComparedNode] {
  fileprivate func hasChild(_ index: Int) -> Bool {
    index + 1 < count && self[index + 1].content.part == .section && self[index + 1].content.depth > self[index].content.depth
  }
}

extension WordWalk.Boundary {
  /// Nothing stands before the words but a stop, which ends the sentence there.
  fileprivate var isBare: Bool { residue.unicodeScalars.allSatisfy { "，,。；;：:".unicodeScalars.contains($0) } }
}
