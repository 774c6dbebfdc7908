import PlanSyntax

/// Markers of one style have brackets or digits of two widths, or about as many have brackets of one kind as of another. One note a document.
///
/// Why. The text looks uneven, and a search for `（二）` does not find `(二)`.
///
/// Example. `（一）指导思想` in one chapter, `(一)强化法治思维` in the next
///
/// Instead. One form throughout; the fix takes that of most markers
///
/// Clause. GB/T 9704-2012, 7.3.3, which prints “（一）” and “（1）” with full-width brackets.
///
/// ---
///
/// 同一样式的序号，括号或数字有的全角、有的半角，或每对括号一边全角、一边半角，或两种括号各占相当一部分。每份文件只提示一次。
///
/// 为何。 版面不齐，检索“（二）”找不到“(二)”。
///
/// 示例。 一处是`（一）指导思想`，另一处是`(一)强化法治思维`
///
/// 应为。 通篇用一种写法；自动修复时按多数统一
///
/// 依据。 GB/T 9704—2012 第7.3.3条，其中“（一）”“（1）”均为全角括号。
public enum MixedWidth: Rule {
  public static let id: RuleID = "mixed-width"
  public static let category = RuleCategory.style
  public static let severity = Severity.note
  public static let applicability: Applicability? = .unsafe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for document in survey.plan.documents {
      guard let mixture = mixture(in: document, survey) else { continue }
      let habits = habits(of: document, survey)
      let fixes = unification(of: document, to: habits, survey)
      // `（一)` throughout.
      if let pair = document.sections.first(where: { survey.pairs.explains($0, survey.forms[$0], in: survey.plan) }) {
        let (written, count) = (survey.quoted(pair), fixes.first?.edits.count ?? 0)
        findings.add(
          Self.self, at: survey.span(pair), section: pair,
          Phrase(
            "序号“\(written)”的括号一边全角、一边半角，本文共 \(count) 处，宜统一",
            "the brackets of “\(written)” are of two widths, as in \(count) places of this document"), fixes: fixes)
        continue
      }
      let (section, model) = odd(in: document, like: habits, survey) ?? mixture
      let (here, there) = (survey.quoted(section), survey.quoted(model))
      let isOneKind = survey.forms[section].bracketKind == survey.forms[model].bracketKind
      findings.add(
        Self.self, at: survey.span(section), section: section,
        isOneKind
          ? Phrase("序号全角半角混用：“\(there)”与“\(here)”，宜统一", "full-width and half-width markers are mixed: “\(there)” and “\(here)”")
          : Phrase("序号的括号不统一：“\(there)”与“\(here)”，宜统一", "markers have brackets of two kinds: “\(there)” and “\(here)”"),
        fixes: fixes)
    }
  }

  /// The first section that is written in another width than one of its style before it, and that one.
  private static func mixture(in document: Document, _ survey: PlanSurvey) -> (section: Int, model: Int)? {
    var first = [Int?](repeating: nil, count: NumberingStyle.allCases.count)
    for index in document.sections where isComparable(index, survey) {
      if survey.forms[index].isPairOfTwoWidths { return (index, index) }
      let style = survey.plan.sections[index].marker.style
      guard let model = first[style.rank] else {
        first[style.rank] = index
        continue
      }
      if survey.forms[index].hasOtherWidth(than: survey.forms[model]) { return (index, model) }
    }
    return nil
  }

  /// The first section that is not written as most of its style are, and one that is.
  private static func odd(
    in document: Document, like habits: [NumberingStyle: WidthHabit], _ survey: PlanSurvey
  ) -> (section: Int, model: Int)? {
    let sections = document.sections.filter { isComparable($0, survey) }
    func isOdd(_ index: Int) -> Bool {
      habits[survey.plan.sections[index].marker.style].map { !changes(of: index, to: $0, survey).isEmpty } ?? false
    }
    guard let section = sections.first(where: isOdd) else { return nil }
    let model = sections.first {
      survey.plan.sections[$0].marker.style == survey.plan.sections[section].marker.style && !isOdd($0)
        && survey.forms[section].hasOtherWidth(than: survey.forms[$0])
    }
    return model.map { (section, $0) }
  }

  /// A pair of two widths is a finding of its own, unless it is the document's way, and so is a marker in the style of another level, or in brackets of another kind.
  private static func isComparable(_ section: Int, _ survey: PlanSurvey) -> Bool {
    let marker = survey.plan.sections[section].marker
    return marker.status == .written && marker.style == marker.seriesStyle && !survey.hasForeignBrackets(section)
      && (survey.forms[section].isPaired || survey.pairs.explains(section, survey.forms[section], in: survey.plan))
  }

  /// How most markers of each style are written.
  private static func habits(of document: Document, _ survey: PlanSurvey) -> [NumberingStyle: WidthHabit] {
    var habits: [NumberingStyle: WidthHabit] = [:]
    for index in document.sections where isComparable(index, survey) {
      habits[survey.plan.sections[index].marker.style, default: WidthHabit()].add(survey.forms[index])
    }
    return habits
  }

  /// Writes all markers of each style as most of them are written.
  private static func unification(
    of document: Document, to habits: [NumberingStyle: WidthHabit], _ survey: PlanSurvey
  ) -> [FixIt] {
    let edits = document.sections.filter { isComparable($0, survey) }.flatMap { index in
      habits[survey.plan.sections[index].marker.style].map { changes(of: index, to: $0, survey) } ?? []
    }
    guard !edits.isEmpty else { return [] }
    return [FixIt(title: Phrase("按多数写法统一全角或半角", "write all of them as most are written"), applicability: .unsafe, edits: edits)]
  }

  private static func changes(of section: Int, to habit: WidthHabit, _ survey: PlanSurvey) -> [TextEdit] {
    let (plan, form) = (survey.plan, survey.forms[section])
    return plan.sections[section].marker.tokens.range.compactMap { index in
      let span = plan.span(ofToken: index)
      guard !span.isEmpty else { return nil }
      let right: String? =
        switch plan.tokens[index].kind {
        case .markerOpen: habit.open(for: form)
        case .markerClose: habit.close(for: form)
        case .markerSeparator: habit.separator(for: form)
        case .numeral: habit.digits(for: form).map { MarkerForm.numeral(plan.text(written: span), in: $0) }
        default: nil
        }
      return right.flatMap { $0 == plan.text(written: span) ? nil : TextEdit(span, $0) }
    }
  }
}
