/// Tells sections that speak of two matters, each of its own.
///
/// What a section is about its heading names and its body repeats: 规范个体户分型 speaks of 个体户分型 again and again. Where two sections do so, and
/// neither says a word of the other's matter, what their bodies have in common is how such plans are written: 逐一制定…措施，…整改到位. One went, and
/// another came. Where a body does not speak of what its heading names, nothing follows.
struct SectionMatter {
  /// Of each leaf whose body repeats what its heading names: the runs of characters that this is, in order of their numbers.
  private let old: [[WordProfile.Feature]?]
  private let new: [[WordProfile.Feature]?]

  /// Which share of a heading's matter its own body must repeat.
  private static let leastOfOwn = 0.4
  /// With more of the other's matter a section may speak of it in its own way.
  private static let mostOfOther = 0.2
  /// A run of characters that more sections have is no section's matter.
  private static let mostSections = (least: 12, share: 16)
  /// Characters of the verb that opens a heading.
  private static let verb = 2

  /// - Parameter topics: for each open leaf the heading that says what it is about; nil for what is not asked for.
  init(
    _ old: ComparedSide, _ new: ComparedSide, topics: (old: [String?], new: [String?]), _ shingles: Shingles, _ rarity: Rarity
  ) {
    let most = max(SectionMatter.mostSections.least, (old.nodes.count + new.nodes.count) / SectionMatter.mostSections.share)
    func matters(_ side: ComparedSide, _ topics: [String?]) -> [[WordProfile.Feature]?] {
      side.nodes.indices.map { node in topics[node].flatMap { SectionMatter.matter(side.nodes[node], $0, most, shingles, rarity) } }
    }
    self.old = matters(old, topics.old)
    self.new = matters(new, topics.new)
  }

  /// What of a heading the body repeats: of `规范歇业备案，强化商标品牌` it may be the half.
  private static func matter(_ node: NodeContent, _ heading: String, _ most: Int, _ shingles: Shingles, _ rarity: Rarity)
    -> [WordProfile.Feature]?
  {
    var best: (share: Double, matter: [WordProfile.Feature]?) = (leastOfOwn, nil)
    for clause in heading.split(whereSeparator: { "，,".contains($0) }) {
      let words = clause.unicodeScalars.count > 2 * verb ? clause.dropFirst(verb) : clause
      let matter = WordProfile.features([String(words)], shingles) { rarity.weight($0) }.filter { rarity.count($0.number) <= most }
      guard matter.count > 1 else { continue }
      var repeated = [Bool](repeating: false, count: matter.count)
      for paragraph in node.paragraphs {
        shingles.each(of: paragraph) { number in
          if let place = matter.firstIndex(where: { $0.number == number }) { repeated[place] = true }
        }
      }
      let own = zip(matter, repeated).reduce(Float(0)) { $1.1 ? $0 + $1.0.weight : $0 }
      let share = Double(own) / weight(of: matter)
      if share >= best.share { best = (share, matter) }
    }
    return best.matter
  }

  /// Whether each of two leaves speaks of its own matter and not of the other's.
  ///
  /// - Parameter words: of heading and body of both.
  func areTwo(_ pair: NodePair, words: (old: WordProfile, new: WordProfile)) -> Bool {
    guard let before = old[pair.old], let after = new[pair.new] else { return false }
    return share(of: before, in: words.new) <= SectionMatter.mostOfOther && share(of: after, in: words.old) <= SectionMatter.mostOfOther
  }

  private func share(of matter: [WordProfile.Feature], in words: WordProfile) -> Double {
    let found = matter.reduce(Float(0)) { words.has($1.number) ? $0 + $1.weight : $0 }
    return Double(found) / SectionMatter.weight(of: matter)
  }

  private static func weight(of matter: [WordProfile.Feature]) -> Double { Double(matter.reduce(0) { $0 + $1.weight }) }
}
