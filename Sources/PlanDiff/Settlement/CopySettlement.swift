import PlanSyntax

/// A plan and its damaged copy are the same plan: settled as wholes, before anything is matched.
///
/// A copy has all words of the other in their order, and of each marker no more than damage leaves of it. Words say that nothing was put in,
/// taken out or moved; the markers, that nobody counted anew. Then the sound plan tells how the damaged one is divided, and nothing is left
/// to guess. Whatever else the two may be, it is for the settlements that go section by section.
struct CopySettlement {
  private let model: ComparedPlan
  private let copy: ComparedPlan
  private let text: CopyText
  /// For each node of the model where it begins in the copy's letters: before what is left of its marker.
  private var starts: [Int] = []
  /// Nodes of the model whose tag stands among the words of the copy, where a lost marker or bracket hid it.
  private var readAsWords: Set<Int> = []
  /// The other way round, where both are damaged.
  private var copyReadAsWords: Set<Int> = []

  /// Takes the sound plan's division and numbers for the other, if that is its damaged copy. Linear in the words.
  ///
  /// - Returns: whether it is.
  static func settle(_ old: inout ComparedPlan, _ new: inout ComparedPlan) -> Bool {
    if let settled = settled(new, by: old) {
      new = settled
    } else if let settled = settled(old, by: new) {
      old = settled
    } else {
      return settleTwins(&old, &new)
    }
    return true
  }

  /// Of two damaged copies of one plan neither knows better: the one that shows more sections tells where they begin.
  private static func settleTwins(_ old: inout ComparedPlan, _ new: inout ComparedPlan) -> Bool {
    guard old.repairs > 0, new.repairs > 0 else { return false }
    let (left, right) = (old.nodes.count { $0.content.part == .section }, new.nodes.count { $0.content.part == .section })
    if left >= right {
      guard let settled = settledTwin(new, by: old) else { return false }
      new = settled
    } else {
      guard let settled = settledTwin(old, by: new) else { return false }
      old = settled
    }
    return true
  }

  private static func settledTwin(_ copy: ComparedPlan, by model: ComparedPlan) -> ComparedPlan? {
    guard let walk = TwinWalk(model, copy) else { return nil }
    var settlement = CopySettlement(model: model, copy: copy, text: CopyText(copy))
    settlement.starts = walk.starts
    settlement.readAsWords = walk.readAsWords.model
    settlement.copyReadAsWords = walk.readAsWords.copy
    let partners = settlement.partners()
    return settlement.haveAgreeingMarkers(partners) && settlement.hasSameDuties(partners) ? settlement.divided(partners) : nil
  }

  /// Whether one and the same marker may have come to both. Where both plans have a whole one, each counted on by its own siblings, both are the authors'.
  private func haveAgreeingMarkers(_ partners: [Int?]) -> Bool {
    model.nodes.indices.allSatisfy { index in
      guard let partner = partners[index], model.nodes[index].content.part == .section, copy.nodes[partner].content.part == .section else {
        return true
      }
      let (node, twin) = (model.nodes[index], copy.nodes[partner])
      switch (node.repair, twin.repair) {
      case (.some, .some): return true
      case (let repair?, nil): return MarkerResidue.fits(repair.written, twin.content.marker)
      case (nil, let repair?): return MarkerResidue.fits(repair.written, node.content.marker)
      case (nil, nil):
        guard let marker = node.content.marker, let due = twin.content.marker, marker != due else { return true }
        if model.isInOrder(index), copy.isInOrder(partner) { return false }
        return MarkerResidue.fits(marker.text, due) || MarkerResidue.fits(due.text, marker)
      }
    }
  }

  private static func settled(_ copy: ComparedPlan, by model: ComparedPlan) -> ComparedPlan? {
    guard model.repairs == 0, copy.repairs > 0 else { return nil }
    var settlement = CopySettlement(model: model, copy: copy, text: CopyText(copy))
    guard settlement.goAlong() else { return nil }
    let partners = settlement.partners()
    return settlement.hasFittingMarkers(partners) && settlement.hasSameDuties(partners) ? settlement.divided(partners) : nil
  }

