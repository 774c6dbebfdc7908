/// Pairs sections of two organisations' plans by what they are about: each the other's best, clearly ahead of the next best, the surest
/// first.
///
/// Items are laid beside items and chapters beside chapters; what one plan says in an item and the other in a chapter comes last, but first where both
/// have the same heading: one plan parts among several items what the other says in one. What stands below a pair under a stock heading that both
/// have belongs together, whatever it says; elsewhere such a heading says nothing.
struct AcrossMatcher {
  private let old: ComparedSide
  private let new: ComparedSide
  private let oldProfiles: [TopicProfile?]
  private let newProfiles: [TopicProfile?]
  private let stock: StockHeadings
  /// Of the sections that have others below them and words of their own before these: what those words are about.
  private let oldChapters: [Int: TopicProfile]
  private let newChapters: [Int: TopicProfile]

  /// What is not even so much alike is not looked at.
  private static let leastLikeness = 0.04
  /// How far a pair must be ahead of the next best.
  private static let lead = 1.1
  /// What a pair of items adds to the likeness of their chapters.
  private static let weightOfItem = 0.06
  /// Two wordings of one heading have so much in common.
  private static let sameHeading = 0.6
  /// The heading of a section in points and that of an item which says the same have at least so much in common.
  private static let headingOfParts = 0.25
  /// What has more of them is a chapter.
  private static let mostPoints = 12
  /// What is left of the confidence where two headings have nothing in common: bodies may share no more than stock phrases.
  private static let oddlyHeaded = 0.75
  /// What one stock heading under one parent adds to the likeness of bodies.
  private static let weightOfName = 0.3
  /// How far two headings must be ahead of the next best to be one that no other section has.
  private static let leadOfHeading = 1.3
  /// In hundredths; below it a reader would doubt.
  private static let leastSure = 60
  /// In hundredths: of plans that surely have nothing in common a doubtful pair must be so sure by its bodies, whatever the headings.
  private static let leastOfStrangers = 72.0
  /// How much less is asked for the share of the smaller plan's sections that are surely in the other, in hundredths for all of them.
  private static let weightOfSubject = 120.0
  /// Plans of which so many sections, as a share of the smaller one's, surely are on the same matters have one subject.
  private static let shareOfKin = 0.2
  /// Up to so many pairs all are looked at; beyond, those that share rare runs of characters.
  private static let mostPairs = 250_000

  init(_ old: ComparedPlan, _ new: ComparedPlan) {
    self.old = ComparedSide(AcrossMatcher.withoutNames(old))
    self.new = ComparedSide(AcrossMatcher.withoutNames(new))
    let tables = TopicTables(self.old, self.new)
    stock = StockHeadings(self.old, self.new)
    oldProfiles = AcrossMatcher.profiles(self.old, tables, stock)
    newProfiles = AcrossMatcher.profiles(self.new, tables, stock)
    oldChapters = AcrossMatcher.chapters(self.old, tables)
    newChapters = AcrossMatcher.chapters(self.new, tables)
  }

  private static func withoutNames(_ plan: ComparedPlan) -> ComparedPlan {
    let names = LocalNames(plan)
    var plan = plan
    for index in plan.nodes.indices where plan.nodes[index].content.part == .section {
      let content = plan.nodes[index].content
      plan.nodes[index].content.heading = content.heading.map(names.setAside)
      plan.nodes[index].content.paragraphs = content.paragraphs.map(names.setAside)
    }
    return plan
  }

  /// A chapter is about what its items are about. Linear for a given depth.
  private static func profiles(_ side: ComparedSide, _ tables: TopicTables, _ stock: StockHeadings) -> [TopicProfile?] {
    let headings = side.nodes.indices.map { stock.contains(side.prints.name[$0]) ? nil : side.nodes[$0].heading }
    return side.nodes.indices.map { index in
      guard side.isSection(index) else { return nil }
      let below = ((index + 1)..<side.shape.ends[index]).flatMap { [headings[$0] ?? ""] + side.nodes[$0].paragraphs }
      return TopicProfile(heading: headings[index], body: side.nodes[index].paragraphs + below, tables)
    }
  }

