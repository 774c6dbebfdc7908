import PlanFormat
import PlanSyntax

/// Paragraphs, tags, and the strings in them.
extension PlanJSONWriter {
  func write(paragraph index: Int, to json: inout JSONBytes) {
    let paragraph = plan.paragraphs[index]
    json.comma()
    json.open(#"{"text":"#)
    string(.text, in: paragraph.tokens, to: &json)
    place(line: paragraph.line, paragraph.span, to: &json)
  }

  /// - Parameter token: index of a token not far before the first tag.
  func write(responsibilities range: Range<Int>, behind token: Int = 0, to json: inout JSONBytes) {
    var tag = Span(0, 0)
    for index in range {
      // A tag has one token, however many roles it gives.
      let start = plan.responsibilities[index].span.start
      if tag.isEmpty || tag.start != start { tag = plan.tagToken(at: start, behind: token) }
      write(responsibility: index, in: tag, to: &json)
    }
  }

  /// - Parameter tag: bytes of its tag's token; empty where there is none.
  private func write(responsibility index: Int, in tag: Span, to json: inout JSONBytes) {
    let span = plan.responsibilities[index].span
    json.comma()
    json.open(#"{"role":"#)
    string(visible: plan.responsibilities[index].role, inside: tag, to: &json)
    json.key(#","kind":"#)
    json.name(names[plan.responsibilities[index].kind])
    json.array(#","units":["#)
    var elidesPrefixes = false
    for unit in plan.responsibilities[index].units {
      json.comma()
      string(visible: plan.units[unit].span, inside: tag, to: &json)
      if !plan.units[unit].elidedPrefix.isEmpty { elidesPrefixes = true }
    }
    json.close("]")
    if elidesPrefixes { writeReadings(of: plan.responsibilities[index].units, to: &json) }
    json.key(#","deadline":"#)
    if let deadline = plan.responsibilities[index].deadline {
      string(visible: deadline, inside: tag, to: &json)
    } else {
      json.raw("null")
    }
    json.key(#","text":"#)
    string(lines: span, inside: tag, to: &json)
    place(line: plan.responsibilities[index].line, span, to: &json)
  }

  /// The units as they are read, beside what is written: `市住建局` for the 住建局 of `市行政审批局、住建局`.
  private func writeReadings(of units: Range<Int>, to json: inout JSONBytes) {
    json.array(#","readings":["#)
    for unit in plan.units[units] {
      json.comma()
      if !unit.elidedPrefix.isEmpty { plan.append(visible: unit.elidedPrefix, to: &json.pending) }
      plan.append(visible: unit.span, to: &json.pending)
      json.gathered()
    }
    json.close("]")
  }

  func write(rule index: Int, to json: inout JSONBytes) {
    let rule = plan.responsibilityRules[index]
    json.comma()
    json.open(#"{"kind":"#)
    json.name(names[rule.kind])
    write(units: rule.units, to: &json)
    json.key(#","text":"#)
    string(visible: rule.span, to: &json)
    place(line: rule.line, rule.span, to: &json)
  }

  func write(unreadTag index: Int, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"text":"#)
    string(visible: plan.unreadTags[index].span, to: &json)
    place(line: plan.unreadTags[index].line, plan.unreadTags[index].span, to: &json)
  }

  /// What the document's rules add to a section's own tags.
  func write(derived item: DerivedResponsibility, firstRule: Int, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"kind":"#)
    json.name(names[item.kind])
    write(units: item.units, to: &json)
    json.key(#","rule":"#)
    json.number(item.rule - firstRule)
    json.close("}")
  }

  private func write(units: [Span], to json: inout JSONBytes) {
    json.array(#","units":["#)
    for unit in units {
      json.comma()
      string(visible: unit, to: &json)
    }
    json.close("]")
  }

  /// A line and a span: the last values of an object, and its end.
  func place(line: Int, _ span: Span, to json: inout JSONBytes) {
    json.place(line: line, Int(span.start), Int(span.end))
  }

  func string(_ kind: TokenKind, in range: TokenRange, to json: inout JSONBytes) {
    if let span = plan.onlySpan(of: kind, in: range) {
      json.string(plan.source.bytes, span.range)
    } else {
      plan.append(kind, in: range, to: &json.pending)
      json.gathered()
    }
  }

  /// A tag, lines of its own as they are written.
  private func string(lines span: Span, inside token: Span, to json: inout JSONBytes) {
    if token.start <= span.start && span.end <= token.end {
      json.string(plan.source.bytes, span.range)
    } else {
      plan.append(lines: span, to: &json.pending)
      json.gathered()
    }
  }

  /// What a reader sees of a span.
  ///
  /// - Parameter token: bytes of one token of text; a span that lies in them needs no search.
  func string(visible span: Span, inside token: Span = Span(0, 0), to json: inout JSONBytes) {
    if token.start <= span.start && span.end <= token.end {
      json.string(plan.source.bytes, span.range)
    } else {
      plan.append(visible: span, to: &json.pending)
      json.gathered()
    }
  }
}
