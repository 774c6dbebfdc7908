import PlanSyntax

/// What readings cost in one document: the general prices of ``Cost``, and what the document shows of itself.
///
/// A reading's price has two parts: what must have happened to the marker (``price(of:at:)``, ``numeralPrice(_:as:)``), and how well
/// its number follows on what came before (``price(of:at:from:)``).
struct Model {
  let tracks: [Track]
  /// Price that a marker is damaged at all: −ln of the document's own rate.
  let damage: Float
  /// Whether some marker is damaged for certain.
  let showsDamage: Bool
  let evidence: ShapeEvidence
  let nesting: NestingHabit
  let openings: OpeningHabit
  let scopes: ScopeHabit
  /// Prices inside paragraphs.
  let inside: Cost.Inside
  /// What an author's slip costs more than in other texts: where markers were lost, a fault in a series is hardly ever his; or less, where
  /// he is known to slip.
  let slip: Float

  /// What a marker of which nothing is left costs more where many paragraphs never had any, or less.
  var scarcity: Float { min(Cost.mostScarcity, max(-Cost.mostScarcity, evidence.scarcity)) }

  /// The same of a number in a wrong style: where markers were lost whole one of another level will fit the gap by chance.
  var slipOfStranger: Float { slip > 0 ? 2 * slip : slip }

  // MARK: The marker

  /// What must have happened to a marker's form, and how much its place and its paragraph's looks speak against it.
  @inline(__always)
  func price(of offer: Offer, at event: Event) -> Float {
    var price = offer.form + place(event.position) + shape(of: event, taking: offer)
    // Nothing is left of the marker: what is written there instead is text, at the price of text.
    if offer.isLost { price += event.plain + scarcity - lone(event, offer) }
    if offer.isDamaged { price += damage }
    return price
  }

  /// By how much a paragraph that is all that stands in a gap is rather the item that is missing there.
  @inline(__always)
  func lone(_ event: Event, _ offer: Offer) -> Float {
    guard event.loneIn.contains(Int(offer.track)) else { return 0 }
    // The more is damaged, the less a number left out is the author's own; and text hardly ever looks like an item.
    let byDamage = showsDamage ? Cost.lonePerDamage * (Cost.damageThatTells - damage) : 0
    let byLooks = shapeOfLost(event, Int(offer.track)) < Cost.leastLooks ? Cost.loneOfItsLooks : 0
    let least = min(Cost.mostOfLone, max(byDamage, byLooks, 0))
    // Hardly a section of the level has a second paragraph, and this would be one.
    let surprise = evidence.traits.surprise(ofSecondParagraphIn: Int(offer.track))
    guard surprise > 0, event.shape?.mayHead ?? false else { return least }
    return max(least, min(Cost.mostOfLoneAmongSingles, Cost.loneAmongSingles + surprise))
  }

  /// What must have happened to its numeral if it was an ordinal's; nil where it cannot have been.
  @inline(__always)
  func numeralPrice(_ ordinal: UInt16, as offer: Offer) -> (price: Float, isDamaged: Bool)? {
    guard ordinal >= 1, ordinal <= Ordinal.limit, let numeral = offer.numeralCost(ordinal) else { return nil }
    return (numeral.cost + (numeral.isDamaged && !offer.isDamaged ? damage : 0), offer.isDamaged || numeral.isDamaged)
  }

  @inline(__always)
  func place(_ position: MarkerStart.Position) -> Float {
    switch position {
    case .paragraph: 0
    case .wrapped: Cost.wrapped
    case .afterStop: inside.afterStop
    case .behindHeading: Cost.behindHeading
    case .glued: min(inside.glued, Cost.Inside.gluedBesideDamage + damage)
    }
  }

  /// Of a whole marker as of a damaged one: what it looks like must not make damage the cheaper reading.
  @inline(__always)
  func shape(of event: Event, taking offer: Offer) -> Float {
    guard let shape = event.shape, tracks[Int(offer.track)].style != .dash else { return 0 }
    if offer.isLost { return shapeOfLost(event, Int(offer.track)) }
    let cost = evidence.cost(shape.seen(as: tracks[Int(offer.track)].style), track: Int(offer.track), wasText: event.wasText)
    // Where a marker is plain to see, looks add little: `14.` before a title stays a collection's number.
    if event.plain >= Cost.plainToSee { return min(Cost.mostShapeOfMarker, max(cost, Cost.leastShapeOfMarker)) }
    return event.plain >= Cost.plainInSoundText ? min(Cost.mostShapeOfNumeral, cost) : cost
  }

