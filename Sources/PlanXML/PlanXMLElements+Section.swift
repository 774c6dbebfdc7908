import PlanExport
import PlanFormat
import PlanSyntax

extension PlanXMLElements {
  /// Everything of a section that stands before its children.
  mutating func open(section index: Int) {
    let ordinal = plan.sections[index].marker.ordinal
    ids.open(ordinal: ordinal, occurrence: plan.sections[index].occurrence)
    xml.start("section", "id")
    ids.append(to: &xml.markup.bytes)
    xml.markup.raw(#"" level=""#)
    xml.markup.number(plan.sections[index].level)
    if let ordinal {
      xml.markup.raw(#"" ordinal=""#)
      xml.markup.number(Int(ordinal.value))
    }
    if let above = inheritance.open(index, in: plan) {
      xml.markup.raw(#"" inheritsFrom=""#)
      xml.markup.text(plan.id(ofSection: above), .attribute)
    }
    xml.markup.raw(#"" line=""#)
    place(line: plan.sections[index].line, plan.sections[index].span)
    xml.endAttributes()
    write(markerOf: index)
    if !plan.sections[index].heading.isEmpty {
      xml.markup.line("<heading>")
      text(.heading, in: plan.sections[index].heading)
      xml.markup.raw("</heading>")
    }
    if plan.sections[index].headingStop == .missing {
      xml.markup.line(#"<headingStop status="missing" confidence=""#)
      xml.markup.bytes.append(hundredths: plan.sections[index].headingConfidence)
      xml.markup.raw(#""/>"#)
    }
    if !plan.sections[index].paragraphs.isEmpty { write(paragraphs: plan.sections[index].paragraphs, "<content>", "</content>") }
    for item in plan.sections[index].responsibilities { write(responsibility: item) }
    if !rules.isEmpty {
      for item in plan.ruleResponsibilities(ofSection: index, under: rules) { write(derived: item) }
    }
  }

  private mutating func write(markerOf index: Int) {
    let marker = plan.sections[index].marker
    xml.markup.line(#"<num style=""#)
    xml.markup.name(names[marker.style])
    xml.markup.raw(#"" status=""#)
    xml.markup.name(names[marker.status])
    xml.markup.raw(#"" written=""#)
    xml.markup.text(plan.source.bytes, plan.writtenSpan(marker).range, .attribute)
    xml.markup.raw(#"" confidence=""#)
    xml.markup.bytes.append(hundredths: marker.confidence)
    if marker.status == .unresolved {
      xml.markup.raw(#"" candidates=""#)
      for (place, candidate) in marker.candidates.enumerated() {
        if place > 0 { xml.markup.raw(" ") }
        xml.markup.number(Int(candidate.value))
      }
    }
    guard marker.ordinal != nil else {
      xml.markup.raw(#""/>"#)
      return
    }
    xml.markup.raw(#"">"#)
    if MarkerSpelling.keepsUnit(marker.style) {
      xml.markup.text(plan.markerText(ofSection: index), .content)
    } else {
      markers.append(markerOf: index, in: plan, to: &xml.markup.bytes)
    }
    xml.markup.raw("</num>")
  }
}
