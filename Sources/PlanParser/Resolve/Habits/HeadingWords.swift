import PlanSyntax

/// How the clauses of a document's headings begin: `加强`, `完善`, `推进`.
///
/// Headings are written alike. `健全测绘成果共享，完善配套措施` is one where others begin with 健全 and 完善; `对条件成熟的事项，…` is text.
struct HeadingWords {
  /// The words that clauses of headings begin with, each as often as it does, in order: found by halves, which costs less than to hash the few there are.
  private var words: [UInt64] = []

  init() {}

  /// - Parameter headings: the clauses of all headings.
  init(_ headings: [Clauses]) {
    words.reserveCapacity(2 * headings.count)
    for clauses in headings {
      words.append(clauses.first)
      if clauses.last != clauses.first { words.append(clauses.last) }
    }
    words.sort()
  }

  /// The words that the first sentence's clauses begin with.
  struct Clauses {
    let first: UInt64
    let last: UInt64
  }

  /// - Parameter isOwn: whether these very clauses were counted.
  func wording(of clauses: Clauses, isOwn: Bool) -> Shape.Wording {
    let opens = begins(with: clauses.first, besides: isOwn ? 1 : 0)
    let closes = begins(with: clauses.last, besides: isOwn ? 1 : 0)
    return opens ? closes ? .parallel : .opens : closes ? .closes : .foreign
  }

  /// Whether more clauses than a number of them begin with a word.
  private func begins(with word: UInt64, besides count: Int) -> Bool {
    let first = words.indices.partitioningIndex { words[$0] >= word }
    return first + count < words.count && words[first + count] == word
  }
}

extension HeadingWords.Clauses {
  /// The clauses of a paragraph's first sentence.
  ///
  /// - Parameter opening: what ``Shape/opening(_:passage:from:)`` gives for the same place.
  init(_ text: ScannedText, _ opening: Opening, passage: Int, from textStart: UInt32) {
    let bytes = text.prose.bytes.span
    let start = Int(textStart)
    let last = opening.stop?.offset ?? min(Int(Shape.headLimit(text, passage: passage, from: textStart)), start + Shape.longestHead)
    let first = Self.word(bytes, at: start, end: last)
    self.first = first
    self.last = opening.lastClause.map { Self.word(bytes, at: $0, end: last) } ?? first
  }

  private static func word(_ bytes: Bytes, at offset: Int, end: Int) -> UInt64 {
    let (first, length) = Scalars.decode(bytes, at: offset, end: end)
    return UInt64(first) << 32 | UInt64(Scalars.decode(bytes, at: offset + length, end: end).value)
  }
}
