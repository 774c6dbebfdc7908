/// What the headings of a section's nearest siblings are like: siblings are written alike.
struct HeadingSiblings {
  /// How many have a run-in heading.
  private(set) var count = 0
  /// Characters of their headings on average, and the sum of the squares of what each differs from it.
  private(set) var mean = 0.0
  private var squares = 0.0
  private(set) var shortest = Int.max
  /// Characters of the longest usual heading of all siblings.
  let longest: Int
  /// `强化责任，狠抓落实。`: whether a heading may have a comma.
  private(set) var haveCommas = false
  /// The last two characters of their headings, and the first two of their bodies.
  private var ends: [UInt64] = []
  private var starts: [UInt64] = []

  /// Of those under the same parent, how many there are, and how many have a run-in heading.
  private var list = (all: 0, headed: 0)
  private var isBelowArticle = false

  init(longest: Int) {
    self.longest = longest
    ends.reserveCapacity(16)
    starts.reserveCapacity(16)
  }

  /// Adds a sibling that has a run-in heading.
  mutating func add(_ split: HeadingSplit, from start: Int, to end: Int, _ bytes: Bytes) {
    let length = min(split.runInLength, max(longest, 1))
    count += 1
    shortest = min(shortest, length)
    let difference = Double(length) - mean
    mean += difference / Double(count)
    squares += difference * (Double(length) - mean)
    let headingEnd = Int(split.headingEnd)
    let (last, width) = Scalars.decode(bytes, before: headingEnd, start: start)
    ends.append(WordGrades.pair(Scalars.decode(bytes, before: headingEnd - width, start: start).value, last))
    let (first, step) = Scalars.decode(bytes, at: Int(split.bodyStart), end: end)
    starts.append(WordGrades.pair(first, Scalars.decode(bytes, at: Int(split.bodyStart) + step, end: end).value))
    haveCommas = haveCommas || HeadingSiblings.hasComma(bytes, from: start, to: headingEnd)
  }

  /// How much likelier it is that another heading is so long than that a sentence's first clause happens to be, as a natural logarithm.
  func likelihood(ofLength length: Int) -> Double {
    let variance =
      (squares + HeadingSiblings.usualVariance * HeadingSiblings.weight) / (Double(count) + HeadingSiblings.weight) * HeadingSiblings.spread
    let difference = Double(length) - mean
    let density = HeadingSiblings.clauses * HeadingSiblings.clauses / (2 * .pi * variance)
    return Double(Logarithm.log(Float(density))) / 2 - difference * difference / (2 * variance)
  }

  /// The variance of lengths before any is seen, and how many headings that weighs; the one sought varies a little more than its siblings.
  private static let (usualVariance, weight, spread) = (3.0, 4.0, 1.7)
  /// Clauses are up to so many characters long, each length about as often.
  private static let clauses = 20.0

  /// Whether their headings are all of one length, and so many that it is no chance: `加强领导。`, `强化宣传。`
  var areEven: Bool { count >= 5 && squares == 0 }

  /// Counts one under the same parent.
  mutating func count(inList isHeaded: Bool) {
    list.all += 1
    if isHeaded { list.headed += 1 }
  }

  mutating func stand(belowArticle isBelow: Bool) { isBelowArticle = isBelow }

  /// `第八条　下列事项… ⏎ （一）…； ⏎ （二）…`: below an article they are clauses, and so are those of a list of which none has a heading.
  var areClauses: Bool { isBelowArticle || list.all >= 2 && list.headed == 0 }

  /// `四、附则 ⏎ 1.本措施由…解释。`: whether the list at hand may be one without headings, though other lists have them.
  var areListWithout: Bool { list.all >= 2 && list.headed * 2 < list.all }

  /// Whether all of those under the same parent, of which there are some, have a run-in heading.
  var areAllHeaded: Bool { list.all >= 3 && list.headed == list.all }

  /// Whether a heading of theirs ends in these two characters.
  func end(in pair: UInt64) -> Bool { ends.contains(pair) }

  /// Whether a body of theirs begins with these two characters.
  func begin(with pair: UInt64) -> Bool { starts.contains(pair) }

  private static func hasComma(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end {
      offset = Scalars.behindHan(bytes, from: offset, to: end)
      guard offset < end else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if scalar == "，" || scalar == "," { return true }
      offset += max(1, length)
    }
    return false
  }
}
