/// For each track how much a shape speaks for a section, learnt from the document's own whole markers.
struct ShapeEvidence {
  /// For each track and facet −ln P(facet | track) + ln P(facet | text).
  private var table: [Float]
  /// By how much more a facet speaks for a section if one passage that has it is no example of text.
  private var ownWeight: [Float]
  /// ln P(text) − ln P(section) of a passage that nothing is known of: below 0 where hardly a paragraph is without a marker.
  let scarcity: Float

  /// Tracks of which a heading ends in a colon with its paragraph.
  let announcing: TrackSet

  /// Tracks of which every section that stands whole ends in a tag.
  let tagging: TrackSet

  /// Tracks of which every section that stands whole opens with a heading in brackets: `【市场准入】全面落实…`
  let framing: TrackSet

  /// Tracks of which every section that stands whole is a heading alone on its line: no sentence is another.
  let heading: TrackSet

  /// Those among them of which every heading has text of its own right behind.
  let bodied: TrackSet

  /// For each track, −ln of how often its sections have a second paragraph; 0 where that is not rare.
  private let secondParagraph: [Float]

  /// How odd it were that a section of a track has a second paragraph; 0 where it is not.
  func surprise(ofSecondParagraphIn track: Int) -> Float { secondParagraph.isEmpty ? 0 : secondParagraph[track] }

  /// Nothing known.
  static let none = ShapeEvidence(
    table: [], ownWeight: [], scarcity: 0, announcing: TrackSet(), tagging: TrackSet(), framing: TrackSet(), heading: TrackSet(),
    bodied: TrackSet(), secondParagraph: [])

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
  /// A level counts for so many sections at the most in what is learnt for the others.
  private static let mostOfLevel: Float = 8

  /// Whether the track has headings such as `二、总则：`, and what ends so may be another.
  func announces(_ track: Int) -> Bool { announcing.contains(track) }

  private init(
    table: [Float], ownWeight: [Float], scarcity: Float, announcing: TrackSet, tagging: TrackSet, framing: TrackSet, heading: TrackSet,
    bodied: TrackSet, secondParagraph: [Float]
  ) {
    self.bodied = bodied
    self.secondParagraph = secondParagraph
    self.announcing = announcing
    self.framing = framing
    self.heading = heading
    self.tagging = tagging
    self.table = table
    self.ownWeight = ownWeight
    self.scarcity = scarcity
  }

  /// - Parameters:
  ///   - sections: for each track the looks of its sections with whole markers.
  ///   - texts: the looks of the passages without a marker.
  ///   - announcing: tracks of which a whole marker's passage ends in a colon.
  ///   - framing: tracks of which every whole marker has a heading in brackets.
  ///   - bodied: tracks of which every whole marker has text right behind.
  ///   - secondParagraph: for each track, how odd it were that a section has one.
  init(
    sections: [ShapeHabit], texts: ShapeHabit, announcing: TrackSet, framing: TrackSet, bodied: TrackSet, secondParagraph: [Float]
  ) {
    self.secondParagraph = secondParagraph
    self.announcing = announcing
    self.framing = framing
    tagging = TrackSet(sections.indices.filter { sections[$0].isTagged })
    heading = TrackSet(sections.indices.filter { sections[$0].isHeadings })
    var bodied = bodied
    bodied.formIntersection(heading)
    self.bodied = bodied
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
}
