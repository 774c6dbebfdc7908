import PlanSyntax

/// Two sections below the same heading have the same heading. One note a heading, however often it comes again.
///
/// Why. One of them was copied and not changed, or the text stands there twice.
///
/// Example. `（二）加强宣传。…`, `（五）加强宣传。…`
///
/// Instead. A heading of its own for each, or one section
///
/// Clause. Usual practice.
///
/// ---
///
/// 同一标题之下有两个相同的小标题。同一标题只提示一次。
///
/// 为何。 或是复制后没有修改，或是内容重复。
///
/// 示例。 `（二）加强宣传。…`、`（五）加强宣传。…`
///
/// 应为。 各用各的标题，或合为一条
///
/// 依据。 行文惯例。
public enum DuplicateHeading: Rule {
  public static let id: RuleID = "duplicate-heading"
  public static let category = RuleCategory.structure
  public static let severity = Severity.note
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    let plan = survey.plan
    var list = [Int](repeating: 0, count: plan.sections.count)
    for (number, series) in survey.numbering.series.enumerated() where series.isFurtherList {
      for section in series.sections { list[section] = number }
    }
    var headings: [Heading] = []
    headings.reserveCapacity(plan.sections.count)
    for (index, section) in plan.sections.enumerated() where !section.heading.isEmpty && section.marker.style != .dash {
      headings.append(Heading(hash: hash(section, list: list[index], plan), section: index))
    }
    headings.sort { ($0.hash, $0.section) < ($1.hash, $1.section) }
    var repeats: [Int: [Int]] = [:]
    var first = 0
    // Nearly every heading stands alone.
    for place in headings.indices.dropFirst() {
      guard headings[place].hash == headings[first].hash else {
        first = place
        continue
      }
      let (earlier, index) = (headings[first].section, headings[place].section)
      if isRepeated(earlier, index, plan) { repeats[earlier, default: []].append(index) }
    }
    for (earlier, sections) in repeats.sorted(by: { $0.key < $1.key }) { add(sections, as: earlier, survey, to: &findings) }
  }

  private static func isRepeated(_ earlier: Int, _ index: Int, _ plan: Plan) -> Bool {
    let section = plan.sections[index]
    let heading = plan.text(.heading, in: section.heading)
    // Short labels such as 目标： come again by design, as 一般规定 does in the parts of a law.
    let isOfLaw = (section.marker.style == .chapter || section.marker.style == .section) && heading.hasSuffix("规定")
    return heading.unicodeScalars.count >= (isOfLaw ? 5 : 4) && (section.parent != nil || isSameDocument(earlier, index, plan))
      && plan.text(.heading, in: plan.sections[earlier].heading) == heading
  }

  private static func add(_ sections: [Int], as earlier: Int, _ survey: PlanSurvey, to findings: inout Findings) {
    let section = survey.plan.sections[sections[0]]
    let heading = survey.plan.text(.heading, in: section.heading).insideQuotes
    // What is left of a damaged marker names nothing.
    let isWritten = survey.plan.sections[earlier].marker.status == .written
    let marker = isWritten ? survey.quoted(earlier) : survey.trueMarker(earlier)
    let more = sections.count - 1
    findings.add(
      Self.self, at: survey.plan.headingSpan(ofSection: sections[0]), section: sections[0],
      Phrase(
        "标题“\(heading)”与“\(marker)”的标题相同" + (more > 0 ? "，其后还有 \(more) 处" : ""),
        "the heading “\(heading)” is also that of “\(marker)”" + (more > 0 ? ", and comes \(more) times more" : "")))
  }

  private struct Heading {
    let hash: UInt64
    let section: Int
  }

  /// FNV-1a over the heading's own bytes: a marker alone on its line parts from it by a line end, and a long one is wrapped. All that tells
  /// headings apart is in it: a parent may have thousands of lists with one heading.
  private static func hash(_ section: Section, list: Int, _ plan: Plan) -> UInt64 {
    let bytes = plan.source.bytes.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for token in section.heading.range where plan.tokens[token].kind == .heading {
      for index in plan.span(ofToken: token).range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    }
    for place in [section.parent ?? -1, Int(section.marker.style.rank), list] {
      hash = (hash ^ UInt64(truncatingIfNeeded: place)) &* 0x9E37_79B9_7F4A_7C15
    }
    return hash
  }

  private static func isSameDocument(_ left: Int, _ right: Int, _ plan: Plan) -> Bool {
    plan.document(of: left) == plan.document(of: right)
  }
}
