/// Pairs what the words no longer tell, by place alone: open children of a pair that stand between the same paired siblings, in their
/// order; and chapters that left theirs, by their size.
///
/// A section that was replaced by another stands in such a gap as well, so this is done only where the plan as a whole was rewritten
/// (``LikenessMatcher/isRewritten(_:)``).
struct GapMatcher {
  private let old: ComparedSide
  private let new: ComparedSide

  /// What a pair in a gap of unequal sides must have in common.
  private static let leastLikeness = 0.1
  /// What each pair counts for beside its likeness, so that as many as possible are paired.
  private static let place = 0.1
  private static let longestGap = 40
  /// What the children and the units in charge count for beside the words.
  private static let kinship = 0.3

  init(_ old: ComparedSide, _ new: ComparedSide) {
    self.old = old
    self.new = new
  }

  /// - Returns: whether anything was paired.
  func extend(_ matching: inout Matching, _ likeness: LikenessMatcher) -> Bool {
    guard likeness.isRewritten(matching) else { return false }
    var grew = false
    for left in old.nodes.indices where !old.shape.isLeaf(left) {
      guard let right = matching.newOf[left] else { continue }
      for gap in gaps(left, right, matching) {
        for pair in align(gap, matching, likeness) where matching.isOpen(pair.old, pair.new) {
          matching.pair(pair.old, pair.new)
          grew = true
        }
      }
    }
    return grew || pairMovedChapters(&matching, likeness)
  }

  private struct Gap {
    var old: [Int] = []
    var new: [Int] = []
  }

  /// Open sections between siblings that are paired with each other and kept their order.
  private func gaps(_ left: Int, _ right: Int, _ matching: Matching) -> [Gap] {
    let children = (old.shape.children(of: left), new.shape.children(of: right))
    let places = Dictionary(uniqueKeysWithValues: children.1.enumerated().map { ($1, $0) })
    let anchors = children.0.enumerated().compactMap { position, child in
      matching.newOf[child].flatMap { places[$0] }.map { (old: position, new: $0) }
    }
    let kept = HeaviestSubsequence.kept(anchors.map(\.new), weights: anchors.map { _ in 1 }, bound: children.1.count)
    var gaps: [Gap] = []
    var start = (old: 0, new: 0)
    for (anchor, stays) in zip(anchors + [(children.0.count, children.1.count)], kept + [true]) where stays {
      let gap = Gap(
        old: children.0[start.old..<anchor.old].filter { matching.newOf[$0] == nil && old.isSection($0) },
        new: children.1[start.new..<anchor.new].filter { matching.oldOf[$0] == nil && new.isSection($0) })
      if !gap.old.isEmpty, !gap.new.isEmpty, max(gap.old.count, gap.new.count) <= GapMatcher.longestGap { gaps.append(gap) }
      start = (anchor.old + 1, anchor.new + 1)
    }
    return gaps
  }

  /// The pairing in order with the most likeness (S. B. Needleman, C. D. Wunsch, 1970).
  private func align(_ gap: Gap, _ matching: Matching, _ words: LikenessMatcher) -> [NodePair] {
    let (rows, columns) = (gap.old.count, gap.new.count)
    var likenesses = [Double](repeating: 0, count: rows * columns)
    var best = [Double](repeating: 0, count: (rows + 1) * (columns + 1))
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        let pair = NodePair(old: gap.old[row], new: gap.new[column])
        let likeness = words.likeness(pair) + GapMatcher.kinship * kinship(pair, matching)
        likenesses[row * columns + column] = likeness
        let paired = likeness + GapMatcher.place + best[(row + 1) * (columns + 1) + column + 1]
        let skipped = max(best[(row + 1) * (columns + 1) + column], best[row * (columns + 1) + column + 1])
        best[row * (columns + 1) + column] = max(paired, skipped)
      }
    }
    var pairs: [NodePair] = []
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      let here = best[row * (columns + 1) + column]
      let likeness = likenesses[row * columns + column]
      if here == likeness + GapMatcher.place + best[(row + 1) * (columns + 1) + column + 1] {
        if rows == columns || likeness >= GapMatcher.leastLikeness { pairs.append(NodePair(old: gap.old[row], new: gap.new[column])) }
        row += 1
        column += 1
      } else if here == best[(row + 1) * (columns + 1) + column] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}

