import PlanSyntax

/// What a bill says of how a number follows on: gaps, repeats, levels that begin.
struct SequenceCharges {
  let model: Model

  func charges(
    of step: Hypothesis.Step, _ reading: Reading, isDamaged: Bool, _ offer: Offer, _ event: Event, from hypothesis: Hypothesis
  ) -> [Charge] {
    let track = Int(reading.track)
    var charges = levelCharges(of: step, reading, offer, from: hypothesis)
    let parent = hypothesis.parent(at: step.place)
    if !hypothesis.isOpen(track) {
      charges.append(
        Charge(reason: .strangeParent(parent.map { model.tracks[$0].style }), amount: model.nesting.cost(of: track, under: parent) ?? 0))
      if parent != nil {
        let opening = model.openings.cost(of: step, taking: offer, at: event, from: hypothesis)
        charges.append(Charge(reason: opening < 0 ? .announced : .behindText, amount: opening))
      }
    }
    if step.isAnomaly, !step.isNew { charges.append(Charge(reason: .faultAmongDamage, amount: model.slip(of: step))) }
    let definition = model.tracks[track]
    if step.isNew {
      let amount = model.founding(definition, reading.ordinal, isDamaged: isDamaged, taking: offer, at: event, under: parent)
      charges.append(Charge(reason: .doubtfulFirst, amount: amount))
    }
    if offer.isLost {
      charges.append(Charge(reason: .mayCloseList, amount: model.closing(of: step, from: hypothesis, taking: offer, at: event)))
    }
    if offer.isStranger {
      charges.append(Charge(reason: .faultAmongDamage, amount: model.slipOfStranger))
      charges.append(Charge(reason: .fitsOwnStyle, amount: model.ownPrice(of: offer, from: hypothesis)))
    }
    if offer.isDecimal {
      charges.append(Charge(reason: .wrongOuterNumber, amount: model.outerPrice(of: offer, by: step, from: hypothesis)))
    }
    return charges
  }

  // MARK: The levels

  private func levelCharges(of step: Hypothesis.Step, _ reading: Reading, _ offer: Offer, from hypothesis: Hypothesis) -> [Charge] {
    let track = Int(reading.track)
    if hypothesis.isOpen(track) {
      let (last, slip) = (hypothesis.lastOrdinal(of: track), hypothesis.slip(of: track))
      let sequence = sibling(reading.ordinal, after: last, slip, isInserted: offer.isInserted)
      return [Charge(reason: .sequence(sequence), amount: step.cost)]
    }
    guard hypothesis.isUsed(track) else {
      return [Charge(reason: .sequence(reading.isByRank ? .newLevelAbove : .newLevel), amount: step.cost)]
    }
    let skipped = hypothesis.isBelowClosed(track) ? Cost.skippedLevel : 0
    let (sequence, broken) = reopened(reading.ordinal, of: track, isInserted: offer.isInserted, from: hypothesis)
    let habit = broken == nil ? 0 : Cost.scopeBroken
    return [
      Charge(reason: .sequence(sequence), amount: step.cost - skipped - habit),
      Charge(reason: .againstHabit(broken ?? .restarts), amount: habit), Charge(reason: .levelSkipped, amount: skipped),
    ]
  }

  private func sibling(_ ordinal: UInt16, after last: UInt16, _ slip: Hypothesis.Slip, isInserted: Bool) -> SequenceStep {
    guard let previous = Ordinal(Int(last)) else { return .beginsAnew }
    if isInserted, let step = inserted(ordinal, after: last) { return step }
    if ordinal == last &+ 1 { return .follows(previous) }
    if let mended = mended(ordinal, after: last, slip) { return mended }
    if ordinal > last { return .gap(after: previous, missing: Int(ordinal - last) - 1) }
    if ordinal == last { return .repeat(previous) }
    return ordinal == 1 ? .restartUnderSameParent(after: previous) : .backward(from: previous)
  }

  /// `第一百二十条之一` behind 第一百二十条, or behind 第一百一十九条; nil behind any other.
  private func inserted(_ ordinal: UInt16, after last: UInt16) -> SequenceStep? {
    guard let previous = Ordinal(Int(last)) else { return nil }
    return ordinal == last ? .inserted(previous) : ordinal == last &+ 1 ? .gap(after: previous, missing: 1) : nil
  }

  private func mended(_ ordinal: UInt16, after last: UInt16, _ slip: Hypothesis.Slip) -> SequenceStep? {
    guard let previous = Ordinal(Int(last)) else { return nil }
    switch slip {
    case .none: return nil
    case .leftOut: return ordinal &+ 1 == last ? .swapped(with: previous) : nil
    case .repeated: return ordinal == last &+ 2 ? .pastRepeat(of: previous) : nil
    }
  }

  /// The step, and the habit that it breaks.
  private func reopened(_ ordinal: UInt16, of track: Int, isInserted: Bool, from hypothesis: Hypothesis) -> (SequenceStep, broken: Scope?) {
    let (last, scope) = (hypothesis.lastOrdinal(of: track), hypothesis.scope(of: track))
    let restarts = scope == .restarts ? Scope.restarts : nil
    let continues = scope == .continues ? Scope.continues : nil
    if isInserted, continues != nil, let step = inserted(ordinal, after: last) { return (step, nil) }
    if scope != .restarts, ordinal > 1, let mended = mended(ordinal, after: last, hypothesis.slip(of: track)) { return (mended, nil) }
    guard let previous = Ordinal(Int(last)), ordinal > 1 else { return (.beginsAnew, continues) }
    if ordinal == last &+ 1 { return (.continues(previous), restarts) }
    if ordinal == last, restarts == nil { return (.repeat(previous), nil) }
    if ordinal > last, restarts == nil { return (.gap(after: previous, missing: Int(ordinal - last) - 1), nil) }
    return (.beginsLate(missing: Int(ordinal) - 1), continues)
  }
}
