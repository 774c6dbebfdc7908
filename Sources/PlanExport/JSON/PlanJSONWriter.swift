import PlanSyntax

/// Writes one plan. What stands between the values is written in long pieces, which is where the speed comes from.
struct PlanJSONWriter {
  let plan: Plan
  var json: JSONBytes
  private var ids = SectionIDs()

  init(plan: Plan, json: consuming JSONBytes) {
    self.plan = plan
    self.json = json
  }

  mutating func write(id: StreamID?) {
    json.raw("{")
    if let id {
      json.raw(#""id":"#)
      json.id(id)
      json.raw(",")
    }
    json.raw(#""format":"gangmu-plan/1","source":{"name":"#)
    json.string(plan.source.name)
    json.raw(#","encoding":"#)
    json.string(plan.source.encoding.rawValue)
    json.raw(#","bytes":"#)
    json.number(plan.source.bytes.count)
    json.raw(#","lines":"#)
    json.number(plan.lineCount)
    json.raw(#"},"documents":["#)
    for document in plan.documents { write(document) }
    json.raw("]}")
  }

  private mutating func write(_ document: Document) {
    json.comma()
    json.raw(#"{"kind":"#)
    json.string(document.kind.name)
    json.raw(#","title":"#)
    string(.title, in: document.title)
    json.raw(#","metadata":"#)
    write(document.metadata)
    json.raw(#","numbering":["#)
    for level in document.numbering { write(level) }
    json.raw(#"],"preamble":["#)
    for index in document.preamble { write(paragraph: index) }
    json.raw(#"],"sections":["#)
    for event in SectionEvents(of: document, in: plan) {
      switch event {
      case .open(let index): open(section: index)
      case .close(let index): close(section: index)
      }
    }
    json.raw(#"],"closing":["#)
    for index in document.closing { write(paragraph: index) }
    json.raw(#"],"colophon":["#)
    for index in document.colophon { write(paragraph: index) }
    json.raw("]")
    if !document.responsibilities.isEmpty {
      json.raw(#","responsibilities":["#)
      for index in document.responsibilities { write(responsibility: index) }
      json.raw("]")
    }
    json.raw("}")
  }

  private mutating func write(_ level: NumberingLevel) {
    json.comma()
    json.raw(#"{"level":"#)
    json.number(level.level)
    json.raw(#","style":"#)
    json.string(level.style.name)
    json.raw(#","scope":"#)
    json.string(level.scope.name)
    json.raw("}")
  }

  /// The object's first keys, up to the children.
  private mutating func open(section index: Int) {
    let section = plan.sections[index]
    ids.open(section)
    json.comma()
    json.pieces(extra: ids.bytes.count) {
      $0.append(JSONPiece.id)
      $0.append(ids.bytes)
      $0.append(JSONPiece.level)
      $0.append(decimal: section.level)
      $0.append(JSONPiece.ordinal)
      if let ordinal = section.marker.ordinal { $0.append(decimal: Int(ordinal.value)) } else { $0.append(JSONPiece.null) }
      $0.append(JSONPiece.marker)
    }
    write(markerOf: section)
    if section.heading.isEmpty { json.pieces { $0.append(JSONPiece.null) } } else { string(.heading, in: section.heading) }
    if section.headingStop == .missing {
      json.pieces {
        $0.append(JSONPiece.headingStop)
        $0.append(hundredths: section.headingConfidence)
        $0.append(UInt8(ascii: "}"))
      }
    }
    json.pieces { $0.append(JSONPiece.paragraphs) }
    for index in section.paragraphs { write(paragraph: index) }
    json.pieces { $0.append(JSONPiece.responsibilities) }
    for index in section.responsibilities { write(responsibility: index) }
    json.pieces { $0.append(JSONPiece.sections) }
  }

  /// What stands behind the children.
  private mutating func close(section index: Int) {
    ids.close()
    place(after: JSONPiece.sectionLine, line: plan.sections[index].line, plan.sections[index].span)
  }

  /// The marker's values, up to the heading.
  private mutating func write(markerOf section: Section) {
    let marker = section.marker
    plan.append(markerTextOf: section, to: &json.pending)
    json.string()
    json.pieces { $0.append(JSONPiece.written) }
    json.string(plan.source.bytes, plan.writtenSpan(marker).range)
    json.pieces {
      $0.append(JSONPiece.style(marker.style, marker.status))
      $0.append(hundredths: marker.confidence)
    }
    if marker.status == .unresolved {
      json.raw(#","candidates":["#)
      for candidate in marker.candidates {
        json.comma()
        json.number(Int(candidate.value))
      }
      json.raw("]")
    }
    json.pieces { $0.append(JSONPiece.heading) }
  }
}

/// The pieces that documents and sections share.
extension PlanJSONWriter {
  private mutating func write(paragraph index: Int) {
    let paragraph = plan.paragraphs[index]
    json.comma()
    json.pieces { $0.append(JSONPiece.text) }
    string(.text, in: paragraph.tokens)
    place(after: JSONPiece.line, line: paragraph.line, paragraph.span)
  }

  private mutating func write(responsibility index: Int) {
    let item = plan.responsibilities[index]
    let tag = plan.tagToken(of: item)
    json.comma()
    json.pieces { $0.append(JSONPiece.role) }
    string(visible: item.role, inside: tag)
    json.pieces { $0.append(JSONPiece.units(item.kind)) }
    for unit in item.units {
      json.comma()
      string(visible: unit, inside: tag)
    }
    json.pieces { $0.append(JSONPiece.deadline) }
    if let deadline = item.deadline { string(visible: deadline, inside: tag) } else { json.pieces { $0.append(JSONPiece.null) } }
    json.pieces { $0.append(JSONPiece.tagText) }
    string(visible: item.span, inside: tag)
    place(after: JSONPiece.line, line: item.line, item.span)
  }

  /// A line and a span: the last values of an object, and its end.
  private mutating func place(after key: [UInt8], line: Int, _ span: Span) {
    json.pieces {
      $0.append(key)
      $0.append(decimal: line)
      $0.append(JSONPiece.span)
      $0.append(decimal: Int(span.start))
      $0.append(UInt8(ascii: ","))
      $0.append(decimal: Int(span.end))
      $0.append(UInt8(ascii: "]"))
      $0.append(UInt8(ascii: "}"))
    }
  }

  private mutating func string(_ kind: TokenKind, in range: TokenRange) {
    if let span = plan.onlySpan(of: kind, in: range) {
      json.string(plan.source.bytes, span.range)
    } else {
      plan.append(kind, in: range, to: &json.pending)
      json.string()
    }
  }

  /// What a reader sees of a span: its bytes, where it lies inside one token of text.
  private mutating func string(visible span: Span, inside token: Span = Span(0, 0)) {
    if token.start <= span.start && span.end <= token.end {
      json.string(plan.source.bytes, span.range)
    } else {
      plan.append(visible: span, to: &json.pending)
      json.string()
    }
  }

  private mutating func write(_ metadata: Metadata) {
    json.raw("{")
    if let span = metadata.indexNumber { pair(#""indexNumber":"#, span) }
    if let span = metadata.issuer { pair(#""issuer":"#, span) }
    if let span = metadata.documentNumber { pair(#""documentNumber":"#, span) }
    if let date = metadata.writtenDate { json.raw(#""writtenDate":"\#(date)","#) }
    if let date = metadata.publishedDate { json.raw(#""publishedDate":"\#(date)","#) }
    json.raw(#""entries":["#)
    for entry in metadata.entries {
      json.comma()
      json.raw(#"{"label":"#)
      if let label = entry.label { string(visible: label) } else { json.raw("null") }
      json.raw(#","value":"#)
      string(visible: entry.value)
      json.raw(#","line":"#)
      json.number(entry.line)
      json.raw("}")
    }
    json.raw("]}")
  }

  private mutating func pair(_ key: String, _ span: Span) {
    json.raw(key)
    string(visible: span)
    json.raw(",")
  }
}
