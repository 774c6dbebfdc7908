/// What two sections that are alike may be for all that.
extension LikenessMatcher {
  /// Whether two sections speak of two matters, or stand under two headings that any section may have below it, or below two sections under one that any may
  /// have and one of their own. Only a body that stayed much the same says that one became the other.
  func areTwo(_ pair: NodePair, _ matching: Matching) -> Bool {
    guard let matter, let left = oldProfiles[pair.old], let right = newProfiles[pair.new] else { return false }
    let (before, after) = (old.prints.name[pair.old], new.prints.name[pair.new])
    if stockHeadings.areTwo(before, after) || stockHeadings.isOne(of: before, after) && !haveOneParent(pair, matching) {
      return left.likenessOfBody(to: right) < LikenessMatcher.leastOfBodyAlone
    }
    return matter.areTwo(pair, words: (left, right)) && left.likenessOfBody(to: right) < LikenessMatcher.leastOfSameBody
  }

  /// Of bodies that no heading backs.
  private static let leastOfBodyAlone = 0.7
  static let leastOfSameBody = 0.5

  /// Whether two bare headings that are not the same stand over, or for, two sections: over none that both plans have, unless they are nearly the same; or
  /// alone in two places, where `做好殡葬收费` and `规范殡葬收费工作` are two items on one matter rather than one that was moved and renamed as well.
  func areHeadingsOfTwo(_ pair: NodePair, _ matching: Matching) -> Bool {
    guard old.nodes[pair.old].paragraphs.isEmpty, new.nodes[pair.new].paragraphs.isEmpty, let left = oldProfiles[pair.old],
      let right = newProfiles[pair.new], old.prints.name[pair.old] != new.prints.name[pair.new]
    else { return false }
    if !old.shape.isLeaf(pair.old), !new.shape.isLeaf(pair.new) {
      return left.likenessOfHeading(to: right) < LikenessMatcher.leastOfSameHeading && !haveItemInCommon(pair, matching)
    }
    return !haveOneParent(pair, matching)
  }

  /// Whether one of two bare headings stands over several sections and the other over none, and says something else.
  func areItemAndChapter(_ pair: NodePair) -> Bool {
    guard old.nodes[pair.old].paragraphs.isEmpty, new.nodes[pair.new].paragraphs.isEmpty,
      old.prints.name[pair.old] != new.prints.name[pair.new], old.shape.isLeaf(pair.old) != new.shape.isLeaf(pair.new)
    else { return false }
    return old.shape.descendantCount(pair.old) + new.shape.descendantCount(pair.new) >= LikenessMatcher.leastOfChapter
  }

  /// Whether some section is below both. One with nothing but a stock heading is below many.
  private func haveItemInCommon(_ pair: NodePair, _ matching: Matching) -> Bool {
    old.shape.children(of: pair.old).contains { child in
      guard let partner = matching.newOf[child], new.shape.parents[partner] == pair.new else { return false }
      return !stockHeadings.isAll(of: child, in: old) && !stockHeadings.isAll(of: partner, in: new)
    }
  }

  private static let leastOfSameHeading = 0.7
  /// Sections below a heading that is no item's.
  private static let leastOfChapter = 4
}
