import PlanSyntax

/// A point stands behind a marker that takes none, or another than it takes. One note a document and style.
///
/// Why. Brackets end a marker by themselves, 章 and 条 do so with a blank; behind a Han number stands 、, behind an Arabic one a point.
///
/// Example. `（一）、加强领导`, `1、加强领导`, `一，加强领导`, `第一章：总则`
///
/// Instead. `（一）加强领导`, `1.加强领导`, `一、加强领导`, `第一章 总则`
///
/// Clause. GB/T 15834-2011, B.3.2 to B.3.6.
///
/// ---
///
/// 序号后的标点不合规定。每份文件每种样式只提示一次。
///
/// 为何。 带括号的序号后不再用点号，“第一章”“第一条”之后宜用空格；汉字数字后用顿号，阿拉伯数字后用下脚点。
///
/// 示例。 `（一）、加强领导`、`1、加强领导`、`一，加强领导`、`第一章：总则`
///
/// 应为。 `（一）加强领导`、`1.加强领导`、`一、加强领导`、`第一章 总则`
///
/// 依据。 GB/T 15834—2011 附录B.3.2至B.3.6。
public enum MarkerPunctuation: Rule {
  public static let id: RuleID = "marker-punctuation"
  public static let category = RuleCategory.style
  public static let severity = Severity.note
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for document in survey.plan.documents {
      var cases: [NumberingStyle: [(section: Int, edit: TextEdit)]] = [:]
      for index in document.sections {
        guard let edit = correction(of: index, survey) else { continue }
        cases[survey.plan.sections[index].marker.style, default: []].append((index, edit))
      }
      for style in NumberingStyle.allCases {
        guard let all = cases[style], let first = all.first else { continue }
        let (written, right) = (survey.quoted(first.section), survey.written(first.section, with: first.edit))
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

  /// What to do with the point of a marker, where nothing else is wrong with it; nil where it is right.
  private static func correction(of section: Int, _ survey: PlanSurvey) -> TextEdit? {
    let (marker, form) = (survey.plan.sections[section].marker, survey.forms[section])
    guard form.separator != "\0", marker.status == .written, marker.style == marker.seriesStyle, form.missing.isEmpty, form.isPaired,
      let right = point(marker, form), !form.hasForeignPoint(in: marker.style), !survey.damagedSections.contains(section),
      let token = marker.tokens.range.last(where: { survey.plan.tokens[$0].kind == .markerSeparator })
    else { return nil }
    let span = survey.plan.span(ofToken: token)
    // `第一章：总则`, but `第一章： 总则` has its blank.
    return TextEdit(span, right == " " && survey.textStart(section) > span.end ? "" : right)
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
