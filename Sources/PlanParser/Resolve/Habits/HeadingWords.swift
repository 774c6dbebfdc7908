import PlanSyntax

/// How the clauses of a document's headings begin: `加强`, `完善`, `推进`.
///
/// Headings are written alike. `健全测绘成果共享，完善配套措施` is one where others begin with 健全 and 完善; `对条件成熟的事项，…` is text.
struct HeadingWords {
  /// How many clauses of headings begin with each word, which is the two first characters.
  private var counts: [UInt64: Int] = [:]

  /// The words that the first sentence's clauses begin with.
  struct Clauses {
    let first: UInt64
    let last: UInt64
  }

  mutating func add(_ clauses: Clauses) {
    counts[clauses.first, default: 0] += 1
    if clauses.last != clauses.first { counts[clauses.last, default: 0] += 1 }
  }

  /// - Parameter isOwn: whether these very clauses were counted.
  func wording(of clauses: Clauses, isOwn: Bool) -> Shape.Wording {
    let opens = counts[clauses.first, default: 0] > (isOwn ? 1 : 0)
    let closes = counts[clauses.last, default: 0] > (isOwn ? 1 : 0)
    return opens ? closes ? .parallel : .opens : closes ? .closes : .foreign
  }
}

extension HeadingWords.Clauses {
  /// Reads the first sentence, at most some hundred characters.
  static func read(_ text: ScannedText, passage: Int, from textStart: UInt32) -> HeadingWords.Clauses {
    let bytes = text.prose.bytes.span
    let end = Int(Shape.headLimit(text, passage: passage, from: textStart))
    let stop = Opening.read(bytes, from: Int(textStart), to: end, limit: Shape.longestHead).stop?.offset
    let last = stop ?? min(end, Int(textStart) + Shape.longestHead)
    let first = word(bytes, at: Int(textStart), end: last)
    var lastWord = first
    var offset = Int(textStart)
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: last)
      guard offset < last else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: last)
      offset += max(1, length)
      if scalar == "，" || scalar == "," || scalar == "；" { lastWord = word(bytes, at: offset, end: last) }
    }
    return HeadingWords.Clauses(first: first, last: lastWord)
  }

  private static func word(_ bytes: Bytes, at offset: Int, end: Int) -> UInt64 {
    let (first, length) = Scalars.decode(bytes, at: offset, end: end)
    return UInt64(first) << 32 | UInt64(Scalars.decode(bytes, at: offset + length, end: end).value)
  }
}
