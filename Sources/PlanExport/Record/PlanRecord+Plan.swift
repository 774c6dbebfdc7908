import PlanSyntax

extension PlanRecord {
  /// The record of a plan: what the writers write, as a value. Linear in the source.
  public init(_ plan: Plan) {
    self.init(
      source: SourceRecord(
        name: plan.source.name, encoding: plan.source.encoding, bytes: plan.source.bytes.count, lines: plan.lineCount),
      documents: plan.documents.map(plan.record))
  }
}

extension Plan {
  fileprivate func record(_ document: Document) -> DocumentRecord {
    DocumentRecord(
      kind: document.kind,
      title: text(.title, in: document.title),
      metadata: record(document.metadata),
      numbering: document.numbering.map { NumberingRecord(level: $0.level, style: $0.style, scope: $0.scope) },
      preamble: paragraphs[document.preamble].map(record),
      sections: sectionRecords(of: document),
      closing: paragraphs[document.closing].map(record),
      colophon: paragraphs[document.colophon].map(record),
      responsibilities: document.responsibilities.isEmpty ? nil : responsibilities[document.responsibilities].map(record),
      responsibilityRules: document.responsibilityRules.isEmpty ? nil : responsibilityRules[document.responsibilityRules].map(record),
      unreadTags: document.unreadTags.isEmpty
        ? nil
        : unreadTags[document.unreadTags].map {
          ParagraphRecord(text: text(visible: $0.span), line: $0.line, span: SpanRecord($0.span))
        })
  }

  private func record(_ metadata: Metadata) -> MetadataRecord {
    MetadataRecord(
      indexNumber: metadata.indexNumber.map(text(visible:)),
      issuer: metadata.issuer.map(text(visible:)),
      documentNumber: metadata.documentNumber.map(text(visible:)),
      writtenDate: metadata.writtenDate?.description,
      publishedDate: metadata.publishedDate?.description,
      entries: metadata.entries.map {
        MetadataEntryRecord(label: $0.label.map(text(visible:)), value: text(visible: $0.value), line: $0.line)
      })
  }

  /// The nested records, made without recursion: a section goes to its parent when it closes.
  private func sectionRecords(of document: Document) -> [SectionRecord] {
    var outermost: [SectionRecord] = []
    var opened: [SectionRecord] = []
    for event in SectionEvents(of: document, in: self) {
      switch event {
      case .open(let index): opened.append(record(section: index, rules: document.responsibilityRules))
      case .close:
        guard let closed = opened.popLast() else { continue }
        if opened.isEmpty { outermost.append(closed) } else { opened[opened.count - 1].sections.append(closed) }
      }
    }
    return outermost
  }

  /// A section without its children.
  private func record(section index: Int, rules: Range<Int>) -> SectionRecord {
    let section = sections[index]
    let derived = ruleResponsibilities(ofSection: index, under: rules).map { item in
      DerivedResponsibilityRecord(kind: item.kind, units: item.units.map(text(visible:)), rule: item.rule - rules.lowerBound)
    }
    let marker = section.marker
    return SectionRecord(
      id: id(ofSection: index),
      level: section.level,
      ordinal: marker.ordinal.map { Int($0.value) },
      marker: MarkerRecord(
        text: markerText(ofSection: index), written: written(marker), style: marker.style, status: marker.status,
        confidence: Double(marker.confidence) / 100,
        candidates: marker.status == .unresolved ? marker.candidates.map { Int($0.value) } : nil),
      heading: section.heading.isEmpty ? nil : text(.heading, in: section.heading),
      headingStop: section.headingStop == .missing ? HeadingStopRecord(confidence: Double(section.headingConfidence) / 100) : nil,
      paragraphs: paragraphs[section.paragraphs].map(record),
      responsibilities: responsibilities[section.responsibilities].map(record),
      derived: derived.isEmpty ? nil : derived,
      inheritsFrom: inheritedFrom(section: index).map(id(ofSection:)),
      line: section.line,
      span: SpanRecord(section.span))
  }

  private func record(_ paragraph: Paragraph) -> ParagraphRecord {
    ParagraphRecord(text: text(.text, in: paragraph.tokens), line: paragraph.line, span: SpanRecord(paragraph.span))
  }

  private func record(_ item: Responsibility) -> ResponsibilityRecord {
    ResponsibilityRecord(
      role: text(visible: item.role), kind: item.kind, units: texts(ofUnits: item.units),
      readings: elidesPrefixes(item) ? item.units.map(reading(ofUnit:)) : nil,
      deadline: item.deadline.map(text(visible:)), text: text(lines: item.span), line: item.line, span: SpanRecord(item.span))
  }

  private func record(_ rule: ResponsibilityRule) -> ResponsibilityRuleRecord {
    ResponsibilityRuleRecord(
      kind: rule.kind, units: rule.units.map(text(visible:)), text: text(visible: rule.span), line: rule.line, span: SpanRecord(rule.span))
  }
}
