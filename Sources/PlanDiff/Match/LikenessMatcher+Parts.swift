/// Wholes and their parts.
extension LikenessMatcher {
  /// Pairs a section that says what several say on the other side, and hardly more, with the likest of them. Two sections that became one are
  /// both alike to it, the more equally the more equal they are; they are no rivals, but its parts.
  ///
  /// - Returns: whether anything was added.
  func extendByParts(_ matching: inout Matching) -> Bool {
    var wholes: [(whole: Int, parts: [Partner], isNew: Bool)] = []
    var partsOfOld: [Int: [Partner]] = [:]
    for (node, candidates) in partners.enumerated() where matching.oldOf[node] == nil {
      let open = candidates.filter { matching.newOf[$0.node] == nil }
      wholes.append((node, open, true))
      for partner in open { partsOfOld[partner.node, default: []].append(Partner(node: node, likeness: partner.likeness)) }
    }
    for (node, parts) in partsOfOld.sorted(by: { $0.key < $1.key }) { wholes.append((node, parts, false)) }
    var grew = false
    for (whole, candidates, isNew) in wholes where candidates.count > 1 {
      guard let best = likestPart(of: whole, among: candidates, isNew: isNew) else { continue }
      let pair = isNew ? NodePair(old: best, new: whole) : NodePair(old: whole, new: best)
      guard matching.isOpen(pair.old, pair.new) else { continue }
      matching.pair(pair.old, pair.new)
      grew = true
    }
    return grew
  }

  /// Of sections whose words stand in another's, each with its own, the likest; nil where they are not two, or leave too much of it unsaid.
  private func likestPart(of node: Int, among candidates: [Partner], isNew: Bool) -> Int? {
    let (wholes, sections) = isNew ? (newProfiles, oldProfiles) : (oldProfiles, newProfiles)
    guard let whole = wholes[node], whole.all.count >= LikenessMatcher.leastWhole,
      candidates.contains(where: { $0.likeness >= LikenessMatcher.leastLikenessOfPart })
    else { return nil }
    var parts: [(partner: Partner, profile: WordProfile, share: Double)] = []
    for partner in candidates.sorted(by: { ($1.likeness, $0.node) < ($0.likeness, $1.node) }) {
      guard let profile = sections[partner.node], profile.all.count >= LikenessMatcher.leastPart else { continue }
      let share = profile.share(in: whole)
      guard share >= LikenessMatcher.leastShareOfPart,
        parts.allSatisfy({ part in
          let isWhole = min(share, part.share) >= LikenessMatcher.leastShareOfWholePart
          return profile.share(in: part.profile) <= (isWhole ? LikenessMatcher.mostInCommonOfWhole : LikenessMatcher.mostInCommon)
        })
      else { continue }
      parts.append((partner, profile, share))
    }
    guard parts.count > 1, whole.share(inAnyOf: parts.map(\.profile)) >= LikenessMatcher.leastShareOfWhole else { return nil }
    return parts.first?.partner.node
  }

  /// How like the whole one part must be at least; no section has many parts.
  private static let leastLikenessOfPart = 0.3
  /// How much of a part's words must stand in the whole.
  private static let leastShareOfPart = 0.6
  /// How much of the whole its parts must say.
  private static let leastShareOfWhole = 0.7
  /// How much of its words a part may have in common with another: two wordings of one section are not its parts.
  private static let mostInCommon = 0.25
  /// The same where all of both stands in the whole, as of two wordings only one does.
  private static let leastShareOfWholePart = 0.95
  private static let mostInCommonOfWhole = 0.6
  /// Pairs of characters, below which a text says too little.
  private static let leastPart = 8
  private static let leastWhole = 20
}
