import PlanSyntax

extension PlanJSONWriter {
  /// The object's first keys, up to the children.
  func open(section index: Int, _ ids: inout SectionIDs, to json: inout JSONBytes) {
    let ordinal = plan.sections[index].marker.ordinal
    ids.open(ordinal: ordinal, occurrence: plan.sections[index].occurrence)
    json.comma()
    json.open(#"{"id":"#)
    json.raw("\"")
    ids.append(to: &json.bytes)
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
    for responsibility in plan.sections[index].responsibilities { write(responsibility: responsibility, to: &json) }
    json.close("]")
    json.array(#","sections":["#)
  }

  /// What stands behind the children.
  func close(section index: Int, _ ids: inout SectionIDs, to json: inout JSONBytes) {
    ids.close()
    json.close("]")
    place(line: plan.sections[index].line, plan.sections[index].span, to: &json)
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
