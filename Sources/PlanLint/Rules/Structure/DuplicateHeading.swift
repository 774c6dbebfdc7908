import PlanSyntax

/// Two sections below the same heading have the same heading.
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
/// 同一标题之下有两个相同的小标题。
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
    var first: [Key: Int] = [:]
    first.reserveCapacity(plan.sections.count)
    var list = [Int](repeating: 0, count: plan.sections.count)
    for (number, series) in survey.numbering.series.enumerated() where series.isFurtherList {
      for section in series.sections { list[section] = number }
    }
    for (index, section) in plan.sections.enumerated() where !section.heading.isEmpty && section.marker.style != .dash {
      let key = Key(
        parent: section.parent, hash: hash(plan.source.bytes, plan.span(of: section.heading)), style: section.marker.style,
        list: list[index])
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      let heading = plan.text(.heading, in: section.heading)
      // Short labels such as 目标： come again by design, as 一般规定 does in the chapters of a law.
      let isOfLaw = section.marker.style == .chapter || section.marker.style == .section
      guard heading.unicodeScalars.count >= (isOfLaw ? 5 : 4), section.parent != nil || isSameDocument(earlier, index, plan),
        plan.text(.heading, in: plan.sections[earlier].heading) == heading
      else { continue }
      let marker = survey.quoted(earlier)
      findings.add(
        Self.self, at: plan.span(of: section.heading), section: index,
        Phrase("标题“\(heading)”与“\(marker)”的标题相同", "the heading “\(heading)” is also that of “\(marker)”"))
    }
  }

  private struct Key: Hashable {
    let parent: Int?
    let hash: UInt64
    let style: NumberingStyle
    let list: Int

    func hash(into hasher: inout Hasher) { hasher.combine(hash ^ UInt64(truncatingIfNeeded: parent ?? -1) << 20) }
  }

  /// FNV-1a.
  private static func hash(_ bytes: [UInt8], _ span: Span) -> UInt64 {
    let bytes = bytes.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in span.range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }

  private static func isSameDocument(_ left: Int, _ right: Int, _ plan: Plan) -> Bool {
    plan.document(of: left) == plan.document(of: right)
  }
}
