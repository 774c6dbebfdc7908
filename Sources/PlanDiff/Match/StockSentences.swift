/// Tells sections that are one from two that share no more than sentences any section may close with: 坚决防止形式主义、官僚主义。
///
/// Such a sentence stands in both word for word and speaks of the matter of neither heading. Two sections under unlike headings that have, but for
/// a few of these, nothing in common are two: one went, and another came.
struct StockSentences {
  private let shingles: Shingles
  private let rarity: Rarity
  /// The sentences of each body by number, in order of these; empty for what is not asked for.
  private let oldSentences: [[Sentence]]
  private let newSentences: [[Sentence]]
  /// A run of characters that more sections have is no section's matter.
  private let mostSections: Int

  private struct Sentence {
    let number: UInt64
    let text: Substring
  }

  /// How much of both bodies such sentences may be: where they are more than that they are what the section says.
  private static let mostOfBodies = 0.7
  /// How much the rest of both bodies has in common at least where they are one.
  private static let leastLikeness = 0.16
  /// In bytes.
  private static let shortestSentence = 18

  /// - Parameter open: which sections may be asked for. Linear in their text.
  init(_ old: ComparedSide, _ new: ComparedSide, open: (old: [Int], new: [Int]), _ shingles: Shingles, _ rarity: Rarity) {
    self.shingles = shingles
    self.rarity = rarity
    oldSentences = StockSentences.sentences(of: open.old, in: old)
    newSentences = StockSentences.sentences(of: open.new, in: new)
    mostSections = max(4, (old.nodes.count + new.nodes.count) / 16)
  }

  private static func sentences(of nodes: [Int], in side: ComparedSide) -> [[Sentence]] {
    var result = [[Sentence]](repeating: [], count: side.nodes.count)
    for node in nodes where side.shape.isLeaf(node) {
      result[node] = side.nodes[node].paragraphs.flatMap { cut($0) }.sorted { $0.number < $1.number }
    }
    return result
  }

  private static func cut(_ paragraph: String) -> [Sentence] {
    var sentences: [Sentence] = []
    let scalars = paragraph.unicodeScalars
    var (start, place) = (scalars.startIndex, scalars.startIndex)
    var hash = TextHash()
    func close(before end: String.Index) {
      if hash.count > 0 { sentences.append(Sentence(number: hash.value, text: paragraph[start..<end])) }
      hash = TextHash()
    }
    while place < scalars.endIndex {
      let (scalar, here) = (scalars[place], place)
      scalars.formIndex(after: &place)
      switch scalar {
      case "。", "！", "？", "；", "\n":
        close(before: here)
        start = place
      default: hash.add(letterOf: scalar)
      }
    }
    close(before: place)
    return sentences
  }

  /// Whether two sections have a sentence in common. Linear in their sentences.
  func haveOne(in pair: NodePair) -> Bool {
    let (left, right) = (oldSentences[pair.old], newSentences[pair.new])
    var (one, other) = (0, 0)
    while one < left.count, other < right.count {
      let (a, b) = (left[one], right[other])
      if a.number == b.number, a.text.utf8.count >= StockSentences.shortestSentence { return true }
      if a.number <= b.number { one += 1 }
      if b.number <= a.number { other += 1 }
    }
    return false
  }

  /// Whether two sections under headings that are unlike share nothing else.
  ///
  /// - Parameter headings: of each section, or where that is a stock heading of the one above.
  func areAll(of pair: NodePair, under headings: (old: String, new: String)) -> Bool {
    let (left, right) = (oldSentences[pair.old], newSentences[pair.new])
    let shared = numbers(in: left).intersection(numbers(in: right))
    guard !shared.isEmpty else { return false }
    let matter = self.matter(of: headings.old).union(self.matter(of: headings.new))
    var stock: Set<UInt64> = []
    for sentence in left where shared.contains(sentence.number) && !speaks(of: matter, sentence.text) { stock.insert(sentence.number) }
    guard !stock.isEmpty else { return false }
    let size = (left + right).reduce(0) { $0 + $1.text.utf8.count }
    let common = (left + right).reduce(0) { $0 + (stock.contains($1.number) ? $1.text.utf8.count : 0) }
    guard Double(common) <= StockSentences.mostOfBodies * Double(size) else { return false }
    let (one, other) = (rest(of: left, without: stock), rest(of: right, without: stock))
    return one.likeness(to: other) < StockSentences.leastLikeness
  }

  private func numbers(in sentences: [Sentence]) -> Set<UInt64> {
    sentences.reduce(into: []) { if $1.text.utf8.count >= StockSentences.shortestSentence { $0.insert($1.number) } }
  }

  /// What a heading is about, without the verb that opens it.
  private func matter(of heading: String) -> Set<Int> {
    var matter: Set<Int> = []
    shingles.each(of: String(heading.dropFirst(heading.count > 4 ? 2 : 0))) { if rarity.count($0) <= mostSections { matter.insert($0) } }
    return matter
  }

  private func speaks(of matter: Set<Int>, _ sentence: Substring) -> Bool {
    var isFound = false
    shingles.each(of: String(sentence)) { isFound = isFound || matter.contains($0) }
    return isFound
  }

  private func rest(of sentences: [Sentence], without stock: Set<UInt64>) -> WordProfile {
    let texts = sentences.filter { !stock.contains($0.number) }.map { String($0.text) }
    return WordProfile(NodeContent(depth: 1, paragraphs: texts), shingles: shingles, rarity: rarity)
  }
}
