import PlanSyntax

/// A marker stands here, but what is left does not tell its number; or the last item of a list seems to have lost it, or all of it but the numeral.
///
/// Why. Several numbers fit, and a guess could make the plan say what its author did not.
///
/// Example. `）加强宣传。` where two levels could go on
///
/// Instead. Look the number up in the original.
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 此处有序号，但残留的部分不足以确定是几；或一个序列的末条像是丢失了序号，或只剩数字。
///
/// 为何。 有几个数都说得通，猜错会改变原意。
///
/// 示例。 `）加强宣传。`，而前面两个层次都可能续下来
///
/// 应为。 请对照原件补上序号。
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum UnresolvedMarker: Rule {
  public static let id: RuleID = "unresolved-marker"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .display

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    let scraps = MarkerScrap.all(in: survey)
    var told: Set<UInt32> = []
    for item in LostLastItem.all(in: survey) {
      // `（）强化监管。…（责任单位：市财政局）` behind the last of a list
      if let scrap = scraps.first(where: { $0.span.start == item.start }) {
        told.insert(item.start)
        let written = survey.plan.text(written: scrap.span)
        add(item.ordinal, at: scrap.span, behind: item.section, survey, to: &findings) { barePhrase(written, "“\($0)”") }
        continue
      }
      add(item.ordinal, at: Span(start: item.start, end: item.start), behind: item.section, survey, to: &findings) { right in
        Phrase(
          "此处可能丢失序号“\(right)”：同级每条各有一处责任标注", "the marker “\(right)” may be missing here: each of its siblings has one tag")
      }
    }
    for item in LostHeadline.all(in: survey) {
      add(item.ordinal, at: Span(start: item.start, end: item.start), behind: item.section, survey, to: &findings) { right in
        Phrase("此处可能丢失序号“\(right)”：像是同级的标题", "the marker “\(right)” may be missing here: this looks like a heading of its level")
      }
    }
    for item in BareNumber.all(in: survey) {
      let written = survey.plan.text(written: item.span).withBlanksShown
      add(item.ordinal, at: item.span, behind: item.section, survey, to: &findings) { barePhrase(written, "“\($0)”") }
    }
    for scrap in scraps where !told.contains(scrap.span.start) {
      let written = survey.plan.text(written: scrap.span)
      findings.add(Self.self, at: scrap.span, section: scrap.section, phrase(written, [], fit: .unknown), confidence: 80)
    }
    for (section, kind) in survey.damage where kind == .unresolved && !isExplainedByRepeat(section, survey) {
      let marker = survey.plan.sections[section].marker
      let candidates = marker.candidates.prefix(3).map { survey.marker($0, like: section) }
      let written = survey.quoted(section)
      findings.add(
        Self.self, at: survey.span(section), section: section,
        phrase(written, candidates.map { "“\($0)”" }, fit: fit(of: marker)),
        confidence: marker.confidence, fixes: candidates.map { FixIt.replacement(of: survey.span(section), by: $0, .display) })
    }
  }

  /// Speaks of the item that comes next behind the last of a list.
  private static func add(
    _ ordinal: Ordinal, at span: Span, behind section: Int, _ survey: PlanSurvey, to findings: inout Findings, _ message: (String) -> Phrase
  ) {
    let right = survey.marker(ordinal, like: section)
    findings.add(
      Self.self, at: span, section: section, message(right), confidence: 80, fixes: [FixIt.replacement(of: span, by: right, .display)])
  }

  /// `第四条 ⏎ 第四条 ⏎ 加强… ⏎ 第六条`: a paragraph without any marker may have been 第五条; the 第四条 that is given twice, and should be 第五条, tells why that is
  /// missing.
  private static func isExplainedByRepeat(_ section: Int, _ survey: PlanSurvey) -> Bool {
    let (plan, marker) = (survey.plan, survey.plan.sections[section].marker)
    guard !survey.numbering.faults.isEmpty, survey.span(section).isEmpty, !marker.candidates.isEmpty else { return false }
    let document = plan.document(of: section)
    let track = Series.Track(marker, document: document)
    let before = (plan.documents[document].sections.lowerBound..<section).suffix(Series.farthest)
      .last { Series.Track(plan.sections[$0].marker, document: document) == track }
    guard let before, survey.numbering.faultySections.contains(before) else { return false }
    return survey.numbering.faults.contains { fault in
      fault.section == before && fault.kind == .repeated && marker.candidates.allSatisfy { $0 == fault.expected }
    }
  }

  private static func phrase(_ written: String, _ candidates: [String], fit: Fit) -> Phrase {
    let guess =
      candidates.isEmpty
      ? Phrase("", "") : Phrase("，可能是" + candidates.joined(separator: "或"), "; perhaps " + candidates.joined(separator: " or "))
    // Several paragraphs may have lost it.
    guard !written.isEmpty else {
      return Phrase("此处或附近丢失整个序号，无法确定\(guess.chinese)", "a marker was lost here or nearby; where cannot be told\(guess.english)")
    }
    switch fit {
    case .next: return barePhrase(written, candidates[0])
    // `19，` in a list that stands at 12: its number is plain, and fits nowhere.
    case .nowhere:
      return Phrase(
        "“\(written)”像是残缺的序号，但与前后编号不衔接，无法确定\(guess.chinese)",
        "“\(written)” looks like what is left of a marker, but fits none of the numbers around it\(guess.english)")
    case .unknown: break
    }
    // One is left, and nothing behind it that would prove it.
    if candidates.count == 1 {
      return Phrase(
        "序号“\(written)”残缺，可能是\(candidates[0])", "“\(written)” is what is left of a marker, perhaps of \(candidates[0])")
    }
    return Phrase("序号“\(written)”残缺，无法确定\(guess.chinese)", "what number “\(written)” was cannot be told\(guess.english)")
  }

  /// How a written number fits those around it.
  private enum Fit {
    /// It is the one that is due, and nothing else can be.
    case next
    case nowhere
    /// No number is left.
    case unknown
  }

  private static func fit(of marker: Marker) -> Fit {
    guard let written = marker.writtenOrdinal else { return .unknown }
    return Array(marker.candidates) == [written] ? .next : .nowhere
  }

  private static func barePhrase(_ written: String, _ right: String) -> Phrase {
    Phrase("“\(written)”像是残缺的序号，可能是\(right)", "“\(written)” looks like what is left of a marker, perhaps \(right)")
  }
}