  /// The same for a marker of which nothing is left.
  private func shapeOfLost(_ event: Event, _ track: Int) -> Float {
    guard let shape = event.shape, tracks[track].style != .dash else { return 0 }
    let seen = shape.seen(as: tracks[track].style)
    var cost = evidence.cost(seen, track: track, wasText: event.wasText)
    // `健全农业保障能力完善监测预警机制。`: its heading may have lost its stop.
    if let shape = seen.withStop { cost = min(cost, evidence.cost(shape, track: track, wasText: event.wasText) + Cost.lostStop) }
    if shape.namesChapter, tracks[track].holdsChapters { return cost - Cost.chapterName }
    if shape.namesPlanChapter, tracks[track].holdsChapters || tracks[track].style == .hanParenthesis {
      return min(cost, 0) - Cost.chapterNameOfPlan
    }
    return cost > 0 ? cost * Cost.shapeAgainstLost : cost
  }

  // MARK: The sequence

  /// What it costs that an ordinal follows on a hypothesis; nil where it cannot.
  @inline(__always)
  func price(of attempt: Attempt, at event: Event, from hypothesis: Hypothesis) -> Float? {
    let (step, offer) = (attempt.step, attempt.offer)
    // Nothing is left: only where the sequence runs on, and as the first of a level only where a later marker tells of it.
    if offer.isLost, step.isFault || step.isNew && !mayFound(attempt, at: event, from: hypothesis) {
      return nil
    }
    // `二、 ⏎ 二、 ⏎ 当发生… ⏎ 四、`: of a number given twice the second was the next, and none is missing behind it.
    if offer.isLost, step.kind == .follows, hypothesis.slip(of: step.track) == .repeated { return nil }
    var price = step.cost
    if step.isNew || !hypothesis.isOpen(at: step.place) {
      let parent = hypothesis.parent(at: step.place)
      price += nesting.cost(of: step.track, under: parent) ?? 0
      if parent != nil { price += opening(attempt, at: event, from: hypothesis) }
    }
    if step.isAnomaly, !step.isNew { price += slip(of: step) }
    if step.isNew {
      price += founding(attempt, at: event, under: hypothesis.parent(at: step.place))
    }
    if offer.isLost { price += closing(attempt, at: event, from: hypothesis) }
    if offer.isStranger {
      guard isDue(offer, by: step) else { return nil }
      price += slipOfStranger + ownPrice(of: offer, from: hypothesis)
    }
    guard offer.isDecimal else { return price }
    if offer.isShort, !isLeft(offer, of: step, from: hypothesis) { return nil }
    return price + hypothesis.outerPrice(of: offer, by: step, tracks)
  }

  /// What a fault in the series costs more than in other texts, or less. However an author counts, his lists begin with 1.
  @inline(__always)
  func slip(of step: Hypothesis.Step) -> Float { step.beginsLate ? max(0, slip) : slip }

  /// What speaks against a lost heading before an item that runs on: the paragraph may as well be the last item of the list that ends there.
  ///
  /// `7.做实补贴 ⏎ 1）改造… ⏎ 清理… ⏎ 8.加快…`: `清理…` as `2）` asks for nothing behind it, and so that reading is no bid of its own; but it is as good a text.
  func closing(_ attempt: Attempt, at event: Event, from hypothesis: Hypothesis) -> Float {
    let (step, offer) = (attempt.step, attempt.offer)
    guard !step.isNew, let shape = event.shape, let style = shape.itemBehind, !shape.leadsList,
      let next = tracks.firstIndex(where: { $0.style == style }), hypothesis.isUsed(next), hypothesis.place(of: next) > step.place
    else { return 0 }
    var least: Float = 0
    for track in event.lostTracks
    where hypothesis.isOpen(track) && hypothesis.place(of: track) > hypothesis.place(of: next) {
      least = min(least, offer.form + scarcity + damage + shapeOfLost(event, track))
    }
    return -least
  }

