/// How likely the looks of sections, or of texts, are: counts of each facet of their shapes.
///
/// What the first sentence is like goes with how it ends, and its words with what it is like; a tag goes with a list, which parents have and
/// their last children do not. Apart from that the facets are taken for independent of each other, so that an unusual form does not hide a tag that
/// all siblings have.
///
/// The counts are read by way of a span: a subscript of the array would copy all forty for each.
struct ShapeHabit {
  /// How many cases have each facet.
  private(set) var counts: PerFacet

  /// Facets that exclude each other.
  private static let groups: [Range<Int>] = [openings] + (0..<4).map { wordings + $0 * 4..<wordings + $0 * 4 + 4 } + [ends, follows]
  private static let openings = 0..<16
  private static let wordings = 16
  private static let ends = 32..<38
  private static let follows = 38..<40

  static let count = 40

  /// A number for each of the facets.
  typealias PerFacet = InlineArray<40, Float>

  init() { counts = PerFacet(repeating: 0) }

  /// How many cases there are.
  var total: Float { sum(Self.openings) }

  private func sum(_ facets: Range<Int>) -> Float {
    let counts = counts.span
    var sum: Float = 0
    for facet in facets { sum += counts[facet] }
    return sum
  }

  /// Whether all of some cases end in a tag.
  var isTagged: Bool { total >= Self.leastOfTagged && sum(Self.untagged) == 0 }

  /// Whether all of some cases are headings alone on their lines.
  var isHeadings: Bool { total >= Self.leastOfHeadings && sum(Self.ownLines) == total }

  private static let ownLines = Shape.Form.ownLine.rawValue << 2..<(Shape.Form.ownLine.rawValue + 1) << 2
  private static let leastOfHeadings: Float = 3

  private static let untagged = ends.lowerBound..<ends.lowerBound + 3
  private static let leastOfTagged: Float = 3

  /// One of each group that a shape has to do with.
  static func facets(of shape: Shape) -> InlineArray<4, Int> {
    [
      shape.form.rawValue << 2 | shape.head.rawValue,
      wordings + shape.head.rawValue << 2 | shape.wording.rawValue,
      ends.lowerBound + (shape.endsInTag ? 3 : 0) + (shape.leadsItem ? 2 : shape.leadsList ? 1 : 0),
      follows.lowerBound + (shape.followsTag ? 1 : 0),
    ]
  }

  mutating func add(_ shape: Shape) {
    let facets = Self.facets(of: shape)
    for index in facets.indices { counts[facets[index]] += 1 }
  }

  mutating func add(_ other: ShapeHabit, share: Float) {
    var own = counts.mutableSpan
    let others = other.counts.span
    for facet in others.indices { own[facet] += others[facet] * share }
  }

  /// The habit as it looks after some cases were seen; what was believed weighs as much as `weight` cases.
  func learning(_ cases: ShapeHabit, weight: Float) -> ShapeHabit {
    var result = cases
    var learnt = result.counts.mutableSpan
    let counts = counts.span
    // How its first sentence ends says more of a paragraph than what that is like: of `总体要求⏎` and `完善机制，提高效能⏎` the one tells of the other.
    let share = weight / max(total, .leastNormalMagnitude)
    let all = cases.total + weight
    for form in stride(from: 0, to: Self.openings.upperBound, by: 4) {
      let cells = form..<form + 4
      let believed = sum(cells)
      guard believed > 0 else { continue }
      let ofForm = (cases.sum(cells) + believed * share) / all
      for cell in cells { learnt[cell] += weight * ofForm * counts[cell] / believed }
    }
    for group in Self.groups.dropFirst() {
      let scale = weight / sum(group)
      for facet in group { learnt[facet] += counts[facet] * scale }
    }
    return result
  }

  /// ln P of each facet within its group.
  var logarithms: PerFacet {
    var result = PerFacet(repeating: 0)
    var logarithms = result.mutableSpan
    let counts = counts.span
    for group in Self.groups {
      let all = Logarithm.log(sum(group))
      for facet in group { logarithms[facet] = Logarithm.log(counts[facet]) - all }
    }
    return result
  }

  /// ln P of one facet, as it were if there were some cases less of it.
  func logarithm(_ facet: Int, leavingOut count: Float) -> Float {
    guard let group = Self.groups.first(where: { $0.contains(facet) }) else { return 0 }
    return Logarithm.log(counts[facet] - count) - Logarithm.log(sum(group) - count)
  }

  // MARK: Before anything is counted

  private init(openings: [Float], wordings: [Float], ends: [Float], follows: [Float]) {
    let all = openings + wordings + ends + follows
    counts = PerFacet { all[$0] }
  }

  /// Shares found in real plans. A row a form, a column a head; a row a head, a column a wording.
  static let ofSections = ShapeHabit(
    openings: [
      0.17, 0.08, 0.06, 0.02,  // on their own line
      0.06, 0.02, 0.02, 0.01,  // before a colon
      0.06, 0.05, 0.04, 0.06,  // one sentence
      0.17, 0.08, 0.06, 0.04,  // before more sentences
    ],
    wordings: [
      0.3, 0, 0, 0.7,
      0.3, 0, 0, 0.7,
      0.1, 0.15, 0.15, 0.6,
      0.2, 0.3, 0.2, 0.3,
    ].map { $0 + 0.001 }, ends: [0.65, 0.07, 0.15, 0.1, 0.015, 0.015], follows: [0.88, 0.12])
  static let ofTexts = ShapeHabit(
    openings: [
      0.03, 0.02, 0.02, 0.03,
      0.02, 0.01, 0.01, 0.01,
      0.01, 0.04, 0.08, 0.13,
      0.03, 0.06, 0.15, 0.35,
    ],
    wordings: [
      0.55, 0, 0, 0.45,
      0.55, 0, 0, 0.45,
      0.4, 0.3, 0.15, 0.15,
      0.4, 0.3, 0.2, 0.1,
    ].map { $0 + 0.001 }, ends: [0.78, 0.13, 0.02, 0.05, 0.015, 0.005], follows: [0.97, 0.03])
}
