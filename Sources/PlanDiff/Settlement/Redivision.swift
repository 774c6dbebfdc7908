/// A plan whose sections are divided anew, where another plan with the same words shows where they begin.
struct Redivision {
  private let plan: ComparedPlan
  private let model: ComparedPlan
  /// For each node the sections of the model that begin in its midst.
  private var boundaries: [Int: [WordWalk.Boundary]] = [:]
  /// Sections of the model that stand below their hosts here, with the markers that they have there.
  private var lowered: [Int: NodeMarker] = [:]
  /// Nodes that belong to the one before them, each with what the other plan has of the marker among the words.
  private var joined: [Int: String] = [:]
  /// Nodes that are no more than what is left of the next one's marker.
  private var dropped: Set<Int> = []

  init(_ plan: ComparedPlan, by model: ComparedPlan) {
    self.plan = plan
    self.model = model
  }

  var isEmpty: Bool { boundaries.isEmpty && joined.isEmpty && dropped.isEmpty }

  /// Has a section of the model begin where its words do.
  ///
  /// - Parameter lowered: its marker where it stands below the one that holds it; nil where it stands as in the model.
  mutating func divide(at boundary: WordWalk.Boundary, lowered marker: NodeMarker? = nil) {
    boundaries[boundary.host, default: []].append(boundary)
    lowered[boundary.node] = marker
  }

  /// Takes a node into the one before it.
  mutating func join(_ boundary: WordWalk.Boundary) { joined[boundary.node] = boundary.residue }

  /// Takes a node for what is left of the next one's marker.
  mutating func drop(_ node: Int) { dropped.insert(node) }

  /// Linear.
  func divided() -> ComparedPlan {
    var result = plan
    result.nodes = []
    var made: [Int] = []
    for (index, node) in plan.nodes.enumerated() where !dropped.contains(index) {
      let parts = parts(of: node, boundaries[index, default: []].sorted { $0.gap.lowerBound < $1.gap.lowerBound })
      if let residue = joined[index], let last = result.nodes.indices.last {
        result.nodes[last].append(parts[0], behind: residue)
        result.nodes += parts.dropFirst()
      } else {
        result.nodes += parts
      }
      made += result.nodes.indices.suffix(boundaries[index]?.count ?? 0)
    }
    recount(made, in: &result.nodes)
    return result
  }

  /// Gives sections that were divided off the numbers that the plan's own neighbours leave for them: between （二十一） and （二十三） stood （二十二）, though it
  /// is （二十三） in the model, which has one more before it.
  private func recount(_ made: [Int], in nodes: inout [ComparedNode]) {
    let isMade = Set(made)
    for index in made {
      guard let marker = nodes[index].content.marker, let number = marker.ordinal, let before = neighbour(of: index, nodes, step: -1) else {
        continue
      }
      // Those behind it that were divided off as well stand between the two.
      var (open, behind) = (1, neighbour(of: index, nodes, step: 1))
      while open <= Redivision.mostOpen, let next = behind, isMade.contains(next) {
        (open, behind) = (open + 1, neighbour(of: next, nodes, step: 1))
      }
      guard let behind, let first = nodes[before].content.marker?.ordinal, let last = nodes[behind].content.marker?.ordinal,
        last == first + open + 1, let due = marker.moved(by: first + 1 - number)
      else { continue }
      nodes[index].content.marker = due
    }
  }

  /// The nearest section of the same level and style in the same document.
  private func neighbour(of index: Int, _ nodes: [ComparedNode], step: Int) -> Int? {
    let own = nodes[index]
    var place = index + step
    while nodes.indices.contains(place), abs(place - index) <= Redivision.farthest {
      let node = nodes[place]
      guard node.place.document == own.place.document else { return nil }
      if node.content.depth == own.content.depth, node.content.marker?.style == own.content.marker?.style { return place }
      place += step
    }
    return nil
  }

  /// Over how many nodes a neighbour is looked for.
  private static let farthest = 400
  private static let mostOpen = 16

  /// What a node is parted into; its own part is the first.
  private func parts(of node: ComparedNode, _ boundaries: [WordWalk.Boundary]) -> [ComparedNode] {
    guard !boundaries.isEmpty else { return [node] }
    let scalars = node.content.scalars
    var host = node
    // Its number was found for all that it held.
    host.repair?.isDoubtful = true
    host.content.cut(to: String(scalars[..<boundaries[0].gap.lowerBound]))
    var parts = [host]
    for (number, boundary) in boundaries.enumerated() {
      let end = number + 1 < boundaries.count ? boundaries[number + 1].gap.lowerBound : scalars.count
      parts.append(part(of: node, boundary, String(scalars[boundary.gap.upperBound..<end])))
    }
    shareOut(node.content.duties, among: &parts, boundaries)
    if boundaries[0].gap.lowerBound == 0 {
      parts[1].reading = node.reading ?? node.standing
      // A document whose title is other words has none, but it is still a document.
      if node.content.part == .document { parts[0].content.heading = nil } else { parts.removeFirst() }
    }
    return parts
  }

