import PlanSyntax

/// Writes down the readings that were weighed at one place.
struct ReadingWriter {
  let text: ScannedText
  let study: Study
  let bills: BillWriter
  /// Of the winning explanation, before each event.
  let hypotheses: [Hypothesis]

  /// A person compares no more; what is written and plain text are always among them.
  private static let most = 4
  /// What a bill differs by only because sums are rounded.
  private static let least: Float = 0.01

  func readings(at event: Int, detours: [Detour], chosen: Bill?) -> [WeighedReading] {
    let decision = study.decisions[event].reading
    let chosen = chosen ?? Bill(charges: [])
    let winner = weighed(decision, at: event, from: hypotheses[event], chosen, .chosen)
    let others = detours.compactMap { weighed($0, at: event, chosen: chosen) }
    let written = study.events[event].offers.map { study.offers[Int($0)].value }
    let kept = others.enumerated().filter { number, other in
      switch other.meaning {
      case .text: true
      case .section(_, let ordinal): written.contains(ordinal.value) || number < Self.most && other.isNear
      }
    }
    guard !isStraight(event, detours, chosen) else { return [winner] }
    return [winner] + kept.map(\.element) + abandoned(event, decision, besides: detours.map(\.reading), chosen)
  }

  /// The search walked over it: the marker is whole and the very number that comes next.
  private func isStraight(_ event: Int, _ detours: [Detour], _ bill: Bill) -> Bool {
    guard detours.isEmpty, !bill.charges.contains(where: \.reason.isFault), let offer = offer(of: study.decisions[event].reading) else {
      return false
    }
    return !offer.isDamaged && offer.value == study.decisions[event].reading.ordinal
  }

  // MARK: One reading

  private func weighed(
    _ reading: Reading, at event: Int, from hypothesis: Hypothesis, _ bill: Bill, _ outcome: WeighedReading.Outcome,
    _ consequences: [Consequence] = [], difference: Float = 0
  ) -> WeighedReading {
    WeighedReading(
      meaning: meaning(reading), marker: marker(reading, from: hypothesis), bill: bill, outcome: outcome, consequences: consequences,
      difference: difference)
  }

  private func weighed(_ detour: Detour, at event: Int, chosen: Bill) -> WeighedReading? {
    guard var hypothesis = detour.steps.first.map({ hypotheses[$0.event] }) else {
      guard let bill = bills.bill(detour.reading, at: study.events[event], from: hypotheses[event]) else { return nil }
      return weighed(detour.reading, at: event, from: hypotheses[event], bill, .dearer(detour.margin))
    }
    var own: (bill: Bill, hypothesis: Hypothesis, difference: Float)?
    var consequences: [Consequence] = []
    for step in detour.steps {
      let bill = bills.bill(step.reading, at: study.events[step.event], from: hypothesis) ?? Bill(charges: [])
      if step.event == event {
        own = (bill, hypothesis, step.cost - step.won)
      } else if abs(step.cost - step.won) >= Self.least {
        consequences.append(consequence(step, bill, from: hypothesis))
      }
      hypothesis = step.reading.applied(to: hypothesis, at: study.events[step.event], tracks: study.tracks)
    }
    guard let own else { return nil }
    return weighed(
      detour.reading, at: event, from: own.hypothesis, own.bill, .dearer(detour.margin), consequences, difference: own.difference)
  }

  private func consequence(_ step: Detour.Step, _ bill: Bill, from hypothesis: Hypothesis) -> Consequence {
    let event = study.events[step.event]
    let remains = PlaceRemains(text, study, step.event)
    let won = bills.bill(study.decisions[step.event].reading, at: event, from: hypotheses[step.event]) ?? Bill(charges: [])
    let passage = text.prose.passages[Int(event.passage)]
    let start = text.offset(of: event)
    return Consequence(
      line: text.prose.line(ofByteAt: start, in: passage) + 1, written: remains.written, meaning: meaning(step.reading),
      marker: marker(step.reading, from: hypothesis), difference: step.cost - step.won,
      cause: step.cost > step.won ? bill.excess(over: won) : won.excess(over: bill))
  }

  // MARK: What was given up

