import PlanSyntax

/// An item of a list within one line that has the number of the one before it: `1.加强领导。…2.落实资金。…2.严格考核。…`
///
/// The parser takes the second for words of the text, since no list goes on with the same number; to a reader it is the next item.
struct RepeatedInLine {
  /// Of the second marker.
  let span: Span
  /// The item that has the same number.
  let section: Int
  /// Those behind it whose numbers have counted on from the one given twice.
  let rest: ArraySlice<Int>
  /// The item behind it, where its number is right, so that one seems to be missing.
  let next: Int?

  /// All of a plan. Linear: a search ends with the item's line.
  static func all(in plan: Plan, _ numbering: NumberingSurvey) -> [RepeatedInLine] {
    numbering.series.flatMap { series -> [RepeatedInLine] in
      switch series.track.style {
      case .decimal, .article, .chapter, .part: return []
      default: break
      }
      return series.sections.indices.compactMap { RepeatedInLine($0, series.sections, plan) }
    }
  }

  private init?(_ place: Int, _ sections: [Int], _ plan: Plan) {
    let index = sections[place]
    let section = plan.sections[index]
    let next = place + 1 < sections.count ? sections[place + 1] : nil
    let isBehind = place > 0 && RepeatedInLine.shareLine(sections[place - 1], index, plan)
    let goesOn = next.map { RepeatedInLine.shareLine(index, $0, plan) } ?? false
    guard isBehind || goesOn, section.marker.status == .written, section.marker.style == section.marker.seriesStyle,
      section.end == index + 1, let number = section.marker.ordinal, isBehind || number.value == 1
    else { return nil }
    let (bytes, start, end) = (plan.source.bytes, Int(plan.textStart(ofSection: index)), RepeatedInLine.lineEnd(of: section, plan))
    // A marker that a line's end tore from its text has none on its line.
    guard start < end else { return nil }
    let text = start..<end
    let form = bytes[plan.writtenSpan(section.marker).range]
    guard form.count >= 2, let found = TextSearch(form).first(in: bytes, text), found > text.lowerBound,
      bytes[found - 1] == 0x3B || ["。", "；"].contains(ByteScalars.scalar(bytes, at: found - 3)),
      case let behind = ByteScalars.scalar(bytes, at: found + form.count), ("\u{4E00}"..."\u{9FFF}").contains(behind),
      !"项款条类种档级、和及至".unicodeScalars.contains(behind),
      // It is there once.
      TextSearch(form).first(in: bytes, (found + form.count)..<text.upperBound) == nil,
      // A list within an item begins with its own first number.
      let one = Ordinal(1), let first = HiddenItem.form(of: one, like: index, in: plan),
      TextSearch(first).first(in: bytes, min(RepeatedInLine.listStart(place, sections, plan), found)..<found) == nil
    else { return nil }
    (span, self.section) = (Span(found, found + form.count), index)
    let follower = next.flatMap { plan.sections[$0].marker.ordinal }.map { Int($0.value) - Int(number.value) }
    self.next = follower == 2 ? next : nil
    let siblings = sections[(place + 1)...].prefix { plan.sections[$0].parent == section.parent }
    let counted = zip(siblings, (Int(number.value) + 1)...).prefix { plan.sections[$0].marker.ordinal.map { Int($0.value) } == $1 }
    rest = siblings.prefix(counted.count)
  }

  private static func shareLine(_ before: Int, _ behind: Int, _ plan: Plan) -> Bool {
    plan.sections[before].line == plan.sections[behind].line
  }

  /// Where the text of the first item begins that stands in the same line.
  private static func listStart(_ place: Int, _ sections: [Int], _ plan: Plan) -> Int {
    var first = place
    while first > 0, place - first < Series.farthest, shareLine(sections[first - 1], sections[place], plan) { first -= 1 }
    return Int(plan.textStart(ofSection: sections[first]))
  }

  private static func lineEnd(of section: Section, _ plan: Plan) -> Int {
    let bytes = plan.source.bytes
    let end = Int(section.span.end)
    return bytes[Int(section.span.start)..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
  }
}
