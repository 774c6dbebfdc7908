import PlanSyntax

/// An offer read as a certain ordinal's marker, and the step that this makes from one hypothesis.
struct Attempt {
  let offer: Offer
  /// Its index in the search's offers.
  let number: Int32
  let ordinal: UInt16
  let step: Hypothesis.Step
  /// Some of the marker was lost or changed, of its form or of its numeral.
  let isDamaged: Bool
  /// The outer numbers of a decimal number that names sections of which nothing is to be seen; none where they are there.
  var granted = DecimalParts()

  @inline(__always)
  var reading: Reading {
    Reading(
      track: Int8(step.track), ordinal: ordinal, isByRank: step.isByRank, isInserted: offer.isInserted,
      beginsSublist: offer.beginsSublist && ordinal == 1, granted: granted, offer: number)
  }
}
