import PlanExport
import PlanFormat
import PlanSyntax

/// Paragraphs, tags, and the text in them.
extension PlanXMLElements {
  /// - Parameter empty: what stands for no paragraphs.
  mutating func write(paragraphs: Range<Int>, _ start: StaticString, _ end: StaticString, empty: StaticString = "") {
    guard !paragraphs.isEmpty else {
      xml.markup.line(empty)
      return
    }
    xml.markup.open(start)
    for index in paragraphs {
      let paragraph = plan.paragraphs[index]
      xml.markup.line(#"<p line=""#)
      place(line: paragraph.line, paragraph.span)
      xml.markup.raw(#"">"#)
      text(.text, in: paragraph.tokens)
      xml.markup.raw("</p>")
    }
    xml.markup.close(end)
  }

  mutating func write(responsibility index: Int) {
    let item = plan.responsibilities[index]
    let tag = plan.tagToken(at: item.span.start)
    xml.markup.open(#"<responsibility role=""#)
    text(visible: item.role, inside: tag, .attribute)
    xml.markup.raw(#"" kind=""#)
    xml.markup.name(names[item.kind])
    xml.markup.raw(#"" line=""#)
    place(line: item.line, item.span)
    if let deadline = item.deadline {
      xml.markup.raw(#"" deadline=""#)
      text(visible: deadline, inside: tag, .attribute)
    }
    xml.markup.raw(#"">"#)
    xml.markup.line("<text>")
    text(lines: item.span, inside: tag)
    xml.markup.raw("</text>")
    let elidesPrefixes = plan.elidesPrefixes(item)
    for index in item.units {
      if !elidesPrefixes {
        element("<unit>", visible: plan.units[index].span, inside: tag, "</unit>")
      } else {
        xml.markup.line(#"<unit reading=""#)
        xml.markup.text(plan.reading(ofUnit: index), .attribute)
        xml.markup.raw(#"">"#)
        text(visible: plan.units[index].span, inside: tag, .content)
        xml.markup.raw("</unit>")
      }
    }
    xml.markup.close("</responsibility>")
  }

  mutating func write(rule index: Int) {
    let rule = plan.responsibilityRules[index]
    xml.markup.open(#"<responsibilityRule kind=""#)
    xml.markup.name(names[rule.kind])
    xml.markup.raw(#"" line=""#)
    place(line: rule.line, rule.span)
    xml.markup.raw(#"">"#)
    element("<text>", visible: rule.span, "</text>")
    for unit in rule.units { element("<unit>", visible: unit, "</unit>") }
    xml.markup.close("</responsibilityRule>")
  }

  mutating func write(derived item: DerivedResponsibility) {
    xml.markup.open(#"<derived kind=""#)
    xml.markup.name(names[item.kind])
    xml.markup.raw(#"" rule=""#)
    xml.markup.number(item.rule - rules.lowerBound)
    xml.markup.raw(#"">"#)
    for unit in item.units { element("<unit>", visible: unit, "</unit>") }
    xml.markup.close("</derived>")
  }

  mutating func write(unreadTag index: Int) {
    xml.markup.line(#"<p line=""#)
    place(line: plan.unreadTags[index].line, plan.unreadTags[index].span)
    xml.markup.raw(#"">"#)
    text(visible: plan.unreadTags[index].span, .content)
    xml.markup.raw("</p>")
  }

  /// The values of two attributes, `line` and `span`.
  mutating func place(line: Int, _ span: Span) {
    xml.markup.number(line)
    xml.markup.raw(#"" span=""#)
    xml.markup.number(Int(span.start))
    xml.markup.raw(" ")
    xml.markup.number(Int(span.end))
  }

  @inline(__always)
  mutating func element(_ start: StaticString, visible span: Span, inside token: Span = Span(0, 0), _ end: StaticString) {
    xml.markup.line(start)
    text(visible: span, inside: token, .content)
    xml.markup.raw(end)
  }

  mutating func text(_ kind: TokenKind, in range: TokenRange) {
    if let span = plan.onlySpan(of: kind, in: range) {
      xml.markup.text(plan.source.bytes, span.range, .content)
    } else {
      plan.append(kind, in: range, to: &xml.markup.pending)
      xml.markup.gathered(.content)
    }
  }

  /// A tag, lines of its own as they are written.
  private mutating func text(lines span: Span, inside token: Span) {
    if token.start <= span.start && span.end <= token.end {
      xml.markup.text(plan.source.bytes, span.range, .content)
    } else {
      plan.append(lines: span, to: &xml.markup.pending)
      xml.markup.gathered(.content)
    }
  }

  /// What a reader sees of a span.
  ///
  /// - Parameter token: bytes of one token of text; a span that lies in them needs no search.
  mutating func text(visible span: Span, inside token: Span = Span(0, 0), _ place: XMLEscape.Place) {
    if token.start <= span.start && span.end <= token.end {
      xml.markup.text(plan.source.bytes, span.range, place)
    } else {
      plan.append(visible: span, to: &xml.markup.pending)
      xml.markup.gathered(place)
    }
  }
}