  private static func chapters(_ side: ComparedSide, _ tables: TopicTables) -> [Int: TopicProfile] {
    side.nodes.indices.reduce(into: [:]) { chapters, index in
      let node = side.nodes[index]
      guard side.isSection(index), !side.shape.isLeaf(index), !node.paragraphs.isEmpty else { return }
      chapters[index] = TopicProfile(heading: node.heading, body: node.paragraphs, tables)
    }
  }

  func pairs() -> [AcrossPair] {
    var matching = Matching(oldCount: old.nodes.count, newCount: new.nodes.count)
    var certainties: [NodePair: Certainty] = [:]
    let candidates = candidates()
    // What no other section has for its heading first: bodies are full of stock phrases, and those of two offices need have nothing in common.
    for (kind, isTitled) in AcrossCandidate.Kind.allCases.flatMap({ [($0, true), ($0, false)] }) {
      var round = candidates.filter { ($0.kind == kind || kind == .mixed && $0.kind == .headed) && ($0.isTitled || !isTitled) }
      if kind == .chapters { support(&round, byItemsOf: matching) }
      round.sort { ($1.likeness, $0.pair.old, $0.pair.new) < ($0.likeness, $1.pair.old, $1.pair.new) }
      let rivals = Rivals(round)
      for candidate in round where candidate.likeness >= kind.leastLikeness && matching.isOpen(candidate.pair.old, candidate.pair.new) {
        let rival = rivals.best(beside: candidate, matching)
        guard candidate.likeness >= AcrossMatcher.lead * rival else { continue }
        matching.pair(candidate.pair.old, candidate.pair.new)
        certainties[candidate.pair] = certainty(candidate, rival: rival)
      }
    }
    pairNamesakes(&matching, &certainties)
    return withoutChance(certainties)
  }

  /// Pairs what stands below a sure pair under a stock heading that no other section there has. Top down, so that each finds its parents paired. Such a pair
  /// is no surer than that above it.
  private func pairNamesakes(_ matching: inout Matching, _ certainties: inout [NodePair: Certainty]) {
    for left in old.nodes.indices where !old.shape.isLeaf(left) {
      guard let right = matching.newOf[left], let above = certainties[NodePair(old: left, new: right)],
        above.confidence >= AcrossMatcher.leastSure
      else { continue }
      let (mine, others) = (byName(below: left, in: old), byName(below: right, in: new))
      for child in old.shape.children(of: left) {
        guard let name = old.prints.name[child], mine[name] == .some(child), case .some(.some(let other)) = others[name],
          matching.isOpen(child, other), let profile = oldProfiles[child], let twin = newProfiles[other]
        else { continue }
        let pair = NodePair(old: child, new: other)
        let kind = AcrossCandidate.Kind(old.shape.isLeaf(child), new.shape.isLeaf(other))
        let likeness = min(1, AcrossMatcher.weightOfName + profile.likeness(to: twin))
        let own = certainty(AcrossCandidate(pair: pair, kind: kind, likeness: likeness, headingLikeness: 1), rival: 0)
        matching.pair(child, other)
        certainties[pair] = own.noSurer(than: above)
      }
    }
  }

  /// The sections below one by their stock headings; nil for one that several have.
  private func byName(below node: Int, in side: ComparedSide) -> [UInt64: Int?] {
    side.shape.children(of: node).reduce(into: [:]) { names, child in
      guard let name = side.prints.name[child], stock.contains(name) else { return }
      names[name] = .some(names[name] == nil ? child : nil)
    }
  }