  /// Text, the number as it is written, and where nothing is written the number that would follow, if they were too dear to be
  /// followed to the end or nothing that comes later asks for them.
  private func abandoned(_ event: Int, _ chosen: Reading, besides known: [Reading], _ bill: Bill) -> [WeighedReading] {
    var readings = [Reading.plain]
    let surface = offer(of: chosen)?.surface ?? study.events[event].offers.first.map { study.offers[Int($0)].surface }
    for index in study.events[event].offers where study.offers[Int(index)].surface == surface {
      let offer = study.offers[Int(index)]
      let written = Reading(track: Int8(offer.track), ordinal: offer.value, offer: index)
      if offer.value > 0, !readings.contains(where: { $0.means(written) }) { readings.append(written) }
    }
    if !study.events[event].isWritten { readings += lost(event) }
    return readings.filter { reading in !reading.means(chosen) && !known.contains { $0.means(reading) } }
      .compactMap { reading in
        guard let own = bills.bill(reading, at: study.events[event], from: hypotheses[event]) else { return nil }
        let difference = own.total - bill.total
        let others = ifRestStays(reading, at: event)
        let margin = others.map { $0.reduce(difference) { $0 + $1.difference } }
        return weighed(
          reading, at: event, from: hypotheses[event], own, .abandoned(ifRestStays: margin), others ?? [], difference: difference)
      }
  }

  private func lost(_ event: Int) -> [Reading] {
    let place = study.events[event]
    return place.lostTracks.map { track in
      Reading(track: Int8(track), ordinal: hypotheses[event].expected(of: track).0, offer: place.lostOffers + Int32(track))
    }
  }

  /// What a reading changes at the places behind it, all of them read as they were; nil where one cannot be.
  private func ifRestStays(_ reading: Reading, at event: Int) -> [Consequence]? {
    var hypothesis = reading.applied(to: hypotheses[event], at: study.events[event], tracks: study.tracks)
    var consequences: [Consequence] = []
    for next in (event + 1)..<(event + 1 + Detour.most) {
      guard next < study.events.count, hypothesis != hypotheses[next] else { break }
      let same = study.decisions[next].reading
      guard let bill = bills.bill(same, at: study.events[next], from: hypothesis),
        let won = bills.bill(same, at: study.events[next], from: hypotheses[next])
      else { return nil }
      let step = Detour.Step(event: next, reading: same, cost: bill.total, won: won.total)
      if abs(step.cost - step.won) >= Self.least { consequences.append(consequence(step, bill, from: hypothesis)) }
      hypothesis = same.applied(to: hypothesis, at: study.events[next], tracks: study.tracks)
    }
    return consequences
  }

  // MARK: Its name

  private func offer(of reading: Reading) -> Offer? { reading.isPlain ? nil : study.offers[Int(reading.offer)] }

  private func meaning(_ reading: Reading) -> WeighedReading.Meaning {
    guard !reading.isPlain, let ordinal = Ordinal(Int(reading.ordinal)) else { return .text }
    return .section(study.tracks[Int(reading.track)].style, ordinal)
  }

  /// `（十四）`, and for decimal numbers those of the levels above as well; a marker in a wrong style as it is written.
  private func marker(_ reading: Reading, from hypothesis: Hypothesis) -> String {
    guard case .section(let style, let ordinal) = meaning(reading) else { return "" }
    if let written = offer(of: reading)?.writtenStyle(text) { return written.definition.marker(ordinal) }
    guard style == .decimal else { return style == .dash ? style.definition.open : style.definition.marker(ordinal) }
    var next = hypothesis
    next.take(reading.step(from: hypothesis, tracks: study.tracks))
    var numbers = [String(ordinal.value)]
    var parent = next.parent(of: Int(reading.track))
    while numbers.count < Int(study.tracks[Int(reading.track)].components), let above = parent {
      numbers.append(String(next.lastOrdinal(of: above)))
      parent = next.parent(of: above)
    }
    return numbers.reversed().joined(separator: ".")
  }
}

extension WeighedReading {
  /// Near enough to the chosen reading to be worth comparing.
  fileprivate var isNear: Bool { if case .dearer(let margin) = outcome { margin <= Cost.width } else { false } }
}
