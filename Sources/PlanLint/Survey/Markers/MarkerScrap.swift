import PlanSyntax

/// A paragraph that begins with what no text begins with, the pieces around a lost numeral, and was taken for none of the items: `（）强化监管。`, `、强化监管。`
///
/// The numbers before and behind it may fit without it. That something is missing is plain all the same.
enum MarkerScrap {
  /// What is left, by the section that the paragraph is part of. Linear in the number of paragraphs.
  static func all(in survey: PlanSurvey) -> [(section: Int, span: Span)] {
    let plan = survey.plan
    var result: [(section: Int, span: Span)] = []
    for (index, section) in plan.sections.enumerated() {
      for paragraph in section.paragraphs where plan.paragraphs[paragraph].line > section.line {
        if let span = scrap(at: plan.paragraphs[paragraph].span, plan, isWrapped: survey.isWrapped) { result.append((index, span)) }
      }
    }
    return result
  }

  private static func scrap(at paragraph: Span, _ plan: Plan, isWrapped: Bool) -> Span? {
    // ( and the lead bytes of 、 and （
    guard !paragraph.isEmpty, case let lead = plan.source.bytes[Int(paragraph.start)], lead == 0x28 || lead == 0xE3 || lead == 0xEF,
      case let text = plan.source.bytes[paragraph.range].prefix(7),
      let piece = pieces.first(where: { text.starts(with: $0) }), text.count > piece.count
    else { return nil }
    let isPair = piece.first != 0xE3
    // A line of wrapped text may begin with 、, and so may what was torn from the words before it.
    guard isPair || !isWrapped && endsSentence(before: paragraph.start, plan) else { return nil }
    return Span(start: paragraph.start, end: paragraph.start + UInt32(piece.count))
  }

  private static let pieces = ["（）", "()", "（)", "(）", "、"].map { Array($0.utf8) }

  /// Whether the text before an offset ends in 。 or a bracket.
  private static func endsSentence(before offset: UInt32, _ plan: Plan) -> Bool {
    let text = plan.source.bytes[..<Int(offset)].suffix(60).drop { $0 & 0xC0 == 0x80 }
    let last = ByteScalars(plan.source.bytes, text.startIndex..<text.endIndex).filter { !$0.isBlank }.last
    return last.map { "。）)〕】］]".unicodeScalars.contains($0) } ?? false
  }
}