  /// In plans of one subject a pair that a reader would doubt is likely for all that, since every office words its own headings; in plans of different
  /// subjects sections are somewhat alike by chance. The more sections are surely in both, the less is asked of a doubtful pair; but each is judged by its
  /// own words, so that no sure pair more or less decides about all of them.
  private func withoutChance(_ certainties: [NodePair: Certainty]) -> [AcrossPair] {
    let smaller = Double(max(min(oldProfiles.count { $0 != nil }, newProfiles.count { $0 != nil }), 1))
    let ofMatter = certainties.values.count { $0.confidence >= AcrossMatcher.leastSure && $0.isOfMatter }
    let strangeness = 1 - min(1, Double(ofMatter) / (AcrossMatcher.shareOfKin * smaller))
    let nearness = Double(certainties.values.count { $0.confidence >= AcrossMatcher.leastSure }) / smaller
    return certainties.mapValues { $0.tempered(by: strangeness) }.filter { _, certainty in
      certainty.confidence >= AcrossMatcher.leastSure
        || certainty.ofBodies + AcrossMatcher.weightOfSubject * nearness >= AcrossMatcher.leastOfStrangers
    }.map { AcrossPair(old: $0.key.old, new: $0.key.new, confidence: $0.value.confidence) }.sorted { $0.old < $1.old }
  }

  private func candidates() -> [AcrossCandidate] {
    var result: [AcrossCandidate] = []
    var search = BigramSearch(BigramIndex(oldProfiles.map { $0?.features }))
    let all = old.nodes.indices.filter { oldProfiles[$0] != nil }
    for (right, profile) in newProfiles.enumerated() {
      guard let profile else { continue }
      let partners = all.count * new.nodes.count <= AcrossMatcher.mostPairs ? all : search.likeliest(profile.features)
      for left in partners {
        guard let other = oldProfiles[left], !stock.isAll(of: left, in: old), !stock.isAll(of: right, in: new) else { continue }
        let likeness = other.likeness(to: profile)
        guard likeness >= AcrossMatcher.leastLikeness else { continue }
        let kind = AcrossCandidate.Kind(old.shape.isLeaf(left), new.shape.isLeaf(right))
        result.append(
          AcrossCandidate(
            pair: NodePair(old: left, new: right), kind: kind, likeness: likeness, headingLikeness: other.headingLikeness(to: profile)))
      }
    }
    return AcrossMatcher.withHeaded(withParted(withoutLesserItems(withTitled(result))))
  }

  /// Has a section that stands in numbered points compete as an item for one of the other plan that says the same in a paragraph, and none of its points
  /// for that one: where it has more in common with it than any of them, in words and in the heading.
  private func withParted(_ candidates: [AcrossCandidate]) -> [AcrossCandidate] {
    let known = Dictionary(uniqueKeysWithValues: candidates.map { ($0.pair, $0) })
    let parted = Set(candidates.filter { isParted($0, known) }.map(\.pair))
    guard !parted.isEmpty else { return candidates }
    let lesser = Set(parted.flatMap(points))
    return candidates.compactMap { candidate in
      guard !lesser.contains(candidate.pair) else { return nil }
      var candidate = candidate
      if parted.contains(candidate.pair), !candidate.sharesHeading(AcrossMatcher.sameHeading) { candidate.kind = .items }
      return candidate
    }
  }

  private func isParted(_ candidate: AcrossCandidate, _ known: [NodePair: AcrossCandidate]) -> Bool {
    guard candidate.kind == .mixed, candidate.likeness >= candidate.kind.leastLikeness,
      candidate.sharesHeading(AcrossMatcher.headingOfParts)
    else { return false }
    let lesser = points(of: candidate.pair)
    return !lesser.isEmpty
      && lesser.allSatisfy { point in
        known[point].map { $0.likeness <= candidate.likeness && $0.headingLikeness < candidate.headingLikeness } ?? true
      }
  }

