extension ComparedPlan {
  /// What of a converted file is compared: the same nodes that its plan gives.
  ///
  /// This stands here and not in PlanDiff, which knows the tree and no file format. Linear; no recursion on the depth of the sections.
  public init(_ record: PlanRecord) {
    self.init(name: record.source.name)
    for (index, document) in record.documents.enumerated() { append(document, number: index + 1) }
  }

  private mutating func append(_ document: DocumentRecord, number: Int) {
    appendDocument(
      number: number, title: document.title, line: 0, duties: (document.responsibilities ?? []).flatMap(\.duties))
    let entries = document.metadata.entries
    append(
      .metadata, document: number, line: entries.first?.line,
      paragraphs: entries.map { MetadataLine(label: $0.label, value: $0.value).text })
    append(.preamble, document: number, document.preamble)
    var open = [document.sections[...]]
    while let section = open[open.count - 1].popFirst() ?? ascend(&open) {
      append(section, number: number)
      open.append(section.sections[...])
    }
    append(.closing, document: number, document.closing)
    append(.colophon, document: number, document.colophon)
  }

  /// The next section of an outer level, when an inner one has no more.
  private func ascend(_ open: inout [ArraySlice<SectionRecord>]) -> SectionRecord? {
    while open.count > 1 {
      open.removeLast()
      if let section = open[open.count - 1].popFirst() { return section }
    }
    return nil
  }

  private mutating func append(_ part: NodePart, document: Int, _ paragraphs: [ParagraphRecord]) {
    append(part, document: document, line: paragraphs.first?.line, paragraphs: paragraphs.map(\.text), lines: paragraphs.map(\.place))
  }

  private mutating func append(_ section: SectionRecord, number: Int) {
    nodes.append(
      ComparedNode(
        place: NodePlace(id: section.id, line: section.line, document: number),
        content: NodeContent(
          depth: section.level,
          marker: section.ordinal.map { NodeMarker(style: section.marker.style, ordinal: $0, text: section.marker.text) },
          heading: section.heading, paragraphs: section.paragraphs.map(\.text), duties: section.responsibilities.flatMap(\.duties)),
        headingIsGuess: section.headingStop != nil, repair: section.marker.repair, lines: section.paragraphs.map(\.place)))
  }
}

extension ParagraphRecord {
  /// Where lines are joined, the span has bytes that the text has not.
  fileprivate var place: ParagraphLine { ParagraphLine(line: line, isWrapped: span.end - span.start > text.utf8.count) }
}

extension MarkerRecord {
  fileprivate var repair: MarkerRepair? {
    switch status {
    case .written: nil
    case .unresolved: MarkerRepair(written: written, isDoubtful: true)
    case .restored, .inferred:
      MarkerRepair(written: written, isDoubtful: (confidence * 100).rounded() < Double(MarkerRepair.leastConfidence))
    }
  }
}

extension ResponsibilityRecord {
  fileprivate var duties: [Duty] { Duty.list(role: role, kind: kind, units: units, deadline: deadline) }
}
