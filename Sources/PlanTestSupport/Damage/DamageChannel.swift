/// Damages a share of a draft's markers and writes down what it did.
///
/// A section that draws no applicable kind stays whole, so the share really damaged can lie a little below the rate when few kinds are
/// allowed: `（四）` has no second digit to lose.
public struct DamageChannel: Sendable {
  /// Share of sections to damage, 0…1.
  public let rate: Double
  /// Kinds to draw from, all as likely.
  public let kinds: [DamageKind]
  /// How likely a damaged marker takes a second blow.
  public var again = 0.12

  /// All kinds of damage, unless some are named.
  public init(rate: Double, kinds: [DamageKind] = DamageKind.allCases) {
    self.rate = rate
    self.kinds = kinds
  }

  /// The draft with damage, each section with its ``DraftSection/damage`` and ``DraftSection/standing``.
  public func damaged(_ draft: PlanDraft, using random: inout SeededGenerator) -> PlanDraft {
    var result = draft
    for index in result.sections.indices where random.chance(rate) && result.sections[index].style != .dash {
      guard let first = strike(index, of: &result, avoiding: [], using: &random) else { continue }
      if kinds.count > 1, random.chance(again) { _ = strike(index, of: &result, avoiding: first.rivals, using: &random) }
    }
    result.judgeStandings()
    return result
  }

  /// Applies one kind to a section.
  ///
  /// - Returns: the kind, nil where none applies.
  private func strike(
    _ index: Int, of draft: inout PlanDraft, avoiding rivals: Set<DamageKind>, using random: inout SeededGenerator
  ) -> DamageKind? {
    for kind in random.sample(kinds.count, of: kinds) where !rivals.contains(kind) {
      let section = draft.sections[index]
      var blow = MarkerBlow(paragraph: draft.paragraphs[section.paragraph], lineEnd: draft.lineEnd)
      let previous = section.paragraph > 0 ? draft.paragraphs[section.paragraph - 1] : nil
      guard blow.apply(kind, after: previous, using: &random) else { continue }
      draft.paragraphs[section.paragraph] = blow.paragraph
      draft.sections[index].damage.append(kind)
      return kind
    }
    return nil
  }
}

extension DamageKind {
  /// Kinds that may not follow this one on the same marker: together they would leave nothing that a person could read either.
  fileprivate var rivals: Set<DamageKind> {
    switch self {
    case .headingStopLost: []
    case .innerSpace, .widthsMixed: [self, .markerLost]
    default: Set(DamageKind.allCases).subtracting([.headingStopLost, .innerSpace, .widthsMixed])
    }
  }
}
