import PlanSyntax

/// Whole decimal numbers that were read as what is left of longer ones.
extension Confidence {
  /// `1.2` as 1.2.4, `4` as 2.4, behind which a section is missing that it may be, with its number mistaken: 1.3 above 1.3.1 or before 1.4, 3 above 3.1. The author
  /// gave it the wrong number rather than that it lost a part of the right one just there.
  func mayHeadWhatFollows(_ index: Int, _ offer: Offer) -> Bool {
    guard offer.isShort else { return false }
    let surface = text.surfaces[Int(offer.surface)]
    guard surface.wholeStyle == .decimal else { return false }
    var isNext = true
    for next in study.decisions[(index + 1)...].prefix(Self.sight).lazy.map(\.reading) where !next.isPlain {
      let other = study.offers[Int(next.offer)]
      if isNext, next.granted.count > 0 { return true }
      isNext = false
      guard other.isDecimal, !other.isLost else { continue }
      let numbers = Int(study.tracks[Int(next.track)].components)
      if numbers > Int(surface.components) { continue }
      return numbers == Int(surface.components) && next.ordinal == surface.value + 2 && other.isWritten(next.ordinal)
        && other.outer == surface.parts.outer
    }
    return false
  }
}
