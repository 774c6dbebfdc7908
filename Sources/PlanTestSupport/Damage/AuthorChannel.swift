import PlanSyntax

/// Makes the mistakes that authors make, at most one a series, with two sound numbers at least on either side.
public struct AuthorChannel: Sendable {
  /// Share of the series of five items or more that get a mistake, 0…1.
  public let rate: Double
  /// Mistakes to draw from, all as likely.
  public let mistakes: [AuthorMistake]

  /// All mistakes, unless some are named.
  public init(rate: Double, mistakes: [AuthorMistake] = AuthorMistake.allCases) {
    self.rate = rate
    self.mistakes = mistakes
  }

  /// The draft with mistakes; for its truth, what is written is right.
  public func mistaken(_ draft: PlanDraft, using random: inout SeededGenerator) -> PlanDraft {
    var result = draft
    for series in draft.series() where series.count >= 5 && random.chance(rate) {
      let position = random.number(in: 2...series.count - 3)
      for mistake in random.sample(mistakes.count, of: mistakes) {
        if apply(mistake, at: position, of: series, to: &result) { break }
      }
    }
    return result
  }

  private func apply(_ mistake: AuthorMistake, at position: Int, of series: [Int], to draft: inout PlanDraft) -> Bool {
    let section = draft.sections[series[position]]
    let last = draft.sections[series[series.count - 1]].ordinal
    // Dashes have no number, decimals hand theirs down, and behind ㊿ there is none.
    guard section.style != .dash, section.style != .decimal, section.style != .circled || last < 50 else { return false }
    switch mistake {
    case .repeated:
      guard !draft.looksDamaged(series[position], as: section.ordinal - 1) else { return false }
      draft.renumber(series[position], section.ordinal - 1)
    case .repeatedAndShifted:
      for index in series[position...] { draft.renumber(index, draft.sections[index].ordinal - 1) }
    case .skipped:
      for index in series[position...] { draft.renumber(index, draft.sections[index].ordinal + 1) }
    case .swapped:
      guard !draft.looksDamaged(series[position], as: section.ordinal + 1),
        !draft.looksDamaged(series[position + 1], as: section.ordinal)
      else { return false }
      draft.renumber(series[position], section.ordinal + 1)
      draft.renumber(series[position + 1], section.ordinal)
      draft.sections[series[position + 1]].mistake = mistake
    case .wrongStyle:
      guard draft.restyle(series[position]) else { return false }
    case .wrongLevel:
      guard draft.relevel(series[position]) else { return false }
    }
    draft.sections[series[position]].mistake = mistake
    return true
  }
}

extension PlanDraft {
  /// Runs of sections that count on from each other: siblings where a level restarts, the whole level where it continues.
  fileprivate func series() -> [[Int]] {
    struct Key: Hashable {
      let schemeIndex: Int
      let parent: Int?
    }
    var order: [Key: Int] = [:]
    var result: [[Int]] = []
    for (index, section) in sections.enumerated() {
      let continues = scheme[section.schemeIndex].scope == .continues
      let key = Key(schemeIndex: section.schemeIndex, parent: continues ? nil : section.parent)
      if let place = order[key] {
        result[place].append(index)
      } else {
        order[key] = result.count
        result.append([index])
      }
    }
    return result
  }

  /// True where another number could be what damage left of the right one: `（二十）` for `（二十一）`.
  fileprivate func looksDamaged(_ index: Int, as ordinal: Int) -> Bool {
    let other = scheme[sections[index].schemeIndex].pieces(path: [ordinal]).text
    return MarkerFold.isLeft(MarkerFold.fold(other), of: MarkerFold.fold(sections[index].soundMarker))
  }

  fileprivate mutating func renumber(_ index: Int, _ ordinal: Int) {
    sections[index].ordinal = ordinal
    write(scheme[sections[index].schemeIndex].pieces(path: [ordinal]), at: index)
  }

  /// Writes a marker in a style that the document has nowhere else.
  fileprivate mutating func restyle(_ index: Int) -> Bool {
    let other: NumberingStyle
    switch sections[index].style {
    case .arabicDot, .arabicParenthesis, .circled: other = .arabicComma
    case .arabicComma: other = .arabicDot
    case .hanParenthesis: other = .arabicParenthesis
    default: return false
    }
    guard !scheme.contains(where: { $0.style == other }), let ordinal = Ordinal(sections[index].ordinal) else { return false }
    var pieces = MarkerPieces()
    pieces.open = other.definition.open
    pieces.numeral = other.definition.numeral(ordinal)
    pieces.close = other.definition.close
    pieces.separator = other.definition.separator
    sections[index].style = other
    write(pieces, at: index)
    return true
  }

  /// Writes a marker in the style of the level above or below. What its place is then, nobody can say; nor that of the siblings behind it.
  fileprivate mutating func relevel(_ index: Int) -> Bool {
    let section = sections[index]
    let isLeaf = index + 1 == sections.count || sections[index + 1].level <= section.level
    for other in [section.schemeIndex - 1, section.schemeIndex + 1] where scheme.indices.contains(other) && isLeaf {
      let last = sections[..<index].last { $0.schemeIndex == other }?.ordinal ?? 0
      guard scheme[other].style != .dash, scheme[other].style != .decimal, section.ordinal != last + 1 else { continue }
      if scheme[other].style == .circled, section.ordinal > 50 { continue }
      sections[index].style = scheme[other].style
      write(scheme[other].pieces(path: [section.ordinal]), at: index)
      sections[index].standing = .undecidable
      for follower in sections.indices[(index + 1)...] {
        if sections[follower].level < section.level { break }
        sections[follower].standing = .belowUndecidable
      }
      return true
    }
    return false
  }

  private mutating func write(_ pieces: MarkerPieces, at index: Int) {
    paragraphs[sections[index].paragraph].marker = pieces
    sections[index].soundMarker = pieces.text
  }
}
