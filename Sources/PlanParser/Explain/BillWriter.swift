import PlanSyntax

/// Writes the bill of a reading: the same prices that the search pays, kept apart by what they are for.
struct BillWriter {
  let text: ScannedText
  let study: Study

  private var model: Model { study.model }

  /// - Returns: nil where the reading cannot follow on the hypothesis.
  func bill(_ reading: Reading, at event: Event, from known: Hypothesis) -> Bill? {
    if reading.isPlain { return Bill(charges: plainCharges(event)) }
    let offer = study.offers[Int(reading.offer)]
    guard let numeral = model.numeralPrice(reading.ordinal, as: offer) else { return nil }
    let granted =
      reading.granted.count > 0 ? known.granting(reading.granted, and: reading.ordinal, of: Int(reading.track), study.tracks) : nil
    let hypothesis = granted?.hypothesis ?? known
    let step = reading.step(from: hypothesis, tracks: study.tracks)
    let attempt = Attempt(
      offer: offer, number: reading.offer, ordinal: reading.ordinal, step: step, isDamaged: numeral.isDamaged, granted: reading.granted)
    guard step.isByRank == reading.isByRank, model.price(of: attempt, at: event, from: hypothesis) != nil else { return nil }
    var charges = formCharges(offer, at: event)
    charges += numeralCharges(reading.ordinal, as: offer)
    if numeral.isDamaged {
      charges.append(Charge(reason: .damage(share: model.damagedShare), amount: model.damage))
    }
    charges.append(Charge(reason: .place(.init(event.position)), amount: model.place(event.position)))
    charges.append(LooksCharge(model: model).charge(offer, at: event))
    charges += SequenceCharges(model: model).charges(of: attempt, at: event, from: hypothesis)
    if let granted { charges.append(Charge(reason: .unseenOuterSection, amount: granted.price)) }
    return Bill(charges: charges.filter { $0.amount != 0 || $0.reason.isSequence })
  }

  // MARK: Text

  private func plainCharges(_ event: Event) -> [Charge] {
    guard event.isWritten else { return [] }
    return [Charge(reason: .remainsAsText(remains(event)), amount: event.plain)]
  }

  private func remains(_ event: Event) -> Remains {
    let surface = text.surfaces[Int(text.starts[Int(event.start)].firstSurface)]
    if let doubt = MarkerDoubt(surface.doubt) { return .doubtful(doubt) }
    if surface.wholeStyle != nil { return .wholeMarker }
    return surface.hasNumeral ? .partOfMarker : .noNumeral
  }

  // MARK: The form

  private func formCharges(_ offer: Offer, at event: Event) -> [Charge] {
    guard !offer.isLost else {
      let own = min(offer.form, Cost.wholeMarker)
      let rest = event.isWritten ? [Charge(reason: .remainsAsText(remains(event)), amount: event.plain)] : []
      return [
        Charge(reason: .markerLost, amount: own), Charge(reason: .besideNumber, amount: offer.form - own),
        Charge(reason: .unmarkedParagraphs, amount: model.scarcity), Charge(reason: .fillsGap, amount: -model.lone(event, offer)),
      ] + rest
    }
    let surface = text.surfaces[Int(offer.surface)]
    let track = study.tracks[Int(offer.track)]
    if offer.isStranger { return [Charge(reason: .strangeStyle, amount: offer.form)] }
    guard let form = FormCost.of(surface, as: track.form) else { return [] }
    let blank = surface.pieces.contains(.innerBlank) ? Cost.innerBlank : 0
    var charges = [Charge(reason: .blankInside, amount: blank)]
    charges.append(Charge(reason: ChargeReason(form.damage), amount: form.cost - blank))
    if let doubt = MarkerDoubt(surface.doubt) ?? (form.doubt > 0 ? .digitBehind : nil) {
      charges.append(Charge(reason: .doubt(doubt), amount: form.doubt))
    }
    return charges
  }

  // MARK: The numeral

  private func numeralCharges(_ ordinal: UInt16, as offer: Offer) -> [Charge] {
    let system = study.tracks[Int(offer.track)].numerals
    guard let numeral = offer.numeralCost(ordinal), numeral.cost != 0 else { return [] }
    if offer.digits.isEmpty { return [Charge(reason: .numeralLost, amount: numeral.cost)] }
    let whole = system == .han ? Digits.han(Int(ordinal)) : Digits.arabic(Int(ordinal))
    guard let losses = offer.digits.losses(from: whole) else { return [Charge(reason: .lookAlikes, amount: numeral.cost)] }
    let likes = losses.likeness
    return [
      Charge(reason: .lookAlikes, amount: likes),
      Charge(reason: .digitsLost(count: losses.lost, from: losses.tailKept ? .front : .back), amount: numeral.cost - likes),
    ]
  }
}

extension ChargeReason {
  /// Stands on every bill of a section, even at no cost: that a number follows is the best reason.
  var isSequence: Bool { if case .sequence = self { true } else { false } }
}

extension ChargeReason {
  /// What became of a marker's form: of several things the one that a reader sees first.
  init(_ damage: FormCost.Damage) {
    let pieces = MarkerPiece.allCases.filter { damage.contains(FormCost.Damage(loss: $0)) }
    if damage.isEmpty {
      self = .unusualForm
    } else if damage.contains(.separatorChanged) {
      self = .separatorChanged
    } else {
      self = pieces.isEmpty ? .lookAlikes : .piecesLost(pieces)
    }
  }
}

extension FormCost.Damage {
  init(loss piece: MarkerPiece) {
    switch piece {
    case .open: self = .open
    case .close: self = .close
    case .separator: self = .separator
    case .prefix: self = .prefix
    case .unit: self = .unit
    case .dot: self = .dot
    case .outerNumber: self = .outerNumber
    }
  }
}

extension MarkerDoubt {
  /// - Returns: nil where there is no doubt.
  init?(_ doubt: Surface.Doubt) {
    switch doubt {
    case .none: return nil
    case .bare: self = .bareNumeral
    case .name, .word: self = .numberWord
    case .digitBehind: self = .digitBehind
    case .yearBehind: self = .yearBehind
    case .reference: self = .reference
    case .bracketedText: self = .bracketedText
    }
  }
}

extension ExplainedPlace.Position {
  init(_ position: MarkerStart.Position) {
    switch position {
    case .paragraph: self = .paragraph
    case .wrapped: self = .wrappedLine
    case .afterStop: self = .afterStop
    case .behindHeading: self = .behindHeading
    case .glued: self = .runTogether
    }
  }
}
