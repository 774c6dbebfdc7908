import PlanSyntax

/// The last heading of a level that lost its whole marker and holds the items behind it: `二、… ⏎ 9.… ⏎ 保障措施 ⏎ 10.…`
///
/// What stands behind it counts on, or begins anew, and is taken for items of the heading before. It is told by its looks: a short line without a stop right
/// before an item, where every other heading of the level stands alone on its line and holds items, and no other such line is in the text.
struct LostHeadline {
  /// The first byte of its text.
  let start: UInt32
  /// The last heading of its level before it.
  let section: Int
  let ordinal: Ordinal

  /// All of a plan. Linear.
  static func all(in survey: PlanSurvey) -> [LostHeadline] {
    let plan = survey.plan
    return plan.documents.indices.compactMap { number -> LostHeadline? in
      let document = plan.documents[number]
      let headlines = document.sections.compactMap { headline(behind: $0, plan) }.prefix(2)
      // Several are subheadings without a number.
      guard headlines.count == 1, let found = headlines.first else { return nil }
      let owners = survey.numbering.series.filter { series in
        guard series.track.document == number, let last = series.sections.last else { return false }
        return last < found.section && plan.sections[last].end > found.section + 1 && isOfHeadings(series, plan)
      }
      // Of several levels nobody knows which it is of.
      guard owners.count == 1, let last = owners[0].sections.last, let ordinal = plan.sections[last].marker.ordinal,
        let next = Ordinal(Int(ordinal.value) + 1), isAlike(found.text, owners[0], plan)
      else { return nil }
      return LostHeadline(start: found.start, section: last, ordinal: next)
    }
  }

  /// The last paragraph of a section, where it looks like a heading and the next section follows it, be it an item of the first.
  private static func headline(behind index: Int, _ plan: Plan) -> (start: UInt32, text: [Unicode.Scalar], section: Int)? {
    let section = plan.sections[index]
    guard index + 1 < plan.sections.count, let last = section.paragraphs.last,
      case let paragraph = plan.paragraphs[last], paragraph.line > section.line, paragraph.span.count <= longest * 3,
      plan.sections[index + 1].line > paragraph.line, followsSentence(paragraph.span.start, plan)
    else { return nil }
    let text = Array(ByteScalars(plan.source.bytes, paragraph.span.range))
    guard (4...longest).contains(text.count), text.last != "，",
      text.allSatisfy({ ("\u{4E00}"..."\u{9FFF}").contains($0) || $0 == "，" || $0 == "、" })
    else { return nil }
    return (paragraph.span.start, text, index)
  }

  /// In characters.
  private static let longest = 30

  /// Whether a text is as short as the headings of a series, and has a comma only where they have.
  private static func isAlike(_ text: [Unicode.Scalar], _ series: Series, _ plan: Plan) -> Bool {
    let headings = series.sections.suffix(Series.farthest).map { plan.text(.heading, in: plan.sections[$0].heading).unicodeScalars }
    return headings.contains { text.count <= $0.count + 2 } && (!text.contains("，") || headings.contains { $0.contains("，") })
  }

  /// Whether a sentence or a tag ends before an offset.
  private static func followsSentence(_ offset: UInt32, _ plan: Plan) -> Bool {
    let before = plan.source.bytes[..<Int(offset)].suffix(40)
    let text = before.drop { $0 & 0xC0 == 0x80 }
    let last = ByteScalars(plan.source.bytes, text.startIndex..<text.endIndex).filter { !$0.isBlank }.last
    return last.map { "。；！？）)〕】］]”".unicodeScalars.contains($0) } ?? false
  }

  /// Whether each of a series is a heading on a line of its own, and the last holds items.
  private static func isOfHeadings(_ series: Series, _ plan: Plan) -> Bool {
    series.sections.count >= 2
      && series.sections.suffix(Series.farthest).allSatisfy { index in
        let section = plan.sections[index]
        return !section.heading.isEmpty && section.headingStop == .written && !endsInStop(section, plan)
          && (index + 1 == plan.sections.count || plan.sections[index + 1].line > section.line)
          && section.paragraphs.first.map { plan.paragraphs[$0].line > section.line } ?? true
      }
  }

  private static func endsInStop(_ section: Section, _ plan: Plan) -> Bool {
    let end = Int(section.heading.end)
    return end < plan.tokens.count && plan.tokens[end].kind == .headingStop && !plan.span(ofToken: end).isEmpty
  }
}
