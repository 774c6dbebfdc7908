/// What damage left open on one side is settled by the other, before anything is called a change: damage is not difference.
///
/// Where the stop behind a heading was lost, where the heading ends is a guess; what is left of a lost marker may stand in the text about
/// it; a number may not be known. In all of these the other plan knows better, as long as the words are the same.
enum WordSettlement {
  static func settle(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) {
    let isDamaged = old.isDamaged(beside: new) || new.isDamaged(beside: old)
    defer { if isDamaged { settleStrayMarkers(&old, &new, matching) } }
    for pair in matching.pairs where old.nodes[pair.old].content.part == .section {
      if old.nodes[pair.old].content.heading == new.nodes[pair.new].content.heading,
        old.nodes[pair.old].content.paragraphs == new.nodes[pair.new].content.paragraphs,
        old.nodes[pair.old].content.marker != nil, new.nodes[pair.new].content.marker != nil
      {
        continue
      }
      let isNearRepair =
        old.isNearRepair(pair.old) || new.isNearRepair(pair.new)
        || isDamaged && isThinned(old.nodes[pair.old].content.paragraphs, new.nodes[pair.new].content.paragraphs)
      var (left, right) = (old.nodes[pair.old], new.nodes[pair.new])
      left.takeOwnNumeral(beside: right.content)
      right.takeOwnNumeral(beside: left.content)
      settleWords(&left, &right, isNearRepair: isNearRepair, isDamaged: isDamaged)
      if left.isRepaired { settleOwnResidue(in: &left.content, by: right.content) }
      if right.isRepaired { settleOwnResidue(in: &right.content, by: left.content) }
      settleResidue(in: &left.content, of: old.repairedMarker(behind: pair.old, new, pair.new), by: right.content)
      settleResidue(in: &right.content, of: new.repairedMarker(behind: pair.new, old, pair.old), by: left.content)
      left.takeMarker(of: right)
      right.takeMarker(of: left)
      // A plan that nothing is settled in is not copied.
      if left != old.nodes[pair.old] { old.nodes[pair.old] = left }
      if right != new.nodes[pair.new] { new.nodes[pair.new] = right }
    }
  }

  private static func settleWords(_ old: inout ComparedNode, _ new: inout ComparedNode, isNearRepair: Bool, isDamaged: Bool) {
    guard old.content.heading != new.content.heading || isNearRepair && old.content.paragraphs != new.content.paragraphs else { return }
    let isBoundary = letters([old.content.heading ?? ""]) != letters([new.content.heading ?? ""])
    if isBoundary || isNearRepair || old.content.isOpenedAs(new.content) || old.content.differsInFirstStop(from: new.content),
      letters(old.content.words) == letters(new.content.words)
    {
      // The same words, cut in another place: that is a reading, and no change.
      if old.isUnsure, !new.isUnsure { old.content.takeWords(of: new.content) } else { new.content.takeWords(of: old.content) }
    } else if settleHeading(of: &old, before: new.content) || settleHeading(of: &new, before: old.content)
      || old.content.partFromSentence(by: new.content) || new.content.partFromSentence(by: old.content)
      || isDamaged && (old.content.partFromOther(by: new.content) || new.content.partFromOther(by: old.content))
    {
      return
    } else if old.headingIsGuess {
      settleHeading(of: &old.content, by: new.content)
    } else if new.headingIsGuess {
      settleHeading(of: &new.content, by: old.content)
    } else if old.content.heading == nil, let heading = new.content.heading {
      settleOpening(of: &old.content, by: new.content, heading)
    } else if new.content.heading == nil, let heading = old.content.heading {
      settleOpening(of: &new.content, by: old.content, heading)
    }
  }

  /// Takes away what is left of the next section's marker, where it stands behind the words and is all that they have more than the other's.
  private static func settleResidue(in node: inout NodeContent, of marker: NodeMarker?, by other: NodeContent) {
    guard let marker, node.heading == other.heading, node.paragraphs != other.paragraphs else { return }
    let (written, words) = (letters(node.words), letters(other.words))
    guard written.count > words.count, written.starts(with: words) else { return }
    if MarkerResidue.fits(text(node, from: words.count), marker) { node.takeWords(of: other) }
  }