  /// What it costs that a list begins behind some text of its heading, or less where what stands right below that can hardly be anything else.
  func opening(_ attempt: Attempt, at event: Event, from hypothesis: Hypothesis) -> Float {
    standsBelowDivision(attempt, at: event, from: hypothesis)
      ? -Cost.articleBelowDivision : openings.cost(of: attempt, at: event, from: hypothesis)
  }

  /// `第四章　监管执法⏎政府及其部门应当依法履行职责，…⏎第五十二条 …`: below the heading of a chapter or a section a rule has an article, and no other text, as long as the
  /// document does not show that it may.
  func standsBelowDivision(_ attempt: Attempt, at event: Event, from hypothesis: Hypothesis) -> Bool {
    guard attempt.offer.isLost, attempt.ordinal > 1, tracks[attempt.step.track].style == .article, openings.isRule(attempt.step.track),
      hypothesis.isFresh,
      !event.isBehindText,
      let parent = hypothesis.parent(at: attempt.step.place)
    else { return false }
    return tracks[parent].style == .chapter || tracks[parent].style == .section
  }

  /// Whether a number in a wrong style may stand here: only the very one that the series asks for, or its first where a later one tells of it.
  /// `一、` before 2. and 3. stands above them.
  @inline(__always)
  private func isDue(_ stranger: Offer, by step: Hypothesis.Step) -> Bool {
    if step.isAnomaly { return false }
    let track = tracks[step.track]
    return !step.isNew || track.lacksFirst && (stranger.ownTrack.map { tracks[$0].rank > track.rank } ?? true)
  }

  /// What speaks for a stranger's own style.
  func ownPrice(of stranger: Offer, from hypothesis: Hypothesis) -> Float {
    guard let own = stranger.ownTrack else { return 0 }
    if !hypothesis.step(own, stranger.value, tracks: tracks).isAnomaly {
      return stranger.value == 1 ? Cost.strangerThatBegins : Cost.strangerThatFollows
    }
    let isNearby: Bool
    if hypothesis.isOpen(own) {
      let last = hypothesis.lastOrdinal(of: own)
      isNearby = last...(last + 3) ~= stranger.value
    } else {
      // `② ① ③`: a list whose first two numbers changed places.
      isNearby = stranger.value == 2
    }
    return isNearby ? Cost.strangerNearby : 0
  }

  /// Whether a marker of which nothing is left may be a level's first: the next one must tell of it, and its heading look like theirs;
  /// and no level that custom puts above it may begin only later, nor one that it puts below it be open above.
  private func mayFound(_ attempt: Attempt, at event: Event, from hypothesis: Hypothesis) -> Bool {
    let (step, track) = (attempt.step, tracks[attempt.step.track])
    if let parent = hypothesis.parent(at: step.place), tracks[parent].rank > track.rank { return false }
    // `第一章…` would stand before the 第一篇 that holds it.
    if step.place < hypothesis.placeBelowOpen { return false }
    let leadsList = event.shape?.leadsList ?? false
    // `“节水型城市”是指对用水和节水进行科学预测和规划，…` right before a list introduces it, and heads no chapter.
    // An article is as long: `项目单位应当…，…，做好下列工作：`.
    if leadsList, event.shape?.head == .winding, track.style != .article { return false }
    let isBelowHeading = hypothesis.isFresh && !event.isBehindText
    // A chapter of a rule holds articles and no other text.
    let isArticle = track.style == .article && isBelowHeading
    let mostOfLooks = isArticle ? Cost.mostLooksOfLostArticle : leadsList || isBelowHeading ? Cost.mostLooksOfLostFirst : 0
    guard track.lacksFirst || track.isChapterNumber, !announcesItems(event, step.track),
      shape(of: event, taking: attempt.offer) < mostOfLooks
    else { return false }
    return tracks.indices.allSatisfy {
      tracks[$0].rank >= track.rank || !tracks[$0].hasFirst || hypothesis.isUsed($0) || liesBelowDecimals(tracks[$0], track)
    }
  }

