/// Pairs what exact anchors left, by likeness of words: two sections that are each the other's best, ahead of the next best.
struct LikenessMatcher {
  /// How much is asked of a pair, the strictest first. A later round may lean on the pairs of an earlier one.
  enum Care: CaseIterable {
    /// The words alone say it.
    case words
    /// Some words are left, and what stands about the sections is paired already.
    case wordsAndPlace
    /// Some words are left, and no other section has as many of them.
    case rareWords
    /// Few words are left, in the right place.
    case place
    /// Of a plan that was rewritten as a whole: some of a body is left, and no other section has nearly as much of it.
    case remnants
  }

  let old: ComparedSide
  let new: ComparedSide
  /// Of heading and body of each node, in bytes.
  private let oldSizes: [Int]
  private let newSizes: [Int]
  /// Nil for what had a partner when likeness was first asked for.
  let oldProfiles: [WordProfile?]
  let newProfiles: [WordProfile?]
  let stockHeadings: StockHeadings
  /// Nil where one side had nothing left.
  private let stockSentences: StockSentences?
  /// The same.
  let matter: SectionMatter?
  /// For each new section the old ones that share the most with it, found once for all rounds.
  let partners: [[Partner]]

  /// An old section that shares much with a new one.
  struct Partner {
    let node: Int
    let likeness: Double
    /// Where both have one stock heading: how like they are under parents that are no pair.
    var likenessApart: Double?
  }

  /// Linear in the text of both plans; where one side has nothing left, no text is read.
  init(_ old: ComparedSide, _ new: ComparedSide, _ matching: Matching, _ stock: StockHeadings) {
    self.old = old
    self.new = new
    stockHeadings = stock
    (oldSizes, newSizes) = (old.nodes.indices.map { old.nodes[$0].size }, new.nodes.indices.map { new.nodes[$0].size })
    let openOld = old.nodes.indices.filter { matching.newOf[$0] == nil && old.isSection($0) }
    let openNew = new.nodes.indices.filter { matching.oldOf[$0] == nil && new.isSection($0) }
    var oldProfiles = [WordProfile?](repeating: nil, count: old.nodes.count)
    var newProfiles = [WordProfile?](repeating: nil, count: new.nodes.count)
    guard !openOld.isEmpty, !openNew.isEmpty else {
      (self.oldProfiles, self.newProfiles) = (oldProfiles, newProfiles)
      partners = []
      stockSentences = nil
      matter = nil
      return
    }
    let shingles = Shingles(of: [old, new])
    let rarity = Rarity(shingles, old, new, matching)
    for node in openOld { oldProfiles[node] = WordProfile(old.nodes[node], shingles: shingles, rarity: rarity) }
    for node in openNew { newProfiles[node] = WordProfile(new.nodes[node], shingles: shingles, rarity: rarity) }
    var search = BigramSearch(BigramIndex(oldProfiles.map { $0?.all }))
    partners = newProfiles.enumerated().map { other, profile in
      guard let profile else { return [] }
      return search.likeliest(profile.all).compactMap { node in
        guard let found = oldProfiles[node] else { return nil }
        let isStock = old.prints.name[node] == new.prints.name[other] && stock.contains(old.prints.name[node])
        return Partner(
          node: node, likeness: profile.likeness(to: found), likenessApart: isStock ? profile.likenessOfBody(to: found) : nil)
      }
    }
    stockSentences = StockSentences(old, new, open: (openOld, openNew), shingles, rarity)
    matter = SectionMatter(
      old, new, topics: (LikenessMatcher.topics(of: openOld, in: old, stock), LikenessMatcher.topics(of: openNew, in: new, stock)),
      shingles, rarity)
    (self.oldProfiles, self.newProfiles) = (oldProfiles, newProfiles)
  }

  /// Of two sections that had no partner when likeness was first asked for: 0…1.
  func likeness(_ pair: NodePair) -> Double {
    guard let left = oldProfiles[pair.old], let right = newProfiles[pair.new] else { return 0 }
    return left.likeness(to: right)
  }

