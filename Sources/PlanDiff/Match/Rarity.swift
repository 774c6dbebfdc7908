/// How much a pair of characters tells: the fewer sections have it, the more.
///
/// Inverse document frequency (K. Spärck Jones: A statistical interpretation of term specificity, 1972), over the sections of both plans.
struct Rarity {
  /// How many sections have a pair, and the last that had it, so that a section counts once. Beside each other: both are looked up at once.
  private var entries: [(count: Int32, seen: Int32)]
  private var sections: Int32 = 0
  /// What a pair weighs that so many sections have.
  private var weights: [Float] = []

  /// Linear in the text of all sections.
  init(_ shingles: Shingles, of sides: [ComparedSide]) {
    self.init(shingles)
    for side in sides { for index in side.nodes.indices where side.isSection(index) { add(side.nodes[index], shingles) } }
    weigh()
  }

  /// Of the sections of both plans. Those that say the same in both, as most do, are read once.
  init(_ shingles: Shingles, _ old: ComparedSide, _ new: ComparedSide, _ matching: Matching) {
    self.init(shingles)
    for index in new.nodes.indices where new.isSection(index) {
      let isTwin = matching.oldOf[index].map { old.prints.own[$0] == new.prints.own[index] } ?? false
      add(new.nodes[index], times: isTwin ? 2 : 1, shingles)
    }
    for index in old.nodes.indices where old.isSection(index) {
      let isTwin = matching.newOf[index].map { new.prints.own[$0] == old.prints.own[index] } ?? false
      if !isTwin { add(old.nodes[index], shingles) }
    }
    weigh()
  }

  private init(_ shingles: Shingles) {
    entries = Array(repeating: (0, -1), count: shingles.bound)
  }

  private mutating func add(_ node: NodeContent, times: Int32 = 1, _ shingles: Shingles) {
    let section = sections
    func add(_ text: String, _ entries: inout [(count: Int32, seen: Int32)]) {
      shingles.each(of: text) { number in
        guard entries[number].seen != section else { return }
        entries[number] = (entries[number].count + times, section)
      }
    }
    if let heading = node.heading { add(heading, &entries) }
    for paragraph in node.paragraphs { add(paragraph, &entries) }
    sections += times
  }

  private mutating func weigh() {
    let total = Double(max(sections, 1))
    weights = (0...max(sections, 1)).map { Float(Rarity.logarithm(1 + total / Double(max($0, 1)))) }
  }

  func weight(_ number: Int) -> Float { weights[count(number)] }
  func count(_ number: Int) -> Int { Int(entries[number].count) }

  /// The binary logarithm, between powers of two as a straight line: near enough for a weight, and the same on every machine.
  static func logarithm(_ value: Double) -> Double { Double(value.exponent) + value.significand - 1 }
}
