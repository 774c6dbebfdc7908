import PlanSyntax

/// Explains the places of one document.
struct Explainer {
  let plan: Plan
  let document: Int
  let text: ScannedText
  let study: Study
  let numbering: Numbering

  /// What the search held when it came to an event, and what became of it.
  private struct Moment {
    let hypothesis: Hypothesis
    /// Index in ``PlanSyntax/Plan/sections``.
    let section: Int?
    let bill: Bill?
  }

  func places(in scope: ExplanationScope) -> [ExplainedPlace] {
    let bills = BillWriter(text: text, study: study)
    let moments = moments(bills)
    let added = added(besides: moments, in: scope)
    let wanted = moments.indices.map { isWanted($0, moments[$0], scope) }
    guard wanted.contains(true) else { return added }
    let detours = detours(at: wanted)
    let writer = ReadingWriter(text: text, study: study, bills: bills, hypotheses: moments.map(\.hypothesis))
    let weighed = moments.indices.filter { wanted[$0] }.compactMap { event -> ExplainedPlace? in
      let readings = writer.readings(at: event, detours: detours[event], chosen: moments[event].bill)
      // Text where nothing else came into question is no decision.
      if readings.count == 1, study.decisions[event].reading.isPlain, !study.events[event].isWritten { return nil }
      return place(event, moments[event], readings)
    }
    let lines = Set(added.map(\.line))
    return (weighed.filter { $0.outcome != .text || !lines.contains($0.line) } + added).sorted { $0.line < $1.line }
  }

  /// The sections that nothing which was weighed tells of, but their siblings: see ``LastItems``.
  private func added(besides moments: [Moment], in scope: ExplanationScope) -> [ExplainedPlace] {
    let told = Set(moments.compactMap(\.section))
    let first = plan.documents[document].sections.lowerBound
    return numbering.sections.indices.compactMap { index in
      let (start, section) = (numbering.sections[index], first + index)
      guard start.isBySiblings, !told.contains(section) else { return nil }
      let line = plan.sections[section].line
      if case .line(let wanted) = scope, wanted != line { return nil }
      let offset = text.prose.sourceOffset(ofByteAt: text.prose.passages[start.passage].start)
      return ExplainedPlace(
        document: document, line: line, position: .paragraph, written: Span(start: offset, end: offset), textStart: offset,
        outcome: .section(section), readings: [], isBoundByParent: false)
    }
  }

  // MARK: What was decided

  private func moments(_ bills: BillWriter) -> [Moment] {
    var hypothesis = study.model.scopes.hypothesis
    var moments: [Moment] = []
    moments.reserveCapacity(study.events.count)
    var next = 0
    let first = plan.documents[document].sections.lowerBound
    for (event, decision) in zip(study.events, study.decisions) {
      let reading = decision.reading
      var section: Int?
      while next < numbering.sections.count, numbering.sections[next].isBySiblings { next += 1 }
      if !reading.isPlain, next < numbering.sections.count, isStart(numbering.sections[next], of: event, reading) {
        section = first + next
        next += 1
      }
      moments.append(Moment(hypothesis: hypothesis, section: section, bill: bills.bill(reading, at: event, from: hypothesis)))
      hypothesis = reading.applied(to: hypothesis, at: event, tracks: study.tracks)
    }
    return moments
  }

  /// What is too doubtful becomes no section.
  private func isStart(_ start: NumberedStart, of event: Event, _ reading: Reading) -> Bool {
    guard start.passage == Int(event.passage), start.position == event.position, start.track == Int(reading.track) else { return false }
    let offer = study.offers[Int(reading.offer)]
    if offer.isLost { return start.surface.map { $0.start == event.joint } ?? (event.joint == 0) }
    return start.surface?.start == text.surfaces[Int(offer.surface)].start
  }

  private func isWanted(_ event: Int, _ moment: Moment, _ scope: ExplanationScope) -> Bool {
    switch scope {
    case .all: return study.events[event].isWritten || moment.section != nil
    case .line(let line): return self.line(of: event) == line
    case .remarkable: break
    }
    let decision = study.decisions[event]
    guard !decision.reading.isPlain else {
      // Of a paragraph in which nothing is written much would be said that nobody asks.
      let narrow = study.events[event].isWritten ? Float.infinity : Cost.leastMargin
      return study.events[event].plain >= Cost.plainToSee || decision.alternatives.contains { !$0.reading.isPlain && $0.margin < narrow }
    }
    guard let section = moment.section, plan.sections[section].marker.status == .written else { return true }
    return moment.bill?.charges.contains { $0.reason.isFault } ?? false
  }

  /// The detours of the events that are asked for, from a second run of the search.
  private func detours(at wanted: [Bool]) -> [[Detour]] {
    var result = [[Detour]](repeating: [], count: wanted.count)
    var search = Search(model: study.model, events: study.events, offers: study.offers, breadth: study.breadth)
    search.witness = { lattice in
      guard lattice.events.contains(where: { wanted[$0] }) else { return }
      let paths = LatticePaths(lattice)
      for event in lattice.events where wanted[event] { result[event] = paths.detours(at: event) }
    }
    _ = search.run()
    return result
  }

  // MARK: What is said of it

  private func place(_ event: Int, _ moment: Moment, _ readings: [WeighedReading]) -> ExplainedPlace {
    let remains = PlaceRemains(text, study, event)
    let isPlain = study.decisions[event].reading.isPlain
    return ExplainedPlace(
      document: document, line: line(of: event), position: .init(study.events[event].position), written: remains.written,
      textStart: remains.textStart, outcome: moment.section.map { .section($0) } ?? (isPlain ? .text : .tooDoubtful), readings: readings,
      isBoundByParent: isBoundByParent(event, moment))
  }

  private func isBoundByParent(_ event: Int, _ moment: Moment) -> Bool {
    guard let section = moment.section, plan.sections[section].marker.status != .written else { return false }
    return Confidence.percent(at: study.decisions[event].margin) > plan.sections[section].marker.confidence
  }

  private func line(of event: Int) -> Int {
    let event = study.events[event]
    let passage = text.prose.passages[Int(event.passage)]
    return text.prose.line(ofByteAt: text.offset(of: event), in: passage) + 1
  }
}

/// What stands at an event, in offsets of the source.
struct PlaceRemains {
  let written: Span
  let textStart: UInt32

  /// What the chosen reading takes up, or where it is text what might be a marker.
  init(_ text: ScannedText, _ study: Study, _ event: Int) {
    let reading = study.decisions[event].reading
    let surface: Surface? =
      if !reading.isPlain, !study.offers[Int(reading.offer)].isLost {
        text.surfaces[Int(study.offers[Int(reading.offer)].surface)]
      } else if reading.isPlain, study.events[event].isWritten {
        text.surfaces[Int(text.starts[Int(study.events[event].start)].firstSurface)]
      } else { nil }
    let offset = text.offset(of: study.events[event])
    written = text.prose.sourceSpan(surface?.start ?? offset, surface?.end ?? offset)
    textStart = text.prose.sourceOffset(ofByteAt: surface?.textStart ?? offset)
  }
}
