import PlanSyntax

/// What a bill says of how a number follows on: gaps, repeats, levels that begin.
struct SequenceCharges {
  let model: Model

  func charges(of attempt: Attempt, at event: Event, from hypothesis: Hypothesis) -> [Charge] {
    let (step, offer) = (attempt.step, attempt.offer)
    var charges = levelCharges(of: step, attempt.ordinal, from: hypothesis)
    let parent = hypothesis.parent(at: step.place)
    if !hypothesis.isOpen(step.track) {
      charges.append(
        Charge(
          reason: .strangeParent(parent.map { model.tracks[$0].style }), amount: model.nesting.cost(of: step.track, under: parent) ?? 0))
      if parent != nil {
        let opening = model.opening(attempt, at: event, from: hypothesis)
        let isBelowDivision = model.standsBelowDivision(attempt, at: event, from: hypothesis)
        charges.append(Charge(reason: isBelowDivision ? .belowDivision : opening < 0 ? .announced : .behindText, amount: opening))
      }
    }
    if step.isAnomaly, !step.isNew { charges.append(Charge(reason: .faultAmongDamage, amount: model.slip(of: step))) }
    if step.isNew {
      charges.append(Charge(reason: .doubtfulFirst, amount: model.founding(attempt, at: event, under: parent)))
    }
    if offer.isLost {
      charges.append(Charge(reason: .mayCloseList, amount: model.closing(attempt, at: event, from: hypothesis)))
    }
    if offer.isStranger {
      charges.append(Charge(reason: .faultAmongDamage, amount: model.slipOfStranger))
      charges.append(Charge(reason: .fitsOwnStyle, amount: model.ownPrice(of: offer, from: hypothesis)))
    }
    if offer.isDecimal {
      charges.append(Charge(reason: .wrongOuterNumber, amount: hypothesis.outerPrice(of: offer, by: step, model.tracks)))
    }
    return charges
  }

  // MARK: The levels

  private func levelCharges(of step: Hypothesis.Step, _ ordinal: UInt16, from hypothesis: Hypothesis) -> [Charge] {
    let sequence = ChargeReason.sequence(SequenceStep(step, to: ordinal, after: hypothesis.lastOrdinal(of: step.track)))
    guard !step.isNew, !hypothesis.isOpen(at: step.place) else { return [Charge(reason: sequence, amount: step.cost)] }
    let skipped = hypothesis.isBelowClosed(step.track) ? Cost.skippedLevel : 0
    let broken = step.breaksHabit ? Cost.scopeBroken : 0
    return [
      Charge(reason: sequence, amount: step.cost - skipped - broken),
      Charge(reason: .againstHabit(step.kind == .continues ? .restarts : .continues), amount: broken),
      Charge(reason: .levelSkipped, amount: skipped),
    ]
  }
}

extension SequenceStep {
  /// - Parameters:
  ///   - ordinal: of the section that comes next.
  ///   - last: what its track counted to before; 0 for nothing.
  init(_ step: Hypothesis.Step, to ordinal: UInt16, after last: UInt16) {
    guard let previous = Ordinal(Int(last)) else {
      // Nothing stands before the first of its level.
      self = step.isByRank ? .newLevelAbove : .newLevel
      return
    }
    switch step.kind {
    case .newLevel: self = .newLevel
    case .newLevelAbove: self = .newLevelAbove
    case .follows: self = .follows(previous)
    case .inserted: self = .inserted(previous)
    // `第一百二十条之一` behind 第一百一十九条: its number follows, but 第一百二十条 itself is missing.
    case .gap: self = .gap(after: previous, missing: max(1, Int(ordinal) - Int(last) - 1))
    case .repeated: self = .repeat(previous)
    case .swappedBack: self = .swapped(with: previous)
    case .resumed: self = .resumed(behind: previous)
    case .pastRepeat: self = .pastRepeat(of: previous)
    case .backward: self = .backward(from: previous)
    case .restartUnderSameParent: self = .restartUnderSameParent(after: previous)
    case .beginsAnew: self = .beginsAnew
    case .continues: self = .continues(previous)
    case .beginsLate: self = .beginsLate(missing: Int(ordinal) - 1)
    }
  }
}
