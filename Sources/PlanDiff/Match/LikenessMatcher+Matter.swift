/// What a section that was put in the place of another has in common with it.
extension LikenessMatcher {
  /// Whether two sections say something that the one need not say for being written like the other. Plans open heading after heading with 推进 or
  /// 加强 and close them with 工作: `推进厕所革命` and `推进垃圾分类` in the same place, without a word of their bodies in common, are two
  /// sections. Chapters are known by their items.
  func haveMatterInCommon(_ pair: NodePair) -> Bool {
    guard old.shape.isLeaf(pair.old), new.shape.isLeaf(pair.new), let left = oldProfiles[pair.old], let right = newProfiles[pair.new] else {
      return true
    }
    if left.likenessOfBody(to: right) >= LikenessMatcher.leastLikenessOfBody { return true }
    guard let before = topic(old, pair.old), let after = topic(new, pair.new) else { return false }
    return areLike(before, after) || haveClauseInCommon(before, after)
  }

  /// Whether two headings of several clauses have one of them in common, word for word: of `优化社区矫正，实施消防检查` the first half stayed.
  private func haveClauseInCommon(_ before: String, _ after: String) -> Bool {
    let clauses = [before, after].map { heading in
      heading.unicodeScalars.split { "，,；;".unicodeScalars.contains($0) }.map(String.init).filter {
        $0.unicodeScalars.count >= LikenessMatcher.leastClause
      }
    }
    return clauses[0].contains { clauses[1].contains($0) }
  }

  /// Whether two headings have more in common than their verb.
  func areLike(_ before: String, _ after: String) -> Bool {
    let isOneVerb = before.unicodeScalars.prefix(LikenessMatcher.verb).elementsEqual(after.unicodeScalars.prefix(LikenessMatcher.verb))
    let (one, other) =
      isOneVerb ? (before.dropFirst(LikenessMatcher.verb), after.dropFirst(LikenessMatcher.verb)) : (before[...], after[...])
    return Shingles.overlap(String(one), String(other)) >= LikenessMatcher.leastLikenessOfMatter
  }

  private static let leastLikenessOfBody = 0.16
  private static let leastLikenessOfMatter = 0.4
  /// A verb and what it is about, in characters.
  private static let leastClause = 5
  /// Characters of the verb that opens a heading.
  private static let verb = 2
}

extension NodeContent {
  /// Of heading and body, in bytes.
  var size: Int { paragraphs.reduce(heading?.utf8.count ?? 0) { $0 + $1.utf8.count } }
}
