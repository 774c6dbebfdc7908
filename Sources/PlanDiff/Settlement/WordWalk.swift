/// Goes along the words of two plans at once, from two nodes that begin alike, for as long as the words are the same, and finds where one
/// plan begins a section and the other does not.
///
/// Words are letters and digits: stops, brackets and line ends come and go with damage. At the beginning of a section the other plan may
/// have some of its marker among the words.
struct WordWalk {
  /// A section of one plan that begins in the midst of a node of the other.
  struct Boundary: Hashable {
    /// The plan that begins it.
    let side: Side
    let node: Int
    /// In the other plan.
    let host: Int
    /// What stands in the host between the words before and the section's own: offsets in its text.
    let gap: Range<Int>
    /// What is left of the marker, without blanks.
    let residue: String
    /// The words after it begin a paragraph of the host, or a line of one that goes over several.
    let opensParagraph: Bool
    /// All words of the section are there.
    var isComplete = false
    /// The gap holds the tag of the section before, which is read as text there.
    let hasTag: Bool
    /// The nodes that the walk began with, of the plan that begins the section and of the other.
    let start: (own: Int, other: Int)

    /// The section stands as a paragraph of its own, or several, in which nothing but its marker is lost.
    var isParagraph: Bool { opensParagraph && isComplete }

    static func == (left: Boundary, right: Boundary) -> Bool { left.side == right.side && left.node == right.node }

    func hash(into hasher: inout Hasher) {
      hasher.combine(side)
      hasher.combine(node)
    }
  }

  enum Side: Int { case old, new }

  private(set) var boundaries: [Boundary] = []
  /// The nodes behind the last that both plans end at the same place; nil where the words part before.
  private(set) var end: NodePair?

  private let plans: [[ComparedNode]]
  private var cursors: [Cursor]
  private let start: NodePair
  /// Letters that were the same, and how many they were at each boundary.
  private var count = 0
  private var counts: [Int] = []

  /// So many letters behind a boundary make it one, unless the node ends before.
  private static let leastLetters = 8
  /// So many letters show whether words go on behind what is left of a marker.
  private static let sightLength = 6

  /// - Parameter start: nodes that begin with the same words. Where only one is a section, it begins in the midst of the document's text.
  init(_ old: ComparedPlan, _ new: ComparedPlan, from start: NodePair) {
    plans = [old.nodes, new.nodes]
    self.start = start
    cursors = [Cursor(start.old, old.nodes[start.old]), Cursor(start.new, new.nodes[start.new])]
    begin()
    run()
    weigh()
  }

  /// A walk from a section whose words stand in the midst of a node of the other plan, where those before it are not the same.
  ///
  /// - Returns: nil where they do not, or more than once.
  init?(_ old: ComparedPlan, _ new: ComparedPlan, _ side: Side, _ node: Int, inside host: Int) {
    plans = [old.nodes, new.nodes]
    start = side == .old ? NodePair(old: node, new: host) : NodePair(old: host, new: node)
    cursors = [Cursor(start.old, old.nodes[start.old]), Cursor(start.new, new.nodes[start.new])]
    let section = plans[side.rawValue][node]
    cursors[side.rawValue].skip()
    guard let beyond = cursors[1 - side.rawValue].finding(cursors[side.rawValue], lettersOf: section.markerLetters, WordWalk.leastLetters)
    else { return nil }
    if cursors[1 - side.rawValue].closesBracket(before: beyond) { return nil }
    var before = Cursor(node - 1, plans[side.rawValue][node - 1])
    before.takeAll()
    pass(side, to: cursors[side.rawValue], before: before, beyond)
    run()
    weigh()
  }

  /// Goes behind what is left of a marker before the words of one of the two.
  private mutating func begin() {
    for side in 0...1 { cursors[side].skip() }
    let letters = plans[0][start.old].markerLetters + plans[1][start.new].markerLetters
    let (old, new) = (plans[0][start.old].content.part, plans[1][start.new].content.part)
    if (old == .section) != (new == .section) {
      let side: Side = old == .section ? .old : .new
      let own = cursors[side.rawValue]
      guard let beyond = cursors[1 - side.rawValue].passing(lettersOf: letters, to: own, WordWalk.sightLength), !beyond.isAtEnd else {
        return
      }
      pass(side, to: own, before: nil, beyond)
    } else if let beyond = cursors[1].passing(lettersOf: letters, to: cursors[0], WordWalk.sightLength), !beyond.isAtEnd {
      cursors[1] = beyond
    } else if let beyond = cursors[0].passing(lettersOf: letters, to: cursors[1], WordWalk.sightLength), !beyond.isAtEnd {
      cursors[0] = beyond
    }
  }

  private mutating func run() {
    while true {
      for side in 0...1 { cursors[side].skip() }
      switch (cursors[0].isAtEnd, cursors[1].isAtEnd) {
      case (true, true): return finish()
      case (true, false): if !cross(.old) { return giveUp() }
      case (false, true): if !cross(.new) { return giveUp() }
      case (false, false):
        guard cursors[0].letter == cursors[1].letter else { return giveUp() }
        for side in 0...1 { cursors[side].take() }
        count += 1
        continue
      }
      if end != nil { return }
    }
  }

