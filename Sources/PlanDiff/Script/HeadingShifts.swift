/// A heading that stands behind sections which it stood before, or the other way round, because another heading came or went before it.
struct HeadingShift {
  let pair: NodePair
  /// What it stands elsewhere for.
  let cause: Cause

  enum Cause {
    /// A section of the new plan that the old one has not.
    case inserted(Int)
    /// A section of the old plan that the new one has not.
    case removed(Int)
  }
}

/// Headings whose first sections have come under a heading put in before them, or who took over those of one that was taken away before them.
///
/// 一{甲 乙} became 新{甲} 一{乙}: in reading order either 一 or 甲 has passed the other. No section changed its place for a reader, so 一 counts as standing
/// where its first section stands.
struct HeadingShifts {
  /// For each new heading that stands behind sections of its own: the first of them, and the heading that they have now.
  private var ahead: [Int: (first: Int, cause: Int)] = [:]
  /// For each old heading that now has sections from before it: the same.
  private var behind: [Int: (first: Int, cause: Int)] = [:]

  /// Linear for a given depth.
  init(_ old: TreeShape, _ new: TreeShape, _ matching: Matching) {
    for pair in matching.pairs where old.parents[pair.old] != nil && new.parents[pair.new] != nil {
      if !old.isLeaf(pair.old) { ahead[pair.new] = HeadingShifts.first(before: pair.new, new, matching.oldOf, of: pair.old, old) }
      if !new.isLeaf(pair.new) { behind[pair.old] = HeadingShifts.first(before: pair.old, old, matching.newOf, of: pair.new, new) }
    }
  }

  /// The first section below siblings without a partner right before a heading that hangs on that heading in the other plan.
  private static func first(
    before heading: Int, _ shape: TreeShape, _ partners: [Int?], of other: Int, _ otherShape: TreeShape
  ) -> (first: Int, cause: Int)? {
    let below = other + 1..<otherShape.ends[other]
    var found: (first: Int, cause: Int)?
    var behind = heading
    while let sibling = shape.siblingBefore(behind), partners[sibling] == nil {
      if let first = (sibling + 1..<behind).first(where: { partners[$0].map(below.contains) ?? false }) { found = (first, sibling) }
      behind = sibling
    }
    return found
  }

  /// Pairs in the order of the old plan, each heading where its sections begin.
  func inOldOrder(_ pairs: [NodePair]) -> [NodePair] {
    behind.isEmpty ? pairs : pairs.sorted { (oldPlace($0), $0.old) < (oldPlace($1), $1.old) }
  }

  /// Which place each has among them in the new plan.
  func newPlaces(of pairs: [NodePair]) -> [Int] {
    var places = [Int](repeating: 0, count: pairs.count)
    let order = pairs.indices.sorted { (newPlace(pairs[$0]), pairs[$0].new) < (newPlace(pairs[$1]), pairs[$1].new) }
    for (place, index) in order.enumerated() { places[index] = place }
    return places
  }

  // Half a step before the section.
  private func oldPlace(_ pair: NodePair) -> Int { behind[pair.old].map { 2 * $0.first - 1 } ?? 2 * pair.old }
  private func newPlace(_ pair: NodePair) -> Int { ahead[pair.new].map { 2 * $0.first - 1 } ?? 2 * pair.new }

  /// The headings that something which stayed really passed.
  func passed(by kept: [NodePair]) -> [HeadingShift] {
    guard !ahead.isEmpty || !behind.isEmpty else { return [] }
    let (stayedOld, stayedNew) = (Set(kept.map(\.old)), Set(kept.map(\.new)))
    return kept.compactMap { pair in
      if let (first, cause) = ahead[pair.new], (first..<pair.new).contains(where: stayedNew.contains) {
        return HeadingShift(pair: pair, cause: .inserted(cause))
      }
      if let (first, cause) = behind[pair.old], (first..<pair.old).contains(where: stayedOld.contains) {
        return HeadingShift(pair: pair, cause: .removed(cause))
      }
      return nil
    }
  }
}
