import PlanSyntax

/// What readings cost in one document: the general prices of ``Cost``, and what the document shows of itself.
///
/// A reading's price has two parts: what must have happened to the marker (``price(of:at:)``, ``numeralPrice(_:as:)``), and how well
/// its number follows on what came before (``step(_:_:from:taking:at:)``).
struct Model {
  let tracks: [Track]
  /// Price that a marker is damaged at all: −ln of the document's own rate.
  let damage: Float
  let evidence: ShapeEvidence
  let nesting: NestingHabit
  /// Prices inside paragraphs.
  let inside: Cost.Inside

  /// What an author's slip costs more than in a sound text: where markers were lost, a fault in a series is hardly ever his.
  var slip: Float { max(0, Cost.damageOfSoundText - damage) }

  // MARK: The marker

  /// What must have happened to a marker's form, and how much its place and its paragraph's looks speak against it.
  @inline(__always)
  func price(of offer: Offer, at event: Event) -> Float {
    var price = offer.form + place(event.position) + shape(of: event, taking: offer)
    // Nothing is left of the marker: what is written there instead is text, at the price of text.
    if offer.surface < 0 { price += event.plain }
    if offer.isDamaged { price += damage }
    return price
  }

  /// What must have happened to its numeral if it was an ordinal's; nil where it cannot have been.
  @inline(__always)
  func numeralPrice(_ ordinal: UInt16, as offer: Offer) -> (price: Float, isDamaged: Bool)? {
    guard ordinal >= 1, ordinal <= 9999, let numeral = offer.numeralCost(ordinal, tracks[Int(offer.track)].numerals) else { return nil }
    return (numeral.cost + (numeral.isDamaged && !offer.isDamaged ? damage : 0), offer.isDamaged || numeral.isDamaged)
  }

  @inline(__always)
  func place(_ position: MarkerStart.Position) -> Float {
    switch position {
    case .paragraph: 0
    case .wrapped: Cost.wrapped
    case .afterStop: inside.afterStop
    case .behindHeading: Cost.behindHeading
    case .glued: inside.glued
    }
  }

  /// Of a whole marker as of a damaged one: what it looks like must not make damage the cheaper reading.
  @inline(__always)
  func shape(of event: Event, taking offer: Offer) -> Float {
    guard let shape = event.shape, tracks[Int(offer.track)].style != .dash else { return 0 }
    let cost = evidence.cost(shape, track: Int(offer.track), wasText: event.wasText)
    // Where a marker is plain to see, looks add little: `14.` before a title stays a collection's number.
    if event.plain >= Cost.plainHalf, offer.surface >= 0 { return min(Cost.mostShapeOfMarker, max(cost, Cost.leastShapeOfMarker)) }
    if offer.surface < 0, cost > 0 { return cost * Cost.shapeAgainstLost }
    return offer.surface >= 0 && event.plain >= Cost.plainBare ? min(Cost.mostShapeOfNumeral, cost) : cost
  }

  // MARK: The sequence

  /// The ways in which an ordinal may follow on a hypothesis, each with its price; none where it cannot.
  @inline(__always)
  func steps(
    _ ordinal: UInt16, isDamaged: Bool, from hypothesis: Hypothesis, taking offer: Offer, at event: Event,
    _ found: (Hypothesis.Step, Float) -> Void
  ) {
    let track = Int(offer.track)
    let isNew = !hypothesis.isUsed(track)
    if isNew, let step = hypothesis.usingByRank(track, ordinal, tracks: tracks) {
      if let price = price(of: step, ordinal, opens: true, isNew: true, isDamaged: isDamaged, taking: offer, at: event) {
        found(step, price)
      }
    }
    let opens = !hypothesis.isOpen(track)
    let step = hypothesis.using(track, ordinal, tracks: tracks)
    if let price = price(of: step, ordinal, opens: opens, isNew: isNew, isDamaged: isDamaged, taking: offer, at: event) {
      found(step, price)
    }
  }

  @inline(__always)
  private func price(
    of step: Hypothesis.Step, _ ordinal: UInt16, opens: Bool, isNew: Bool, isDamaged: Bool, taking offer: Offer, at event: Event
  ) -> Float? {
    let track = Int(offer.track)
    let definition = tracks[track]
    // Nothing is left: only where the sequence runs on, and as the first of a level only where a later marker tells of it.
    if offer.surface < 0, step.isAnomaly || isNew && !mayFound(definition, offer, event) { return nil }
    var price = step.cost
    if opens { price += nesting.cost(of: track, under: step.next.parent(of: track)) ?? 0 }
    if step.isAnomaly, !isNew { price += slip }
    if isNew { price += founding(definition, ordinal, isDamaged: isDamaged, taking: offer, at: event) }
    if offer.joined.count > 0, !isSpelled(offer.joined, by: step.next, track, definition) { return nil }
    if definition.style == .decimal, definition.components > 1 { price += outerPrice(step.next, track, offer.outerValue) }
    return price
  }

  /// Whether a marker of which nothing is left may be a level's first: the next one must tell of it, and its heading look like theirs.
  private func mayFound(_ track: Track, _ offer: Offer, _ event: Event) -> Bool {
    (track.lacksFirst || track.isChapterNumber) && shape(of: event, taking: offer) < 0
  }

  /// What speaks against a level's beginning here.
  func founding(_ track: Track, _ ordinal: UInt16, isDamaged: Bool, taking offer: Offer, at event: Event) -> Float {
    var price: Float = 0
    // Where much was lost a first marker may be as well, if only others of its kind stand whole.
    let isLikely = track.count > 1 && damage < Cost.damageOfPoorText
    let doubt = isLikely ? Cost.newLevelInPoorText : Cost.newLevelDamaged
    if isDamaged { price += ordinal == 1 && track.lacksFirst ? Cost.newLevelTold : offer.isPointAlone ? Cost.newLevelPointAlone : doubt }
    if event.position != .paragraph { price += inside.newLevel }
    if ordinal != 1 {
      // Its first items were lost, or somebody began to count in the middle.
      price += min(Cost.newLevelNotFirst, Cost.wholeMarker + damage) + Cost.widerGap * Float(min(ordinal, 12))
      if !track.hasFirst { price += doubt }
    }
    return price
  }

  /// Whether the digits are those of a whole decimal number without its dots: `121` of 1.2.1.
  private func isSpelled(_ digits: Digits, by hypothesis: Hypothesis, _ track: Int, _ definition: Track) -> Bool {
    var ordinals: [UInt16] = []
    var level: Int? = track
    while ordinals.count < Int(definition.components), let here = level {
      ordinals.append(hypothesis.lastOrdinal(of: here))
      level = hypothesis.parent(of: here)
    }
    guard ordinals.count == Int(definition.components) else { return false }
    var spelled = Digits()
    for ordinal in ordinals.reversed() { spelled.append(Digits.arabic(Int(ordinal))) }
    return spelled == digits
  }

  /// `1.2` belongs under 1.
  func outerPrice(_ hypothesis: Hypothesis, _ track: Int, _ outer: UInt16) -> Float {
    guard outer > 0 else { return 0 }
    guard let parent = hypothesis.parent(of: track) else { return Cost.wrongOuterNumber }
    return hypothesis.lastOrdinal(of: parent) == outer ? 0 : Cost.wrongOuterNumber
  }
}
