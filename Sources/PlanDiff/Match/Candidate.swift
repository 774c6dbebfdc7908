/// Two sections that may be one.
struct Candidate: ScoredPair {
  let pair: NodePair
  /// Of their words: 0…1.
  let likeness: Double
  /// By what stands about them: 0…1.
  let support: Double

  var score: Double { likeness + Candidate.weightOfSupport * support }

  private static let weightOfSupport = 0.12
}

extension LikenessMatcher.Care {
  /// - Parameters:
  ///   - rival: the score of the next best pair of either section; 0 for none.
  ///   - chance: how much more is asked of words that nothing else backs.
  func accepts(_ candidate: Candidate, rival: Double, chance: Double) -> Bool {
    switch self {
    case .words: candidate.likeness >= (candidate.support > 0 ? 0.4 : 0.45 + chance) && candidate.score >= rival + 0.08
    case .wordsAndPlace: candidate.likeness >= 0.15 && candidate.support >= 0.6 && candidate.score >= rival + 0.05
    case .rareWords: candidate.likeness >= (candidate.support > 0 ? 0.3 : 0.35 + chance) && candidate.score >= 1.5 * rival
    case .place: candidate.likeness >= 0.07 && candidate.support >= 0.6 && candidate.score >= rival + 0.03
    case .remnants: candidate.likeness >= 0.2 && candidate.score >= 1.8 * rival
    }
  }
}
