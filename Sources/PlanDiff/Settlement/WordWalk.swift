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
    /// The next section begins in the midst of the paragraph in which this one ends.
    var isRunOn = false
    /// The gap holds the tag of the section before, which is read as text there.
    let hasTag: Bool
    /// The node of the plan that begins it whose words stand in the host before it; nil where they are nobody's.
    let before: Int?
    /// The nodes that the walk began with, of the plan that begins the section and of the other.
    let start: (own: Int, other: Int)

    /// The section stands as a paragraph of its own, or several, in which nothing but its marker is lost.
    var isParagraph: Bool { opensParagraph && isComplete && !isRunOn }

    static func == (left: Boundary, right: Boundary) -> Bool { left.side == right.side && left.node == right.node }

    func hash(into hasher: inout Hasher) {
      hasher.combine(side)
      hasher.combine(node)
    }
  }

  private(set) var boundaries: [Boundary] = []
  /// The nodes behind the last that both plans end at the same place; nil where the words part before.
  private(set) var end: NodePair?

  private let plans: PerSide<[ComparedNode]>
  private var cursors: PerSide<WordCursor>
  private let start: NodePair
  /// Of a walk inside a node the one whose words that begins with.
  private var owner: Int??
  /// Letters that were the same, and how many they were at each boundary.
  private var count = 0
  private var counts: [Int] = []

  /// So many letters behind a boundary make it one, unless the node ends before.
  private static let leastLetters = 8
  /// What may be left before the words of a section that became the first below another.
  private static let firstNumerals = "1lI一ー①".unicodeScalars.map(Shingles.folded)
  /// So many letters show whether words go on behind what is left of a marker.
  private static let sightLength = 6

  /// - Parameter start: nodes that begin with the same words. Where only one is a section, it begins in the midst of the document's text.
  init(_ old: ComparedPlan, _ new: ComparedPlan, from start: NodePair) {
    plans = PerSide(old.nodes, new.nodes)
    self.start = start
    cursors = PerSide(WordCursor(start.old, old.nodes), WordCursor(start.new, new.nodes))
    begin()
    run()
    weigh()
  }

  /// A walk from a section whose words stand in the midst of a node of the other plan, where those before it are not the same.
  ///
  /// - Parameter owner: the partner of that node, unless it is the section itself.
  /// - Returns: nil where they do not, or more than once.
  init?(_ old: ComparedPlan, _ new: ComparedPlan, _ side: Side, _ node: Int, inside host: Int, of owner: Int?) {
    self.owner = .some(owner == node ? nil : owner)
    plans = PerSide(old.nodes, new.nodes)
    start = NodePair(side, node, other: host)
    cursors = PerSide(WordCursor(start.old, old.nodes), WordCursor(start.new, new.nodes))
    let section = plans[side][node]
    cursors[side].skip()
    let letters = section.markerLetters + WordWalk.firstNumerals
    guard let beyond = cursors[side.other].finding(cursors[side], lettersOf: letters, WordWalk.leastLetters)
    else { return nil }
    if cursors[side.other].closesBracket(before: beyond) { return nil }
    var before = WordCursor(node - 1, plans[side])
    before.takeAll()
    pass(side, to: cursors[side], before: before, beyond)
    run()
    // `围绕年度目标任务` is a heading here, and there the first words of a sentence.
    if boundaries.count == 1, cursors[side].isAtEnd, cursors[side.other].isWithinSentence { return nil }
    weigh()
  }

  /// Goes behind what is left of a marker before the words of one of the two.
  private mutating func begin() {
    skipMarks()
    let (old, new) = (plans.old[start.old].content.part, plans.new[start.new].content.part)
    let isBoundary = (old == .section) != (new == .section)
    if !isBoundary, cursors.new.goesOn(as: cursors.old, WordWalk.sightLength) { return }
    let letters = plans.old[start.old].markerLetters + plans.new[start.new].markerLetters
    if isBoundary {
      let side: Side = old == .section ? .old : .new
      let own = cursors[side]
      guard let beyond = cursors[side.other].passing(lettersOf: letters, to: own, WordWalk.sightLength), !beyond.isAtEnd else {
        return
      }
      pass(side, to: own, before: nil, beyond)
    } else if let beyond = cursors.new.passing(lettersOf: letters, to: cursors.old, WordWalk.sightLength), !beyond.isAtEnd {
      cursors.new = beyond
    } else if let beyond = cursors.old.passing(lettersOf: letters, to: cursors.new, WordWalk.sightLength), !beyond.isAtEnd {
      cursors.old = beyond
    }
  }

  private mutating func skipMarks() {
    cursors.old.skip()
    cursors.new.skip()
  }

  private mutating func run() {
    while true {
      skipMarks()
      switch (cursors.old.isAtEnd, cursors.new.isAtEnd) {
      case (true, true): return finish()
      case (true, false): if !cross(.old) { return giveUp() }
      case (false, true): if !cross(.new) { return giveUp() }
      case (false, false):
        guard cursors.old.letter == cursors.new.letter else { return giveUp() }
        cursors.old.take()
        cursors.new.take()
        count += 1
        continue
      }
      if end != nil { return }
    }
  }

  /// Passes into the next node of one plan, while the other is in the midst of one.
  private mutating func cross(_ side: Side) -> Bool {
    let (own, other) = (cursors[side], cursors[side.other])
    let node = own.node + 1
    guard node < plans[side].count else { return false }
    var next = WordCursor(node, plans[side])
    next.skip()
    let letters = plans[side][node].markerLetters + WordWalk.firstNumerals
    var text = other
    var hasTag = false
    if text.passing(lettersOf: letters, to: next, WordWalk.sightLength) == nil {
      hasTag = text.passTag(of: plans[side][own.node].content.duties)
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
  private mutating func pass(_ side: Side, to next: WordCursor, before own: WordCursor?, _ beyond: WordCursor, tagEnd: WordCursor? = nil) {
    let other = cursors[side.other]
    let gap = other.gap(before: beyond, behind: own, next)
    let residue = tagEnd?.gap(before: beyond, behind: own, next) ?? gap
    boundaries.append(
      Boundary(
        side: side, node: next.node, host: other.node, gap: gap, residue: other.text(residue),
        opensParagraph: other.opensParagraph(before: beyond, of: plans[side.other][other.node]), hasTag: tagEnd != nil,
        before: boundaries.isEmpty ? owner ?? next.node - 1 : next.node - 1,
        start: side == .old ? (start.old, start.new) : (start.new, start.old)))
    counts.append(count)
    cursors[side] = next
    cursors[side.other] = beyond
  }

  private mutating func finish() { end = NodePair(old: cursors.old.node + 1, new: cursors.new.node + 1) }

  /// Notes which sections were gone along to their ends.
  private mutating func weigh() {
    for (index, boundary) in boundaries.enumerated() {
      let words = plans[boundary.side][boundary.node].content.words
      boundaries[index].isComplete = count - counts[index] >= WordSettlement.letters(words).count
      let next = boundaries[(index + 1)...].first
      boundaries[index].isRunOn = next.map { $0.side == boundary.side && $0.host == boundary.host && !$0.opensParagraph } ?? false
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

extension ComparedNode {
  /// Letters and digits of the marker, as it should be and as it is written, and those that only look like them.
  var markerLetters: [UInt32] {
    let marker = content.marker?.text ?? ""
    let whole = WordSettlement.letters([marker, MarkerResidue.lookAlikes(in: marker)])
    return whole + WordSettlement.letters([repair?.written ?? ""]).filter { !whole.contains($0) }
  }
}
