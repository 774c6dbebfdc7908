import PlanSyntax

/// A point stands behind a marker that takes none, or another than it takes. One note a document and style.
///
/// Why. Brackets end a marker by themselves; behind an Arabic number stands a point, not 、.
///
/// Example. `（一）、加强领导`, `1、加强领导`
///
/// Instead. `（一）加强领导`, `1.加强领导`
///
/// Clause. GB/T 15834-2011, B.3.3 and B.3.4.
///
/// ---
///
/// 序号后的标点不合规定。每份文件每种样式只提示一次。
///
/// 为何。 带括号的序号后不再用点号；阿拉伯数字后用下脚点，不用顿号。
///
/// 示例。 `（一）、加强领导`、`1、加强领导`
///
/// 应为。 `（一）加强领导`、`1.加强领导`
///
/// 依据。 GB/T 15834—2011 附录B.3.3、B.3.4。
public enum MarkerPunctuation: Rule {
  public static let id: RuleID = "marker-punctuation"
  public static let category = RuleCategory.style
  public static let severity = Severity.note
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for document in survey.plan.documents {
      var cases: [NumberingStyle: [Int]] = [:]
      for index in document.sections where isWrong(index, survey) {
        cases[survey.plan.sections[index].marker.style, default: []].append(index)
      }
      for style in NumberingStyle.allCases {
        guard let sections = cases[style], let first = sections.first else { continue }
        let (written, right) = (survey.quoted(first), corrected(first, survey))
        findings.add(
          Self.self, at: survey.span(first), section: first,
          Phrase(
            "“\(written)”宜写作“\(right)”，本文共 \(sections.count) 处",
            "“\(written)” is better written “\(right)”; \(sections.count) in this document"),
          fixes: [
            FixIt(
              title: Phrase("全部改为“\(right)”的写法", "write all of them like “\(right)”"), applicability: .unsafe,
              edits: sections.map { TextEdit(survey.span($0), corrected($0, survey)) })
          ])
      }
    }
  }

  /// `（一）、` and `1、`, where nothing else is wrong with them.
  private static func isWrong(_ section: Int, _ survey: PlanSurvey) -> Bool {
    let (marker, form) = (survey.plan.sections[section].marker, survey.forms[section])
    guard marker.status == .written, marker.style == marker.seriesStyle, form.missing.isEmpty, form.isPaired, form.separator != "\0" else {
      return false
    }
    return form.close != "\0" || marker.style == .arabicComma
  }

  private static func corrected(_ section: Int, _ survey: PlanSurvey) -> String {
    let written = survey.written(section).unicodeScalars
    let kept = String.UnicodeScalarView(written.dropLast())
    return survey.plan.sections[section].marker.style == .arabicComma ? String(kept) + "." : String(kept)
  }
}
