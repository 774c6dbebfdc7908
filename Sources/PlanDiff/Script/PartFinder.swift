/// Recognises a section that was parted in two, and two that became one: words that left one section stand in its new neighbour.
struct PartFinder {
  private let old: [NodeContent]
  private let new: [NodeContent]
  private let matching: Matching

  /// How much of a part's text must come from the section that lost it.
  private static let leastShare = 0.7
  /// Pairs of characters, below which a text says too little.
  private static let leastSize = 10

  init(_ old: [NodeContent], _ new: [NodeContent], _ matching: Matching) {
    self.old = old
    self.new = new
    self.matching = matching
  }

  /// The pair whose old section held the text of a new one.
  func sectionSplit(into part: Int, reworded: (NodePair) -> Bool) -> NodePair? {
    let neighbours = [part - 1, part + 1].compactMap { place -> NodePair? in
      guard new.indices.contains(place), let partner = matching.oldOf[place] else { return nil }
      return NodePair(old: partner, new: place)
    }
    return neighbours.first { pair in reworded(pair) && isPart(new[part], of: old[pair.old], without: new[pair.new]) }
  }

  /// The pair whose new section holds the text of an old one.
  func sectionMerged(from part: Int, reworded: (NodePair) -> Bool) -> NodePair? {
    let neighbours = [part - 1, part + 1].compactMap { place -> NodePair? in
      guard old.indices.contains(place), let partner = matching.newOf[place] else { return nil }
      return NodePair(old: place, new: partner)
    }
    return neighbours.first { pair in reworded(pair) && isPart(old[part], of: new[pair.new], without: old[pair.old]) }
  }

  /// True where a text stood in the whole and no longer stands in what remained of it.
  private func isPart(_ part: NodeContent, of whole: NodeContent, without rest: NodeContent) -> Bool {
    guard whole.part == .section, part.part == .section else { return false }
    let text = pairs(part.paragraphs.isEmpty ? [part.heading ?? ""] : part.paragraphs)
    guard text.count >= PartFinder.leastSize else { return false }
    let lost = pairs([whole.heading ?? ""] + whole.paragraphs).subtracting(pairs([rest.heading ?? ""] + rest.paragraphs))
    return Double(text.intersection(lost).count) >= PartFinder.leastShare * Double(text.count)
  }

  private func pairs(_ texts: [String]) -> Set<Int> {
    let shingles = Shingles(size: 1 << 20)
    var result: Set<Int> = []
    for text in texts { shingles.each(of: text) { result.insert($0) } }
    return result
  }
}