  private func part(of host: ComparedNode, _ boundary: WordWalk.Boundary, _ text: String) -> ComparedNode {
    let section = model.nodes[boundary.node]
    let (own, other) = (model.nodes[boundary.start.own].content, plan.nodes[boundary.start.other].content)
    let line = host.line(at: boundary.gap.upperBound)
    let shift = own.part == .section && other.part == .section ? other.depth - own.depth : 0
    var part = ComparedNode(
      place: NodePlace(id: section.place.id, line: line, document: host.place.document),
      content: NodeContent(part: section.content.part, depth: max(section.content.depth + shift, 1), marker: section.content.marker))
    if section.content.part == .section {
      part.repair = MarkerRepair(written: boundary.residue, isDoubtful: true)
    } else {
      part.place.id = section.content.part.name
      part.content.depth = section.content.depth
    }
    if let marker = lowered[boundary.node] {
      part.content.marker = marker
      part.content.depth = host.content.depth + 1
      part.place.id = "\(host.place.id).1"
    }
    part.reading = .text
    part.content.heading = section.content.heading
    part.content.fill(with: text)
    return part
  }

  /// Over how many sections of the model the host's own part may reach.
  private static let reach = 8

  /// Responsibilities go where the model has them, those of a tag that was read as text, too; what it has nowhere, to the last part.
  private func shareOut(_ duties: [Duty], among parts: inout [ComparedNode], _ boundaries: [WordWalk.Boundary]) {
    let first = boundaries[0]
    // The node of the model in which the host's own part stands.
    let sections: [Int?] = [first.before] + boundaries.map { Optional($0.node) }
    var rest = Set(duties)
    for (number, section) in sections.enumerated() {
      let isRead = number >= boundaries.count || !boundaries[number].hasTag
      let known = section.map { model.nodes[$0].content.duties } ?? []
      parts[number].content.duties = isRead ? duties.filter(known.contains) : known
      rest.subtract(known)
    }
    guard first.before != nil, parts[parts.count - 1].content.part == .section else {
      // What the model does not know is that of the section that holds the others.
      parts[0].content.duties = Duty.set(parts[0].content.duties + rest)
      return
    }
    // The host's own part may hold more sections that were hidden, whose boundaries are not found yet.
    let isAlone = first.before.map { parts[0].content.saysAll(of: model.nodes[$0].content) } ?? false
    let before = isAlone ? [] : Set(model.nodes[max(first.node - Redivision.reach, 0)..<max(first.node - 1, 0)].flatMap(\.content.duties))
    parts[0].content.duties = Duty.set(parts[0].content.duties + before.intersection(rest))
    rest.subtract(before)
    parts[parts.count - 1].content.duties = Duty.set(parts[parts.count - 1].content.duties + rest)
  }
}

extension ComparedNode {
  /// The line on which the paragraph begins that holds a place of the text.
  fileprivate func line(at offset: Int) -> Int {
    let paragraph = content.scalars[..<offset].count { $0 == "\n" } - (content.heading == nil ? 0 : 1)
    return lines.indices.contains(paragraph) ? lines[paragraph].line : place.line
  }

  fileprivate mutating func append(_ other: ComparedNode, behind residue: String) {
    var texts = (other.content.heading.map { [$0] } ?? []) + other.content.paragraphs
    if !residue.isEmpty { texts = [residue + (texts.first ?? "")] + texts.dropFirst() }
    content.paragraphs += texts
    content.duties = Duty.set(content.duties + other.content.duties)
    taken.append(
      SettledReading(place: other.place, words: other.content.openingWords, read: other.reading ?? other.standing, compared: .text))
    taken += other.taken
  }
}

extension NodeContent {
  /// Whether the words are another's, and nothing else.
  fileprivate func saysAll(of other: NodeContent) -> Bool { WordSettlement.letters(words) == WordSettlement.letters(other.words) }

  /// Keeps no more than the beginning of the words.
  fileprivate mutating func cut(to text: String) {
    guard let heading else {
      paragraphs = NodeContent.paragraphs(text)
      return
    }
    if text.unicodeScalars.count <= heading.unicodeScalars.count {
      self.heading = text
      paragraphs = []
    } else {
      paragraphs = NodeContent.paragraphs(String(text.dropFirst(heading.count)))
    }
  }

  /// Takes a text for all words; it is a heading as far as the one that is there already opens it.
  fileprivate mutating func fill(with text: String) {
    guard let title = heading, text.hasPrefix(title) else {
      heading = nil
      paragraphs = NodeContent.paragraphs(text)
      return
    }
    paragraphs = NodeContent.paragraphs(String(text.dropFirst(title.count).drop { "。：:\n".contains($0) }))
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
