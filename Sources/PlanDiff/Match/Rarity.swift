/// How much a pair of characters tells: the fewer sections have it, the more.
///
/// Inverse document frequency (K. Spärck Jones: A statistical interpretation of term specificity, 1972), over the sections of both plans.
struct Rarity {
  private let weights: [Float]
  /// How many sections have a pair.
  private let counts: [Int32]

  /// Linear in the text of all sections.
  init(_ shingles: Shingles, of sides: [ComparedSide]) {
    var counts = [Int32](repeating: 0, count: shingles.bound)
    var seen = [Int32](repeating: -1, count: shingles.bound)
    var section: Int32 = 0
    for side in sides {
      for node in side.nodes where node.part == .section {
        for text in [node.heading ?? ""] + node.paragraphs {
          shingles.each(of: text) { number in
            guard seen[number] != section else { return }
            seen[number] = section
            counts[number] += 1
          }
        }
        section += 1
      }
    }
    let total = Double(max(section, 1))
    weights = counts.map { Float(Rarity.logarithm(1 + total / Double(max($0, 1)))) }
    self.counts = counts
  }

  func weight(_ number: Int) -> Float { weights[number] }
  func count(_ number: Int) -> Int { Int(counts[number]) }

  /// The binary logarithm, between powers of two as a straight line: near enough for a weight, and the same on every machine.
  static func logarithm(_ value: Double) -> Double { Double(value.exponent) + value.significand - 1 }
}
