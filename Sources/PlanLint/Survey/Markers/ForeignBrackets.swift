import PlanSyntax

/// A marker in brackets of another kind than those of its level: `〔三〕` among `（二）` and `（四）`. That is no matter of width.
struct ForeignBrackets: Sendable {
  /// The section, the first where a whole list is written so.
  let section: Int
  /// The sections to put right: it alone, or its whole list.
  let sections: ArraySlice<Int>
  /// A section whose brackets are those of the level.
  let model: Int

  /// Of a level so many markers have its brackets for each that has others; with fewer nobody can tell which is meant.
  private static let fewestSound = 3

  /// The sections of one level that are written in one style.
  private struct Level: Hashable {
    let track: Series.Track
    let depth: Int
  }

  /// By kind of bracket: how many markers have it, and the first.
  private typealias Kinds = [MarkerForm.BracketKind: (count: Int, first: Int)]

  /// All of a plan, in reading order by list. Linear.
  static func all(in plan: Plan, _ forms: [MarkerForm], siblings: [[Int]]) -> [ForeignBrackets] {
    // Nearly all markers have round brackets or none.
    guard forms.contains(where: { $0.bracketKind.map { $0 != .round } ?? false }) else { return [] }
    func kind(_ index: Int) -> MarkerForm.BracketKind? {
      let marker = plan.sections[index].marker
      return marker.status == .written && marker.style == marker.seriesStyle && forms[index].isPaired ? forms[index].bracketKind : nil
    }
    func level(_ index: Int) -> Level {
      Level(track: Series.Track(plan.sections[index].marker, document: plan.document(of: index)), depth: plan.sections[index].level)
    }
    var counts: [Level: Kinds] = [:]
    for index in plan.sections.indices {
      guard let kind = kind(index) else { continue }
      counts[level(index), default: [:]][kind, default: (0, index)].count += 1
    }
    /// What a section should be written like; nil where its brackets are right, or nobody can tell.
    func model(for index: Int) -> Int? {
      guard let kind = kind(index), let kinds = counts[level(index)], let own = kinds[kind]?.count else { return nil }
      // Of several kinds that are so much more frequent the most frequent one.
      return kinds.values.filter { $0.count >= own * fewestSound }.max { ($0.count, $1.first) < ($1.count, $0.first) }?.first
    }
    return siblings.flatMap { list -> [ForeignBrackets] in
      let odd = list.indices.filter { model(for: list[$0]) != nil }
      guard let first = odd.first, let usual = model(for: list[first]) else { return [] }
      if odd.count == list.count, list.count > 1 { return [ForeignBrackets(section: list[first], sections: list[...], model: usual)] }
      return odd.map { ForeignBrackets(section: list[$0], sections: list[$0...$0], model: usual) }
    }
  }
}

extension MarkerForm {
  /// What brackets are like but for their width.
  enum BracketKind: Hashable, Sendable {
    /// `（`, `(`
    case round
    /// `〔`
    case shell
    /// `[`, `［`
    case square
    /// `【`
    case lens
  }

  /// By the opening bracket, or the closing one of `1）`; nil where there is none.
  var bracketKind: BracketKind? {
    switch open == "\0" ? close : open {
    case "（", "(", "﹙", "）", ")", "﹚": .round
    case "〔", "〕": .shell
    case "[", "［", "]", "］": .square
    case "【", "】": .lens
    default: nil
    }
  }
}
