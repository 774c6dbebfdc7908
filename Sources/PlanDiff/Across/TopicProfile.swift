/// What a section is about, beside a section of another organisation: runs of characters with the weight that they have in both plans.
struct TopicProfile {
  private let heading: TopicVector
  /// Of the heading, without what the heading of any plan's section may be called.
  private let matter: TopicVector
  private let pairs: TopicVector
  private let triples: TopicVector

  /// The runs of the body, to find it by.
  var features: [WordProfile.Feature] { heading.features + pairs.features }

  /// - Parameter body: the section's own, and where it has sections below it theirs.
  init(heading: String?, body: [String], _ tables: TopicTables) {
    self.heading = tables.pairs([heading ?? ""])
    matter = tables.pairs([heading.map(FrameWords.setAside) ?? ""])
    pairs = tables.pairs(body)
    triples = tables.triples(body)
  }

  /// 0…1. What bodies have in common in runs of three is a phrase, and hardly chance; headings say less than they do inside one plan,
  /// since every organisation words its own.
  func likeness(to other: TopicProfile) -> Double {
    guard hasBody, other.hasBody else { return 0.7 * heading.cosine(other.heading) }
    return min(1, shared(with: other))
  }

  /// 0…1: how much the headings alone have in common.
  func headingLikeness(to other: TopicProfile) -> Double { heading.cosine(other.heading) }

  /// How much of all that both say is the same: 1 for the same words, and for nothing else.
  func sameness(with other: TopicProfile) -> Double {
    guard hasBody || other.hasBody else { return heading.cosine(other.heading) }
    return shared(with: other) / (heading.isEmpty && other.heading.isEmpty ? 1 : 1.3)
  }

  /// Whether the headings name a matter that both are about.
  func sharesMatter(with other: TopicProfile) -> Bool { matter.cosine(other.matter) > 0 }

  var hasBody: Bool { !pairs.isEmpty }

  private func shared(with other: TopicProfile) -> Double {
    0.3 * heading.cosine(other.heading) + 0.5 * pairs.cosine(other.pairs) + 0.5 * triples.cosine(other.triples)
  }
}

/// Weighted runs of characters, and the length that they have together.
struct TopicVector {
  let features: [WordProfile.Feature]
  private let length: Double

  var isEmpty: Bool { features.isEmpty }

  init(_ features: [WordProfile.Feature]) {
    self.features = features
    length = Double(features.reduce(0) { $0 + $1.weight * $1.weight }).squareRoot()
  }

  func cosine(_ other: TopicVector) -> Double {
    var product: Float = 0
    var (one, two) = (0, 0)
    while one < features.count, two < other.features.count {
      let (a, b) = (features[one].number, other.features[two].number)
      if a == b { product += features[one].weight * other.features[two].weight }
      if a <= b { one += 1 }
      if b <= a { two += 1 }
    }
    let lengths = length * other.length
    return lengths > 0 ? Double(product) / lengths : 0
  }
}

/// How much each run of characters tells in two plans.
struct TopicTables {
  private let two: Shingles
  private let three: Shingles
  private let rarityOfTwo: [Rarity]
  private let rarityOfThree: [Rarity]
  /// A single run that two headings seem to share may pair them, so hardly any two may get the same number.
  private static let size = 1 << 18

  init(_ old: ComparedSide, _ new: ComparedSide) {
    two = Shingles(length: 2, size: TopicTables.size)
    three = Shingles(length: 3, size: TopicTables.size)
    rarityOfTwo = [Rarity(two, of: [old]), Rarity(two, of: [new])]
    rarityOfThree = [Rarity(three, of: [old]), Rarity(three, of: [new])]
  }

  func pairs(_ texts: [String]) -> TopicVector { TopicTables.vector(texts, two, rarityOfTwo) }
  func triples(_ texts: [String]) -> TopicVector { TopicTables.vector(texts, three, rarityOfThree) }

  /// What half of the sections of one plan say is that plan's subject and tells none of them from another: the smaller weight counts.
  private static func vector(_ texts: [String], _ shingles: Shingles, _ rarities: [Rarity]) -> TopicVector {
    TopicVector(WordProfile.features(texts, shingles) { number in rarities.map { $0.weight(number) }.min() ?? 0 })
  }
}
