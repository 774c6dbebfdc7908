import PlanSyntax

extension ComparedPlan {
  /// What of a parsed plan is compared. Linear in the source.
  public init(_ plan: Plan) {
    self.init(name: plan.source.name)
    var lines = LineCount(plan)
    for (index, document) in plan.documents.enumerated() {
      append(document, number: index + 1, line: lines.line(of: document.title), of: plan)
    }
  }

  private mutating func append(_ document: Document, number: Int, line: Int, of plan: Plan) {
    let title = plan.text(.title, in: document.title)
    appendDocument(number: number, title: title, line: line, duties: plan.duties(document.responsibilities))
    let entries = document.metadata.entries.map {
      MetadataLine(label: $0.label.map(plan.text(visible:)), value: plan.text(visible: $0.value))
    }
    append(.metadata, document: number, line: document.metadata.entries.first?.line, paragraphs: entries.map(\.text))
    append(.preamble, document: number, plan.paragraphs[document.preamble], of: plan)
    for index in document.sections {
      let section = plan.sections[index]
      let ordinal = section.marker.ordinal.map { Int($0.value) }
      nodes.append(
        ComparedNode(
          place: NodePlace(id: plan.id(ofSection: index), line: section.line, document: number),
          content: NodeContent(
            depth: section.level,
            marker: ordinal.map { NodeMarker(style: section.marker.style, ordinal: $0, text: plan.markerText(ofSection: index)) },
            heading: section.heading.isEmpty ? nil : plan.text(.heading, in: section.heading),
            paragraphs: plan.paragraphs[section.paragraphs].map { plan.text(.text, in: $0.tokens) },
            duties: plan.duties(section.responsibilities)),
          headingIsGuess: section.headingStop == .missing, repair: plan.repair(of: section.marker),
          lines: plan.paragraphs[section.paragraphs].map(plan.place)))
    }
    append(.closing, document: number, plan.paragraphs[document.closing], of: plan)
    append(.colophon, document: number, plan.paragraphs[document.colophon], of: plan)
  }

  private mutating func append(_ part: NodePart, document: Int, _ paragraphs: ArraySlice<Paragraph>, of plan: Plan) {
    append(
      part, document: document, line: paragraphs.first?.line, paragraphs: paragraphs.map { plan.text(.text, in: $0.tokens) },
      lines: paragraphs.map(plan.place))
  }
}

/// What every way to a compared plan has in common.
extension ComparedPlan {
  package mutating func appendDocument(number: Int, title: String, line: Int, duties: [Duty]) {
    nodes.append(
      ComparedNode(
        place: NodePlace(id: NodePart.document.name, line: line, document: number),
        content: NodeContent(part: .document, depth: 0, heading: title.isEmpty ? nil : title, duties: duties)))
  }

  /// Appends what stands before or behind the sections; a part without text is no node.
  package mutating func append(_ part: NodePart, document: Int, line: Int?, paragraphs: [String], lines: [ParagraphLine] = []) {
    guard !paragraphs.isEmpty else { return }
    nodes.append(
      ComparedNode(
        place: NodePlace(id: part.name, line: line ?? 0, document: document),
        content: NodeContent(part: part, depth: 1, paragraphs: paragraphs), lines: lines))
  }
}

/// One line of what stands about a document: `索引号：005291441`.
package struct MetadataLine {
  package let text: String

  package init(label: String?, value: String) { text = label.map { "\($0)：\(value)" } ?? value }
}

extension Plan {
  fileprivate func duties(_ range: Range<Int>) -> [Duty] {
    responsibilities[range].flatMap { item in
      Duty.list(
        role: text(visible: item.role), kind: item.kind, units: texts(ofUnits: item.units), deadline: item.deadline.map(text(visible:)))
    }
  }

  fileprivate func place(of paragraph: Paragraph) -> ParagraphLine {
    ParagraphLine(line: paragraph.line, isWrapped: tokens[paragraph.tokens.range].contains { $0.kind == .softBreak })
  }

  fileprivate func repair(of marker: Marker) -> MarkerRepair? {
    switch marker.status {
    case .written: nil
    case .unresolved: MarkerRepair(written: written(marker), isDoubtful: true)
    case .restored, .inferred:
      MarkerRepair(written: written(marker), isDoubtful: Int(marker.confidence) < MarkerRepair.leastConfidence)
    }
  }
}

/// The lines of places that are asked for in their order: linear in the source over all of them.
private struct LineCount {
  private let plan: Plan
  private var offset = 0
  private var line = 1

  init(_ plan: Plan) { self.plan = plan }

  /// 1-based line of the first token of a range; 0 for an empty one.
  mutating func line(of range: TokenRange) -> Int {
    guard !range.isEmpty else { return 0 }
    let start = max(offset, Int(plan.tokens[Int(range.start)].start))
    line += plan.source.bytes[offset..<start].count { $0 == 0x0A }
    offset = start
    return line
  }
}

extension Duty {
  package static func list(role: String, kind: ResponsibilityKind, units: [String], deadline: String?) -> [Duty] {
    units.map { Duty(role: role, kind: kind, item: .unit($0)) }
      + (deadline.map { [Duty(role: role, kind: kind, item: .deadline($0))] } ?? [])
  }
}
