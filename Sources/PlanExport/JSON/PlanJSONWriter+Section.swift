import PlanSyntax

extension PlanJSONWriter {
  /// The object's first keys, up to the children.
  mutating func open(section index: Int) {
    let ordinal = plan.sections[index].marker.ordinal
    ids.open(ordinal: ordinal, occurrence: plan.sections[index].occurrence)
    json.comma()
    json.raw(#"{"id":""#)
    ids.append(to: &json.bytes)
    json.raw(#"","level":"#)
    json.number(plan.sections[index].level)
    json.raw(#","ordinal":"#)
    if let ordinal { json.number(Int(ordinal.value)) } else { json.raw("null") }
    write(markerOf: index)
    json.raw(#","heading":"#)
    if plan.sections[index].heading.isEmpty { json.raw("null") } else { string(.heading, in: plan.sections[index].heading) }
    if plan.sections[index].headingStop == .missing {
      json.raw(#","headingStop":{"status":"missing","confidence":"#)
      json.bytes.append(hundredths: plan.sections[index].headingConfidence)
      json.raw("}")
    }
    json.raw(#","paragraphs":["#)
    for paragraph in plan.sections[index].paragraphs { write(paragraph: paragraph) }
    json.raw(#"],"responsibilities":["#)
    for responsibility in plan.sections[index].responsibilities { write(responsibility: responsibility) }
    json.raw("]")
    if !rules.isEmpty { writeDerived(ofSection: index) }
    if let above = inheritance.open(index, in: plan) {
      json.raw(#","inheritsFrom":"#)
      json.string(plan.id(ofSection: above))
    }
    json.raw(#","sections":["#)
  }

  /// What stands behind the children.
  mutating func close(section index: Int) {
    ids.close()
    inheritance.close()
    json.raw("]")
    place(line: plan.sections[index].line, plan.sections[index].span)
  }

  private mutating func writeDerived(ofSection index: Int) {
    let derived = plan.ruleResponsibilities(ofSection: index, under: rules)
    guard !derived.isEmpty else { return }
    json.raw(#","derived":["#)
    for item in derived { write(derived: item, firstRule: rules.lowerBound) }
    json.raw("]")
  }

  private mutating func write(markerOf index: Int) {
    let style = plan.sections[index].marker.style
    let status = plan.sections[index].marker.status
    json.raw(#","marker":{"text":"#)
    if MarkerSpelling.keepsUnit(style) {
      json.string(plan.markerText(ofSection: index))
    } else {
      json.raw("\"")
      markers.append(markerOf: index, in: plan, to: &json.bytes)
      json.raw("\"")
    }
    json.raw(#","written":"#)
    json.string(plan.source.bytes, plan.writtenSpan(ofMarker: plan.sections[index].marker.tokens).range)
    json.raw(#","style":""#)
    json.name(names[style])
    json.raw(#"","status":""#)
    json.name(names[status])
    json.raw(#"","confidence":"#)
    json.bytes.append(hundredths: plan.sections[index].marker.confidence)
    if status == .unresolved {
      json.raw(#","candidates":["#)
      for candidate in plan.sections[index].marker.candidates {
        json.comma()
        json.number(Int(candidate.value))
      }
      json.raw("]")
    }
    json.raw("}")
  }
}
