import PlanSyntax

/// The four levels of GB/T 9704-2012, 7.3.3, and the fifth of GB/T 15834-2011, B.3.8. Styles outside them have no tier.
enum Tier: Int {
  /// 一、
  case first = 1
  /// （一）
  case second
  /// 1. and 1、
  case third
  /// （1） and 1）
  case fourth
  /// ①
  case fifth

  init?(_ style: NumberingStyle) {
    switch style {
    case .hanComma: self = .first
    case .hanParenthesis: self = .second
    case .arabicDot, .arabicComma: self = .third
    case .arabicParenthesis, .arabicHalfParenthesis: self = .fourth
    case .circled: self = .fifth
    default: return nil
    }
  }
}

/// A section in one style right below one in another, the first of its kind in a document.
struct StylePair: Hashable, Sendable {
  let parent: Int
  let section: Int
  let outer: NumberingStyle
  let inner: NumberingStyle
}

extension StylePair {
  /// Each pair of styles once a document, where it first shows. Linear.
  ///
  /// Left out is what hangs on a marker that was mended or that stands in the wrong style: the fault is there.
  static func all(in plan: Plan, _ numbering: NumberingSurvey) -> [StylePair] {
    var result: [StylePair] = []
    // The number of a document in a collection stands above all of its levels: `3. 某市人民政府关于…的通知`.
    let lone = Set(numbering.series.filter { $0.sections.count == 1 && plan.sections[$0.sections[0]].parent == nil }.map { $0.sections[0] })
    let styles = NumberingStyle.allCases.count
    for document in plan.documents {
      var seen = Array(repeating: false, count: styles * styles)
      for index in document.sections {
        let section = plan.sections[index]
        guard let parent = section.parent, case let (outer, inner) = (plan.sections[parent].marker.style, section.marker.style),
          !seen[outer.rank * styles + inner.rank], outer != .dash, inner != .dash, section.marker.status == .written,
          plan.sections[parent].marker.status == .written, !numbering.faultySections.contains(index),
          !numbering.faultySections.contains(parent), !lone.contains(parent)
        else { continue }
        seen[outer.rank * styles + inner.rank] = true
        result.append(StylePair(parent: parent, section: index, outer: outer, inner: inner))
      }
    }
    return result
  }
}