  /// Goes along the words of both; false where they part.
  private mutating func goAlong() -> Bool {
    var place = 0
    for (index, node) in model.nodes.enumerated() {
      let words = WordSettlement.letters(node.content.words)
      let marker = node.markerLetters
      func residue(at place: Int) -> Int? {
        let residues = [text.residues[place]].compactMap { $0 } + Array(0...marker.count)
        return residues.first { text.holds(marker, $0, before: words, at: place) }
      }
      if let residue = residue(at: place) {
        starts.append(place)
        place += residue + words.count
      } else if let end = endOfTag(of: index - 1, at: place, where: { residue(at: $0) != nil }), let residue = residue(at: end) {
        readAsWords.insert(index - 1)
        starts.append(end)
        place = end + residue + words.count
      } else {
        return false
      }
    }
    if place < text.letters.count, let end = endOfTag(of: model.nodes.count - 1, at: place, where: { $0 == text.letters.count }) {
      readAsWords.insert(model.nodes.count - 1)
      place = end
    }
    return place == text.letters.count
  }

  /// The place behind the tag of a node, where that stands among the words: a stretch that names all its actors, and hardly more.
  private func endOfTag(of index: Int, at place: Int, where isEnd: (Int) -> Bool) -> Int? {
    guard index >= 0, !model.nodes[index].content.duties.isEmpty else { return nil }
    let items = model.nodes[index].content.duties.map { WordSettlement.letters([$0.words]) }
    let least = items.reduce(0) { $0 + $1.count }
    let last = min(place + least + CopySettlement.mostOfRoles * items.count, text.letters.count)
    guard place + least <= last else { return nil }
    return (place + least...last).first { end in
      let tag = text.letters[place..<end]
      return isEnd(end) && items.allSatisfy { item in tag.indices.contains { tag[$0...].starts(with: item) } }
    }
  }

  /// Letters that stand about an actor: 责任单位, 牵头负责, 按职责分工负责.
  private static let mostOfRoles = 12

  /// For each node of the model the one of the copy that begins at the same word.
  private func partners() -> [Int?] {
    var next = 0
    return model.nodes.indices.map { index in
      while next < copy.nodes.count, text.starts[next] < starts[index] { next += 1 }
      let here = copy.nodes.indices[next...].prefix { text.starts[$0] == starts[index] }
      let part = model.nodes[index].content.part
      // Of several that begin where nothing stands, such as a document without title, each has its own.
      let own = here.first { copy.nodes[$0].content.part == part }
      guard let partner = own ?? (here.count == 1 ? here.first : nil) else { return nil }
      next = partner + 1
      return partner
    }
  }

  /// Whether damage can have left of each marker what the copy has. A whole one that its siblings count on is the author's; `1）` is what is left of
  /// （1） where the copy has （1） elsewhere, too.
  private func hasFittingMarkers(_ partners: [Int?]) -> Bool {
    let pairs = zip(model.nodes, partners).compactMap { node, partner in partner.map { (node, $0) } }
    let kept = Set(pairs.compactMap { node, partner in node.content.marker?.style == copy.style(partner) ? copy.style(partner) : nil })
    return pairs.allSatisfy { node, partner in
      let twin = copy.nodes[partner]
      guard node.content.part == .section, twin.content.part == .section else { return true }
      if let repair = twin.repair { return MarkerResidue.fits(repair.written, node.content.marker) }
      guard let marker = twin.content.marker, let due = node.content.marker, marker != due else { return true }
      let isOpen = marker.style == due.style ? !copy.isInOrder(partner) || copy.isAlone(partner) : kept.contains(due.style)
      return isOpen && MarkerResidue.fits(marker.text, due)
    }
  }

