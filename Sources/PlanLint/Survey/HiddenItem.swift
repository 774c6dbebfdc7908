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

  /// A numeral with a bracket or point behind it.
  private static func marker(at paragraph: Span, in bytes: [UInt8]) -> (value: Ordinal, span: Span)? {
    let text = String(decoding: bytes[Int(paragraph.start)..<min(Int(paragraph.end), Int(paragraph.start) + 40)], as: UTF8.self)
    var rest = text.unicodeScalars[...]
    if let first = rest.first, "（(".unicodeScalars.contains(first) { rest.removeFirst() }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let value: Ordinal?
    if digits.isEmpty {
      let symbols = rest.prefix(8).prefix { Reference.symbol($0) != nil }
      value = HanNumeral.value(of: symbols.compactMap(Reference.symbol))
      rest = rest.dropFirst(symbols.count)
    } else {
      value = Int(String(digits)).flatMap { Ordinal($0) }
      rest = rest.dropFirst(digits.count)
    }
    guard let value, let point = rest.first, "）)、.．，,".unicodeScalars.contains(point) else { return nil }
    let length = text.utf8.count - String(rest.dropFirst()).utf8.count
    return (value, Span(Int(paragraph.start), Int(paragraph.start) + length))
  }
}
