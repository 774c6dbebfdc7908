/// Gives sections whose number was taken from the other plan the one that their own plan's neighbours leave for them: between （二十一） and （二十三） stood
/// （二十二）, though it is （二十三） in the other plan, which has one more before it.
struct OwnCount {
  let model: [ComparedNode]

  /// A section and its twin in the model, of which it has its number.
  struct Given {
    let index: Int
    let twin: Int
  }

  /// Over how many nodes a neighbour is looked for, and over how many sections with a given number.
  private static let (farthest, mostOpen) = (400, 16)

  func settle(_ given: [Given], in nodes: inout [ComparedNode]) {
    let open = Set(given.map(\.index))
    for section in given {
      guard let marker = nodes[section.index].content.marker, let number = marker.ordinal, let due = due(section, nodes, open),
        due != number, let own = marker.moved(by: due - number)
      else { continue }
      nodes[section.index].content.marker = own
    }
  }

  /// The number between those of its neighbours, or behind the last of a list; nil where they leave a doubt.
  private func due(_ section: Given, _ nodes: [ComparedNode], _ open: Set<Int>) -> Int? {
    guard let before = OwnCount.neighbour(of: section.index, nodes, step: -1), open.contains(before) || !nodes[before].isDoubtful,
      let first = nodes[before].content.marker?.ordinal
    else { return nil }
    // Those behind it whose numbers were given as well stand between the two.
    var (count, behind) = (1, OwnCount.neighbour(of: section.index, nodes, step: 1))
    while count <= OwnCount.mostOpen, let next = behind, open.contains(next) {
      (count, behind) = (count + 1, OwnCount.neighbour(of: next, nodes, step: 1))
    }
    let last = behind.flatMap { nodes[$0].isDoubtful ? nil : nodes[$0].content.marker?.ordinal }
    if let last, last == first + count + 1 { return first + 1 }
    // Where the other plan leaves a number out there, this one may have done so, too.
    guard behind == nil || last == 1, OwnCount.haveOneParent(before, section.index, nodes), isRegular(section.twin) else { return nil }
    return first + 1
  }

  /// Whether a section of the model has the number behind that of the one before it.
  private func isRegular(_ twin: Int) -> Bool {
    guard let number = model[twin].content.marker?.ordinal, let before = OwnCount.neighbour(of: twin, model, step: -1) else { return false }
    return model[before].content.marker?.ordinal == number - 1 && OwnCount.haveOneParent(before, twin, model)
  }

  private static func haveOneParent(_ before: Int, _ index: Int, _ nodes: [ComparedNode]) -> Bool {
    nodes[before..<index].allSatisfy { $0.content.depth >= nodes[index].content.depth }
  }

  /// The nearest section of the same level and style in the same document.
  private static func neighbour(of index: Int, _ nodes: [ComparedNode], step: Int) -> Int? {
    let own = nodes[index]
    var place = index + step
    while nodes.indices.contains(place), abs(place - index) <= farthest, nodes[place].place.document == own.place.document {
      let node = nodes[place]
      if node.content.depth == own.content.depth, let marker = node.content.marker, marker.style == own.content.marker?.style {
        return place
      }
      place += step
    }
    return nil
  }
}
