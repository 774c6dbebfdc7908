/// What several sections say together, as one section would: to be laid beside the section that they were parted from, or became.
///
/// Words that only came to stand elsewhere are the same on both sides then, and what is left is what changed.
struct JoinedContent {
  /// The bodies, one behind the other.
  let paragraphs: [String]
  /// A set, as of one node.
  let duties: [Duty]

  /// Linear in the texts of both sides.
  ///
  /// - Parameters:
  ///   - parts: in order of their plan.
  ///   - main: the one whose heading is told apart, unless `opensWithHeading`.
  ///   - others: what they are laid beside. A heading that stands there as words of a body is words here, too.
  ///   - opensWithHeading: whether the heading of the main one is compared as its first sentence.
  init(_ parts: [NodeContent], main: NodeContent, beside others: [NodeContent], opensWithHeading: Bool) {
    duties = Duty.set(parts.flatMap(\.duties))
    let facing = others.flatMap(\.paragraphs)
    let own = opensWithHeading ? main.sentences : main.paragraphs
    let bodies = JoinedContent.inOrder(parts.map { $0 == main ? own : JoinedContent.body(of: $0, beside: facing) }, of: facing)
    // Who joins two sections joins their words to one paragraph, or leaves them two.
    let isRunOn = bodies.reduce(0) { $0 + $1.count } > facing.count
    paragraphs = bodies.reduce(into: []) { result, body in
      let body = parts.count > 1 ? JoinedContent.ending(body, as: facing) : body
      if isRunOn, let last = result.last, let first = body.first {
        result[result.count - 1] = last + first
        result += body.dropFirst()
      } else {
        result += body
      }
    }
  }

  private static func body(of part: NodeContent, beside facing: [String]) -> [String] {
    guard let heading = part.heading ?? part.paragraphs.first else { return [] }
    let paragraphs = part.heading == nil ? Array(part.paragraphs.dropFirst()) : part.paragraphs
    guard let first = paragraphs.first else { return [heading] }
    // Where its stop was lost the heading runs on.
    let joints = ["。", ""].filter { joint in
      let opening = Typography.folded((heading + joint + first.prefix(fewWords)).unicodeScalars)
      return facing.contains { Typography.folded($0.unicodeScalars).contains(opening) }
    }
    return joints.first.map { [heading + $0 + first] + paragraphs.dropFirst() } ?? part.paragraphs
  }

  /// A body with the stop at its end that the other side has behind the same words: what was parted ends with `。` where `，` or `；` stood, and what
  /// is taken for a heading has lost its stop. The same words may stand there more than once: those count before which most is the same, too.
  private static func ending(_ body: [String], as facing: [String]) -> [String] {
    guard let last = body.last else { return body }
    let words = last.unicodeScalars.prefix(
      upTo: last.unicodeScalars.lastIndex { !stops.contains($0) }.map(last.unicodeScalars.index(after:)) ?? last.startIndex)
    let written = Array(words)
    let ending = written.suffix(fewWords)
    guard let first = ending.last else { return body }
    var best: (length: Int, stop: Unicode.Scalar?) = (0, nil)
    for text in facing {
      let scalars = Array(text.unicodeScalars)
      for end in scalars.indices where scalars[end] == first && scalars[...end].suffix(ending.count) == ending {
        let length = zip(scalars[...end].reversed(), written.reversed()).prefix { $0 == $1 }.count
        if length > best.length { best = (length, end + 1 < scalars.count ? scalars[end + 1] : nil) }
      }
    }
    guard let stop = best.stop, stops.contains(stop) else { return body }
    return body.dropLast() + [String(Substring(words)) + String(Character(stop))]
  }

  private static let stops = Set("。；，、：;,.:".unicodeScalars)

  /// Whether more changed than that what is left of a part's marker stands before its words where they run on in another section: damage, which is
  /// no difference.
  static func tellMore(_ runs: [TextRun], thanMarkersOf parts: [NodeContent]) -> Bool {
    let told = TextRun.told(runs)
    return zip(told, told.dropFirst().map(Optional.some) + [nil]).contains { run, next in
      guard run.operation != .equal else { return false }
      guard let next, next.operation == .equal else { return true }
      let words = Typography.folded(next.text.unicodeScalars.prefix(2 * fewWords))
      return !parts.contains { part in
        let opening = Typography.folded(part.openingWords.unicodeScalars.prefix(fewWords))
        return !opening.isEmpty && words.starts(with: opening) && part.marker != nil && MarkerResidue.fits(run.text, part.marker)
      }
    }
  }

  /// The bodies in the order in which the other side opens them, where it has the opening words of each; else as they stand.
  private static func inOrder(_ bodies: [[String]], of facing: [String]) -> [[String]] {
    let text = Typography.folded(facing.joined().unicodeScalars)
    var places: [(place: Int, body: [String])] = []
    for body in bodies {
      let opening = Typography.folded(body.first?.unicodeScalars.prefix(fewWords) ?? Substring.UnicodeScalarView())
      guard !opening.isEmpty, let place = text.firstRange(of: opening)?.lowerBound else { return bodies }
      places.append((place, body))
    }
    return places.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element.body)
  }

  /// Characters by which the beginning or the end of a body is found.
  private static let fewWords = 8
}