  /// `总则 ⏎ 1.1 … ⏎ 1、… ⏎ 2 费用提取 ⏎ 2.1 …`: decimal numbers have lists of `1、` below them, whatever custom says of a bare 1 alone.
  private func liesBelowDecimals(_ other: Track, _ chapters: Track) -> Bool {
    chapters.isChapterNumber && chapters.beginsLate && other.style == .arabicComma
  }

  /// Whether a paragraph ends in a colon, as no heading of the track does: it announces a list, and is none of its items. Many an article does.
  private func announcesItems(_ event: Event, _ track: Int) -> Bool {
    (event.shape?.announces ?? false) && !evidence.traits.announcing.contains(track) && tracks[track].style != .article
  }

  /// `一、二月份为集中整治阶段`, deep in the lists of a text whose first whole marker of the level is a 二、: a word rather than the first of a level that
  /// custom puts above them.
  func isHiddenWord(_ event: Event, _ track: Track, under parent: Int?) -> Bool {
    guard let parent, event.position == .paragraph, event.plain < Cost.leastTelling else { return false }
    return track.lacksFirst && tracks[parent].rank > track.rank
  }

  /// What speaks against a level's beginning here, right below another.
  func founding(_ attempt: Attempt, at event: Event, under parent: Int?) -> Float {
    let (offer, ordinal, track) = (attempt.offer, attempt.ordinal, tracks[attempt.step.track])
    var price: Float = isHiddenWord(event, track, under: parent) ? Cost.newLevelAtWord : 0
    // Where much was lost a first marker may be as well, if only others of its kind stand whole.
    let isLikely = track.count > 1 && damage < Cost.damageOfPoorText
    let doubt = offer.namesLevel || track.isBare ? Cost.newLevelTold : isLikely ? Cost.newLevelInPoorText : Cost.newLevelDamaged
    if attempt.isDamaged {
      price += ordinal == 1 && track.lacksFirst ? Cost.newLevelTold : offer.isPointAlone ? Cost.newLevelPointAlone : doubt
    }
    if event.position != .paragraph { price += inside.newLevel }
    // `一　总体要求` before 第一章 is what is left of a 第一编 rather than of a 第一节.
    if attempt.isDamaged, !offer.namesLevel, tracks.contains(where: { $0.count > 0 && !$0.lacksFirst && track.liesAlwaysBelow($0) }),
      !isBelowDivision(parent, track)
    {
      price += Cost.newLevelBeforeItsOwn
    }
    if ordinal != 1 {
      // Its first items were lost, or somebody began to count in the middle.
      price += leastPriceOfNotFirst + Cost.widerGap * Float(min(ordinal, 12))
      if !track.hasFirst { price += doubt }
      // `14 健全…`: what is damaged besides tells of no level that thirteen others would have to have begun.
      if attempt.isDamaged, ordinal > Self.highestDamagedFirst { price += Cost.newLevelDamagedLate }
    }
    return price
  }

  /// Of a list's first item that is damaged itself: two before it may have been lost.
  private static let highestDamagedFirst = 3

  /// Whether a division begins below another that holds it: 节 below 章, 1.1.1 below 1.1.
  private func isBelowDivision(_ parent: Int?, _ track: Track) -> Bool { parent.map { track.liesAlwaysBelow(tracks[$0]) } ?? false }

  /// What it costs at the least that a level begins with another number than 1.
  var leastPriceOfNotFirst: Float { min(Cost.newLevelNotFirst, Cost.wholeMarker + damage) }

  /// Whether what is written is left of a decimal number: `121` of 1.2.1 without its dots, `2.1` without one of its numbers.
  private func isLeft(_ offer: Offer, of step: Hypothesis.Step, from hypothesis: Hypothesis) -> Bool {
    var ordinals = [step.last]
    var level = hypothesis.parent(at: step.place)
    while ordinals.count < Int(tracks[step.track].components) {
      guard let here = level else { return false }
      ordinals.append(hypothesis.lastOrdinal(of: here))
      level = hypothesis.parent(of: here)
    }
    var spelled = Digits()
    for ordinal in ordinals.reversed() { spelled.append(Digits.arabic(Int(ordinal))) }
    return offer.joined.count > 0 && spelled == offer.joined || offer.parts.areLeft(of: ordinals)
  }
}
