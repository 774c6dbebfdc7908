import PlanSyntax

/// What a paragraph looks like, marker apart: the evidence for a marker of which little or nothing is left.
///
/// Four sides are told apart: how its first sentence ends, what that sentence is like, whether a tag ends the paragraph, and whether a
/// list begins behind it. In a document whose items all end in a 责任科室 tag a tagged paragraph without a marker has lost it, and an
/// untagged one is text.
struct Shape: Hashable {
  /// How the first sentence ends.
  enum Form: Int, CaseIterable {
    /// With the paragraph, without a stop: `总体要求`
    case ownLine
    /// `指导思想：以…`
    case colon
    /// With the paragraph: `督促各单位健全机制。`
    case sentence
    /// More sentences follow: `加强领导。各单位要…`
    case runIn
  }

  /// What the first sentence is like.
  enum Head: Int, CaseIterable {
    /// At most a dozen characters in one piece: `总体要求`
    case brief
    /// Longer, in one piece: `健全行政执法与刑事司法衔接机制`
    case plain
    /// Two clauses: `完善制度机制，提高行政效能`
    case paired
    /// More of them, or no end in sight.
    case winding
  }

  let form: Form
  let head: Head
  let endsInTag: Bool
  /// The next paragraph is the first item of a list: `健全服务体系⏎（一）…`
  let leadsList: Bool

  static let count = 64

  /// The sides in one number below ``count``.
  var index: Int { form.rawValue << 4 | head.rawValue << 2 | (endsInTag ? 2 : 0) | (leadsList ? 1 : 0) }

  /// Reads the first sentence, at most some hundred characters.
  static func of(_ text: ScannedText, passage index: Int, from textStart: UInt32) -> Shape {
    let passage = text.prose.passages[index]
    let contents = text.contents[index]
    let end = contents.tags.isEmpty ? passage.end : max(textStart, text.tags[Int(contents.tags.upperBound) - 1].start)
    let opening = Opening.read(text.prose.bytes.span, from: Int(textStart), to: Int(end), limit: 240)
    let headEnd = opening.stop?.offset ?? Int(end)
    return Shape(
      form: form(opening.stop, end: Int(end)), head: head(bytes: headEnd - Int(textStart), commas: opening.commas),
      endsInTag: contents.endsInTag, leadsList: leadsList(text, index))
  }

  private static func form(_ stop: Opening.Stop?, end: Int) -> Form {
    guard let stop else { return .ownLine }
    let isLast = stop.after >= end
    return stop.isColon ? isLast ? .ownLine : .colon : isLast ? .sentence : .runIn
  }

  private static func head(bytes: Int, commas: Int) -> Head {
    switch commas {
    case 0 where bytes <= 36: .brief
    case 0 where bytes <= 90: .plain
    case 1 where bytes <= 120: .paired
    default: .winding
    }
  }

  private static func leadsList(_ text: ScannedText, _ index: Int) -> Bool {
    guard index + 1 < text.contents.count, let first = text.contents[index + 1].starts.first else { return false }
    let start = text.starts[Int(first)]
    let surface = text.surfaces[Int(start.firstSurface)]
    return start.position == .paragraph && surface.value == 1 && Track.wholeStyle(of: surface) != nil
  }
}
