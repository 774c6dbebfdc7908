import PlanSyntax

/// An item that reads as a paragraph, since it is written in a style that the document has nowhere else: `3、评议。` between `2.` and `4.`
enum HiddenItem {
  /// Looks for a missing number at the beginnings of the paragraphs before the section with the next.
  ///
  /// - Returns: where its marker lies.
  static func span(of missing: Ordinal, before section: Int, in plan: Plan) -> Span? {
    let before = section - 1
    guard before >= 0 else { return nil }
    for index in plan.sections[before].paragraphs.suffix(Series.farthest) {
      if let marker = marker(at: plan.paragraphs[index].span, in: plan.source.bytes), marker.value == missing { return marker.span }
    }
    return nil
  }

  /// `3.2` between 2.1 and 2.3: the paragraph with a decimal number of as many parts, the last of which is the missing one.
  static func decimal(_ missing: Ordinal, before section: Int, in plan: Plan) -> Span? {
    let marker = plan.sections[section].marker
    guard marker.style == .decimal, section > 0 else { return nil }
    for index in plan.sections[section - 1].paragraphs.suffix(Series.farthest) {
      let paragraph = plan.paragraphs[index].span
      let text = plan.source.bytes[paragraph.range].prefix(40)
      let number = text.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
      let parts = number.split(separator: 0x2E, omittingEmptySubsequences: false)
      guard parts.count == Int(marker.components), parts.allSatisfy({ !$0.isEmpty && $0.count < 4 }),
        Int(String(decoding: parts[parts.count - 1], as: UTF8.self)) == Int(missing.value), number.endIndex < text.endIndex,
        [0x20, 0x09, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9].contains(text[number.endIndex])
      else { continue }
      return Span(Int(paragraph.start), Int(paragraph.start) + number.count)
    }
    return nil
  }

  /// Whether the missing marker stands in the text between two sections, in the very form of the second: `…的研究，（8）抗生素的研究；（9）…`.
  /// Linear in that text.
  static func isWritten(_ missing: Ordinal, like section: Int, after before: Int, in plan: Plan) -> Bool {
    // A bare numeral would be found anywhere.
    guard let form = form(of: missing, like: section, in: plan), form.count >= 6 else { return false }
    let text = plan.source.bytes[Int(plan.sections[before].span.start)..<Int(plan.sections[section].span.start)]
    return text.indices.contains { text[$0] == form[0] && text[$0...].starts(with: form) && !isReference($0..<($0 + form.count), in: text) }
  }

  /// `（二十五）` right before （二）: the parser takes an item of a number that fits nowhere for a paragraph.
  ///
  /// - Returns: where its marker lies, which has the very form of the section's.
  static func misnumbered(before section: Int, in plan: Plan) -> Span? {
    let document = plan.documents[plan.document(of: section)]
    let paragraphs = section > document.sections.lowerBound ? plan.sections[section - 1].paragraphs : document.preamble
    let found = paragraphs.suffix(Series.farthest).compactMap { index -> Span? in
      let start = Int(plan.paragraphs[index].span.start)
      guard let value = number(at: plan.paragraphs[index].span, in: plan.source.bytes), let form = form(of: value, like: section, in: plan),
        form.count >= 2, plan.source.bytes[start...].starts(with: form)
      else { return nil }
      return Span(start, start + form.count)
    }
    // Several are a list of their own, or a table of contents.
    return found.count == 1 ? found[0] : nil
  }

  /// The number with which a paragraph begins, behind a bracket or 第.
  private static func number(at paragraph: Span, in bytes: [UInt8]) -> Ordinal? {
    let text = String(decoding: bytes[paragraph.range].prefix(40), as: UTF8.self).unicodeScalars
    let rest = text.first.map("（(第".unicodeScalars.contains) ?? false ? text.dropFirst() : text[...]
    return LeadingNumber(rest)?.value
  }

  /// The paragraph of a list that begins with the marker which is missing in it, in the very form of another item's.
  ///
  /// - Parameters:
  ///   - list: the items before the gap but the last, in reading order.
  ///   - behind: the first section behind them.
  /// - Returns: where that marker lies, and the place in the list of the item that it stands below. Linear in the list's paragraphs.
  static func strayed(
    _ missing: Ordinal, like section: Int, among list: ArraySlice<Int>, before behind: Int, in plan: Plan
  ) -> (span: Span, place: Int)? {
    guard let form = form(of: missing, like: section, in: plan), form.count >= 2 else { return nil }
    for place in list.indices {
      let end = place + 1 < list.endIndex ? list[place + 1] : behind
      for paragraph in (list[place]..<end).lazy.flatMap({ plan.sections[$0].paragraphs }).prefix(Series.farthest) {
        let start = Int(plan.paragraphs[paragraph].span.start)
        if plan.source.bytes[start...].starts(with: form) { return (Span(start, start + form.count), place) }
      }
    }
    return nil
  }

  /// A marker in the form of another; nil for a decimal one.
  static func form(of missing: Ordinal, like section: Int, in plan: Plan) -> [UInt8]? {
    let marker = plan.sections[section].marker
    guard marker.style != .decimal else { return nil }
    var form: [UInt8] = []
    for index in marker.tokens.range {
      switch plan.tokens[index].kind {
      case .numeral: form += marker.style.definition.numeral(missing).utf8
      case .markerOpen, .markerPrefix, .markerUnit, .markerClose, .markerSeparator:
        form += plan.source.bytes[plan.span(ofToken: index).range]
      default: break
      }
    }
    return form
  }

  /// `第（三）项`, `第（一）、（三）款` point at another text, and `分（1）类和（2）类` counts kinds.
  private static func isReference(_ marker: Range<Int>, in text: ArraySlice<UInt8>) -> Bool {
    if text[..<marker.lowerBound].suffix(3).elementsEqual("第".utf8) { return true }
    let behind = text[marker.upperBound...].prefix(3)
    return ["项", "款", "类", "、", "和"].contains { behind.elementsEqual($0.utf8) }
  }

  /// A numeral with a bracket or point behind it.
  private static func marker(at paragraph: Span, in bytes: [UInt8]) -> (value: Ordinal, span: Span)? {
    let text = String(decoding: bytes[Int(paragraph.start)..<min(Int(paragraph.end), Int(paragraph.start) + 40)], as: UTF8.self)
    var rest = text.unicodeScalars[...]
    if let first = rest.first, "（(".unicodeScalars.contains(first) { rest.removeFirst() }
    guard let number = LeadingNumber(rest) else { return nil }
    rest = rest.dropFirst(number.count)
    guard let point = rest.first, "）)、.．，,".unicodeScalars.contains(point) else { return nil }
    let length = text.utf8.count - String(rest.dropFirst()).utf8.count
    return (number.value, Span(Int(paragraph.start), Int(paragraph.start) + length))
  }
}
