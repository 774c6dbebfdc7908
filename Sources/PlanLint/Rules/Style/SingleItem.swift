import PlanSyntax

/// A list has one item only. One note a document and style; none at the end of a file, which may have been cut off.
///
/// Why. A number makes sense where there is a second: either an item is missing, or the one needs no number.
///
/// Example. `二、主要任务` with nothing but `（一）加强领导` below it
///
/// Instead. The text without a number, or the items that are missing
///
/// Clause. Usual practice; no standard forbids it.
///
/// ---
///
/// 一个序列只有一条。每份文件每种样式只提示一次；位于文件末尾的不提示，后文可能被截去。
///
/// 为何。 编号意味着至少有两条：或是漏了条目，或是不必编号。
///
/// 示例。 `二、主要任务`之下只有`（一）加强领导`
///
/// 应为。 去掉序号，或补上缺失的条目
///
/// 依据。 行文惯例，无标准明令禁止。
public enum SingleItem: Rule {
  public static let id: RuleID = "single-item"
  public static let category = RuleCategory.style
  public static let severity = Severity.note
  public static let applicability: Applicability? = nil

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    var lone: [Series.Track: [Int]] = [:]
    for series in survey.numbering.series where series.sections.count == 1 && series.scope == .restarts {
      guard let section = series.sections.first, isLone(section, survey.plan), !survey.numbering.misstyled.contains(section),
        !survey.numbering.misstyled.contains(survey.plan.sections[section].end)
      else {
        continue
      }
      lone[series.track, default: []].append(section)
    }
    for sections in lone.values {
      guard let section = sections.min() else { continue }
      let (written, more) = (survey.quoted(section), sections.count - 1)
      findings.add(
        Self.self, at: survey.span(section), section: section,
        Phrase(
          "“\(written)”之后没有第二项" + (more > 0 ? "，本文这样的还有 \(more) 处" : ""),
          "no second item follows “\(written)”" + (more > 0 ? ", nor in \(more) more place\(more == 1 ? "" : "s") of this document" : "")))
    }
  }

  private static func isLone(_ section: Int, _ plan: Plan) -> Bool {
    let marker = plan.sections[section].marker
    // A lone ① begins a note as often as a list, unless a list was announced.
    return plan.sections[section].parent != nil && marker.status == .written && !isCutOff(section, plan) && marker.ordinal?.value == 1
      && (marker.style != .circled || isAnnounced(section, plan))
  }

  /// `…重点做好以下工作：`, and then the item.
  private static func isAnnounced(_ section: Int, _ plan: Plan) -> Bool {
    var end = Int(plan.writtenSpan(plan.sections[section].marker).start)
    let bytes = plan.source.bytes
    while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    while end >= 3, bytes[..<end].suffix(3).elementsEqual("\u{3000}".utf8) { end -= 3 }
    return bytes[..<end].last == 0x3A || bytes[..<end].suffix(3).elementsEqual("：".utf8)
  }

  /// True where nothing follows in the file: the rest of the list may have been cut off.
  private static func isCutOff(_ section: Int, _ plan: Plan) -> Bool {
    plan.sections[section].end == plan.sections.count && plan.documents.last?.closing.isEmpty == true
  }
}
