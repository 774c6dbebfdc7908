import PlanSyntax

/// In what style the items below a section should be written: as below its siblings, or one level lower.
struct InnerStyle {
  /// A section that is written so.
  private let model: Int?
  private let style: NumberingStyle

  /// Nil where no level is known to stand below.
  init?(_ place: InnerList.Place, in plan: Plan) {
    model = place.model
    guard let style = model.map({ plan.sections[$0].marker.style }) ?? InnerStyle.lower(than: plan.sections[place.owner].marker.style)
    else {
      return nil
    }
    self.style = style
  }

  /// What the markers of a list should be; empty where what stands below them is written in that style already.
  func markers(of list: ArraySlice<Int>, in survey: PlanSurvey) -> [TextEdit] {
    let plan = survey.plan
    guard let last = list.last, let first = list.first,
      !(first..<plan.sections[last].end).contains(where: { plan.sections[$0].marker.style == style })
    else { return [] }
    return list.compactMap { section in
      plan.sections[section].marker.ordinal.map { ordinal in
        TextEdit(
          survey.span(section), model.map { survey.marker(ordinal, like: $0) } ?? style.definition.marker(ordinal, unit: nil))
      }
    }
  }

  /// The next level of GB/T 9704-2012, 7.3.3.
  private static func lower(than style: NumberingStyle) -> NumberingStyle? {
    switch style {
    case .hanComma: .hanParenthesis
    case .hanParenthesis: .arabicDot
    case .arabicDot, .arabicComma: .arabicParenthesis
    case .arabicParenthesis, .arabicHalfParenthesis: .circled
    default: nil
    }
  }
}
