import PlanSyntax

/// Writes one plan: the object itself and its documents.
///
/// What stands between two values is one constant, which is where the speed comes from.
struct PlanJSONWriter: ~Copyable {
  let plan: Plan
  var json: JSONBytes
  var ids = SectionIDs()
  var inheritance = TagInheritance()
  /// Those of the document at hand, as indices into ``Plan/responsibilityRules``.
  var rules = 0..<0
  let names = NameTables.shared
  let markers = MarkerSpelling.shared

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
    json.raw(#""format":"#)
    json.string(PlanJSON.format)
    json.raw(#","source":{"name":"#)
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
    rules = document.responsibilityRules
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
    if !document.responsibilityRules.isEmpty {
      json.raw(#","responsibilityRules":["#)
      for index in document.responsibilityRules { write(rule: index) }
      json.raw("]")
    }
    if !document.unreadTags.isEmpty {
      json.raw(#","unreadTags":["#)
      for index in document.unreadTags { write(unreadTag: index) }
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

  private mutating func write(_ metadata: Metadata) {
    json.raw("{")
    if let span = metadata.indexNumber { pair(#""indexNumber":"#, span) }
    if let span = metadata.issuer { pair(#""issuer":"#, span) }
    if let span = metadata.documentNumber { pair(#""documentNumber":"#, span) }
    if let date = metadata.writtenDate { pair(#""writtenDate":"#, date) }
    if let date = metadata.publishedDate { pair(#""publishedDate":"#, date) }
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

  private mutating func pair(_ key: StaticString, _ span: Span) {
    json.raw(key)
    string(visible: span)
    json.raw(",")
  }

  private mutating func pair(_ key: StaticString, _ date: CalendarDate) {
    json.raw(key)
    json.string(date.description)
    json.raw(",")
  }
}
