import PlanSyntax

/// A paragraph that begins with what no text begins with, the pieces around a lost numeral, and was taken for none of the items: `（）强化监管。`, `第章 总则`,
/// `、强化监管。`, `）强化监管。`
///
/// The numbers before and behind it may fit without it. That something is missing is plain all the same.
enum MarkerScrap {
  /// What is left, by the section that the paragraph is part of. Linear in the number of paragraphs.
  static func all(in survey: PlanSurvey) -> [(section: Int, span: Span)] {
    let plan = survey.plan
    var result: [(section: Int, span: Span)] = []
    // Where the next number tells of a gap, that is said already.
    var gaps: Set<Int> = []
    for fault in survey.numbering.faults {
      if case .skipped = fault.kind { gaps.insert(fault.section) }
    }
    for (index, section) in plan.sections.enumerated() where !gaps.contains(index + 1) {
      for paragraph in section.paragraphs where plan.paragraphs[paragraph].line > section.line {
        if let span = scrap(at: plan.paragraphs[paragraph].span, plan, isWrapped: survey.isWrapped) { result.append((index, span)) }
      }
    }
    return result
  }

  private static func scrap(at paragraph: Span, _ plan: Plan, isWrapped: Bool) -> Span? {
    // ( and ), and the lead bytes of 、 and （ and 第
    guard !paragraph.isEmpty, case let lead = plan.source.bytes[Int(paragraph.start)],
      lead == 0x28 || lead == 0x29 || lead == 0xE3 || lead == 0xEF || lead == 0xE7,
      case let text = plan.source.bytes[paragraph.range].prefix(7),
      let piece = pieces.first(where: { text.starts(with: $0) }), text.count > piece.count
    else { return nil }
    if piece.count == 1 || piece.count == 3 {
      let last = lastCharacter(before: paragraph.start, plan)
      // A line of wrapped text may begin with 、 or ）, and so may what was torn from the words before it; behind 。 no 、 does.
      guard
        !isWrapped || isIndented(paragraph.start, plan)
          ? "。）)〕】］]".unicodeScalars.contains(last) : last == "。" && piece.elementsEqual("、".utf8)
      else { return nil }
    }
    return Span(start: paragraph.start, end: paragraph.start + UInt32(piece.count))
  }

  private static let pieces = ["（）", "()", "（)", "(）", "、", "）", ")", "第章", "第节", "第条"].map { Array($0.utf8) }

  /// Whether a blank stands before an offset.
  private static func isIndented(_ offset: UInt32, _ plan: Plan) -> Bool {
    let before = plan.source.bytes[..<Int(offset)]
    return [0x20, 0x09].contains(before.last) || before.suffix(3).elementsEqual([0xE3, 0x80, 0x80])
      || before.suffix(2).elementsEqual([0xC2, 0xA0])
  }

  /// The last character before an offset that is no blank; U+FFFD for none.
  private static func lastCharacter(before offset: UInt32, _ plan: Plan) -> Unicode.Scalar {
    let text = plan.source.bytes[..<Int(offset)].suffix(60).drop { $0 & 0xC0 == 0x80 }
    return ByteScalars(plan.source.bytes, text.startIndex..<text.endIndex).filter { !$0.isBlank }.last ?? "\u{FFFD}"
  }
}
