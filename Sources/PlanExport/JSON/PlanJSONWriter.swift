import PlanSyntax

/// Writes one plan: the object itself and its documents.
struct PlanJSONWriter: ~Copyable {
  let plan: Plan
  var json: JSONBytes
  var ids = SectionIDs()
  let names = NameTables.shared
  let markers = MarkerSpelling.shared

  init(plan: Plan, json: consuming JSONBytes) {
    self.plan = plan
    self.json = json
  }

  mutating func write(id: StreamID?) {
    if let id {
      json.open(#"{"id":"#)
      json.id(id)
      json.key(#","format":"#)
    } else {
      json.open(#"{"format":"#)
    }
    json.string(PlanJSON.format)
    json.key(#","source":"#)
    json.open(#"{"name":"#)
    json.string(plan.source.name)
    json.key(#","encoding":"#)
    json.string(plan.source.encoding.rawValue)
    json.key(#","bytes":"#)
    json.number(plan.source.bytes.count)
    json.key(#","lines":"#)
    json.number(plan.lineCount)
    json.close("}")
    json.array(#","documents":["#)
    for document in plan.documents { write(document) }
    json.close("]")
    json.close("}")
  }

  private mutating func write(_ document: Document) {
    json.comma()
    json.open(#"{"kind":"#)
    json.string(document.kind.name)
    json.key(#","title":"#)
    string(.title, in: document.title)
    json.key(#","metadata":"#)
    write(document.metadata)
    json.array(#","numbering":["#)
    for level in document.numbering { write(level) }
    json.close("]")
    json.array(#","preamble":["#)
    for index in document.preamble { write(paragraph: index) }
    json.close("]")
    json.array(#","sections":["#)
    for event in SectionEvents(of: document, in: plan) {
      switch event {
      case .open(let index): open(section: index)
      case .close(let index): close(section: index)
      }
    }
    json.close("]")
    json.array(#","closing":["#)
    for index in document.closing { write(paragraph: index) }
    json.close("]")
    json.array(#","colophon":["#)
    for index in document.colophon { write(paragraph: index) }
    json.close("]")
    if !document.responsibilities.isEmpty {
      json.array(#","responsibilities":["#)
      for index in document.responsibilities { write(responsibility: index) }
      json.close("]")
    }
    json.close("}")
  }

  private mutating func write(_ level: NumberingLevel) {
    json.comma()
    json.open(#"{"level":"#)
    json.number(level.level)
    json.key(#","style":"#)
    json.string(level.style.name)
    json.key(#","scope":"#)
    json.string(level.scope.name)
    json.close("}")
  }

  private mutating func write(_ metadata: Metadata) {
    json.open()
    if let span = metadata.indexNumber { pair(#","indexNumber":"#, span) }
    if let span = metadata.issuer { pair(#","issuer":"#, span) }
    if let span = metadata.documentNumber { pair(#","documentNumber":"#, span) }
    if let date = metadata.writtenDate { pair(#","writtenDate":"#, date) }
    if let date = metadata.publishedDate { pair(#","publishedDate":"#, date) }
    json.member(#","entries":"#)
    json.array()
    for entry in metadata.entries {
      json.comma()
      json.open(#"{"label":"#)
      if let label = entry.label { string(visible: label) } else { json.raw("null") }
      json.key(#","value":"#)
      string(visible: entry.value)
      json.key(#","line":"#)
      json.number(entry.line)
      json.close("}")
    }
    json.close("]")
    json.close("}")
  }

  private mutating func pair(_ commaAndKey: StaticString, _ span: Span) {
    json.member(commaAndKey)
    string(visible: span)
  }

  private mutating func pair(_ commaAndKey: StaticString, _ date: CalendarDate) {
    json.member(commaAndKey)
    json.string(date.description)
  }
}
