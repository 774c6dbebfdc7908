/// Recognises a section that was parted in two, and two that became one: words that left one section stand in another near by.
struct PartFinder {
  private let old: ScriptSide
  private let new: ScriptSide

  /// How much of a part's text must come from the section that lost it.
  private static let leastShare = 0.7
  /// Pairs of characters, below which a text says too little.
  private static let leastSize = 10
  /// Over how many other parts a part is looked for.
  private static let reach = 8

  init(_ sides: MatchedSides) { (old, new) = (sides.old, sides.new) }

  /// The pair whose old section held the text of a new one.
  func sectionSplit(into part: Int, reworded: (NodePair) -> Bool) -> NodePair? {
    neighbours(of: part, in: new)
      .map { NodePair(old: $0.other, new: $0.own) }
      .first { pair in reworded(pair) && isPart(new[part], of: old[pair.old], without: new[pair.new]) }
  }

  /// The pair whose new section holds the text of an old one.
  func sectionMerged(from part: Int, reworded: (NodePair) -> Bool) -> NodePair? {
    neighbours(of: part, in: old)
      .map { NodePair(old: $0.own, new: $0.other) }
      .first { pair in reworded(pair) && isPart(old[part], of: new[pair.new], without: old[pair.old]) }
  }

  /// Paired nodes near by, in reading order and among the siblings, which may have items of their own: the nearest of each row first.
  private func neighbours(of part: Int, in side: ScriptSide) -> [(own: Int, other: Int)] {
    let rows = [
      AnySequence((0..<part).reversed()), AnySequence((part + 1)..<max(side.nodes.count, part + 1)),
      AnySequence(sequence(first: part, next: side.shape.siblingBefore).dropFirst()),
      AnySequence(sequence(first: part, next: side.shape.siblingBehind).dropFirst()),
    ]
    let found = rows.map { row in row.prefix(PartFinder.reach).compactMap { index in side.partners[index].map { (own: index, other: $0) } }
    }
    return found.compactMap(\.first) + found.flatMap { $0.dropFirst() }
  }

  /// True where a text stood in the whole and no longer stands in what remained of it.
  private func isPart(_ part: NodeContent, of whole: NodeContent, without rest: NodeContent) -> Bool {
    guard whole.part == .section, part.part == .section else { return false }
    var text = pairs(part.paragraphs.isEmpty ? [part.heading ?? ""] : part.paragraphs)
    // Of a short body the heading has to stand in the whole as well.
    if text.count < PartFinder.leastSize, let heading = part.heading { text = pairs([heading] + part.paragraphs) }
    guard text.count >= PartFinder.leastSize, isMost(pairs([whole.heading ?? ""] + whole.paragraphs), of: text) else { return false }
    // What went, not what is nowhere else: 生活垃圾分类 may well stand in both.
    let runs = TextDifference.runs(from: [whole.heading ?? ""] + whole.paragraphs, to: [rest.heading ?? ""] + rest.paragraphs)
    return isMost(pairs(runs.filter { $0.operation == .delete }.map(\.text)), of: text)
  }

  private func isMost(_ found: Set<Int>, of text: Set<Int>) -> Bool {
    Double(text.intersection(found).count) >= PartFinder.leastShare * Double(text.count)
  }

  private func pairs(_ texts: [String]) -> Set<Int> {
    let shingles = Shingles(size: 1 << 20)
    var result: Set<Int> = []
    for text in texts { shingles.each(of: text) { result.insert($0) } }
    return result
  }
}
