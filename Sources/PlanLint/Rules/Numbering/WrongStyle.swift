import PlanSyntax

/// A marker is written in another style than its siblings or in brackets of another kind, or a list in the style of the item that holds it.
///
/// Why. The style shows the level: a reader takes the item for one of another level.
///
/// Example. `（二）…`, `三、…`, `（四）…`
///
/// Instead. `（二）…`, `（三）…`, `（四）…`
///
/// Clause. GB/T 9704-2012, 7.3.3; GB/T 15834-2011, B.3.8.
///
/// ---
///
/// 序号的样式或括号与同级不一致，或下一级列表与上一级样式相同。
///
/// 为何。 样式表明层次，读者会把该条当成另一层次的。
///
/// 示例。 `（二）…`、`三、…`、`（四）…`
///
/// 应为。 `（二）…`、`（三）…`、`（四）…`
///
/// 依据。 GB/T 9704—2012 第7.3.3条；GB/T 15834—2011 附录B.3.8。
public enum WrongStyle: Rule {
  public static let id: RuleID = "wrong-style"
  public static let category = RuleCategory.numbering
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    addForeignPoints(survey, to: &findings)
    for list in survey.foreignBrackets { add(list, survey, to: &findings) }
    for fault in survey.numbering.faults {
      switch fault.kind {
      case .stranger:
        let span = survey.span(fault.section)
        // `二、（二）加强` has the right one as well.
        let end = MarkerRemains.endOfRepeat(behind: fault.section, survey.plan) ?? span.end
        add(
          Span(start: span.start, end: end), fault.section, survey.marker(fault.expected, like: fault.section), survey, to: &findings)
      case .inner(let place): add(list: fault, at: place, survey, to: &findings)
      case .hidden(let span):
        let blank = survey.plan.isFollowedByWord(span) ? survey.modelBlank(fault.section) : ""
        add(span, nil, survey.marker(fault.expected, like: fault.section), behind: blank, survey, to: &findings)
      default: continue
      }
    }
    findings.add(Self.self, survey.decimals.slips.filter { $0.kind == .point }, in: survey, phrase)
  }

  /// `〔三〕` among `（二）` and `（四）`, or a list that is written so as a whole.
  private static func add(_ list: ForeignBrackets, _ survey: PlanSurvey, to findings: inout Findings) {
    let edits = list.sections.compactMap { section -> TextEdit? in
      guard let ordinal = survey.plan.sections[section].marker.ordinal,
        let right = survey.habits.text(ordinal, of: list.model, in: survey)
      else { return nil }
      return TextEdit(survey.span(section), right)
    }
    guard let first = edits.first, list.section == list.sections.first else { return }
    let written = survey.quoted(list.section)
    let title =
      edits.count == 1
      ? Phrase("改为“\(first.text)”", "replace with “\(first.text)”")
      : Phrase("改为“\(first.text)”，其后各条照此改", "replace with “\(first.text)”, and the items behind it alike")
    findings.add(
      Self.self, at: first.span, section: list.section,
      Phrase(
        "序号“\(written)”的括号与同级不一致，应为“\(first.text)”",
        "“\(written)” is not in the brackets of its level; it should be “\(first.text)”"),
      confidence: 90, fixes: [FixIt(title: title, applicability: .unsafe, edits: edits)])
  }

  /// The series is right, and a few of its numbers have another point.
  private static func addForeignPoints(_ survey: PlanSurvey, to findings: inout Findings) {
    let sections = survey.plan.sections
    guard sections.indices.contains(where: { survey.forms[$0].hasForeignPoint(in: sections[$0].marker.style) }) else { return }
    let points = sections.indices.compactMap { point(of: $0, survey) }
    var balance: [Series.Track: Int] = [:]
    for point in points { balance[point.track, default: 0] += point.isForeign ? 1 : -1 }
    for point in points {
      // `1.` `2.` `3、` `4.` counted as 1、: what most have is right.
      let isTurned = balance[point.track, default: 0] > 0
      guard point.isForeign != isTurned else { continue }
      let right =
        isTurned
        ? (point.track.style == .arabicDot ? NumberingStyle.arabicComma : .arabicDot).definition.marker(point.ordinal, unit: nil)
        : survey.marker(point.ordinal, like: point.section)
      add(survey.span(point.section), point.section, right, survey, to: &findings)
    }
  }

  /// The point behind a number of a series.
  private struct Point {
    let section: Int
    let track: Series.Track
    let ordinal: Ordinal
    /// Whether it is that of another style.
    let isForeign: Bool
  }

  private static func point(of index: Int, _ survey: PlanSurvey) -> Point? {
    let (marker, form) = (survey.plan.sections[index].marker, survey.forms[index])
    guard marker.style == .arabicDot || marker.style == .arabicComma, marker.style == marker.seriesStyle, marker.status == .written,
      let ordinal = marker.ordinal
    else { return nil }
    let isForeign = form.hasForeignPoint(in: marker.style)
    // Without a sound marker of its style beside it there is nothing that it could be foreign to.
    guard !isForeign || survey.model(for: index) != nil else { return nil }
    let track = Series.Track(marker, document: survey.plan.document(of: index))
    return Point(section: index, track: track, ordinal: ordinal, isForeign: isForeign)
  }

  /// A list in the style of the item that holds it.
  private static func add(list fault: NumberingFault, at place: InnerList.Place, _ survey: PlanSurvey, to findings: inout Findings) {
    let markers = InnerStyle(place, in: survey.plan)?.markers(of: fault.rest, in: survey) ?? []
    let (written, above) = (survey.quoted(fault.section), survey.quoted(place.owner))
    let right = markers.first.map(\.text)
    findings.add(
      Self.self, at: survey.span(fault.section), section: fault.section,
      Phrase(
        "“\(above)”之下的“\(written)”与上一级样式相同" + (right.map { "，应为“\($0)”" } ?? ""),
        "“\(written)” below “\(above)” is in the style of the level above" + (right.map { "; it should be “\($0)”" } ?? "")),
      confidence: 90,
      fixes: right.map { text in
        [
          FixIt(
            title: Phrase("改为“\(text)”，其后各条照此改", "replace with “\(text)”, and the items behind it alike"), applicability: .unsafe,
            edits: markers)
        ]
      } ?? [])
  }

  /// - Parameter blank: what the document writes behind such a marker, and is not there.
  private static func add(
    _ span: Span, _ section: Int?, _ right: String, behind blank: String = "", _ survey: PlanSurvey, to findings: inout Findings
  ) {
    let written = survey.plan.text(written: span).withBlanksShown
    findings.add(
      Self.self, at: span, section: section, phrase(written, right), confidence: 90,
      fixes: [.replacement(of: span, by: right, .unsafe, behind: blank)])
  }

  private static func phrase(_ written: String, _ right: String) -> Phrase {
    Phrase("序号“\(written)”的样式与同级不一致，应为“\(right)”", "“\(written)” is not in the style of its siblings; it should be “\(right)”")
  }
}

extension Plan {
  /// Whether a Han character stands right behind a marker.
  fileprivate func isFollowedByWord(_ marker: Span) -> Bool {
    Int(marker.end) < source.bytes.count && ("\u{4E00}"..."\u{9FFF}").contains(ByteScalars.scalar(source.bytes, at: Int(marker.end)))
  }
}
