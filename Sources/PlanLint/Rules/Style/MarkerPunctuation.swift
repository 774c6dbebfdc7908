import PlanSyntax

/// A point stands behind a marker that takes none, or another than it takes. One note a document and style.
///
/// Why. Brackets end a marker by themselves, 章 and 条 do so with a blank; behind a Han number stands 、, behind an Arabic one a point.
///
/// Example. `（一）、加强领导`, `（一），加强领导`, `1、加强领导`, `一，加强领导`, `第一章：总则`
///
/// Instead. `（一）加强领导`, `（一）加强领导`, `1.加强领导`, `一、加强领导`, `第一章 总则`
///
/// Clause. GB/T 15834-2011, B.3.2 to B.3.6.
///
/// ---
///
/// 序号后的标点不合规定。每份文件每种样式只提示一次。
///
/// 为何。 带括号的序号后不再用点号，“第一章”“第一条”之后宜用空格；汉字数字后用顿号，阿拉伯数字后用下脚点。
///
/// 示例。 `（一）、加强领导`、`（一），加强领导`、`1、加强领导`、`一，加强领导`、`第一章：总则`
///
/// 应为。 `（一）加强领导`、`（一）加强领导`、`1.加强领导`、`一、加强领导`、`第一章 总则`
///
/// 依据。 GB/T 15834—2011 附录B.3.2至B.3.6。
public enum MarkerPunctuation: Rule {
  public static let id: RuleID = "marker-punctuation"
  public static let category = RuleCategory.style
  public static let severity = Severity.note
  public static let applicability: Applicability? = .unsafe

  /// A marker with a wrong point, and how to put it right.
  private struct Case {
    let section: Int
    let edit: TextEdit
    /// The point, where it was read as text behind the marker.
    var pointBehind = ""

    func written(_ survey: PlanSurvey) -> String { survey.quoted(section) + pointBehind }

    func right(_ survey: PlanSurvey) -> String {
      pointBehind.isEmpty ? survey.written(section, with: edit) : survey.quoted(section)
    }
  }

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for document in survey.plan.documents {
      var cases: [NumberingStyle: [Case]] = [:]
      for index in document.sections {
        guard let found = pointInside(index, survey) ?? pointBehind(index, survey) else { continue }
        cases[survey.plan.sections[index].marker.style, default: []].append(found)
      }
      for style in NumberingStyle.allCases {
        guard let all = cases[style], let first = all.first else { continue }
        let (written, right) = (first.written(survey), first.right(survey))
        findings.add(
          Self.self, at: survey.span(first.section), section: first.section,
          Phrase(
            "“\(written)”宜写作“\(right)”，本文共 \(all.count) 处", "“\(written)” is better written “\(right)”; \(all.count) in this document"),
          fixes: [
            FixIt(title: Phrase("全部改为“\(right)”的写法", "write all of them like “\(right)”"), applicability: .unsafe, edits: all.map(\.edit))
          ])
      }
    }
  }

  /// Whether nothing but its point may be wrong with a marker.
  private static func isSound(_ section: Int, _ survey: PlanSurvey) -> Bool {
    let (marker, form) = (survey.plan.sections[section].marker, survey.forms[section])
    return marker.status == .written && marker.style == marker.seriesStyle && form.missing.isEmpty && form.isPaired
      && !survey.damagedSections.contains(section)
  }

  /// What to do with the point of a marker, where nothing else is wrong with it; nil where it is right.
  private static func pointInside(_ section: Int, _ survey: PlanSurvey) -> Case? {
    let (marker, form) = (survey.plan.sections[section].marker, survey.forms[section])
    guard form.separator != "\0", let right = point(marker, form), !form.hasForeignPoint(in: marker.style), isSound(section, survey),
      let token = marker.tokens.range.last(where: { survey.plan.tokens[$0].kind == .markerSeparator })
    else { return nil }
    let span = survey.plan.span(ofToken: token)
    // `第一章：总则`, but `第一章： 总则` has its blank.
    return Case(section: section, edit: TextEdit(span, right == " " && survey.textStart(section) > span.end ? "" : right))
  }

  /// `（一），加强领导`, `（一）。加强领导`: behind a bracket a sentence's point is read as text, which no text begins with.
  private static func pointBehind(_ section: Int, _ survey: PlanSurvey) -> Case? {
    let (style, form) = (survey.plan.sections[section].marker.style, survey.forms[section])
    guard style == .hanParenthesis || style == .arabicParenthesis || style == .arabicHalfParenthesis, form.separator == "\0" else {
      return nil
    }
    let end = Int(survey.span(section).end)
    let rest = survey.plan.source.bytes[end...]
    // The first bytes of these points: most headings begin with another.
    guard let first = rest.first, first == 0xEF || first == 0xE3 || first == 0x2C else { return nil }
    guard let point = ["，", "。", "；", ","].first(where: { rest.starts(with: $0.utf8) }), isSound(section, survey) else { return nil }
    return Case(section: section, edit: TextEdit(Span(end, end + point.utf8.count), ""), pointBehind: point)
  }

  /// The point that a marker should have instead of its own; nil where it has the right one.
  private static func point(_ marker: Marker, _ form: MarkerForm) -> String? {
    switch marker.style {
    case .hanComma: form.hasOtherPoint ? "、" : nil
    case .arabicComma: "."
    case .arabicDot: form.separator == "." || form.separator == "．" ? nil : "."
    case .hanParenthesis, .arabicParenthesis, .arabicHalfParenthesis: ""
    case .part, .chapter, .section, .article: " "
    case .decimal: marker.components > 1 ? "" : nil
    case .circled, .firstIs, .dash: nil
    }
  }
}
