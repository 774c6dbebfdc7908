import PlanSyntax

/// A sentence points at a section that the document has not.
///
/// Why. Sections were moved or left out and the reference was not; a reader looks in vain.
///
/// Example. `按照本办法第三十五条办理` in a text of thirty-one articles, `见第五部分` where 四、 is the last one
///
/// Instead. The number that the section has now
///
/// Clause. Usual practice.
///
/// ---
///
/// 引用了本文中不存在的条款。
///
/// 为何。 条款调整后引用没有更新，读者找不到。
///
/// 示例。 全文共三十一条，却写`按照本办法第三十五条办理`；全文只到四、，却写`见第五部分`
///
/// 应为。 改为该条现在的序号
///
/// 依据。 行文惯例。
public enum DanglingReference: Rule {
  public static let id: RuleID = "dangling-reference"
  public static let category = RuleCategory.references
  public static let severity = Severity.warning
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    let references = Reference.all(in: survey.plan.source.bytes)
    guard !references.isEmpty else { return }
    // Where a number is missing those behind it are too high.
    let faults = survey.numbering.faults.filter { if case .skipped = $0.kind { false } else { true } }
    let sections = NumberedSections(survey.plan, faults: Set(faults.map(\.section)))
    for reference in references {
      guard let last = sections.last(before: reference), !reachesOverParagraphs(reference.span, survey.plan) else { continue }
      let (text, end) = (survey.plan.text(visible: reference.span).insideQuotes, survey.plan.markerText(ofSection: last))
      findings.add(
        Self.self, at: reference.span, section: survey.plan.section(at: reference.span.start),
        Phrase("“\(text)”在本文中不存在，只到“\(end)”为止", "this text has no “\(text)”: it ends with “\(end)”"), confidence: 80)
    }
  }

  /// `…适用本办法⏎第九条 …`: what a new paragraph begins with points at nothing. `本方案第十⏎二部分` is no end of one.
  private static func reachesOverParagraphs(_ span: Span, _ plan: Plan) -> Bool {
    guard plan.source.bytes[span.range].contains(0x0A) else { return false }
    return (plan.firstToken(endingAfter: span.start)..<plan.tokens.count).prefix { plan.tokens[$0].start < span.end }
      .contains { plan.tokens[$0].kind == .lineBreak && !isWithinNumber(Int(plan.tokens[$0].start), plan) }
  }

  private static func isWithinNumber(_ offset: Int, _ plan: Plan) -> Bool {
    guard offset >= 3 else { return false }
    let before = ByteScalars.scalar(plan.source.bytes, at: offset - 3)
    return before == "第" || HanNumeral.symbol(before) != nil || (0x30...0x39).contains(plan.source.bytes[offset - 1])
  }
}
