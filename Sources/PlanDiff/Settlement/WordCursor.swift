/// A place in the text of a node.
struct WordCursor {
  let node: Int
  private let scalars: [Unicode.Scalar]
  private var place = 0
  /// Behind the last letter that was taken.
  private var taken = 0

  init(_ node: Int, _ nodes: [ComparedNode]) {
    self.node = node
    scalars = nodes[node].content.scalars
  }

  var isAtEnd: Bool { place == scalars.count }
  var letter: UInt32 { Shingles.folded(scalars[place]) }

  /// Whether the first bracket behind the last word closes one that opens before it in the same sentence.
  func closesBracket(before beyond: WordCursor) -> Bool {
    let gap = scalars[taken..<beyond.place]
    // Behind the end of a line nothing is left of a marker that stood on it.
    guard taken > 0, let first = gap.first, "）)".unicodeScalars.contains(first), !gap.contains("\n") else { return false }
    let sentence = scalars[..<taken].reversed().prefix { !"。；\n".unicodeScalars.contains($0) }
    return sentence.first { "（(）)".unicodeScalars.contains($0) }.map { "（(".unicodeScalars.contains($0) } ?? false
  }

  /// To the next letter.
  mutating func skip() { while place < scalars.count, Shingles.folded(scalars[place]) == 0 { place += 1 } }

  mutating func take() {
    place += 1
    taken = place
  }

  /// To the end.
  mutating func takeAll() {
    taken = scalars.lastIndex { Shingles.folded($0) != 0 }.map { $0 + 1 } ?? 0
    place = scalars.count
  }

  /// The place further on where the same words go on as at another, with what is left of a marker before it given up; nil where there is
  /// none, or more than one. Linear.
  mutating func finding(_ other: WordCursor, lettersOf marker: [UInt32], _ length: Int) -> WordCursor? {
    let opening = other.letters(from: other.place, atMost: length)
    let letters = letters(from: 0)
    guard opening.count == length, letters.count > length else { return nil }
    let found = (1...letters.count - length).filter { start in
      letters[start].letter == opening[0].letter && zip(opening, letters[start...]).allSatisfy { $0.letter == $1.letter }
    }
    guard found.count == 1 else { return nil }
    var first = found[0]
    guard beginsThought(at: letters[first].place, behind: letters[first - 1].place) else { return nil }
    var beyond = self
    beyond.place = letters[first].place
    // What is left of a marker begins where a word does.
    for count in stride(from: min(marker.count, first - 1), to: 0, by: -1) {
      let residue = letters[first - count..<first]
      if residue.allSatisfy({ marker.contains($0.letter) }), letters[first - count - 1].place + 1 < letters[first - count].place {
        first -= count
        break
      }
    }
    taken = letters[first - 1].place + 1
    place = letters[first].place
    return beyond
  }

  /// Whether more than a comma, or a mark about words, parts a word from the one before: a section begins behind a stop, on a line of its own, or behind what is left
  /// of its marker. Stock phrases such as 切实减轻基层负担 stand behind commas in many sections.
  private func beginsThought(at place: Int, behind last: Int) -> Bool {
    scalars[last + 1..<place].contains { !"，、, “”‘’\"《》〈〉「」".unicodeScalars.contains($0) }
  }

  /// Whether the sentence of the last word taken goes on with the next.
  var isWithinSentence: Bool { taken > 0 && !isAtEnd && !beginsThought(at: place, behind: taken - 1) }

  private func letters(from start: Int, atMost limit: Int = .max) -> [(letter: UInt32, place: Int)] {
    var letters: [(letter: UInt32, place: Int)] = []
    for index in start..<scalars.count where letters.count < limit {
      let letter = Shingles.folded(scalars[index])
      if letter != 0 { letters.append((letter, index)) }
    }
    return letters
  }

  /// The place behind some letters of a marker, as few as may be, where the same words go on as at another; nil where there is none.
  func passing(lettersOf marker: [UInt32], to other: WordCursor, _ length: Int) -> WordCursor? {
    var next = self
    for _ in 0...marker.count {
      if next.goesOn(as: other, length) { return next }
      guard !next.isAtEnd, marker.contains(next.letter) else { return nil }
      next.place += 1
      next.skip()
    }
    return nil
  }

