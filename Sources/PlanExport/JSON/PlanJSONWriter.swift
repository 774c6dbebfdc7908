import PlanFormat
import PlanSyntax

/// Writes one plan: the object itself and its documents.
struct PlanJSONWriter {
  let plan: Plan
  let names = NameTables.shared
  let markers = MarkerSpelling.shared

  func write(id: StreamID?, to json: inout JSONBytes) {
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
    for document in plan.documents { write(document, to: &json) }
    json.close("]")
    json.close("}")
  }

  private func write(_ document: Document, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"kind":"#)
    json.name(names[document.kind])
    json.key(#","title":"#)
    string(.title, in: document.title, to: &json)
    json.key(#","metadata":"#)
    write(document.metadata, to: &json)
    json.array(#","numbering":["#)
    for level in document.numbering { write(level, to: &json) }
    json.close("]")
    write(document.preamble, as: #","preamble":["#, to: &json)
    json.array(#","sections":["#)
    var sections = OpenSections(rules: document.responsibilityRules)
    for event in SectionEvents(of: document, in: plan) {
      switch event {
      case .open(let index): open(section: index, &sections, to: &json)
      case .close(let index): close(section: index, &sections, to: &json)
      }
    }
    json.close("]")
    write(document.closing, as: #","closing":["#, to: &json)
    write(document.colophon, as: #","colophon":["#, to: &json)
    if !document.responsibilities.isEmpty {
      json.array(#","responsibilities":["#)
      write(responsibilities: document.responsibilities, to: &json)
      json.close("]")
    }
    if !document.responsibilityRules.isEmpty {
      json.array(#","responsibilityRules":["#)
      for index in document.responsibilityRules { write(rule: index, to: &json) }
      json.close("]")
    }
    if !document.unreadTags.isEmpty {
      json.array(#","unreadTags":["#)
      for index in document.unreadTags { write(unreadTag: index, to: &json) }
      json.close("]")
    }
    json.close("}")
  }

  private func write(_ paragraphs: Range<Int>, as commaKeyAndBracket: StaticString, to json: inout JSONBytes) {
    json.array(commaKeyAndBracket)
    for index in paragraphs { write(paragraph: index, to: &json) }
    json.close("]")
  }

  private func write(_ level: NumberingLevel, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"level":"#)
    json.number(level.level)
    json.key(#","style":"#)
    json.name(names[level.style])
    json.key(#","scope":"#)
    json.name(names[level.scope])
    json.close("}")
  }

  private func write(_ metadata: Metadata, to json: inout JSONBytes) {
    json.open()
    if let span = metadata.indexNumber { pair(#","indexNumber":"#, span, to: &json) }
    if let span = metadata.issuer { pair(#","issuer":"#, span, to: &json) }
    if let span = metadata.documentNumber { pair(#","documentNumber":"#, span, to: &json) }
    if let date = metadata.writtenDate { pair(#","writtenDate":"#, date, to: &json) }
    if let date = metadata.publishedDate { pair(#","publishedDate":"#, date, to: &json) }
    json.member(#","entries":"#)
    json.array()
    for entry in metadata.entries {
      json.comma()
      json.open(#"{"label":"#)
      if let label = entry.label { string(visible: label, to: &json) } else { json.raw("null") }
      json.key(#","value":"#)
      string(visible: entry.value, to: &json)
      json.key(#","line":"#)
      json.number(entry.line)
      json.close("}")
    }
    json.close("]")
    json.close("}")
  }

  private func pair(_ commaAndKey: StaticString, _ span: Span, to json: inout JSONBytes) {
    json.member(commaAndKey)
    string(visible: span, to: &json)
  }

  private func pair(_ commaAndKey: StaticString, _ date: CalendarDate, to json: inout JSONBytes) {
    json.member(commaAndKey)
    json.string(date.description)
  }
}
