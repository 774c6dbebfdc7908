import PlanSyntax

/// The bare tree of a made-up plan: which items there are, and what number each has.
struct Outline {
  struct Item {
    let schemeIndex: Int
    let ordinal: Int
    let level: Int
    let parent: Int?
    /// Ordinals from the outermost level of the same style down.
    let path: [Int]
    var hasChildren = false
  }

  private(set) var items: [Item] = []
  private let scheme: [LevelHabit]
  /// The last number of each level, for levels that continue.
  private var last: [Int]
  /// How likely an item is to have items below it.
  private var density = 1.0
  private var skipChance = 0.0
  /// The level that gets one very long series, until it has got it.
  private var longLevel: Int?

  init(scheme: [LevelHabit], size: Int, using random: inout SeededGenerator) {
    self.scheme = scheme
    last = Array(repeating: 0, count: scheme.count)
    density = Outline.density(for: size, scheme: scheme)
    // 一、 with 1. below it in some chapters, with （一） in others.
    if !scheme.contains(where: { $0.style == .decimal }), random.chance(0.15) { skipChance = 0.3 }
    if random.chance(0.06) { longLevel = scheme.indices.last { scheme[$0].canBeLong } }
    growSeries(at: 0, level: 1, parent: nil, using: &random)
  }

  /// The density at which the tree has about `size` items.
  private static func density(for size: Int, scheme: [LevelHabit]) -> Double {
    var low = 0.05
    var high = 1.0
    for _ in 0..<20 {
      let middle = (low + high) / 2
      let expected = scheme.reversed().reduce(0.0) { below, level in Double(level.fan) * (1 + middle * below) }
      if expected < Double(size) { low = middle } else { high = middle }
    }
    return high
  }

  private mutating func growSeries(at index: Int, level: Int, parent: Int?, using random: inout SeededGenerator) {
    let continues = scheme[index].scope == .continues
    for position in 1...seriesLength(at: index, isRoot: parent == nil, using: &random) {
      let ordinal = continues ? last[index] + 1 : position
      last[index] = ordinal
      let outer = parent.flatMap { scheme[items[$0].schemeIndex].style == scheme[index].style ? items[$0].path : nil } ?? []
      let own = items.count
      items.append(Item(schemeIndex: index, ordinal: ordinal, level: level, parent: parent, path: outer + [ordinal]))
      // 1 needs a 1.1: a bare number alone is no marker that anybody could know.
      let mustOpen = own == 0 && scheme[index].style == .decimal
      guard index + 1 < scheme.count, random.chance(density) || mustOpen else { continue }
      items[own].hasChildren = true
      let skips = index + 2 < scheme.count && random.chance(skipChance)
      growSeries(at: index + (skips ? 2 : 1), level: level + 1, parent: own, using: &random)
    }
  }

  private mutating func seriesLength(at index: Int, isRoot: Bool, using random: inout SeededGenerator) -> Int {
    if longLevel == index {
      longLevel = nil
      return random.number(in: 30...(scheme[index].style == .circled ? 50 : 120))
    }
    let fan = scheme[index].fan
    let least = isRoot ? 3 : scheme[index].scope == .continues ? 1 : 2
    return max(least, random.number(in: max(1, fan / 2)...(fan + fan / 2)))
  }
}

extension LevelHabit {
  fileprivate var canBeLong: Bool {
    switch style {
    case .hanComma, .hanParenthesis, .arabicDot, .arabicComma, .arabicParenthesis, .article, .circled: true
    default: false
    }
  }
}
