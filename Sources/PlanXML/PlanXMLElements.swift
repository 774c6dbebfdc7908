import PlanExport
import PlanSyntax

/// Writes one plan: its root and its documents. The order of the calls is the order of the elements.
struct PlanXMLElements: ~Copyable {
  let plan: Plan
  var xml: XMLOutput
  var ids = SectionIDs()
  var inheritance = TagInheritance()
  /// Those of the document at hand, as indices into ``Plan/responsibilityRules``.
  var rules = 0..<0
  let names = NameTables.shared
  let markers = MarkerSpelling.shared

  init(plan: Plan, xml: consuming XMLOutput) {
    self.plan = plan
    self.xml = xml
  }

  mutating func write() {
    xml.start("plan", "xmlns")
    xml.markup.text(PlanSchema.namespace, .attribute)
    xml.markup.raw(#"" format=""#)
    xml.markup.text(PlanJSON.format, .attribute)
    xml.endAttributes()
    xml.markup.line(#"<source name=""#)
    xml.markup.text(plan.source.name, .attribute)
    xml.markup.raw(#"" encoding=""#)
    xml.markup.text(plan.source.encoding.rawValue, .attribute)
    xml.markup.raw(#"" bytes=""#)
    xml.markup.number(plan.source.bytes.count)
    xml.markup.raw(#"" lines=""#)
    xml.markup.number(plan.lineCount)
    xml.markup.raw(#""/>"#)
    for document in plan.documents { write(document) }
    xml.end()
  }

  private mutating func write(_ document: Document) {
    xml.start("document", "kind")
    xml.markup.text(document.kind.name, .attribute)
    xml.endAttributes()
    if document.title.isEmpty {
      xml.markup.line("<title/>")
    } else {
      xml.markup.line("<title>")
      text(.title, in: document.title)
      xml.markup.raw("</title>")
    }
    write(document.metadata)
    write(document.numbering)
    write(paragraphs: document.preamble, "<preamble>", "</preamble>", empty: "<preamble/>")
    rules = document.responsibilityRules
    for event in SectionEvents(of: document, in: plan) {
      switch event {
      case .open(let index): open(section: index)
      case .close:
        ids.close()
        inheritance.close()
        xml.end()
      }
    }
    write(paragraphs: document.closing, "<closing>", "</closing>", empty: "<closing/>")
    write(paragraphs: document.colophon, "<colophon>", "</colophon>", empty: "<colophon/>")
    for index in document.responsibilities { write(responsibility: index) }
    for index in document.responsibilityRules { write(rule: index) }
    if !document.unreadTags.isEmpty {
      xml.markup.open("<unreadTags>")
      for index in document.unreadTags { write(unreadTag: index) }
      xml.markup.close("</unreadTags>")
    }
    xml.end()
  }

  private mutating func write(_ metadata: Metadata) {
    guard metadata != Metadata() else {
      xml.markup.line("<metadata/>")
      return
    }
    xml.markup.open("<metadata>")
    if let span = metadata.indexNumber { element("<indexNumber>", visible: span, "</indexNumber>") }
    if let span = metadata.issuer { element("<issuer>", visible: span, "</issuer>") }
    if let span = metadata.documentNumber { element("<documentNumber>", visible: span, "</documentNumber>") }
    if let date = metadata.writtenDate { element("<writtenDate>", date, "</writtenDate>") }
    if let date = metadata.publishedDate { element("<publishedDate>", date, "</publishedDate>") }
    for entry in metadata.entries {
      xml.markup.line("<entry")
      if let label = entry.label {
        xml.markup.raw(#" label=""#)
        text(visible: label, .attribute)
        xml.markup.raw(#"""#)
      }
      xml.markup.raw(#" line=""#)
      xml.markup.number(entry.line)
      xml.markup.raw(#"">"#)
      text(visible: entry.value, .content)
      xml.markup.raw("</entry>")
    }
    xml.markup.close("</metadata>")
  }

  private mutating func write(_ levels: [NumberingLevel]) {
    guard !levels.isEmpty else {
      xml.markup.line("<numbering/>")
      return
    }
    xml.markup.open("<numbering>")
    for level in levels {
      xml.markup.line(#"<level level=""#)
      xml.markup.number(level.level)
      xml.markup.raw(#"" style=""#)
      xml.markup.name(names[level.style])
      xml.markup.raw(#"" scope=""#)
      xml.markup.text(level.scope.name, .attribute)
      xml.markup.raw(#""/>"#)
    }
    xml.markup.close("</numbering>")
  }

  private mutating func element(_ start: StaticString, _ date: CalendarDate, _ end: StaticString) {
    xml.markup.line(start)
    xml.markup.text(date.description, .content)
    xml.markup.raw(end)
  }
}
