import PlanDiff
import PlanFormat

/// One plan's outline on the page: marked sections in full, runs of others folded into one line.
struct OutlineColumn {
  private let id: String
  private let plan: ComparedPlan
  private var labels: [[ChangeLabel]]
  private var peers: [Int?]

  /// A single section is as short as the line that would stand for it.
  private static let shortestFold = 2

  init(id: String, plan: ComparedPlan) {
    self.id = id
    self.plan = plan
    labels = Array(repeating: [], count: plan.nodes.count)
    peers = Array(repeating: nil, count: plan.nodes.count)
  }

  mutating func mark(_ node: Int, _ label: ChangeLabel, peer: Int?) {
    labels[node].append(label)
    peers[node] = peer
  }

  func html(_ words: DiffWords, openAll: Bool = false) -> String {
    var html = "<section class=\"outline\" aria-label=\"\(XMLEscape.escaped(plan.name))\"><h2>\(XMLEscape.escaped(plan.name))</h2>\n"
    var index = 0
    while index < plan.nodes.count {
      var end = index
      while end < plan.nodes.count, !stands(end) { end += 1 }
      if end - index >= OutlineColumn.shortestFold, !openAll {
        let lines = (index..<end).map { node($0, words) }.joined()
        html += "<details><summary>\(XMLEscape.escaped(foldTitle(index..<end, words)))</summary>\n\(lines)</details>\n"
        index = end
      } else if end > index {
        html += (index..<end).map { node($0, words) }.joined()
        index = end
      } else {
        html += node(index, words)
        index += 1
      }
    }
    return html + "</section>\n"
  }

  private func foldTitle(_ nodes: Range<Int>, _ words: DiffWords) -> String {
    nodes.contains { !labels[$0].isEmpty } ? words.onlyRenumbered(nodes.count) : words.unchanged(nodes.count)
  }

  /// Whether a section stands open: numbers that only followed do not open it.
  private func stands(_ index: Int) -> Bool { labels[index].contains { $0.kind != .renumbered } }

  private func node(_ index: Int, _ words: DiffWords) -> String {
    let name = NodeName(index, of: plan)
    let kinds = labels[index].compactMap { $0.kind?.name }
    let classes = (["node", "d\(min(plan.nodes[index].content.depth, 6))"] + kinds).joined(separator: " ")
    let title = XMLEscape.escaped(words.entry(name))
    let other = id == "old" ? "new" : "old"
    let text = peers[index].map { "<a href=\"#\(other)-\($0)\">\(title)</a>" } ?? "<span>\(title)</span>"
    let badges = labels[index].map { " <a class=\"badge\" href=\"#change-\($0.number)\">\(XMLEscape.escaped($0.words))</a>" }.joined()
    let line = name.line > 0 ? " <small>\(name.line)</small>" : ""
    return "<p class=\"\(classes)\" id=\"\(id)-\(index)\">\(text)\(badges)\(line)</p>\n"
  }
}
