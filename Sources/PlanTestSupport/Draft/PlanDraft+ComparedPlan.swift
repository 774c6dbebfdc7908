import PlanDiff
import PlanSyntax

extension PlanDraft {
  /// A compared plan written out, so that its markers can come to harm: headings above items on a line of their own, those of items run in,
  /// responsibilities in a tag behind the text. Every section has a marker of its own.
  public init(_ plan: ComparedPlan, seed: UInt64) {
    let styles = plan.nodes.reduce(into: [Int: NumberingStyle]()) {
      $0[$1.content.depth] = $1.content.marker?.style ?? $0[$1.content.depth]
    }
    let scheme = styles.keys.sorted().compactMap { depth in styles[depth].map { LevelHabit($0) } }
    let depths = styles.keys.sorted()
    self.init(seed: seed, scheme: scheme, sections: [], paragraphs: [], lineEnd: "\n")
    var path: [Int] = []
    var open: [Int] = []
    for node in plan.nodes {
      guard node.content.part == .section, let marker = node.content.marker, let ordinal = marker.ordinal else {
        for text in (node.content.heading.map { [$0] } ?? []) + node.content.paragraphs {
          paragraphs.append(DraftParagraph(lead: "\n", body: text))
        }
        continue
      }
      path = path.prefix(node.content.depth - 1) + [ordinal]
      open = Array(open.prefix(node.content.depth - 1))
      let habit = depths.firstIndex(of: node.content.depth) ?? 0
      append(node.content, habit: habit, path: path, parent: open.last)
      open.append(sections.count - 1)
    }
    if !paragraphs.isEmpty { paragraphs[0].lead = "" }
  }

  private mutating func append(_ node: NodeContent, habit: Int, path: [Int], parent: Int?) {
    var opening = DraftParagraph(lead: "\n")
    let pieces = scheme[habit].pieces(path: path)
    opening.marker = pieces
    opening.section = sections.count
    opening.isInside = true
    opening.heading = node.heading ?? ""
    opening.stop = node.heading != nil && !node.paragraphs.isEmpty ? "。" : ""
    opening.body = node.paragraphs.first ?? ""
    var rest = node.paragraphs.dropFirst().map { DraftParagraph(lead: "\n", body: $0, isInside: true) }
    let tag = node.duties.isEmpty ? "" : "（责任科室：" + node.duties.compactMap(\.unit).joined(separator: "、") + "）"
    if rest.isEmpty { opening.tag = tag } else { rest[rest.count - 1].tag = tag }
    sections.append(
      DraftSection(
        schemeIndex: habit, style: scheme[habit].style, ordinal: path.last ?? 0, path: path, level: path.count, parent: parent,
        heading: node.heading, paragraph: paragraphs.count, soundMarker: pieces.text))
    paragraphs.append(opening)
    paragraphs += rest
  }
}

extension LevelHabit {
  /// As GB/T 9704-2012 writes it.
  fileprivate init(_ style: NumberingStyle) {
    let definition = style.definition
    self.init(
      style: style, scope: .restarts, open: definition.open, close: definition.close, separator: definition.separator, unit: definition.unit
    )
  }
}
