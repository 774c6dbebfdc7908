import PlanSyntax

/// A marker is written twice.
///
/// Why. Text with typed numbers was pasted into a list that is numbered by itself; the second number reads as the beginning of the heading.
///
/// Example. `（二）（二）落实责任。`
///
/// Instead. `（二）落实责任。`
///
/// Clause. GB/T 9704-2012, 7.3.3.
///
/// ---
///
/// 序号写了两遍。
///
/// 为何。 多因把带序号的文字贴进自动编号的列表，第二个序号成了标题的一部分。
///
/// 示例。 `（二）（二）落实责任。`
///
/// 应为。 `（二）落实责任。`
///
/// 依据。 GB/T 9704—2012 第7.3.3条。
public enum DoubledMarker: Rule {
  public static let id: RuleID = "doubled-marker"
  public static let category = RuleCategory.damage
  public static let severity = Severity.warning
  public static let applicability: Applicability? = .safe

  public static func check(_ survey: PlanSurvey, into findings: inout Findings) {
    for (index, section) in survey.plan.sections.enumerated() where section.marker.status == .written {
      guard let again = again(index, survey.plan), !survey.damagedSections.contains(index) else { continue }
      let written = survey.quoted(index)
      findings.add(
        Self.self, at: again, section: index, Phrase("序号“\(written)”写了两遍", "“\(written)” is written twice"),
        fixes: [
          FixIt(
            title: Phrase("删去第二个“\(written)”", "leave out the second “\(written)”"), applicability: .safe,
            edits: [TextEdit(Span(start: survey.span(index).end, end: again.end), "")])
        ])
    }
  }

  /// Where a marker stands again behind itself, character by character.
  private static func again(_ index: Int, _ plan: Plan) -> Span? {
    let marker = plan.sections[index].marker
    let (place, written) = (Int(marker.tokens.end), plan.writtenSpan(marker))
    if place < plan.tokens.count, plan.tokens[place].kind == .markup, case let again = plan.span(ofToken: place),
      plan.source.bytes[again.range].elementsEqual(plan.source.bytes[written.range])
    {
      return again
    }
    return marker.style == .arabicDot ? inHeading(index, written, plan) : nil
  }

  /// `1.1.改造管网`, which looked like the number 1.1 at first.
  private static func inHeading(_ index: Int, _ written: Span, _ plan: Plan) -> Span? {
    let bytes = plan.source.bytes
    let start = Int(plan.textStart(ofSection: index))
    guard start + 1 < bytes.count, bytes[start] == bytes[Int(written.start)], bytes[start...].starts(with: bytes[written.range]),
      case let end = start + written.count, !goesOn(ByteScalars.scalar(bytes, at: end))
    else { return nil }
    return Span(start, end)
  }

  /// `3.3.5亿元`
  private static func goesOn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９", "、", "和", "或", "至", "及", "与", "\u{FFFD}": true
    default: HanNumeral.symbol(scalar) != nil
    }
  }
}
