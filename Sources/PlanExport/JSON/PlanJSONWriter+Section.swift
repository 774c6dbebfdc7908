import PlanFormat
import PlanSyntax

/// What is kept of the sections that are open, while those of one document are written.
struct OpenSections {
  /// The document's, as indices into ``Plan/responsibilityRules``.
  let rules: Range<Int>
  var ids = SectionIDs()
  var inheritance = TagInheritance()

  init(rules: Range<Int>) { self.rules = rules }
}

extension PlanJSONWriter {
  /// The object's first keys, up to the children.
  func open(section index: Int, _ sections: inout OpenSections, to json: inout JSONBytes) {
    let ordinal = plan.sections[index].marker.ordinal
    sections.ids.open(ordinal: ordinal, occurrence: plan.sections[index].occurrence)
    json.comma()
    json.open(#"{"id":"#)
    json.raw("\"")
    sections.ids.append(to: &json.bytes)
    json.raw("\"")
    json.key(#","level":"#)
    json.number(plan.sections[index].level)
    json.key(#","ordinal":"#)
    if let ordinal { json.number(Int(ordinal.value)) } else { json.raw("null") }
    write(markerOf: index, to: &json)
    json.key(#","heading":"#)
    if plan.sections[index].heading.isEmpty { json.raw("null") } else { string(.heading, in: plan.sections[index].heading, to: &json) }
    if plan.sections[index].headingStop == .missing {
      json.key(#","headingStop":"#)
      json.open(#"{"status":"#)
      json.raw(#""missing""#)
      json.key(#","confidence":"#)
      json.bytes.append(hundredths: plan.sections[index].headingConfidence)
      json.close("}")
    }
    json.array(#","paragraphs":["#)
    for paragraph in plan.sections[index].paragraphs { write(paragraph: paragraph, to: &json) }
    json.close("]")
    json.array(#","responsibilities":["#)
    if !plan.sections[index].responsibilities.isEmpty {
      let marker = Int(plan.sections[index].marker.tokens.start)
      write(responsibilities: plan.sections[index].responsibilities, behind: marker, to: &json)
    }
    json.close("]")
    if !sections.rules.isEmpty { writeDerived(ofSection: index, under: sections.rules, to: &json) }
    if let above = sections.inheritance.open(index, in: plan) {
      json.key(#","inheritsFrom":"#)
      json.string(plan.id(ofSection: above))
    }
    json.array(#","sections":["#)
  }

  /// What stands behind the children.
  func close(section index: Int, _ sections: inout OpenSections, to json: inout JSONBytes) {
    sections.ids.close()
    sections.inheritance.close()
    json.close("]")
    place(line: plan.sections[index].line, plan.sections[index].span, to: &json)
  }

  private func writeDerived(ofSection index: Int, under rules: Range<Int>, to json: inout JSONBytes) {
    let derived = plan.ruleResponsibilities(ofSection: index, under: rules)
    guard !derived.isEmpty else { return }
    json.array(#","derived":["#)
    for item in derived { write(derived: item, firstRule: rules.lowerBound, to: &json) }
    json.close("]")
  }

  private func write(markerOf index: Int, to json: inout JSONBytes) {
    let style = plan.sections[index].marker.style
    let status = plan.sections[index].marker.status
    json.key(#","marker":"#)
    json.open(#"{"text":"#)
    if MarkerSpelling.keepsUnit(style) {
      json.string(plan.markerText(ofSection: index))
    } else {
      json.raw("\"")
      markers.append(markerOf: index, in: plan, to: &json.bytes)
      json.raw("\"")
    }
    json.key(#","written":"#)
    json.string(plan.source.bytes, plan.writtenSpan(ofMarker: plan.sections[index].marker.tokens).range)
    json.key(#","style":"#)
    json.name(names[style])
    json.key(#","status":"#)
    json.name(names[status])
    json.key(#","confidence":"#)
    json.bytes.append(hundredths: plan.sections[index].marker.confidence)
    if status == .unresolved {
      json.key(#","candidates":"#)
      json.numbers(plan.sections[index].marker.candidates.map { Int($0.value) })
    }
    json.close("}")
  }
}
