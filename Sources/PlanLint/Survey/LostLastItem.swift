import PlanSyntax

/// The last item of a list that lost its whole marker: `（三）…（责任单位：市教育局）⏎强化监管。…（责任单位：市财政局）⏎三、…`
///
/// No number behind it tells. What does is that every item ends in one tag, and that what stands behind the last one's begins as the items do and has
/// a tag of its own.
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
    guard list.count >= 3, let last = list.last, plan.sections[last].paragraphs.count >= 2,
      let number = plan.sections[last].marker.ordinal, let next = Ordinal(Int(number.value) + 1),
      let form = Form(list[0], plan), list.allSatisfy({ plan.sections[$0].end == $0 + 1 && Form($0, plan) == form }),
      list.dropLast().allSatisfy({ LostLastItem.isOneTag(plan.sections[$0].paragraphs, form, plan) })
    else { return nil }
    let paragraphs = plan.sections[last].paragraphs
    guard let end = paragraphs.first(where: { LostLastItem.endsInTag(plan.paragraphs[$0], plan) }).map({ $0 + 1 }),
      end < paragraphs.upperBound,
      LostLastItem.isOneTag(paragraphs.lowerBound..<end, form, plan),
      LostLastItem.isOneTag(end..<paragraphs.upperBound, form, plan, isLost: true),
      form.begins(plan.paragraphs[end], plan)
    else { return nil }
    (start, section, ordinal) = (plan.paragraphs[end].span.start, last, next)
  }

  /// How the items of a list begin.
  private enum Form: Equatable {
    /// `强化监管。建立…`, `强化监管：建立…`
    case heading(stop: String)
    /// `建立检查机制，…`
    case sentence
    /// `强化监管⏎建立…`
    case headline

    init?(_ index: Int, _ plan: Plan) {
      let section = plan.sections[index]
      guard let first = section.paragraphs.first else { return nil }
      let isOnLine = plan.paragraphs[first].line == section.line
      if section.heading.isEmpty {
        guard isOnLine, section.headingStop != .missing else { return nil }
        self = .sentence
      } else if !isOnLine {
        guard section.headingStop != .missing else { return nil }
        self = .headline
      } else {
        let end = Int(section.heading.end)
        guard section.headingStop == .written, end < plan.tokens.count, plan.tokens[end].kind == .headingStop else { return nil }
        let stop = plan.text(written: plan.span(ofToken: end))
        self = .heading(stop: stop == ":" ? "：" : stop)
      }
    }

    /// Whether a paragraph begins as such an item does behind its marker.
    func begins(_ paragraph: Paragraph, _ plan: Plan) -> Bool {
      let text = Array(plan.text(.text, in: paragraph.tokens).unicodeScalars)
      // `2.5 分段办理`: its number is there, and was taken for one of the text.
      guard let first = text.first, !("0"..."9").contains(first) else { return false }
      switch self {
      case .sentence: return text.count > 2 * longestHeading
      case .headline: return (4...longestHeading).contains(text.count) && !text.contains { "。；：，:;,".unicodeScalars.contains($0) }
      case .heading(let stop):
        let stops = stop == "：" ? "：:" : stop
        guard let end = text.firstIndex(where: stops.unicodeScalars.contains) else { return false }
        return (4...longestHeading).contains(end) && end + 4 < text.count && !text[..<end].contains { "，。；,;".unicodeScalars.contains($0) }
      }
    }
  }

  /// Whether some paragraphs are one item: a single one that ends in a tag, or below a headline several of which the last does.
  private static func isOneTag(_ paragraphs: Range<Int>, _ form: Form, _ plan: Plan, isLost: Bool = false) -> Bool {
    guard form == .headline ? paragraphs.count > (isLost ? 1 : 0) : paragraphs.count == 1 else { return false }
    return paragraphs.allSatisfy { endsInTag(plan.paragraphs[$0], plan) == ($0 + 1 == paragraphs.upperBound) }
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

  /// In characters.
  private static let longestHeading = 20
}
