/// For each track how much a shape speaks for a section, learnt from the document's own whole markers.
struct ShapeEvidence {
  /// For each track and facet −ln P(facet | track) + ln P(facet | text).
  private var table: [Float]
  /// By how much more a facet speaks for a section if one passage that has it is no example of text.
  private var ownWeight: [Float]
  /// ln P(text) − ln P(section) of a passage that nothing is known of: below 0 where hardly a paragraph is without a marker.
  let scarcity: Float
  let traits: LevelTraits

  /// Nothing known.
  static let none = ShapeEvidence(table: [], ownWeight: [], scarcity: 0, traits: LevelTraits())

  private init(table: [Float], ownWeight: [Float], scarcity: Float, traits: LevelTraits) {
    self.table = table
    self.ownWeight = ownWeight
    self.scarcity = scarcity
    self.traits = traits
  }

  /// - Parameters:
  ///   - sections: for each track the looks of its sections with whole markers.
  ///   - texts: the looks of the passages without a marker.
  ///   - traits: what the sections of a track have in common.
  init(sections: [ShapeHabit], texts: ShapeHabit, traits: LevelTraits) {
    self.traits = traits
    let text = ShapeHabit.ofTexts.learning(texts, weight: 3)
    // What a level's own sections do not show, those of the other levels may; a level of a hundred items says little more of another
    // than one of ten does.
    var all = ShapeHabit()
    for level in sections { all.add(level, share: min(1, Self.mostOfLevel / max(1, level.total))) }
    let usual = ShapeHabit.ofSections.learning(all, weight: 6)
    let logarithms = text.logarithms
    table = []
    table.reserveCapacity(sections.count * ShapeHabit.count)
    for level in sections {
      let section = usual.learning(level, weight: 3).logarithms
      let (ofText, ofSection) = (logarithms.span, section.span)
      for facet in ofText.indices { table.append(ofText[facet] - ofSection[facet]) }
    }
    scarcity = Logarithm.log((texts.total + 3) / (sections.reduce(0) { $0 + $1.total } + 5))
    ownWeight = logarithms.indices.map { texts.counts[$0] > 0 ? logarithms[$0] - text.logarithm($0, leavingOut: 1) : 0 }
  }

  /// A level counts for so many sections at the most in what is learnt for the others.
  private static let mostOfLevel: Float = 8

  /// −ln P(shape | track) + ln P(shape | text), between −``most`` and ``most``: below 0 speaks for a section.
  ///
  /// - Parameter wasText: whether the passage itself was counted as an example of text; it may not speak against itself.
  func cost(_ shape: Shape, track: Int, wasText: Bool) -> Float {
    guard !table.isEmpty else { return 0 }
    var cost: Float = 0
    let facets = ShapeHabit.facets(of: shape)
    for index in facets.indices {
      cost += table[track * ShapeHabit.count + facets[index]] - (wasText ? ownWeight[facets[index]] : 0)
    }
    return min(Self.most, max(-Self.most, cost))
  }

  private static let most: Float = 6
}
