/// A pair that may be made, and how likely it is.
protocol ScoredPair {
  var pair: NodePair { get }
  var score: Double { get }
}

/// For each section its candidates, to find the next best.
struct Rivals<Candidate: ScoredPair> {
  private var byOld: [Int: [Candidate]] = [:]
  private var byNew: [Int: [Candidate]] = [:]

  /// - Parameter candidates: the likeliest first.
  init(_ candidates: [Candidate]) {
    for candidate in candidates {
      byOld[candidate.pair.old, default: []].append(candidate)
      byNew[candidate.pair.new, default: []].append(candidate)
    }
  }

  func best(beside candidate: Candidate, _ matching: Matching) -> Double {
    let others = [byOld[candidate.pair.old], byNew[candidate.pair.new]].compactMap { list in
      list?.first { $0.pair != candidate.pair && matching.isOpen($0.pair.old, $0.pair.new) }?.score
    }
    return others.max() ?? 0
  }
}
