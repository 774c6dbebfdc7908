import PlanSyntax

/// Paragraphs, tags, and the strings in them.
extension PlanJSONWriter {
  mutating func write(paragraph index: Int) {
    let paragraph = plan.paragraphs[index]
    json.comma()
    json.raw(#"{"text":"#)
    string(.text, in: paragraph.tokens)
    place(line: paragraph.line, paragraph.span)
  }

  mutating func write(responsibility index: Int) {
    let item = plan.responsibilities[index]
    let tag = plan.tagToken(of: item)
    json.comma()
    json.raw(#"{"role":"#)
    string(visible: item.role, inside: tag)
    json.raw(#","kind":""#)
    json.name(names[item.kind])
    json.raw(#"","units":["#)
    for unit in item.units {
      json.comma()
      string(visible: unit, inside: tag)
    }
    if !item.elidedPrefixes.isEmpty { writeReadings(of: item) }
    json.raw(#"],"deadline":"#)
    if let deadline = item.deadline { string(visible: deadline, inside: tag) } else { json.raw("null") }
    json.raw(#","text":"#)
    string(visible: item.span, inside: tag)
    place(line: item.line, item.span)
  }

  /// The units as they are read, beside what is written: `市住建局` for the 住建局 of `市行政审批局、住建局`.
  private mutating func writeReadings(of item: Responsibility) {
    json.raw(#"],"readings":["#)
    for (unit, prefix) in zip(item.units, item.elidedPrefixes) {
      json.comma()
      if !prefix.isEmpty { plan.append(visible: prefix, to: &json.pending) }
      plan.append(visible: unit, to: &json.pending)
      json.gathered()
    }
  }

  mutating func write(rule index: Int) {
    let rule = plan.responsibilityRules[index]
    json.comma()
    json.raw(#"{"kind":""#)
    json.name(names[rule.kind])
    json.raw(#"","units":["#)
    for unit in rule.units {
      json.comma()
      string(visible: unit)
    }
    json.raw(#"],"text":"#)
    string(visible: rule.span)
    place(line: rule.line, rule.span)
  }

  mutating func write(unreadTag index: Int) {
    json.comma()
    json.raw(#"{"text":"#)
    string(visible: plan.unreadTags[index].span)
    place(line: plan.unreadTags[index].line, plan.unreadTags[index].span)
  }

  /// What the document's rules add to a section's own tags.
  mutating func write(derived item: DerivedResponsibility, firstRule: Int) {
    json.comma()
    json.raw(#"{"kind":""#)
    json.name(names[item.kind])
    json.raw(#"","units":["#)
    for unit in item.units {
      json.comma()
      string(visible: unit)
    }
    json.raw(#"],"rule":"#)
    if case .rule(let number) = item.source { json.number(number - firstRule) } else { json.raw("null") }
    json.raw("}")
  }

  /// A line and a span: the last values of an object, and its end.
  mutating func place(line: Int, _ span: Span) {
    json.raw(#","line":"#)
    json.number(line)
    json.raw(#","span":["#)
    json.number(Int(span.start))
    json.raw(",")
    json.number(Int(span.end))
    json.raw("]}")
  }

  mutating func string(_ kind: TokenKind, in range: TokenRange) {
    if let span = plan.onlySpan(of: kind, in: range) {
      json.string(plan.source.bytes, span.range)
    } else {
      plan.append(kind, in: range, to: &json.pending)
      json.gathered()
    }
  }

  /// What a reader sees of a span.
  ///
  /// - Parameter token: bytes of one token of text; a span that lies in them needs no search.
  mutating func string(visible span: Span, inside token: Span = Span(0, 0)) {
    if token.start <= span.start && span.end <= token.end {
      json.string(plan.source.bytes, span.range)
    } else {
      plan.append(visible: span, to: &json.pending)
      json.gathered()
    }
  }
}
