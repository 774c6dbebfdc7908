import PlanSyntax

/// Tells what is sure enough to be said: a wrong repair is worse than none.
///
/// The best explanation of all markers is not right in everything. How much dearer the best other one is, that reads a place otherwise, is its
/// margin; how large that has to be depends on what is left of the marker, and on how many other places would do as well.
struct Confidence: ~Copyable {
  let text: ScannedText
  let study: Study

  init(_ text: ScannedText, _ study: Study) {
    self.text = text
    self.study = study
  }

  /// The track of which a paragraph that was read as text may be a section, and by how much text is the better.
  func mayBeHeading(_ index: Int) -> (track: Int, margin: Float)? {
    let sections = study.decisions[index].alternatives.filter { !$0.reading.isPlain && $0.margin < Cost.mostOfCandidates }
    let section = sections.min { $0.margin < $1.margin }
    return section.map { (Int($0.reading.track), $0.margin) }
  }

  /// The numbers that a section may have, the likelier first.
  func candidates(_ index: Int) -> OrdinalCandidates {
    let decision = study.decisions[index]
    let others = decision.alternatives.sorted { $0.margin < $1.margin }.filter { !$0.reading.isPlain && $0.margin < Cost.mostOfCandidates }
    return OrdinalCandidates(([decision.reading.ordinal] + others.map(\.reading.ordinal)).compactMap { Ordinal(Int($0)) })
  }

  /// A section with the number that stands there.
  func asWritten(_ reading: Reading) -> Reading {
    var reading = reading
    reading.ordinal = study.offers[Int(reading.offer)].value
    return reading
  }

  /// The share of cases in which the best explanation is right at this margin, in hundredths; never quite certain.
  static func percent(at margin: Float) -> UInt8 {
    let share = 1 / (1 + Logarithm.exp(-min(margin, 12)))
    return UInt8(min(99, max(1, share * 100)))
  }
}
