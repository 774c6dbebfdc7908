import PlanSyntax

/// What a section is about: its pairs of characters with their weights, in order of their numbers.
struct WordProfile {
  struct Feature {
    private let key: UInt32
    let weight: Float

    init(number: Int, weight: Float) {
      key = UInt32(number)
      self.weight = weight
    }

    var number: Int { Int(key) }
  }

  let heading: [Feature]
  /// Heading and body.
  let all: [Feature]
  private let hasBody: Bool
  private let headingWeight: Float
  private let weight: Float

  init(_ node: NodeContent, shingles: Shingles, rarity: Rarity) {
    heading = WordProfile.features([node.heading ?? ""], shingles, rarity)
    all = WordProfile.features([node.heading ?? ""] + node.paragraphs, shingles, rarity)
    hasBody = !node.paragraphs.isEmpty
    headingWeight = heading.reduce(0) { $0 + $1.weight }
    weight = all.reduce(0) { $0 + $1.weight }
  }

  private static func features(_ texts: [String], _ shingles: Shingles, _ rarity: Rarity) -> [Feature] {
    features(texts, shingles) { rarity.weight($0) }
  }

  /// Each run of characters once, in order of their numbers.
  static func features(_ texts: [String], _ shingles: Shingles, weight: (Int) -> Float) -> [Feature] {
    var numbers: [Int] = []
    for text in texts { shingles.each(of: text) { numbers.append($0) } }
    numbers.sort()
    var features: [Feature] = []
    for number in numbers where features.last?.number != number { features.append(Feature(number: number, weight: weight(number))) }
    return features
  }

  /// 0 for nothing in common, 1 for the same words: the weighted coefficient of Dice over heading and body, in part over the headings
  /// alone.
  func likeness(to other: WordProfile) -> Double {
    let whole = WordProfile.dice(all, weight, other.all, other.weight)
    // A chapter's bare heading and an item that says the same in its own are not alike for that.
    guard !heading.isEmpty, !other.heading.isEmpty, hasBody == other.hasBody else { return whole }
    let headings = WordProfile.dice(heading, headingWeight, other.heading, other.headingWeight)
    return max(whole, WordProfile.shareOfBody * whole + (1 - WordProfile.shareOfBody) * headings)
  }

  /// 0…1: of what is said beyond the headings.
  func likenessOfBody(to other: WordProfile) -> Double {
    let (one, two) = (body, other.body)
    return WordProfile.dice(one, one.reduce(0) { $0 + $1.weight }, two, two.reduce(0) { $0 + $1.weight })
  }

  /// What stands in the body and not in the heading.
  private var body: [Feature] {
    let numbers = Set(heading.map(\.number))
    return all.filter { !numbers.contains($0.number) }
  }

  /// Whether a run of characters is among its words. Logarithmic.
  func has(_ number: Int) -> Bool {
    let place = all.indices.partitioningIndex { all[$0].number >= number }
    return place < all.count && all[place].number == number
  }

  /// Of the headings alone: 0…1.
  func likenessOfHeading(to other: WordProfile) -> Double {
    WordProfile.dice(heading, headingWeight, other.heading, other.headingWeight)
  }

  /// Which share of the weight of its words another profile has as well: 0…1.
  func share(in other: WordProfile) -> Double { weight > 0 ? Double(WordProfile.common(all, other.all) / weight) : 0 }

  /// Which share of the weight of its words any of several profiles has: 0…1.
  func share(inAnyOf others: [WordProfile]) -> Double {
    let known = Set(others.flatMap { $0.all.map(\.number) })
    return weight > 0 ? Double(all.reduce(0) { $0 + (known.contains($1.number) ? $1.weight : 0) } / weight) : 0
  }

  /// A heading is short, but what it says counts for more than as many characters of body.
  private static let shareOfBody = 0.7

  private static func dice(_ left: [Feature], _ leftWeight: Float, _ right: [Feature], _ rightWeight: Float) -> Double {
    let total = leftWeight + rightWeight
    return total > 0 ? Double(2 * common(left, right) / total) : 0
  }

  private static func common(_ left: [Feature], _ right: [Feature]) -> Float {
    var sum: Float = 0
    var (one, other) = (0, 0)
    while one < left.count, other < right.count {
      let (a, b) = (left[one].number, right[other].number)
      if a == b { sum += left[one].weight }
      if a <= b { one += 1 }
      if b <= a { other += 1 }
    }
    return sum
  }
}