  /// Passes into the next node of one plan, while the other is in the midst of one.
  private mutating func cross(_ side: Side) -> Bool {
    let (own, other) = (cursors[side.rawValue], cursors[1 - side.rawValue])
    let node = own.node + 1
    guard node < plans[side.rawValue].count else { return false }
    var next = Cursor(node, plans[side.rawValue][node])
    next.skip()
    let letters = plans[side.rawValue][node].markerLetters
    var text = other
    var hasTag = false
    if text.passing(lettersOf: letters, to: next, WordWalk.sightLength) == nil {
      hasTag = text.passTag(of: plans[side.rawValue][own.node].content.duties)
    }
    guard let beyond = text.passing(lettersOf: letters, to: next, WordWalk.sightLength) else { return false }
    // `支持20个县（市、区）推进…` before a section that begins with 推进: its bracket has its partner, and is left of no marker.
    if text.closesBracket(before: beyond) { return false }
    if beyond.isAtEnd {
      // No more than the marker was left: here the other plan's node ends, too.
      finish()
      return !hasTag
    }
    pass(side, to: next, before: own, beyond, tagEnd: hasTag ? text : nil)
    return true
  }

  /// Notes a boundary and goes on behind it.
  private mutating func pass(_ side: Side, to next: Cursor, before own: Cursor?, _ beyond: Cursor, tagEnd: Cursor? = nil) {
    let other = cursors[1 - side.rawValue]
    let gap = other.gap(before: beyond, behind: own, next)
    let residue = tagEnd?.gap(before: beyond, behind: own, next) ?? gap
    boundaries.append(
      Boundary(
        side: side, node: next.node, host: other.node, gap: gap, residue: other.text(residue),
        opensParagraph: other.opensParagraph(before: beyond, of: plans[1 - side.rawValue][other.node]), hasTag: tagEnd != nil,
        start: side == .old ? (start.old, start.new) : (start.new, start.old)))
    counts.append(count)
    cursors[side.rawValue] = next
    cursors[1 - side.rawValue] = beyond
  }

  private mutating func finish() { end = NodePair(old: cursors[0].node + 1, new: cursors[1].node + 1) }

  /// Notes which sections were gone along to their ends.
  private mutating func weigh() {
    for (index, boundary) in boundaries.enumerated() {
      let words = plans[boundary.side.rawValue][boundary.node].content.words
      boundaries[index].isComplete = count - counts[index] >= WordSettlement.letters(words).count
    }
  }

  /// Forgets what too few letters vouch for.
  private mutating func giveUp() {
    while let last = counts.last, count - last < WordWalk.leastLetters {
      counts.removeLast()
      boundaries.removeLast()
    }
  }
}

/// A place in the text of a node.
private struct Cursor {
  let node: Int
  private let scalars: [Unicode.Scalar]
  private var place = 0
  /// Behind the last letter that was taken.
  private var taken = 0

  init(_ index: Int, _ node: ComparedNode) {
    self.node = index
    scalars = node.content.scalars
  }

  var isAtEnd: Bool { place == scalars.count }
  var letter: UInt32 { Shingles.folded(scalars[place]) }

  /// Whether the first bracket behind the last word closes one that opens before it in the same sentence.
  func closesBracket(before beyond: Cursor) -> Bool {
    guard taken > 0, let first = scalars[taken..<beyond.place].first, "）)".unicodeScalars.contains(first) else { return false }
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
  mutating func finding(_ other: Cursor, lettersOf marker: [UInt32], _ length: Int) -> Cursor? {
    let opening = other.letters(from: other.place).prefix(length)
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

  /// Whether more than a comma parts a word from the one before: a section begins behind a stop, on a line of its own, or behind what is left
  /// of its marker. Stock phrases such as 切实减轻基层负担 stand behind commas in many sections.
  private func beginsThought(at place: Int, behind last: Int) -> Bool {
    scalars[last + 1..<place].contains { !"，、, ".unicodeScalars.contains($0) }
  }

  private func letters(from start: Int) -> [(letter: UInt32, place: Int)] {
    scalars.indices[start...].compactMap { index in
      let letter = Shingles.folded(scalars[index])
      return letter == 0 ? nil : (letter, index)
    }
  }

  /// The place behind some letters of a marker, as few as may be, where the same words go on as at another; nil where there is none.
  func passing(lettersOf marker: [UInt32], to other: Cursor, _ length: Int) -> Cursor? {
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

  private func goesOn(as other: Cursor, _ length: Int) -> Bool {
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
  func gap(before beyond: Cursor, behind own: Cursor?, _ next: Cursor) -> Range<Int> {
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
  func opensParagraph(before beyond: Cursor, of node: ComparedNode) -> Bool {
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
    Array(((heading.map { [$0] } ?? []) + paragraphs).joined(separator: "\n").unicodeScalars)
  }
}

extension Duty {
  var words: String {
    switch item {
    case .unit(let text), .deadline(let text): text
    }
  }
}

extension ComparedNode {
  /// Letters and digits of the marker, as it should be and as it is written, and those that only look like them.
  var markerLetters: [UInt32] {
    let marker = content.marker?.text ?? ""
    let whole = WordSettlement.letters([marker, MarkerResidue.lookAlikes(in: marker)])
    return whole + WordSettlement.letters([repair?.written ?? ""]).filter { !whole.contains($0) }
  }
}
