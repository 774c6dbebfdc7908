/// For each track how much a shape speaks for a section, learnt from the document's own whole markers.
struct ShapeEvidence {
  private var table: [Float]
  /// By how much more a shape speaks for a section if one passage of that shape is no example of text.
  private var ownWeight: [Float]

  /// Nothing known.
  static let none = ShapeEvidence(table: [], ownWeight: [])

  /// −ln P(shape | track) + ln P(shape | text), between −``most`` and ``most``: below 0 speaks for a section.
  ///
  /// - Parameter wasText: whether the passage itself was counted as an example of text; it may not speak against itself.
  func cost(_ shape: Shape, track: Int, wasText: Bool) -> Float {
    guard !table.isEmpty else { return 0 }
    let cost = table[track * Shape.count + shape.index] - (wasText ? ownWeight[shape.index] : 0)
    return min(Self.most, max(-Self.most, cost))
  }

  private static let most: Float = 6
  /// A level counts for so many sections at the most in what is learnt for the others.
  private static let mostOfLevel: Float = 8

  private init(table: [Float], ownWeight: [Float]) {
    self.table = table
    self.ownWeight = ownWeight
  }

  /// - Parameters:
  ///   - sections: for each track, how many sections with whole markers have each shape.
  ///   - texts: how many passages without a marker have each shape.
  init(sections: [[Float]], texts: [Float]) {
    let text = ShapeHabit.ofTexts.learning(texts, weight: 3).logarithms
    // What a level's own sections do not show, those of the other levels may; a level of a hundred items says little more of another
    // than one of ten does.
    var all = [Float](repeating: 0, count: Shape.count)
    for counts in sections {
      let share = min(1, Self.mostOfLevel / max(1, counts.reduce(0, +)))
      for shape in counts.indices { all[shape] += counts[shape] * share }
    }
    let usual = ShapeHabit.ofSections.learning(all, weight: 6)
    table = []
    for counts in sections {
      let section = usual.learning(counts, weight: 3).logarithms
      for shape in 0..<Shape.count { table.append(text[shape] - section[shape]) }
    }
    ownWeight = texts.indices.map { shape in
      guard texts[shape] > 0 else { return 0 }
      var others = texts
      others[shape] -= 1
      return text[shape] - ShapeHabit.ofTexts.learning(others, weight: 3).logarithm(shape)
    }
  }
}

/// How likely the shapes are. What the first sentence is like goes with how it ends; tag and list are taken for independent of it, so
/// that an unusual form does not hide a tag that all siblings have.
private struct ShapeHabit {
  /// Of each form, and within it each head.
  var openings: [Float]
  var tagged: Float
  var leading: Float

  /// What is believed before anything is counted: shares found in real plans.
  static let ofSections = ShapeHabit(
    openings: [0.17, 0.08, 0.06, 0.02, 0.06, 0.02, 0.02, 0.01, 0.06, 0.05, 0.04, 0.06, 0.17, 0.08, 0.06, 0.04], tagged: 0.12, leading: 0.2)
  static let ofTexts = ShapeHabit(
    openings: [0.03, 0.02, 0.02, 0.03, 0.02, 0.01, 0.01, 0.01, 0.01, 0.04, 0.08, 0.13, 0.03, 0.06, 0.15, 0.35], tagged: 0.06, leading: 0.06)

  /// The habit as it looks after some cases were seen; what was believed weighs as much as `weight` cases.
  func learning(_ counts: [Float], weight: Float) -> ShapeHabit {
    var openings = self.openings.map { $0 * weight }
    var tagged = self.tagged * weight
    var leading = self.leading * weight
    var total = weight
    for shape in counts.indices where counts[shape] > 0 {
      let count = counts[shape]
      total += count
      openings[shape >> 2] += count
      if shape & 2 != 0 { tagged += count }
      if shape & 1 != 0 { leading += count }
    }
    return ShapeHabit(openings: openings.map { $0 / total }, tagged: tagged / total, leading: leading / total)
  }

  /// ln P of one shape.
  func logarithm(_ shape: Int) -> Float {
    Logarithm.log(openings[shape >> 2]) + Logarithm.log(shape & 2 != 0 ? tagged : 1 - tagged)
      + Logarithm.log(shape & 1 != 0 ? leading : 1 - leading)
  }

  /// ln P of each shape.
  var logarithms: [Float] {
    let openings = self.openings.map(Logarithm.log)
    let tagged = [Logarithm.log(1 - self.tagged), Logarithm.log(self.tagged)]
    let leading = [Logarithm.log(1 - self.leading), Logarithm.log(self.leading)]
    return (0..<Shape.count).map { openings[$0 >> 2] + tagged[$0 >> 1 & 1] + leading[$0 & 1] }
  }
}