  /// Whether the plan was rewritten as a whole: so much went from the pairs made so far, and with those that lost most of their words, that a section
  /// without any word left is no surprise.
  ///
  /// Next year's figures, a sentence more and a heading put otherwise in every item are no such thing: each keeps most of its words, and one that
  /// has none of another's is a new one in its place. Chapters have hardly more words than their heading, and are not asked.
  func isRewritten(_ matching: Matching) -> Bool {
    var (paired, lost) = (0.0, 0.0)
    for (index, partner) in matching.newOf.enumerated() {
      guard let partner, old.isSection(index), old.shape.isLeaf(index), new.shape.isLeaf(partner) else { continue }
      let (size, loss) = (Double(oldSizes[index] + newSizes[partner]), loss(NodePair(old: index, new: partner)))
      paired += size
      if loss >= LikenessMatcher.mostOfWords { lost += size * loss }
    }
    return lost > 0 && lost >= LikenessMatcher.leastLoss * paired
  }

  /// Whether little of the plan is known again so far: what is open on both sides and what the pairs lost is half of all.
  func isLittleKnown(_ matching: Matching) -> Bool {
    let (paired, lost) = sizes(matching)
    let openOld = oldSizes.indices.reduce(0) { $0 + (matching.newOf[$1] == nil ? oldSizes[$1] : 0) }
    let openNew = newSizes.indices.reduce(0) { $0 + (matching.oldOf[$1] == nil ? newSizes[$1] : 0) }
    let open = Double(2 * min(openOld, openNew))
    return 2 * (open + lost) >= open + paired
  }

  /// Of the sections that have partners on both sides: how much they say, and how much of that went.
  private func sizes(_ matching: Matching) -> (paired: Double, lost: Double) {
    matching.newOf.indices.reduce(into: (0, 0)) { sum, index in
      guard let partner = matching.newOf[index], old.nodes[index].part == .section else { return }
      let size = Double(oldSizes[index] + newSizes[partner])
      sum.paired += size
      sum.lost += size * loss(NodePair(old: index, new: partner))
    }
  }

  private static let leastLoss = 0.15
  /// From when on a section lost most of its words.
  private static let mostOfWords = 0.5

  /// How much of its words a pair lost: 0…1. What had a partner when likeness was first asked for kept them.
  private func loss(_ pair: NodePair) -> Double {
    guard let left = oldProfiles[pair.old], let right = newProfiles[pair.new] else { return 0 }
    return 1 - left.likeness(to: right)
  }

  /// Adds what is sure enough.
  ///
  /// - Returns: whether anything was added.
  func extend(_ matching: inout Matching, _ care: Care) -> Bool {
    guard !partners.isEmpty, care != .remnants || isRewritten(matching) else { return false }
    var grew = false
    let candidates = candidates(matching)
    let chance = chance(matching)
    let rivals = Rivals(candidates)
    for candidate in candidates {
      let pair = candidate.pair
      guard matching.isOpen(pair.old, pair.new) else { continue }
      let rival = rivals.best(beside: candidate, matching)
      guard care.accepts(candidate, rival: rival, chance: candidate.support > 0 ? 0 : chance), care != .remnants || sayMuch(pair)
      else { continue }
      matching.pair(pair.old, pair.new)
      grew = true
    }
    return grew
  }

  /// Whether both sections say enough for a part of it to tell.
  private func sayMuch(_ pair: NodePair) -> Bool {
    guard !old.nodes[pair.old].paragraphs.isEmpty, !new.nodes[pair.new].paragraphs.isEmpty, let left = oldProfiles[pair.old],
      let right = newProfiles[pair.new]
    else { return false }
    return min(left.all.count, right.all.count) >= LikenessMatcher.leastBody
  }

  /// Pairs of characters of heading and body, below which a fifth of them is nothing.
  private static let leastBody = 24

  /// How much likelier sections that nothing but their words brings together are alike by chance: among a hundred that went and three
  /// hundred that came, `加强物业费用公示` and `规范物业费用公示` are soon found.
  private func chance(_ matching: Matching) -> Double {
    let openOld = oldProfiles.indices.count { oldProfiles[$0] != nil && matching.newOf[$0] == nil }
    let openNew = newProfiles.indices.count { newProfiles[$0] != nil && matching.oldOf[$0] == nil }
    return LikenessMatcher.chanceOfDoubling * Rarity.logarithm(Double(max(openOld * openNew, 1)))
  }

  /// By how much the likeness of the most alike of unrelated sections grows where there are twice as many pairs of them.
  private static let chanceOfDoubling = 0.015