  /// Takes away what is left of a section's own repaired marker, where it stands before its words and is all that they have more than the
  /// other's: `（二）二一体化渡口` of `二一体化渡口`, in which the numeral was taken for a word.
  private static func settleOwnResidue(in node: inout NodeContent, by other: NodeContent) {
    guard node.heading != other.heading || node.paragraphs != other.paragraphs else { return }
    let (written, words) = (letters(node.words), letters(other.words))
    let excess = written.count - words.count
    guard excess > 0, written.suffix(words.count) == words[...] else { return }
    let residue = text(node, to: excess)
    if [node.marker, other.marker].contains(where: { MarkerResidue.fits(residue, $0) }) { node.takeWords(of: other) }
  }

  /// Takes away what is left of markers, where it is all that one text has more than the other: of sections that are hidden in both plans, there is
  /// no node whose marker it could be.
  private static func settleStrayMarkers(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) {
    for pair in matching.pairs {
      let (left, right) = (old.nodes[pair.old].content, new.nodes[pair.new].content)
      guard left.heading == right.heading, left.paragraphs != right.paragraphs,
        MarkerResidue.isAll(TextRun.told(TextDifference.runs(from: left.paragraphs, to: right.paragraphs)))
      else { continue }
      if letters(left.words).count > letters(right.words).count {
        old.nodes[pair.old].content.paragraphs = right.paragraphs
      } else {
        new.nodes[pair.new].content.paragraphs = left.paragraphs
      }
    }
  }

  /// What stands before the letter of this number and behind the one before it, without the stops that end a sentence.
  private static func text(_ node: NodeContent, from count: Int) -> String {
    let scalars = node.scalars
    var seen = 0
    let start = scalars.firstIndex { scalar in
      if Shingles.folded(scalar) != 0 { seen += 1 }
      return seen > count
    }
    // What is left of a bracket before the numeral belongs to it.
    var first = start ?? scalars.count
    while first > 0, Shingles.folded(scalars[first - 1]) == 0, !"。；！？\n".unicodeScalars.contains(scalars[first - 1]) { first -= 1 }
    return String(String.UnicodeScalarView(scalars[first...]))
  }

  /// What stands before the letter of this number.
  private static func text(_ node: NodeContent, to count: Int) -> String {
    var seen = 0
    let residue = node.scalars.prefix { scalar in
      if Shingles.folded(scalar) != 0 { seen += 1 }
      return seen <= count
    }
    return String(String.UnicodeScalarView(residue))
  }

  /// Whether one text is the other with marks lost, and perhaps broken elsewhere: what takes a marker takes a stop, too, and where a stop is
  /// lost it is a guess which lines are one paragraph.
  private static func isThinned(_ left: [String], _ right: [String]) -> Bool {
    guard left != right else { return false }
    let texts = [left, right].map { $0.joined().unicodeScalars }
    let (thin, whole) = texts[0].count < texts[1].count ? (texts[0], texts[1]) : (texts[1], texts[0])
    var next = thin.startIndex
    for scalar in whole where next < thin.endIndex && thin[next] == scalar { next = thin.index(after: next) }
    return next == thin.endIndex
  }

  /// Ends a guessed heading where the other plan's ends, if it opens the same words.
  private static func settleHeading(of node: inout NodeContent, by other: NodeContent) {
    guard let heading = other.heading else { return }
    let first = (node.heading ?? "") + (node.paragraphs.first ?? "")
    guard first.hasPrefix(heading) else { return }
    let body = String(first.dropFirst(heading.count))
    node.heading = heading
    node.paragraphs = (body.isEmpty ? [] : [body]) + node.paragraphs.dropFirst()
  }

