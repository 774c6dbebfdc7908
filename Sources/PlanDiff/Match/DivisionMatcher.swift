/// Pairs a section that says all itself with the one of the other plan that has its heading and says it in sections of its own: the author divided it, or
/// took the divisions away. By words alone one of the divisions would be the likest.
struct DivisionMatcher {
  private let old: ComparedSide
  private let new: ComparedSide

  /// How much of the words must stand in the divisions of a namesake under the same parent, and how much of the divisions' words in it.
  private static let leastOfKin = (of: 0.6, back: 0.6)
  /// How much where the parents are no pair, or the heading was changed, too.
  private static let leastOfStranger = (of: 0.8, back: 0.8)
  /// How much one of the divisions of a renamed one may have: with more it is the section itself, and what stands above it was put over it.
  private static let mostInOne = 0.8
  /// Two wordings of one heading.
  private static let likeHeading = 0.5
  /// Below it a heading says too little where the parents are no pair. In bytes.
  private static let shortestHeading = 12

  init(_ old: ComparedSide, _ new: ComparedSide) {
    self.old = old
    self.new = new
  }

  /// Near linear.
  ///
  /// - Returns: whether anything was paired.
  func extend(_ matching: inout Matching) -> Bool {
    var isExtended = false
    for pair in pairs(of: old, in: new, matching.newOf, matching.oldOf) where matching.isOpen(pair.old, pair.new) {
      matching.pair(pair.old, pair.new)
      isExtended = true
    }
    for pair in pairs(of: new, in: old, matching.oldOf, matching.newOf) where matching.isOpen(pair.new, pair.old) {
      matching.pair(pair.new, pair.old)
      isExtended = true
    }
    return isExtended
  }

  /// Each whole, as the old one, with what it was divided into.
  private func pairs(of wholes: ComparedSide, in divided: ComparedSide, _ partners: [Int?], _ others: [Int?]) -> [NodePair] {
    var namesakes: [UInt64: [Int]] = [:]
    for node in divided.nodes.indices where others[node] == nil && divided.isSection(node) && !divided.shape.isLeaf(node) {
      if let name = DivisionMatcher.name(of: divided.nodes[node]) { namesakes[name, default: []].append(node) }
    }
    guard !namesakes.isEmpty else { return [] }
    let open = wholes.nodes.indices.filter {
      partners[$0] == nil && wholes.isSection($0) && wholes.shape.isLeaf($0) && !wholes.nodes[$0].paragraphs.isEmpty
    }
    let counts = open.reduce(into: [UInt64: Int]()) { counts, node in
      if let name = DivisionMatcher.name(of: wholes.nodes[node]) { counts[name, default: 0] += 1 }
    }
    return open.compactMap { whole in
      guard let heading = wholes.nodes[whole].heading, let name = DivisionMatcher.name(of: wholes.nodes[whole]) else { return nil }
      let above = wholes.shape.parents[whole].flatMap { partners[$0] }
      let all = namesakes[name, default: []]
      let kin = all.filter { divided.shape.parents[$0] == above }
      let isAlone = all.count == 1 && counts[name] == 1 && heading.utf8.count >= DivisionMatcher.shortestHeading
      if let found = kin.count == 1 ? kin[0] : isAlone ? all[0] : nil {
        let isEnough = doesSay(wholes, whole, divided, found, kin.isEmpty ? DivisionMatcher.leastOfStranger : DivisionMatcher.leastOfKin)
        return isEnough ? NodePair(old: whole, new: found) : nil
      }
      guard all.isEmpty, let above else { return nil }
      let renamed = divided.shape.children(of: above).filter { node in
        guard others[node] == nil, divided.isSection(node), !divided.shape.isLeaf(node), let other = divided.nodes[node].heading else {
          return false
        }
        return Shingles.overlap(heading, other) >= DivisionMatcher.likeHeading
      }
      guard renamed.count == 1, doesSay(wholes, whole, divided, renamed[0], DivisionMatcher.leastOfStranger) else { return nil }
      let said = DivisionMatcher.words(of: wholes, whole..<whole + 1)
      let isInOne = divided.shape.children(of: renamed[0]).contains { part in
        let share = DivisionMatcher.share(of: said, in: DivisionMatcher.words(of: divided, part..<divided.shape.ends[part]))
        return share > DivisionMatcher.mostInOne
      }
      return isInOne ? nil : NodePair(old: whole, new: renamed[0])
    }
  }

  /// Whether a section says what another says with all below it, and the other hardly more: of a long chapter every stock phrase is somewhere.
  private func doesSay(_ wholes: ComparedSide, _ whole: Int, _ divided: ComparedSide, _ node: Int, _ least: (of: Double, back: Double))
    -> Bool
  {
    let said = DivisionMatcher.words(of: wholes, whole..<whole + 1)
    let found = DivisionMatcher.words(of: divided, node..<divided.shape.ends[node])
    return DivisionMatcher.share(of: said, in: found) >= least.of && DivisionMatcher.share(of: found, in: said) >= least.back
  }

  private static func name(of node: NodeContent) -> UInt64? {
    guard let heading = node.heading else { return nil }
    var hash = TextHash()
    hash.add(lettersOf: heading)
    return hash.count > 0 ? hash.value : nil
  }

  /// The pairs of characters of the bodies of some nodes, and of the headings of those below the first.
  private static func words(of side: ComparedSide, _ nodes: Range<Int>) -> Set<Int> {
    let shingles = Shingles(size: 1 << 20)
    var words: Set<Int> = []
    for node in nodes {
      let heading = node == nodes.lowerBound ? "" : side.nodes[node].heading ?? ""
      for text in [heading] + side.nodes[node].paragraphs { shingles.each(of: text) { words.insert($0) } }
    }
    return words
  }

  private static func share(of words: Set<Int>, in others: Set<Int>) -> Double {
    words.isEmpty ? 0 : Double(words.intersection(others).count) / Double(words.count)
  }
}