/// What tells beside the words that one section is another: what hangs under it, and who is in charge.
extension GapMatcher {
  /// 0…1.
  private func kinship(_ pair: NodePair, _ matching: Matching) -> Double {
    max(sharedChildren(pair, matching), sharedUnits(pair), likeSize(pair))
  }

  private func sharedChildren(_ pair: NodePair, _ matching: Matching) -> Double {
    let (left, right) = (old.shape.children(of: pair.old), new.shape.children(of: pair.new))
    let shared = left.count { child in matching.newOf[child].map { new.shape.parents[$0] == pair.new } ?? false }
    return shared > 0 ? Double(shared) / Double(max(left.count, right.count)) : 0
  }

  /// Of two chapters how near the numbers of their items are, and how far from chance that is: one of three hundred is none of five, whatever
  /// became of its heading.
  private func likeSize(_ pair: NodePair) -> Double {
    let (left, right) = (old.shape.descendantCount(pair.old), new.shape.descendantCount(pair.new))
    let (less, more) = (Double(min(left, right)), Double(max(left, right)))
    guard less >= Double(GapMatcher.leastItems), less >= GapMatcher.leastShareOfSize * more else { return 0 }
    return less / more * less / (less + GapMatcher.chanceOfSize)
  }

  /// Pairs chapters that changed their order, or their parent: those that are so like in size, and have so much in common beside, that each is the
  /// other's best by far.
  private func pairMovedChapters(_ matching: inout Matching, _ likeness: LikenessMatcher) -> Bool {
    let left = old.nodes.indices.filter { matching.newOf[$0] == nil && isChapter(old, $0) }
    let right = new.nodes.indices.filter { matching.oldOf[$0] == nil && isChapter(new, $0) }
    guard !left.isEmpty, !right.isEmpty, max(left.count, right.count) <= GapMatcher.mostChapters else { return false }
    var candidates: [Chapters] = []
    for one in left {
      for other in right {
        let pair = NodePair(old: one, new: other)
        let size = likeSize(pair)
        guard size >= GapMatcher.leastLikenessOfSize else { continue }
        let place = haveOneParent(pair, matching) ? GapMatcher.place : 0
        candidates.append(
          Chapters(pair: pair, score: likeness.likeness(pair) + GapMatcher.kinship * max(size, sharedChildren(pair, matching)) + place))
      }
    }
    candidates.sort { ($1.score, $0.pair.old, $0.pair.new) < ($0.score, $1.pair.old, $1.pair.new) }
    let rivals = Rivals(candidates)
    var grew = false
    for candidate in candidates where matching.isOpen(candidate.pair.old, candidate.pair.new) {
      guard candidate.score >= rivals.best(beside: candidate, matching) + GapMatcher.leastLead else { continue }
      matching.pair(candidate.pair.old, candidate.pair.new)
      grew = true
    }
    return grew
  }

  private struct Chapters: ScoredPair {
    let pair: NodePair
    let score: Double
  }

  private func isChapter(_ side: ComparedSide, _ node: Int) -> Bool {
    side.isSection(node) && side.shape.descendantCount(node) >= GapMatcher.leastItems
  }

  private func haveOneParent(_ pair: NodePair, _ matching: Matching) -> Bool {
    guard let left = old.shape.parents[pair.old], let right = new.shape.parents[pair.new] else { return false }
    return matching.newOf[left] == right
  }

  /// Chapters of fewer items are like in size by chance.
  private static let leastItems = 8
  private static let mostChapters = 64
  private static let leastLikenessOfSize = 0.55
  private static let leastLead = 0.05

  private static let leastShareOfSize = 0.75
  /// How many items say as much for it as chance says against it.
  private static let chanceOfSize = 4.0

  private func sharedUnits(_ pair: NodePair) -> Double {
    let (left, right) = (Set(old.nodes[pair.old].duties), Set(new.nodes[pair.new].duties))
    let shared = left.intersection(right).count
    return shared > 0 ? Double(2 * shared) / Double(left.count + right.count) : 0
  }
}
