import PlanSyntax

/// The stop behind a run-in heading was lost. Where it stood is not always to be told; then no fix is offered.
///
/// Why. Heading and body run into one sentence that means neither.
///
/// Example. `（五）实行清单制度推动各科室履职，…` where the siblings write `（六）深化改革。…`
///
/// Instead. `（五）实行清单制度。推动各科室履职，…`
///
/// Clause. GB/T 9704-2012, 7.3.3: headings of the first two levels are set in types of their own; that a stop ends them is usual practice.
///
/// ---
///
/// 段首标题后的句号丢失。位置不能确定时只提示，不自动补。
///
/// 为何。 标题与正文连成一句，两头都读不通。
///
/// 示例。 `（五）实行清单制度推动各科室履职，…`，而同级写作`（六）深化改革。…`
///
/// 应为。 `（五）实行清单制度。推动各科室履职，…`
///
/// 依据。 GB/T 9704—2012 第7.3.3条：一般第一层用黑体、第二层用楷体；标题以句号与正文分开是行文惯例。
public enum LostHeadingStop: Rule {
  public static let id: RuleID = "lost-heading-stop"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    let plan = survey.plan
    // `（二）自查自改……2` in the table of contents tells where the heading of `（二）自查自改6月至8月，企业…` ends.
    var listed: Set<Int> = []
    for case .lostStop(let index, let end) in survey.contentsFaults {
      listed.insert(index)
      add(index, Span(Int(plan.textStart(ofSection: index)), end), confidence: inContents, survey, to: &findings)
    }
    for (index, section) in plan.sections.enumerated() where section.headingStop == .missing && !listed.contains(index) {
      guard section.headingConfidence >= leastTold, !isOneClause(section, plan) else { continue }
      if section.heading.isEmpty { addUnplaced(index, survey, to: &findings) } else { addRead(index, survey, to: &findings) }
    }
    for item in EvenHeadings.lostStops(in: plan) where !listed.contains(item.section) {
      add(item.section, item.heading, confidence: evenHeading, survey, to: &findings)
    }
  }

  /// Where the stop stood cannot be told.
  private static func addUnplaced(_ section: Int, _ survey: PlanSurvey, to findings: inout Findings) {
    let stop = survey.headingStop(like: section)
    findings.add(
      Self.self, at: firstClause(of: section, survey.plan), section: section,
      Phrase("标题与正文之间缺“\(stop)”，位置无法确定", "“\(stop)” is missing between heading and text; where cannot be told"),
      confidence: survey.plan.sections[section].headingConfidence)
  }

  /// A stop is missing behind what the parser takes for the heading; where that is in doubt there is no fix.
  private static func addRead(_ section: Int, _ survey: PlanSurvey, to findings: inout Findings) {
    let (heading, confidence) = (survey.plan.sections[section].heading, survey.plan.sections[section].headingConfidence)
    let (words, place) = (survey.plan.text(.heading, in: heading), survey.plan.span(of: heading).end)
    guard !endsInMidSentence(words) else { return }
    if confidence >= leastSure { return add(section, words, at: place, confidence: confidence, survey, to: &findings) }
    let (stop, shown) = (survey.headingStop(like: section), words.insideQuotes)
    findings.add(
      Self.self, at: Span(start: place, end: place), section: section,
      Phrase("标题后缺“\(stop)”，或许在“\(shown)”之后", "“\(stop)” is missing after the heading, which may be “\(shown)”"),
      confidence: confidence)
  }

  /// A stop is missing behind a heading whose end other headings tell.
  private static func add(_ section: Int, _ heading: Span, confidence: UInt8, _ survey: PlanSurvey, to findings: inout Findings) {
    add(section, survey.plan.text(written: heading), at: heading.end, confidence: confidence, survey, to: &findings)
  }

  private static func add(
    _ section: Int, _ heading: String, at end: UInt32, confidence: UInt8, _ survey: PlanSurvey, to findings: inout Findings
  ) {
    let (stop, words, place) = (survey.headingStop(like: section), heading.insideQuotes, Span(start: end, end: end))
    findings.add(
      Self.self, at: place, section: section,
      Phrase("标题“\(words)”后缺“\(stop)”", "“\(stop)” is missing after the heading “\(words)”"), confidence: confidence,
      fixes: [.replacement(of: place, by: stop, .unsafe)])
  }

  /// Where the table of contents has the heading, in hundredths.
  private static let inContents: UInt8 = 95

  /// Where all headings of a level are of one length, in hundredths.
  private static let evenHeading: UInt8 = 80

  /// From these confidences on, in hundredths, it is told that a stop was lost, and where it stood.
  private static let (leastTold, leastSure): (UInt8, UInt8) = (20, 60)

  /// The text up to the first comma or stop, in which a heading ends somewhere.
  private static func firstClause(of index: Int, _ plan: Plan) -> Span {
    let start = Int(plan.textStart(ofSection: index))
    guard let first = plan.sections[index].paragraphs.first else { return Span(start, start) }
    var end = start
    for scalar in ByteScalars(plan.source.bytes, start..<Int(plan.paragraphs[first].span.end)) {
      if "，,。；;：:\n".unicodeScalars.contains(scalar) { break }
      end += UTF8.width(scalar)
    }
    return Span(start, end)
  }

  /// `推进社会监督常态化进一步`, `…招标人应建立`: no heading ends in an adverb, or in a verb that an auxiliary demands; where the heading ends is not known
  /// then.
  private static func endsInMidSentence(_ heading: String) -> Bool {
    guard let last = heading.unicodeScalars.last else { return false }
    if lastOfAdverbs.contains(last), adverbs.contains(where: heading.hasSuffix) { return true }
    let end = Array(heading.unicodeScalars.suffix(4))
    guard end.count == 4, end[1] == "应" || end[1] == "须" || end[1] == "将" else { return false }
    // `供应保障`, `必须`; `应急管理` has its 应 further left.
    return !"供响适反对相效呼照感答顺即".unicodeScalars.contains(end[0]) && !"急用变对答".unicodeScalars.contains(end[2])
  }

  private static let adverbs = [
    "进一步", "持续", "不断", "全面", "着力", "大力", "积极", "切实", "充分", "逐步", "及时", "认真", "严格", "深入", "有效", "继续", "尽快", "坚决", "广泛", "扎实", "稳步",
    "必须", "应当", "应", "可以", "能够", "不得", "要", "须",
  ]
  private static let lastOfAdverbs = Set(adverbs.compactMap(\.unicodeScalars.last))

  /// `不经审核擅自对外提供证照信息的；`: what follows the supposed heading ends at once, and is no body but the rest of a long heading or item.
  private static func isOneClause(_ section: Section, _ plan: Plan) -> Bool {
    guard let first = section.paragraphs.first else { return true }
    let body = plan.text(.text, in: plan.paragraphs[first].tokens).unicodeScalars
    let clause = body.prefix { !"，,。；;：:".unicodeScalars.contains($0) }
    let rest = body.dropFirst(clause.count)
    return rest.first.map { "；;".unicodeScalars.contains($0) } ?? true || rest.count <= 1 && clause.count < 12
      || rest.first == "。" && clause.count < 10
  }
}
