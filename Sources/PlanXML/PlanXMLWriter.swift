import PlanExport
import PlanSyntax

/// A plan as XML: the facts of the JSON in the namespace `urn:gangmu:plan:1`, as ``PlanSchema/relaxNG`` describes it.
///
/// XML 1.0 has no way to write most control characters, U+FFFE and U+FFFF; they become U+FFFD, as does what is ill-formed in the source. All other
/// text comes back from a reader as it was. Time is linear in the source, and the depth of the sections costs no stack.
public enum PlanXMLWriter {
  /// The document, with its XML declaration and a line end.
  ///
  /// - Throws: ``PlanXMLError/notWritten`` when libxml2 cannot hold the result: out of memory, or beyond 2 GB.
  public static func bytes(_ plan: Plan, style: ExportStyle = .pretty) throws(PlanXMLError) -> [UInt8] {
    let isWellFormed = WellFormedUTF8.holds(plan.source.bytes)
    var writer = PlanXMLElements(plan: plan, xml: try XMLOutput(style: style, isWellFormed: isWellFormed))
    writer.write()
    return try writer.xml.finish()
  }

  /// Appends the document.
  ///
  /// - Throws: as ``bytes(_:style:)``; the output is then as it was.
  public static func write(_ plan: Plan, style: ExportStyle = .pretty, to output: inout [UInt8]) throws(PlanXMLError) {
    output.append(contentsOf: try bytes(plan, style: style))
  }
}

/// Writes one plan. The order of the calls is the order of the elements.
private struct PlanXMLElements: ~Copyable {
  let plan: Plan
  var xml: XMLOutput
  var ids = SectionIDs()

  init(plan: Plan, xml: consuming XMLOutput) {
    self.plan = plan
    self.xml = xml
  }

  mutating func write() {
    xml.start("plan")
    xml.attribute("xmlns", PlanSchema.namespace)
    xml.attribute("format", PlanJSON.format)
    xml.start("source")
    xml.attribute("name", plan.source.name)
    xml.attribute("encoding", plan.source.encoding.rawValue)
    xml.attribute("bytes", plan.source.bytes.count)
    xml.attribute("lines", plan.lineCount)
    xml.end()
    for document in plan.documents { write(document) }
    xml.end()
  }

  private mutating func write(_ document: Document) {
    xml.start("document")
    xml.attribute("kind", document.kind.name)
    xml.start("title")
    plan.append(.title, in: document.title, to: &xml.pending)
    xml.text()
    xml.end()
    write(document.metadata)
    write(document.numbering)
    write(paragraphs: document.preamble, in: "preamble")
    for event in SectionEvents(of: document, in: plan) {
      switch event {
      case .open(let index): open(section: index)
      case .close:
        ids.close()
        xml.end()
      }
    }
    write(paragraphs: document.closing, in: "closing")
    write(paragraphs: document.colophon, in: "colophon")
    write(responsibilities: document.responsibilities)
    xml.end()
  }

  private mutating func write(_ metadata: Metadata) {
    xml.start("metadata")
    if let span = metadata.indexNumber { element("indexNumber", visible: span) }
    if let span = metadata.issuer { element("issuer", visible: span) }
    if let span = metadata.documentNumber { element("documentNumber", visible: span) }
    if let date = metadata.writtenDate { element("writtenDate", date.description) }
    if let date = metadata.publishedDate { element("publishedDate", date.description) }
    for entry in metadata.entries {
      xml.start("entry")
      if let label = entry.label { attribute("label", visible: label) }
      xml.attribute("line", entry.line)
      plan.append(visible: entry.value, to: &xml.pending)
      xml.text()
      xml.end()
    }
    xml.end()
  }

  private mutating func write(_ levels: [NumberingLevel]) {
    xml.start("numbering")
    for level in levels {
      xml.start("level")
      xml.attribute("level", level.level)
      xml.attribute("style", level.style.name)
      xml.attribute("scope", level.scope.name)
      xml.end()
    }
    xml.end()
  }

  /// Everything of a section that stands before its children.
  private mutating func open(section index: Int) {
    let section = plan.sections[index]
    ids.open(section)
    xml.start("section")
    xml.pending.append(contentsOf: ids.bytes)
    xml.plainAttribute("id")
    xml.attribute("level", section.level)
    if let ordinal = section.marker.ordinal { xml.attribute("ordinal", Int(ordinal.value)) }
    xml.attribute("line", section.line)
    attribute(section.span)
    write(section.marker, ofSection: index)
    if !section.heading.isEmpty {
      xml.start("heading")
      plan.append(.heading, in: section.heading, to: &xml.pending)
      xml.text()
      xml.end()
    }
    if section.headingStop == .missing {
      xml.start("headingStop")
      xml.attribute("status", "missing")
      xml.pending.append(hundredths: section.headingConfidence)
      xml.plainAttribute("confidence")
      xml.end()
    }
    if !section.paragraphs.isEmpty { write(paragraphs: section.paragraphs, in: "content") }
    write(responsibilities: section.responsibilities)
  }

  private mutating func write(_ marker: Marker, ofSection index: Int) {
    xml.start("num")
    xml.attribute("style", marker.style.name)
    xml.attribute("status", marker.status.name)
    xml.pending.append(contentsOf: plan.source.bytes[plan.writtenSpan(marker).range])
    xml.attribute("written")
    xml.pending.append(hundredths: marker.confidence)
    xml.plainAttribute("confidence")
    if marker.status == .unresolved {
      for (place, candidate) in marker.candidates.enumerated() {
        if place > 0 { xml.pending.append(UInt8(ascii: " ")) }
        xml.pending.append(decimal: Int(candidate.value))
      }
      xml.plainAttribute("candidates")
    }
    plan.append(markerTextOf: index, to: &xml.pending)
    xml.text()
    xml.end()
  }

  private mutating func write(paragraphs: Range<Int>, in name: String) {
    xml.start(name)
    for index in paragraphs {
      let paragraph = plan.paragraphs[index]
      xml.start("p")
      xml.attribute("line", paragraph.line)
      attribute(paragraph.span)
      plan.append(.text, in: paragraph.tokens, to: &xml.pending)
      xml.text()
      xml.end()
    }
    xml.end()
  }

  private mutating func write(responsibilities: Range<Int>) {
    for index in responsibilities {
      let item = plan.responsibilities[index]
      xml.start("responsibility")
      attribute("role", visible: item.role)
      xml.attribute("kind", item.kind.name)
      xml.attribute("line", item.line)
      attribute(item.span)
      if let deadline = item.deadline { attribute("deadline", visible: deadline) }
      element("text", visible: item.span)
      for unit in item.units { element("unit", visible: unit) }
      xml.end()
    }
  }

  private mutating func attribute(_ span: Span) {
    xml.pending.append(decimal: Int(span.start))
    xml.pending.append(UInt8(ascii: " "))
    xml.pending.append(decimal: Int(span.end))
    xml.plainAttribute("span")
  }

  private mutating func attribute(_ name: String, visible span: Span) {
    plan.append(visible: span, to: &xml.pending)
    xml.attribute(name)
  }

  private mutating func element(_ name: String, visible span: Span) {
    xml.start(name)
    plan.append(visible: span, to: &xml.pending)
    xml.text()
    xml.end()
  }

  private mutating func element(_ name: String, _ value: String) {
    xml.start(name)
    xml.pending.append(contentsOf: value.utf8)
    xml.text()
    xml.end()
  }
}