  /// Pairs of open sections that have something in common, the likeliest first.
  func candidates(_ matching: Matching) -> [Candidate] {
    let neighbours = Neighbours(old, new, matching)
    let isLittleKnown = isLittleKnown(matching)
    let isPlaceEnough = isLittleKnown || isRewritten(matching)
    var result: [Candidate] = []
    for node in newProfiles.indices where newProfiles[node] != nil && matching.oldOf[node] == nil {
      var likely = partners[node].filter { matching.newOf[$0.node] == nil }
      for near in neighbours.oldNodesNear(node) where oldProfiles[near] != nil && !likely.contains(where: { $0.node == near }) {
        likely.append(partner(near, of: node))
      }
      for partner in likely where partner.likeness > 0 {
        let pair = NodePair(old: partner.node, new: node)
        let likeness = likeness(of: partner, pair, matching)
        guard likeness > 0 else { continue }
        let byPlace = mayBeToldByPlace(pair, matching, isLittleKnown: isLittleKnown) ? neighbours.support(of: pair) : 0
        let support = byPlace > 0 && (isPlaceEnough || haveMatterInCommon(pair)) ? byPlace : 0
        if !(isPlaceEnough && support > 0), haveStockAloneInCommon(pair) { continue }
        if areTwo(pair, matching) || areItemAndChapter(pair) || !isLittleKnown && areHeadingsOfTwo(pair, matching) { continue }
        result.append(Candidate(pair: pair, likeness: likeness, support: support))
      }
    }
    return result.sorted { ($1.score, $0.pair.old, $0.pair.new) < ($0.score, $1.pair.old, $1.pair.new) }
  }
}

/// What repeats within a plan.
extension LikenessMatcher {
  func partner(_ node: Int, of other: Int) -> Partner {
    let pair = NodePair(old: node, new: other)
    let isStock = haveStockHeading(pair)
    return Partner(node: node, likeness: likeness(pair), likenessApart: isStock ? likenessOfBody(pair) : nil)
  }

  private func haveStockHeading(_ pair: NodePair) -> Bool {
    old.prints.name[pair.old] == new.prints.name[pair.new] && stockHeadings.contains(old.prints.name[pair.old])
  }

  func likenessOfBody(_ pair: NodePair) -> Double {
    guard let left = oldProfiles[pair.old], let right = newProfiles[pair.new] else { return 0 }
    return left.likenessOfBody(to: right)
  }

  /// Under parents that are no pair a stock heading says nothing, and nothing but a short body too little.
  func likeness(of partner: Partner, _ pair: NodePair, _ matching: Matching) -> Double {
    guard let apart = partner.likenessApart, !haveOneParent(pair, matching) else { return partner.likeness }
    let isShort = stockHeadings.isAll(of: pair.old, in: old) || stockHeadings.isAll(of: pair.new, in: new)
    return isShort || apart < LikenessMatcher.leastOfSameBody ? 0 : apart
  }

  func haveOneParent(_ pair: NodePair, _ matching: Matching) -> Bool {
    guard let left = old.shape.parents[pair.old], let right = new.shape.parents[pair.new] else { return false }
    return matching.newOf[left] == right
  }

  /// Whether two sections under unlike headings share nothing but stock sentences. Of one under a stock heading that of its parent tells.
  private func haveStockAloneInCommon(_ pair: NodePair) -> Bool {
    guard let stockSentences, stockSentences.haveOne(in: pair), let before = topic(old, pair.old), let after = topic(new, pair.new),
      !areLike(before, after)
    else { return false }
    return stockSentences.areAll(of: pair, under: (before, after))
  }

  func topic(_ side: ComparedSide, _ node: Int) -> String? { LikenessMatcher.topic(side, node, stockHeadings) }

  static func topic(_ side: ComparedSide, _ node: Int, _ stock: StockHeadings) -> String? {
    let isStock = stock.contains(side.prints.name[node])
    return side.nodes[isStock ? side.shape.parents[node] ?? node : node].heading
  }

  /// For each of some leaves the heading that says what it is about; nil for all other nodes.
  private static func topics(of open: [Int], in side: ComparedSide, _ stock: StockHeadings) -> [String?] {
    var topics = [String?](repeating: nil, count: side.nodes.count)
    for node in open where side.shape.isLeaf(node) && !side.nodes[node].paragraphs.isEmpty { topics[node] = topic(side, node, stock) }
    return topics
  }
}
