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
  ///   - sections: for each track, one after the other, how many sections with whole markers have each shape.
  ///   - texts: how many passages without a marker have each shape.
  init(sections: [Float], texts: [Float]) {
    let habitOfTexts = ShapeHabit.ofTexts.learning(texts[...], weight: 3)
    let text = habitOfTexts.logarithms
    // What a level's own sections do not show, those of the other levels may; a level of a hundred items says little more of another
    // than one of ten does.
    var all = [Float](repeating: 0, count: Shape.count)
    for first in stride(from: 0, to: sections.count, by: Shape.count) {
      let counts = sections[first..<first + Shape.count]
      let share = min(1, Self.mostOfLevel / max(1, counts.reduce(0, +)))
      for index in counts.indices where counts[index] > 0 { all[index - first] += counts[index] * share }
    }
    let usual = ShapeHabit.ofSections.learning(all[...], weight: 6)
    table = []
    table.reserveCapacity(sections.count)
    for first in stride(from: 0, to: sections.count, by: Shape.count) {
      let section = usual.learning(sections[first..<first + Shape.count], weight: 3).logarithms
      for shape in 0..<Shape.count { table.append(text[shape] - section[shape]) }
    }
    ownWeight = texts.indices.map { texts[$0] > 0 ? text[$0] - habitOfTexts.logarithm($0, leavingOut: 1) : 0 }
  }
}

/// How likely the shapes are. What the first sentence is like goes with how it ends; tag and list are taken for independent of it, so
/// that an unusual form does not hide a tag that all siblings have.
private struct ShapeHabit {
  /// How many cases there are of each form, and within it each head.
  var openings: [Float]
  var tagged: Float
  var leading: Float
  /// How many cases there are in all.
  var total: Float = 1

  /// What is believed before anything is counted: shares found in real plans.
  static let ofSections = ShapeHabit(
    openings: [0.17, 0.08, 0.06, 0.02, 0.06, 0.02, 0.02, 0.01, 0.06, 0.05, 0.04, 0.06, 0.17, 0.08, 0.06, 0.04], tagged: 0.12, leading: 0.2)
  static let ofTexts = ShapeHabit(
    openings: [0.03, 0.02, 0.02, 0.03, 0.02, 0.01, 0.01, 0.01, 0.01, 0.04, 0.08, 0.13, 0.03, 0.06, 0.15, 0.35], tagged: 0.06, leading: 0.06)

  /// The habit as it looks after some cases were seen; what was believed weighs as much as `weight` cases.
  func learning(_ counts: ArraySlice<Float>, weight: Float) -> ShapeHabit {
    let scale = weight / total
    var result = ShapeHabit(openings: openings, tagged: tagged * scale, leading: leading * scale, total: weight)
    for opening in openings.indices { result.openings[opening] *= scale }
    for index in counts.indices where counts[index] > 0 { result.add(counts[index], of: index - counts.startIndex) }
    return result
  }

  mutating func add(_ count: Float, of shape: Int) {
    total += count
    openings[shape >> 2] += count
    if shape & 2 != 0 { tagged += count }
    if shape & 1 != 0 { leading += count }
  }

  /// ln P of one shape, as it were if there were some cases less of it.
  func logarithm(_ shape: Int, leavingOut count: Float) -> Float {
    let tags = shape & 2 != 0 ? tagged : total - tagged
    let leads = shape & 1 != 0 ? leading : total - leading
    let all = Logarithm.log(total - count)
    return [openings[shape >> 2], tags, leads].reduce(0) { $0 + Logarithm.log($1 - count) - all }
  }

  /// ln P of each shape.
  var logarithms: [Float] {
    var result: [Float] = []
    result.reserveCapacity(Shape.count)
    let tagged = (Logarithm.log(1 - self.tagged / total), Logarithm.log(self.tagged / total))
    let leading = (Logarithm.log(1 - self.leading / total), Logarithm.log(self.leading / total))
    for opening in openings {
      let opening = Logarithm.log(opening / total)
      result.append(opening + tagged.0 + leading.0)
      result.append(opening + tagged.0 + leading.1)
      result.append(opening + tagged.1 + leading.0)
      result.append(opening + tagged.1 + leading.1)
    }
    return result
  }
}
