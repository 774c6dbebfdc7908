import PlanSyntax

/// The last item of a list that lost its whole marker: `（三）…（责任单位：市教育局）⏎强化监管。…（责任单位：市财政局）⏎三、…`
///
/// No number behind it tells. What does is that every item is one paragraph with a tag at its end, and this paragraph has one of its own.
struct LostLastItem {
  /// The first byte of its text.
  let start: UInt32
  /// The section before it, of which the parser took it for a paragraph.
  let section: Int
  let ordinal: Ordinal

  /// All of a plan, in the order of its lists. Linear.
  static func all(in survey: PlanSurvey) -> [LostLastItem] {
    let plan = survey.plan
    guard !plan.responsibilities.isEmpty else { return [] }
    let found = survey.siblings.compactMap { LostLastItem($0, plan) }
    guard !found.isEmpty else { return [] }
    // Where other items have two tagged paragraphs it is their way.
    let places = Set(found.map(\.section))
    let isWay = plan.sections.indices.contains { index in
      !places.contains(index) && plan.sections[index].paragraphs.count > 1
        && plan.sections[index].paragraphs.count { endsInTag(plan.paragraphs[$0], plan) } > 1
    }
    return isWay ? [] : found
  }

  private init?(_ list: [Int], _ plan: Plan) {
    guard list.count >= 3, let last = list.last, plan.sections[last].paragraphs.count == 2,
      let number = plan.sections[last].marker.ordinal, let next = Ordinal(Int(number.value) + 1),
      list.allSatisfy({ plan.sections[$0].end == $0 + 1 && ($0 == last || plan.sections[$0].paragraphs.count == 1) }),
      list.allSatisfy({ LostLastItem.isOneTaggedParagraph($0, plan) })
    else { return nil }
    let paragraph = plan.paragraphs[plan.sections[last].paragraphs.upperBound - 1]
    guard LostLastItem.endsInTag(paragraph, plan), LostLastItem.hasHeading(paragraph, plan) else { return nil }
    (start, section, ordinal) = (paragraph.span.start, last, next)
  }

  /// Whether an item's first paragraph stands behind its heading on the marker's line and ends in a tag.
  private static func isOneTaggedParagraph(_ section: Int, _ plan: Plan) -> Bool {
    let paragraph = plan.paragraphs[plan.sections[section].paragraphs.lowerBound]
    return plan.sections[section].headingStop == .written && paragraph.line == plan.sections[section].line && endsInTag(paragraph, plan)
  }

  private static func endsInTag(_ paragraph: Paragraph, _ plan: Plan) -> Bool {
    for index in paragraph.tokens.range.reversed() {
      switch plan.tokens[index].kind {
      case .tag: return paragraph.tokens.range.contains { plan.tokens[$0].kind == .text }
      case .text:
        // `…（责任单位：市财政局）。`
        guard plan.text(written: plan.span(ofToken: index)) == "。" else { return false }
      default: continue
      }
    }
    return false
  }

  /// `强化监管。建立检查机制，…`: a short sentence, then another.
  private static func hasHeading(_ paragraph: Paragraph, _ plan: Plan) -> Bool {
    let text = Array(plan.text(.text, in: paragraph.tokens).unicodeScalars)
    guard let stop = text.firstIndex(of: "。") else { return false }
    return (4...longestHeading).contains(stop) && stop + 4 < text.count && !text[..<stop].contains("，")
  }

  /// In characters.
  private static let longestHeading = 20
}
