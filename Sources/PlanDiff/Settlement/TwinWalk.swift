/// Goes along the letters of two damaged plans that say the same word for word, and passes over what is left of their markers where a node, a paragraph or a
/// sentence begins in either. Either may show a section that the other hides, and either may read a tag that is words in the other.
struct TwinWalk {
  /// For each node of the model where it begins among the copy's letters.
  private(set) var starts: [Int]
  /// Nodes whose tag stands among the words of the other plan.
  private(set) var readAsWords: (model: Set<Int>, copy: Set<Int>) = ([], [])

  private let model: TwinLetters
  private let copy: TwinLetters
  private var place = (model: 0, copy: 0)
  /// The last nodes that began.
  private var node = (model: -1, copy: -1)

  /// So many letters behind what is passed over must be the same.
  private static let sight = 8
  /// So many where another sentence begins behind them.
  private static let leastSight = 4
  /// Letters that stand about an actor: 责任单位, 牵头负责, 按职责分工负责.
  private static let mostOfRole = 12

  /// Linear in the words.
  ///
  /// - Returns: nil where the words part.
  init?(_ model: ComparedPlan, _ copy: ComparedPlan) {
    self.model = TwinLetters(model)
    self.copy = TwinLetters(copy)
    starts = Array(repeating: 0, count: model.nodes.count)
    while place.model < self.model.letters.count || place.copy < self.copy.letters.count {
      let (own, other) = (self.model.opening(at: place.model), self.copy.opening(at: place.copy))
      let goesOn = own == nil && other == nil ? isSame(0, 0, 1) : pass(isNode: own == .node || other == .node)
      if goesOn {
        place = (place.model + 1, place.copy + 1)
      } else if !passTag() {
        return nil
      }
    }
    begin(before: self.model.letters.count + 1, self.copy.letters.count + 1)
  }

  /// Passes over what is left of markers, as little as may be.
  ///
  /// - Returns: false where the words are not the same behind them.
  private mutating func pass(isNode: Bool) -> Bool {
    guard let (own, other) = markers(at: place.model, place.copy, isNode: isNode) else { return false }
    begin(before: place.model + own + 1, place.copy + other + 1)
    place = (place.model + own, place.copy + other)
    return true
  }

  /// How many letters of markers stand before the same words; one plan alone may have some where no node begins.
  private func markers(at start: Int, _ twin: Int, isNode: Bool) -> (Int, Int)? {
    let (left, right) = (model.numerals(at: start), copy.numerals(at: twin))
    for sum in 0...left + right {
      for own in max(0, sum - right)...min(sum, left) where isNode || own == 0 || own == sum {
        if isSame(start + own - place.model, twin + sum - own - place.copy, TwinWalk.sight) { return (own, sum - own) }
      }
    }
    return nil
  }

  /// Notes where the nodes begin that stand before a place.
  private mutating func begin(before end: Int, _ other: Int) {
    while node.model + 1 < starts.count, model.starts[node.model + 1] < end {
      node.model += 1
      starts[node.model] = place.copy
    }
    while node.copy + 1 < copy.starts.count, copy.starts[node.copy + 1] < other { node.copy += 1 }
  }

  /// Whether so many letters are the same behind some that are passed over; fewer only where both texts end, or where the next node begins.
  private func isSame(_ own: Int, _ other: Int, _ length: Int) -> Bool {
    let (start, twin) = (place.model + own, place.copy + other)
    for count in 0..<length {
      let (isAtEnd, isOtherAtEnd) = (start + count >= model.letters.count, twin + count >= copy.letters.count)
      if isAtEnd || isOtherAtEnd { return isAtEnd && isOtherAtEnd || count >= TwinWalk.leastSight }
      if count > 0, model.opening(at: start + count) == .node || copy.opening(at: twin + count) == .node { return true }
      if count >= TwinWalk.leastSight, model.opening(at: start + count) != nil || copy.opening(at: twin + count) != nil { return true }
      guard model.letters[start + count] == copy.letters[twin + count] else { return false }
    }
    return true
  }

  /// Passes over a tag that stands among the words of one plan and is read by the other, at the node that began last.
  private mutating func passTag() -> Bool {
    if node.copy >= 0,
      let length = tag(
        copy.duties[node.copy], in: model.letters, at: place.model,
        where: { markers(at: place.model + $0, place.copy, isNode: true) != nil })
    {
      readAsWords.copy.insert(node.copy)
      place.model += length
      return true
    }
    if node.model >= 0,
      let length = tag(
        model.duties[node.model], in: copy.letters, at: place.copy,
        where: { markers(at: place.model, place.copy + $0, isNode: true) != nil })
    {
      readAsWords.model.insert(node.model)
      place.copy += length
      return true
    }
    return false
  }

  private func tag(
    _ items: [[UInt32]], in letters: [UInt32], at place: Int, where goesOn: (Int) -> Bool
  ) -> Int? {
    let least = items.reduce(0) { $0 + $1.count }
    let most = min(least + TwinWalk.mostOfRole * items.count, letters.count - place)
    guard least > 0, least <= most else { return nil }
    return (least...most).first { length in
      let tag = letters[place..<place + length]
      return goesOn(length)
        && items.allSatisfy { item in tag.indices.contains { tag[$0...].starts(with: item) } }
    }
  }
}

/// The letters of a plan in reading order, with what is left of its markers.
private struct TwinLetters {
  enum Opening { case node, words }

  private(set) var letters: [UInt32] = []
  /// For each node the number of letters before it.
  private(set) var starts: [Int] = []
  /// For each node whom and what its tag names.
  private(set) var duties: [[[UInt32]]] = []
  /// What begins with each letter.
  private var openings: [Opening?] = []

  init(_ plan: ComparedPlan) {
    for node in plan.nodes {
      starts.append(letters.count)
      duties.append(node.content.duties.map { WordSettlement.letters([$0.words]) })
      add(node.repair?.written ?? node.content.marker?.text ?? "", .node)
      add(node.content.heading ?? "", letters.count == starts[starts.count - 1] ? .node : .words)
      for paragraph in node.content.paragraphs {
        add(paragraph, letters.count == starts[starts.count - 1] ? .node : .words)
      }
    }
  }

  private mutating func add(_ text: String, _ opening: Opening) {
    var next: Opening? = opening
    for scalar in text.unicodeScalars {
      let letter = Shingles.folded(scalar)
      if letter == 0 {
        if next == nil, "。；：！？\n".unicodeScalars.contains(scalar) { next = .words }
      } else {
        letters.append(letter)
        openings.append(next)
        next = nil
      }
    }
  }

  /// Nil in the midst of a sentence.
  func opening(at place: Int) -> Opening? { place < openings.count ? openings[place] : .words }

  /// How many letters from a place on may be of markers.
  func numerals(at place: Int) -> Int {
    var count = 0
    while count < TwinLetters.mostOfMarker, place + count < letters.count,
      TwinLetters.signs.contains(letters[place + count])
    { count += 1 }
    return count
  }

  /// `三十二`, twice.
  private static let mostOfMarker = 8
  private static let signs = Set(
    "0123456789一二三四五六七八九十百零〇第章节条款部分篇编①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮ーニハoli".unicodeScalars.map(Shingles.folded))
}
