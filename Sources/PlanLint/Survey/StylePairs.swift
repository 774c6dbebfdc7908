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

extension PlanSurvey {
  /// Each pair of styles once a document, where it first shows. Linear.
  ///
  /// Left out is what hangs on a marker that was mended or that stands in the wrong style: the fault is there.
  var stylePairs: [StylePair] {
    var result: [StylePair] = []
    // The number of a document in a collection stands above all of its levels: `3. 某市人民政府关于…的通知`.
    let lone = Set(numbering.series.filter { $0.sections.count == 1 && plan.sections[$0.sections[0]].parent == nil }.map { $0.sections[0] })
    for document in plan.documents {
      var seen: Set<StyleKey> = []
      for index in document.sections {
        let section = plan.sections[index]
        guard let parent = section.parent, section.marker.status == .written, plan.sections[parent].marker.status == .written,
          !isFaulty(index), !isFaulty(parent), !lone.contains(parent)
        else { continue }
        let pair = StyleKey(outer: plan.sections[parent].marker.style, inner: section.marker.style)
        guard pair.outer != .dash, pair.inner != .dash, seen.insert(pair).inserted else { continue }
        result.append(StylePair(parent: parent, section: index, outer: pair.outer, inner: pair.inner))
      }
    }
    return result
  }

  private struct StyleKey: Hashable {
    let outer: NumberingStyle
    let inner: NumberingStyle
  }

  /// Whether the author's own number or style is wrong here.
  func isFaulty(_ section: Int) -> Bool { numbering.faultySections.contains(section) }
}