  /// Of an item and a section that has nothing but items below it: each of these beside that item; none for any other pair.
  private func points(of pair: NodePair) -> [NodePair] {
    let isOld = new.shape.isLeaf(pair.new)
    let (side, node) = isOld ? (old, pair.old) : (new, pair.new)
    let points = side.shape.children(of: node)
    guard points.count <= AcrossMatcher.mostPoints, points.allSatisfy(side.shape.isLeaf) else { return [] }
    return points.map { isOld ? NodePair(old: $0, new: pair.new) : NodePair(old: pair.old, new: $0) }
  }

  /// Marks those whose heading no other section of either plan has.
  private func withTitled(_ candidates: [AcrossCandidate]) -> [AcrossCandidate] {
    let headings = candidates.filter { $0.kind != .mixed }.map { LikeHeadings(pair: $0.pair, score: $0.headingLikeness) }
    let rivals = Rivals(headings.sorted { ($1.score, $0.pair.old, $0.pair.new) < ($0.score, $1.pair.old, $1.pair.new) })
    let open = Matching(oldCount: old.nodes.count, newCount: new.nodes.count)
    return candidates.map { candidate in
      guard candidate.kind != .mixed, candidate.sharesHeading(AcrossMatcher.sameHeading) else { return candidate }
      let rival = rivals.best(beside: LikeHeadings(pair: candidate.pair, score: candidate.headingLikeness), open)
      var candidate = candidate
      candidate.isTitled = candidate.headingLikeness >= AcrossMatcher.leadOfHeading * rival
      return candidate
    }
  }

  /// Without an item beside what its chapter is liker to in its own words: one plan says in one item what the other parts among several below a
  /// sentence that says the most of it.
  private func withoutLesserItems(_ candidates: [AcrossCandidate]) -> [AcrossCandidate] {
    candidates.filter { candidate in
      guard candidate.kind == .items, !candidate.isTitled else { return true }
      let (left, right) = (candidate.pair.old, candidate.pair.new)
      let above = [
        old.shape.parents[left].flatMap { oldChapters[$0] }.flatMap { chapter in newProfiles[right].map(chapter.likeness) },
        new.shape.parents[right].flatMap { newChapters[$0] }.flatMap { chapter in oldProfiles[left].map(chapter.likeness) },
      ]
      return above.allSatisfy { $0 ?? 0 < candidate.likeness }
    }
  }

  /// An item and a chapter of the same heading, where neither plan has a section of the other's kind with that heading.
  private static func withHeaded(_ candidates: [AcrossCandidate]) -> [AcrossCandidate] {
    let peers = candidates.filter { $0.sharesHeading(sameHeading) && $0.kind != .mixed }.map(\.pair)
    let (old, new) = (Set(peers.map(\.old)), Set(peers.map(\.new)))
    return candidates.map { candidate in
      guard candidate.sharesHeading(sameHeading), candidate.kind == .mixed, !old.contains(candidate.pair.old),
        !new.contains(candidate.pair.new)
      else {
        return candidate
      }
      var candidate = candidate
      candidate.kind = .headed
      return candidate
    }
  }

  /// Chapters whose items are paired are the likelier for it.
  private func support(_ chapters: inout [AcrossCandidate], byItemsOf matching: Matching) {
    var shared: [NodePair: Int] = [:]
    for pair in matching.pairs {
      if let left = old.shape.parents[pair.old], let right = new.shape.parents[pair.new] {
        shared[NodePair(old: left, new: right), default: 0] += 1
      }
    }
    for index in chapters.indices {
      chapters[index].likeness += AcrossMatcher.weightOfItem * Double(shared[chapters[index].pair] ?? 0)
    }
  }

  /// How sure a pair is.
  private struct Certainty {
    /// By likeness and lead, 0…1.
    var sureness: Double
    /// How far both say the same word for word, 0…1.
    var sameness: Double
    /// What is left of the sureness where headings, or the plans, are held against a pair that its body may make for all that.
    var rest = 1.0
    /// Their headings name a matter that both are about, or their bodies alone say that they are.
    var isOfMatter: Bool
    /// No surer than the pair above it.
    var ceiling: (confidence: Int, ofBodies: Double)?

