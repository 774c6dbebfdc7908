import PlanSyntax

/// Everything that was weighed to number one document, and what was decided.
struct Study {
  let tracks: [Track]
  let events: [Event]
  let offers: [Offer]
  let model: Model
  let breadth: Search.Breadth
  /// One an event.
  let decisions: [Decision]
  /// Lines of the text break behind points, so that many begin with a sentence; looked at only where something is damaged.
  private(set) var isPieced = false
  /// What its passages look like; nil in a document that is done after the first search.
  private(set) var shapes: DocumentShapes?

  /// How often a damaged document is searched again at the most.
  private static let mostRounds = 2

  /// Finds the least-cost explanation of all markers of a range of passages; nil where it shows none.
  ///
  /// The first search counts what is damaged and where numbers are missing; the second knows the document's own rate of damage,
  /// what its sections look like and how its levels nest, and looks for markers of which nothing is left. Where it finds numbers missing
  /// elsewhere, or another rate of damage, there is a third, and no more. A sound document is done after the first.
  static func make(_ text: ScannedText, _ passages: Range<Int>) -> Study? {
    guard let first = passages.first, let last = passages.last else { return nil }
    let starts = Int(text.contents[first].starts.lowerBound)..<Int(text.contents[last].starts.upperBound)
    var tracks = Track.collect(text, starts)
    guard !tracks.isEmpty else { return nil }
    let inside = isFlat(text, starts) ? Cost.Inside.flat : .usual
    let all = EventList(text, starts, tracks, inside)
    // What is hardly a marker, such as `三个方面` at a paragraph's start, matters only where a number is missing.
    var likely: [Event] = []
    likely.reserveCapacity(all.events.count)
    for index in all.events.indices where all.events[index].plain >= Cost.leastLikely { likely.append(all.events[index]) }
    let blank = Model(
      tracks: tracks, damage: Survey.firstGuess, showsDamage: false, evidence: .none, nesting: .none, openings: .none, scopes: .none,
      inside: inside,
      slip: Cost.damageOfSoundText - Survey.firstGuess)
    var study = Study(blank, EventList(events: likely, offers: all.offers), .first)
    var survey = Survey.make(passages, study)
    guard !survey.isSound else { return study }
    var shapes = DocumentShapes(text, passages)
    for _ in 0..<mostRounds {
      let evidence = shapes.learn(from: study, text, besides: survey.windows)
      for track in survey.tracksWithoutFirst { tracks[track].hasDamagedSecond = true }
      let openings = study.openings()
      let model = Model(
        tracks: tracks, damage: survey.damage, showsDamage: survey.showsDamage, evidence: evidence,
        nesting: NestingHabit.learn(from: openings, tracks: study.tracks.count),
        openings: OpeningHabit.learn(from: openings, tracks: study.tracks.count, shapes),
        scopes: ScopeHabit.learn(from: openings, tracks: study.tracks.indices), inside: inside, slip: survey.slip)
      var seen = LostMarkers.added(to: all, ShapedText(text: text, shapes: shapes), model, after: survey)
      Strangers.add(to: &seen, text, after: study, windows: survey.windows)
      study = Study(model, seen, survey.damage < Cost.damageOfWideSearch ? .wide : .narrow)
      let next = Survey.make(passages, study, besides: survey.windows)
      // Numbers missing elsewhere than before: another look, in which what stands there is no example of text.
      if next.windows == survey.windows, abs(next.damage - survey.damage) < 0.5 { break }
      survey = next
    }
    study.shapes = shapes
    study.isPieced = text.prose.isPieced(passages)
    return study
  }

  private init(_ model: Model, _ list: EventList, _ breadth: Search.Breadth) {
    self.model = model
    self.breadth = breadth
    events = list.events
    offers = list.offers
    tracks = model.tracks
    var search = Search(model: model, events: events, offers: offers, breadth: breadth)
    decisions = search.run()
  }

  /// Whether the text lost its line ends: whole markers stand behind stops, and hardly any at the start of a paragraph.
  private static func isFlat(_ text: ScannedText, _ starts: Range<Int>) -> Bool {
    guard text.starts[starts].count(where: { $0.position == .afterStop }) >= 3 else { return false }
    var atStart = 0
    var behindStop = 0
    for start in text.starts[starts] where text.surfaces[Int(start.firstSurface)].wholeStyle != nil {
      if start.position == .paragraph { atStart += 1 } else if start.position == .afterStop { behindStop += 1 }
    }
    return behindStop >= 3 && atStart * 4 < behindStop
  }
}
