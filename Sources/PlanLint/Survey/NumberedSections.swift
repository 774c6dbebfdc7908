import PlanSyntax

/// The sections of a file by what a reference calls them.
///
/// A number is missing only where a whole series, from its first number on, ends before it: in a gap stands what the rules for numbers speak
/// of, and a series that begins elsewhere is a part of another text.
struct NumberedSections {
  private let plan: Plan
  private let sections: [Kind: [Int]]
  private let titles: [String]

  /// What a step of a reference may point at.
  private struct Kind: Hashable {
    let unit: Reference.Unit
    let isArabic: Bool
  }

  /// Linear.
  init(_ plan: Plan) {
    self.plan = plan
    let hasParts = plan.sections.contains { $0.marker.style == .part }
    var sections: [Kind: [Int]] = [:]
    for (index, section) in plan.sections.enumerated() {
      if let kind = NumberedSections.kind(section, hasParts) { sections[kind, default: []].append(index) }
    }
    self.sections = sections
    titles = plan.documents.map { plan.text(.title, in: $0.title) }.filter { !$0.isEmpty }
  }

  /// The last section of the series that ends before the number that a reference gives; nil where there may be what it points at.
  func last(before reference: Reference) -> Int? {
    // `本条例` in the text of a 办法 is quoted from a 条例.
    if let name = reference.name, !titles.isEmpty, !titles.contains(where: { TextSearch(name).first(in: Array($0.utf8)) != nil }) {
      return nil
    }
    let first = reference.steps[0]
    let all = sections[NumberedSections.kind(of: first), default: []]
    if let last = end(of: all, before: first.ordinal) { return last }
    guard reference.steps.count > 1, first.unit != .item, let item = reference.steps.last, item.unit == .item else { return nil }
    let named = all.filter { plan.sections[$0].marker.ordinal == first.ordinal }
    // Where several documents have such a section, nobody could say which is meant.
    guard named.count == 1 else { return nil }
    return end(of: items(of: named[0], item), before: item.ordinal)
  }

  /// The section with the highest number of a series from 1 on, where that is lower than a number. One section alone is no series.
  private func end(of series: [Int], before ordinal: Ordinal) -> Int? {
    let numbers = series.compactMap { plan.sections[$0].marker.ordinal.map { Int($0.value) } }
    guard numbers.count >= 2, numbers.contains(1), let highest = numbers.max(), highest < Int(ordinal.value) else { return nil }
    return series.first { plan.sections[$0].marker.ordinal.map { Int($0.value) } == highest }
  }

  private func items(of section: Int, _ step: Reference.Step) -> [Int] {
    ((section + 1)..<max(section + 1, plan.sections[section].end)).filter {
      plan.sections[$0].parent == section && plan.sections[$0].marker.style == (step.isArabic ? .arabicParenthesis : .hanParenthesis)
    }
  }

  private static func kind(of step: Reference.Step) -> Kind { Kind(unit: step.unit, isArabic: step.unit == .item && step.isArabic) }

  private static func kind(_ section: Section, _ hasParts: Bool) -> Kind? {
    switch section.marker.style {
    case .article: Kind(unit: .article, isArabic: false)
    case .chapter: Kind(unit: .chapter, isArabic: false)
    case .part: Kind(unit: .part, isArabic: false)
    case .hanComma: section.level == 1 && !hasParts ? Kind(unit: .part, isArabic: false) : nil
    case .hanParenthesis: Kind(unit: .item, isArabic: false)
    case .arabicParenthesis: Kind(unit: .item, isArabic: true)
    default: nil
    }
  }
}