  /// Takes what stands before the other plan's text for the heading, where the stop between was lost: only the heading is another then.
  private static func settleHeading(of node: inout ComparedNode, before other: NodeContent) -> Bool {
    guard node.headingIsGuess || node.content.heading == nil || node.content.paragraphs.isEmpty, other.heading != nil,
      let body = other.paragraphs.first, body.unicodeScalars.prefix(leastBody).count == leastBody
    else { return false }
    // A sentence that is a heading as a whole stands without its stop.
    let isAll = node.content.heading != nil && node.content.paragraphs.isEmpty && body.hasSuffix("。")
    let ending = isAll ? body.dropLast() : body[...]
    var words = node.content.paragraphs
    if let heading = node.content.heading { words = [heading + (words.first ?? "")] + words.dropFirst() }
    guard let first = words.first, first.hasSuffix(ending), words.dropFirst() == other.paragraphs.dropFirst() else { return false }
    let heading = first.dropLast(ending.count)
    guard !heading.isEmpty, heading.count <= longestHeading, !heading.contains(where: { "。；".contains($0) }) else { return false }
    node.content.heading = String(heading)
    node.content.paragraphs = other.paragraphs
    return true
  }

  /// In characters: what says more than that another section might say it, too.
  private static let leastBody = 12
  private static let longestHeading = 60

  /// Takes the first sentence for a heading where the other plan has much the same words as one: how long a heading may be is a guess,
  /// too.
  ///
  /// Where the stop was lost and the body is another, too, the heading itself shows where it ends: no author runs it into the next word.
  private static func settleOpening(of node: inout NodeContent, by other: NodeContent, _ heading: String) {
    guard let first = node.paragraphs.first else { return }
    if let rest = first.rest(behind: heading), let body = other.paragraphs.first, Shingles.overlap(rest, body) >= leastBodyOverlap {
      node.heading = heading
      node.paragraphs[0] = rest
      return
    }
    guard let stop = first.firstIndex(where: { "。：".contains($0) }) else { return }
    let opening = String(first[..<stop])
    guard Shingles.overlap(opening, heading) >= WordSettlement.leastOverlap else { return }
    let body = String(first[first.index(after: stop)...])
    node.heading = opening
    node.paragraphs = (body.isEmpty ? [] : [body]) + node.paragraphs.dropFirst()
  }

  /// Of two wordings of one text.
  private static let leastOverlap = 0.5
  /// Of two bodies behind the same heading.
  private static let leastBodyOverlap = 0.3

  static func letters(_ texts: [String]) -> [UInt32] {
    texts.flatMap { $0.unicodeScalars.lazy.map(Shingles.folded).filter { $0 != 0 } }
  }
}

/// The end of a document.
extension WordSettlement {
  /// Where closing words have no signature, it is a guess where the last section ends: paragraphs that one plan has in its closing and the
  /// other at the end of its last section are closing in both. Before matching, since it may make a node.
  static func settleEnds(_ old: inout ComparedPlan, _ new: inout ComparedPlan) {
    if EndingCut.settle(&old, &new) { return }
    settleEnd(of: &old, by: new)
    settleEnd(of: &new, by: old)
  }

  private static func settleEnd(of plan: inout ComparedPlan, by other: ComparedPlan) {
    guard let last = plan.nodes.lastIndex(where: { $0.content.part == .section }),
      let model = other.onlyClosing, plan.onlyClosing != nil || !plan.nodes.contains(where: { $0.content.part == .closing })
    else { return }
    let (section, closing) = (plan.nodes[last].content.paragraphs, plan.onlyClosing?.content.paragraphs ?? [])
    let taken = model.content.paragraphs.count - closing.count
    guard taken > 0, section.count > (closing.isEmpty ? taken : 0), section.count >= taken,
      isSame(section.suffix(taken) + closing, model.content.paragraphs)
    else { return }
    plan.nodes[last].content.paragraphs.removeLast(taken)
    if let place = plan.nodes.firstIndex(where: { $0.content.part == .closing }) {
      plan.nodes[place].content.paragraphs.insert(contentsOf: section.suffix(taken), at: 0)
    } else {
      let place = NodePlace(id: model.place.id, line: 0, document: plan.nodes[last].place.document)
      plan.nodes.insert(
        ComparedNode(
          place: place, content: NodeContent(part: .closing, depth: model.content.depth, paragraphs: Array(section.suffix(taken)))),
        at: last + 1)
    }
  }

  private static func isSame(_ left: ArraySlice<String>, _ right: [String]) -> Bool {
    zip(left, right).allSatisfy { $0 == $1 || Shingles.overlap($0, $1) >= leastOverlap }
  }
}

extension ComparedPlan {
  /// The closing of a plan that has one.
  fileprivate var onlyClosing: ComparedNode? {
    let closings = nodes.indices.filter { nodes[$0].content.part == .closing }
    return closings.count == 1 ? nodes[closings[0]] : nil
  }
}

