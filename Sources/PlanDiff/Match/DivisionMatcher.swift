/// Pairs a section that says all itself with the one of the other plan that has its heading and says it in sections of its own: the author divided it, or
/// took the divisions away. By words alone one of the divisions would be the likest.
struct DivisionMatcher {
  private let old: ComparedSide
  private let new: ComparedSide

  /// How much of the words must stand in the divisions of a namesake.
  private static let leastShare = 0.5
  /// How much where the heading was changed, too, and how much of it one of the divisions may have at most: with more it is the section itself, and what
  /// stands above it a heading that was put over it.
  private static let leastShareOfRenamed = 0.7
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
  func extend(_ matching: inout Matching) {
    for pair in pairs(of: old, in: new, matching.newOf, matching.oldOf) where matching.isOpen(pair.old, pair.new) {
      matching.pair(pair.old, pair.new)
    }
    for pair in pairs(of: new, in: old, matching.oldOf, matching.newOf) where matching.isOpen(pair.new, pair.old) {
      matching.pair(pair.new, pair.old)
    }
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
        return share(of: whole, wholes, in: found, divided) >= DivisionMatcher.leastShare ? NodePair(old: whole, new: found) : nil
      }
      guard all.isEmpty, let above else { return nil }
      let renamed = divided.shape.children(of: above).filter { node in
        guard others[node] == nil, divided.isSection(node), !divided.shape.isLeaf(node), let other = divided.nodes[node].heading else {
          return false
        }
        return Shingles.overlap(heading, other) >= DivisionMatcher.likeHeading
      }
      guard renamed.count == 1, share(of: whole, wholes, in: renamed[0], divided) >= DivisionMatcher.leastShareOfRenamed,
        divided.shape.children(of: renamed[0]).allSatisfy({ share(of: whole, wholes, in: $0, divided) <= DivisionMatcher.mostInOne })
      else { return nil }
      return NodePair(old: whole, new: renamed[0])
    }
  }

  private static func name(of node: NodeContent) -> UInt64? {
    guard let heading = node.heading else { return nil }
    var hash = TextHash()
    hash.add(lettersOf: heading)
    return hash.count > 0 ? hash.value : nil
  }

  /// How much of a section's pairs of characters a section of the other plan has, with all below it: 0…1.
  private func share(of whole: Int, _ wholes: ComparedSide, in node: Int, _ divided: ComparedSide) -> Double {
    let shingles = Shingles(size: 1 << 20)
    var (said, found): (Set<Int>, Set<Int>) = ([], [])
    for text in wholes.nodes[whole].paragraphs { shingles.each(of: text) { said.insert($0) } }
    for part in divided.nodes[node..<divided.shape.ends[node]] {
      for text in [part.heading ?? ""] + part.paragraphs { shingles.each(of: text) { found.insert($0) } }
    }
    return said.isEmpty ? 0 : Double(said.intersection(found).count) / Double(said.count)
  }
}
