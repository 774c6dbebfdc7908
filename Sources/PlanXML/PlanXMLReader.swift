import PlanExport
import PlanSyntax

/// Reads XML of format `gangmu-plan/1` back.
public enum PlanXMLReader {
  /// The record that the XML holds, the same that the plan's JSON holds. Elements and attributes that the format does not know are skipped.
  ///
  /// - Throws: ``PlanXMLError/notWellFormed(_:)``, ``PlanXMLError/documentType``, ``PlanXMLError/tooLarge``, or ``PlanXMLError/notAPlan(_:)`` with
  ///   the line of the first field that is missing or cannot be read.
  public static func record(_ xml: [UInt8]) throws(PlanXMLError) -> PlanRecord {
    let tree = try XMLTree(xml)
    return try tree.plan()
  }
}

extension XMLTree {
  fileprivate borrowing func plan() throws(PlanXMLError) -> PlanRecord {
    guard let root, root.name == "plan", root.namespace == PlanSchema.namespace else {
      throw .notAPlan(XMLIssue(line: 1, message: "the root is not a plan of namespace \(PlanSchema.namespace)"))
    }
    let format = try root.string("format")
    guard format == PlanJSON.format else { throw root.fault("format is “\(format)”, not “\(PlanJSON.format)”") }
    let source = try root.child("source")
    return PlanRecord(
      source: SourceRecord(
        name: try source.string("name"), encoding: try source.value("encoding"), bytes: try source.number("bytes"),
        lines: try source.number("lines")),
      documents: try root.children("document").map { element throws(PlanXMLError) in try element.document() })
  }
}

extension XMLElement {
  fileprivate func document() throws(PlanXMLError) -> DocumentRecord {
    let responsibilities = try self.responsibilities()
    let rules = try children("responsibilityRule").map { element throws(PlanXMLError) in
      ResponsibilityRuleRecord(
        kind: try element.value("kind"), units: element.children("unit").map(\.text), text: try element.child("text").text,
        line: try element.number("line"), span: try element.span())
    }
    return DocumentRecord(
      kind: try value("kind"),
      title: try child("title").text,
      metadata: try child("metadata").metadata(),
      numbering: try child("numbering").children("level").map { row throws(PlanXMLError) in
        NumberingRecord(level: try row.number("level"), style: try row.value("style"), scope: try row.value("scope"))
      },
      preamble: try child("preamble").paragraphs(),
      sections: try sections(),
      closing: try child("closing").paragraphs(),
      colophon: try child("colophon").paragraphs(),
      responsibilities: responsibilities.isEmpty ? nil : responsibilities,
      responsibilityRules: rules.isEmpty ? nil : rules,
      unreadTags: try first("unreadTags")?.paragraphs())
  }

  private func metadata() throws(PlanXMLError) -> MetadataRecord {
    MetadataRecord(
      indexNumber: first("indexNumber")?.text,
      issuer: first("issuer")?.text,
      documentNumber: first("documentNumber")?.text,
      writtenDate: first("writtenDate")?.text,
      publishedDate: first("publishedDate")?.text,
      entries: try children("entry").map { entry throws(PlanXMLError) in
        MetadataEntryRecord(label: entry["label"], value: entry.text, line: try entry.number("line"))
      })
  }

  /// The sections right inside. Calls itself for their children; libxml2 stops at 256 levels.
  private func sections() throws(PlanXMLError) -> [SectionRecord] {
    try children("section").map { section throws(PlanXMLError) in
      SectionRecord(
        id: try section.string("id"),
        level: try section.number("level"),
        ordinal: try section.numberIfPresent("ordinal"),
        marker: try section.child("num").marker(),
        heading: section.first("heading")?.text,
        headingStop: try section.first("headingStop").map { stop throws(PlanXMLError) in
          HeadingStopRecord(status: try stop.string("status"), confidence: try stop.fraction("confidence"))
        },
        paragraphs: try section.first("content")?.paragraphs() ?? [],
        responsibilities: try section.responsibilities(),
        derived: try section.derived(),
        inheritsFrom: section["inheritsFrom"],
        sections: try section.sections(),
        line: try section.number("line"),
        span: try section.span())
    }
  }

  private func marker() throws(PlanXMLError) -> MarkerRecord {
    MarkerRecord(
      text: text, written: try string("written"), style: try value("style"), status: try value("status"),
      confidence: try fraction("confidence"), candidates: try numbersIfPresent("candidates"))
  }

  private func paragraphs() throws(PlanXMLError) -> [ParagraphRecord] {
    try children("p").map { element throws(PlanXMLError) in
      ParagraphRecord(text: element.text, line: try element.number("line"), span: try element.span())
    }
  }

  private func derived() throws(PlanXMLError) -> [DerivedResponsibilityRecord]? {
    let derived = try children("derived").map { element throws(PlanXMLError) in
      DerivedResponsibilityRecord(
        kind: try element.value("kind"), units: element.children("unit").map(\.text), rule: try element.number("rule"))
    }
    return derived.isEmpty ? nil : derived
  }

  private func responsibilities() throws(PlanXMLError) -> [ResponsibilityRecord] {
    try children("responsibility").map { element throws(PlanXMLError) in
      let units = element.children("unit")
      return ResponsibilityRecord(
        role: try element.string("role"), kind: try element.value("kind"), units: units.map(\.text),
        readings: units.contains { $0["reading"] != nil } ? units.map { $0["reading"] ?? $0.text } : nil, deadline: element["deadline"],
        text: try element.child("text").text, line: try element.number("line"),
        span: try element.span())
    }
  }
}
