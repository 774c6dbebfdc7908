import PlanDiff
import PlanSyntax

/// A plan under the knife: sections can be taken out, put in and moved, and each knows which section of the old plan it is.
struct PlanWorkbench {
  struct Item {
    var content: NodeContent
    /// Index in the old plan; nil for what was put in.
    var origin: Int?
  }

  var items: [Item]
  /// What a section's marker looks like, by depth.
  let styles: [NumberingStyle]
  /// Depths whose numbers run on through the plan.
  let continuing: Set<Int>

  init(
    _ plan: ComparedPlan, styles: [NumberingStyle] = [.hanComma, .hanParenthesis, .arabicDot, .arabicParenthesis], continuing: Set<Int> = []
  ) {
    items = plan.nodes.enumerated().map { Item(content: $1.content, origin: $0) }
    self.styles = styles
    self.continuing = continuing
  }

  var sections: [Int] { items.indices.filter { items[$0].content.part == .section } }

  /// Index behind the last descendant.
  func end(_ index: Int) -> Int {
    var end = index + 1
    while end < items.count, items[end].content.depth > items[index].content.depth { end += 1 }
    return end
  }

  func isLeaf(_ index: Int) -> Bool { end(index) == index + 1 }

  func index(ofOrigin origin: Int) -> Int? { items.firstIndex { $0.origin == origin } }

  /// Numbers all sections anew, and names them.
  func finished(name: String) -> (plan: ComparedPlan, oldOf: [Int?]) {
    var plan = ComparedPlan(name: name)
    var counts = [Int](repeating: 0, count: 64)
    var path: [Int] = []
    for (line, item) in items.enumerated() {
      var content = item.content
      guard content.part == .section else {
        plan.nodes.append(ComparedNode(place: NodePlace(id: content.part.name, line: line + 1), content: content))
        continue
      }
      for depth in (content.depth + 1)..<counts.count where !continuing.contains(depth) { counts[depth] = 0 }
      counts[content.depth] += 1
      path = path.prefix(content.depth - 1) + [counts[content.depth]]
      let style = styles[min(content.depth, styles.count) - 1]
      let ordinal = Ordinal(min(counts[content.depth], Ordinal.limit))
      content.marker = ordinal.map { NodeMarker(style: style, ordinal: Int($0.value), text: style.definition.marker($0)) }
      let id = path.map(String.init).joined(separator: ".")
      plan.nodes.append(ComparedNode(place: NodePlace(id: id, line: line + 1), content: content))
    }
    return (plan, items.map(\.origin))
  }
}