  /// Whether between the places where both begin a node the same actors have the same to do.
  private func hasSameDuties(_ partners: [Int?]) -> Bool {
    var (here, there): ([Duty], [Duty]) = ([], [])
    var next = 0
    for (index, partner) in partners.enumerated() {
      if let partner {
        there += (next..<partner).flatMap { copyReadAsWords.contains($0) ? [] : copy.nodes[$0].content.duties }
        next = partner
        guard Duty.set(here) == Duty.set(there) else { return false }
        (here, there) = ([], [])
      }
      if !readAsWords.contains(index) { here += model.nodes[index].content.duties }
    }
    there += (next..<copy.nodes.count).flatMap { copyReadAsWords.contains($0) ? [] : copy.nodes[$0].content.duties }
    return Duty.set(here) == Duty.set(there)
  }

  /// The copy, divided as the model is.
  private func divided(_ partners: [Int?]) -> ComparedPlan {
    var result = ComparedPlan(name: copy.name)
    var next = 0
    for (index, partner) in partners.enumerated() {
      for extra in next..<(partner ?? next) { result.take(copy.nodes[extra]) }
      var node: ComparedNode
      if let partner {
        node = copy.nodes[partner]
        node.keepReading()
        next = partner + 1
      } else {
        var place = text.place(of: starts[index])
        place.id = model.nodes[index].place.id
        let repair = model.nodes[index].content.part == .section ? MarkerRepair(written: "") : nil
        node = ComparedNode(place: place, content: model.nodes[index].content, repair: repair)
        node.reading = .text
      }
      node.content = model.nodes[index].content
      result.nodes.append(node)
    }
    for extra in copy.nodes[next...] { result.take(extra) }
    return result
  }
}

/// The letters of a damaged copy in reading order, with what is left of its markers.
private struct CopyText {
  private(set) var letters: [UInt32] = []
  /// For each node the number of letters before it.
  private(set) var starts: [Int] = []
  /// How many letters are left of the marker that stands behind so many letters.
  private(set) var residues: [Int: Int] = [:]
  /// Where the nodes and paragraphs stand in the source, each behind so many letters.
  private var places: [(letter: Int, place: NodePlace)] = []

  init(_ plan: ComparedPlan) {
    for node in plan.nodes {
      starts.append(letters.count)
      places.append((letters.count, node.place))
      let residue = WordSettlement.letters([node.repair?.written ?? node.content.marker?.text ?? ""])
      residues[letters.count] = residue.count
      letters += residue
      letters += WordSettlement.letters([node.content.heading ?? ""])
      for (index, paragraph) in node.content.paragraphs.enumerated() {
        var place = node.place
        if node.lines.indices.contains(index) { place.line = node.lines[index].line }
        places.append((letters.count, place))
        letters += WordSettlement.letters([paragraph])
      }
    }
  }

  /// Whether so many letters that a marker may have left stand at a place, and then these words.
  func holds(_ marker: [UInt32], _ count: Int, before words: [UInt32], at place: Int) -> Bool {
    let start = place + count
    guard start + words.count <= letters.count, letters[place..<start].allSatisfy(marker.contains) else { return false }
    return letters[start..<start + words.count].elementsEqual(words)
  }

  /// Where in the source the paragraph stands that holds a letter. Logarithmic.
  func place(of letter: Int) -> NodePlace {
    let next = places.indices.partitioningIndex { places[$0].letter > letter }
    return places[max(1, next) - 1].place
  }
}

extension ComparedPlan {
  /// The style of a whole marker.
  fileprivate func style(_ index: Int) -> NumberingStyle? { nodes[index].isRepaired ? nil : nodes[index].content.marker?.style }

  /// Remembers a node of the text that is none in the sound plan.
  fileprivate mutating func take(_ node: ComparedNode) {
    guard !nodes.isEmpty else { return }
    nodes[nodes.count - 1].taken.append(
      SettledReading(place: node.place, words: node.content.openingWords, read: node.standing, compared: .text))
  }
}