    /// What a reader is told, in hundredths.
    var confidence: Int {
      min(Int(hundredths(sureness * rest).rounded()), ceiling?.confidence ?? 100)
    }
    /// The same where headings that have nothing in common are not held against it.
    var ofBodies: Double { min(hundredths(sureness), ceiling?.ofBodies ?? 100) }

    private func hundredths(_ sureness: Double) -> Double { 100 * (1 - (1 - sureness) * (1 - sameness * sameness * sameness)) }

    func noSurer(than above: Certainty) -> Certainty {
      var certainty = self
      certainty.ceiling = (above.confidence, above.ofBodies)
      return certainty
    }

    /// - Parameter strangeness: of the plans, 0…1.
    func tempered(by strangeness: Double) -> Certainty {
      var certainty = self
      guard !isOfMatter else {
        certainty.rest *= 1 - AcrossMatcher.doubtOfStrangers * strangeness
        return certainty
      }
      let rest = 1 - AcrossMatcher.doubtOfFrame * strangeness
      certainty.sureness *= rest
      certainty.sameness *= 1 - strangeness
      certainty.ceiling = ceiling.map { (Int((Double($0.confidence) * rest).rounded()), $0.ofBodies * rest) }
      return certainty
    }
  }

  /// What plans without a common subject take from the sureness of a pair on one matter, and of one that shares the frame of a plan.
  private static let doubtOfStrangers = 0.25
  private static let doubtOfFrame = 0.6

  /// How much is alike, and how far ahead of the next best. Chapters are about much, and two of them seldom about the same. The nearer two sections come to
  /// saying the same word for word, the less all that matters.
  private func certainty(_ candidate: AcrossCandidate, rival: Double) -> Certainty {
    guard let left = oldProfiles[candidate.pair.old], let right = newProfiles[candidate.pair.new] else {
      return Certainty(sureness: 0, sameness: 0, isOfMatter: false)
    }
    let likeness = candidate.likeness
    let ahead = (likeness - rival) / likeness
    let headings = old.nodes[candidate.pair.old].heading != nil && new.nodes[candidate.pair.new].heading != nil
    let isOddlyHeaded = headings && candidate.headingLikeness == 0
    let sureness = likeness / (likeness + 0.06) * (0.8 + 0.2 * ahead) * (candidate.kind == .items ? 1 : 0.85)
    let isOfMatter = left.sharesMatter(with: right) || isOddlyHeaded || !headings
    return Certainty(
      sureness: sureness, sameness: left.sameness(with: right), rest: isOddlyHeaded ? AcrossMatcher.oddlyHeaded : 1,
      isOfMatter: isOfMatter)
  }
}

/// Two sections that may be about the same.
private struct AcrossCandidate: ScoredPair {
  /// In the order in which they are paired.
  enum Kind: CaseIterable {
    /// Both have the same heading; one is an item, the other a chapter.
    case headed
    case items
    case chapters
    /// What one plan says in an item and the other in a chapter.
    case mixed

    init(_ oldIsLeaf: Bool, _ newIsLeaf: Bool) {
      self = oldIsLeaf && newIsLeaf ? .items : oldIsLeaf || newIsLeaf ? .mixed : .chapters
    }

    /// Below it two sections have no more in common than any two of one subject; chapters, which say much, soon have something in common.
    var leastLikeness: Double {
      switch self {
      case .items: 0.07
      case .chapters: 0.1
      case .headed, .mixed: 0.16
      }
    }
  }

  let pair: NodePair
  var kind: Kind
  var likeness: Double
  let headingLikeness: Double
  /// No other section of either plan has that heading.
  var isTitled = false

  var score: Double { likeness }

  func sharesHeading(_ least: Double) -> Bool { headingLikeness >= least }
}

/// How much two headings have in common.
private struct LikeHeadings: ScoredPair {
  let pair: NodePair
  let score: Double
}