extension ComparedPlan {
  /// The marker right behind a node, where it was repaired; where the number is not known, the one that the other plan has there.
  fileprivate func repairedMarker(behind index: Int, _ other: ComparedPlan, _ partner: Int) -> NodeMarker? {
    guard index + 1 < nodes.count, nodes[index + 1].isRepaired else { return nil }
    return nodes[index + 1].content.marker ?? (partner + 1 < other.nodes.count ? other.nodes[partner + 1].content.marker : nil)
  }

  /// Whether a marker was repaired at a node or right behind it.
  fileprivate func isNearRepair(_ index: Int) -> Bool {
    nodes[index].isOpen || index + 1 < nodes.count && nodes[index + 1].isOpen
  }
}

extension ComparedNode {
  /// The marker was repaired, or what the section is was settled.
  fileprivate var isOpen: Bool { isRepaired || reading != nil || !taken.isEmpty }

  /// Takes a number that is not known from its partner.
  fileprivate mutating func takeMarker(of other: ComparedNode) {
    guard content.marker == nil, let marker = other.content.marker else { return }
    keepReading()
    content.marker = marker
  }

  /// Takes the end of the own number out of the heading, where a blank in the midst of it parted the two: `十 二督促` is （十二）, unless the other plan
  /// has those words, too.
  fileprivate mutating func takeOwnNumeral(beside other: NodeContent) {
    guard let repair, let marker = content.marker, let heading = content.heading, heading != other.heading else { return }
    let (written, whole) = (WordSettlement.letters([repair.written]), WordSettlement.letters([marker.text]))
    guard !written.isEmpty, written.count < whole.count, whole.starts(with: written),
      repair.written.unicodeScalars.last.map({ Shingles.folded($0) != 0 || $0.properties.isWhitespace }) ?? false
    else { return }
    let rest = Array(whole.dropFirst(written.count))
    let opening = WordSettlement.letters([String(heading.prefix(rest.count))])
    guard opening == rest, heading.count > rest.count, !(other.heading?.hasPrefix(heading.prefix(rest.count)) ?? false) else { return }
    content.heading = String(heading.dropFirst(rest.count))
  }

  fileprivate var isUnsure: Bool { headingIsGuess || isOpen }
}

extension String {
  /// What stands behind an opening that runs into the next word; nil where it does not open the text, or a mark follows it.
  fileprivate func rest(behind opening: String) -> String? {
    guard hasPrefix(opening), let next = dropFirst(opening.count).first, next.isLetter || next.isNumber else { return nil }
    return String(dropFirst(opening.count))
  }
}

extension NodeContent {
  /// Whether what stands before the first word is all that differs: where a marker ends is a guess beside `4..`, whose second stop is no word.
  fileprivate func isOpenedAs(_ other: NodeContent) -> Bool {
    guard let heading, let title = other.heading, paragraphs == other.paragraphs else { return false }
    return heading.drop { !$0.isLetter && !$0.isNumber } == title.drop { !$0.isLetter && !$0.isNumber }
  }

  /// Whether one text is the other without its first stop, which may have ended a heading too long to be told from a sentence.
  func differsInFirstStop(from other: NodeContent) -> Bool {
    guard heading == other.heading, let one = paragraphs.first, let two = other.paragraphs.first,
      paragraphs.dropFirst() == other.paragraphs.dropFirst()
    else { return false }
    let (thin, whole) = one.utf8.count < two.utf8.count ? (one, two) : (two, one)
    let length = whole.utf8.count - thin.utf8.count
    guard length == 1 || length == 3, let stop = whole.unicodeScalars.firstIndex(where: { "。：:".unicodeScalars.contains($0) })
    else { return false }
    let (head, tail) = (whole.utf8[..<stop], whole.utf8[whole.unicodeScalars.index(after: stop)...])
    return head.count + tail.count == thin.utf8.count && thin.utf8.starts(with: head) && thin.utf8.suffix(tail.count).elementsEqual(tail)
  }

  fileprivate mutating func takeWords(of other: NodeContent) {
    heading = other.heading
    paragraphs = other.paragraphs
  }
}