  /// Goes behind the tag that holds all these duties: brackets, or sentences that each begin with a role.
  ///
  /// - Returns: false where there is none right here.
  mutating func passTag(of duties: [Duty]) -> Bool {
    guard !duties.isEmpty, let end = endOfBrackets() ?? endOfLabels(of: duties) else { return false }
    let tag = text(taken..<end)
    guard duties.allSatisfy({ tag.contains($0.words) }) else { return false }
    place = end
    taken = place
    skip()
    return true
  }

  /// The place behind `（责任单位：市水务局）`.
  private func endOfBrackets() -> Int? {
    let brackets: [Unicode.Scalar: Unicode.Scalar] = ["（": "）", "(": ")", "〔": "〕", "[": "]", "［": "］", "【": "】"]
    guard let open = scalars[taken..<place].firstIndex(where: { brackets[$0] != nil }), let close = brackets[scalars[open]] else {
      return nil
    }
    var depth = 0
    for index in open..<scalars.count {
      if scalars[index] == scalars[open] { depth += 1 }
      if scalars[index] == close { depth -= 1 }
      // Brackets inside the tag may have come to harm: where a line ends, the tag does.
      if depth == 0 || scalars[index] == close && index + 1 < scalars.count && scalars[index + 1] == "\n" { return index + 1 }
    }
    return nil
  }

  /// The place behind `责任单位：市水务局。完成时限：6月底前。`
  private func endOfLabels(of duties: [Duty]) -> Int? {
    let roles = Set(duties.map(\.role)).map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }
    var end: Int?
    var start = place
    while let role = roles.first(where: { scalars[start...].starts(with: $0) }), start + role.count < scalars.count,
      "：:".unicodeScalars.contains(scalars[start + role.count])
    {
      start = scalars[start...].firstIndex { "。\n".unicodeScalars.contains($0) }.map { $0 + 1 } ?? scalars.count
      end = start
      while start < scalars.count, Shingles.folded(scalars[start]) == 0 { start += 1 }
    }
    return end
  }

  /// Whether the same words go on here as at another place, or end.
  func goesOn(as other: WordCursor, _ length: Int) -> Bool {
    var (one, two) = (self, other)
    // Where a text ends there is nothing to see; but it must not be the very first letter.
    if one.isAtEnd { return true }
    for _ in 0..<length {
      if one.isAtEnd || two.isAtEnd { return true }
      guard one.letter == two.letter else { return false }
      one.place += 1
      two.place += 1
      one.skip()
      two.skip()
    }
    return true
  }

  /// What stands from here to another place of the same text, without the stops that belong to the words before, nor the signs before those
  /// behind.
  func gap(before beyond: WordCursor, behind own: WordCursor?, _ next: WordCursor) -> Range<Int> {
    var range = taken..<beyond.place
    for scalar in own.map({ $0.scalars[$0.taken...] }) ?? [] {
      guard let first = range.first, scalars[first] == scalar else { break }
      range.removeFirst()
    }
    while let first = range.first, "。；：！？\n\r \u{3000}".unicodeScalars.contains(scalars[first]) { range.removeFirst() }
    for scalar in next.scalars[..<next.place].reversed() {
      guard let last = range.last, scalars[last] == scalar else { break }
      range.removeLast()
    }
    return range
  }

  /// Whether a paragraph may begin between the last word and another place.
  func opensParagraph(before beyond: WordCursor, of node: ComparedNode) -> Bool {
    if taken == 0 { return true }
    let paragraph = scalars[..<beyond.place].count { $0 == "\n" } - (node.content.heading == nil ? 0 : 1)
    let line = node.lines.indices.contains(paragraph) ? node.lines[paragraph] : nil
    // Behind a run-in heading the first paragraph is on the heading's line.
    if scalars[taken..<beyond.place].contains("\n") {
      return paragraph > 0 || node.content.heading == nil || line.map { $0.line > node.place.line } ?? false
    }
    return line?.isWrapped ?? false
  }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range].filter { !$0.properties.isWhitespace })
    return String(text)
  }
}

extension NodeContent {
  /// All words as one text: the heading and each paragraph on a line of its own.
  var scalars: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    if let heading {
      for scalar in heading.unicodeScalars { scalars.append(scalar) }
      if !paragraphs.isEmpty { scalars.append("\n") }
    }
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { scalars.append("\n") }
      for scalar in paragraph.unicodeScalars { scalars.append(scalar) }
    }
    return scalars
  }
}

extension Duty {
  var words: String {
    switch item {
    case .unit(let text), .deadline(let text): text
    }
  }
}
