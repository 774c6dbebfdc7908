import PlanSyntax

/// The sections of one document, decided over all of it.
struct Numbering {
  /// In reading order.
  let sections: [NumberedStart]
  let tracks: [Track]
  /// One row a level and track, outermost first.
  let levels: [NumberingLevel]

  /// How often a damaged document is searched again at the most.
  private static let mostRounds = 2

  /// Finds the least-cost explanation of all markers of a range of passages.
  ///
  /// Twice: the first search counts what is damaged and where numbers are missing; the second knows the document's own rate of damage
  /// and what its sections look like, and looks for markers of which nothing is left where numbers are missing. A sound document is
  /// done after the first.
  static func resolve(_ text: ScannedText, in passages: Range<Int>) -> Numbering {
    guard let first = passages.first, let last = passages.last else { return Numbering(sections: [], tracks: [], levels: []) }
    let starts = Int(text.contents[first].starts.lowerBound)..<Int(text.contents[last].starts.upperBound)
    let tracks = Track.collect(text, starts)
    guard !tracks.isEmpty else { return Numbering(sections: [], tracks: [], levels: []) }
    let inside = isFlat(text, starts) ? Cost.Inside.flat : .usual
    let (all, offers) = EventList.make(text, starts, tracks, inside)
    // What is hardly a marker, such as `三个方面` at a paragraph's start, matters only where a number is missing.
    let likely = all.filter { $0.plain >= Cost.leastLikely }
    var search = Search(tracks: tracks, events: likely, offers: offers, damage: Survey.firstGuess, evidence: .none, inside: inside)
    var decisions = search.run()
    var survey = Survey.make(passages, tracks, likely, offers, decisions)
    guard !survey.isSound else { return Replay.run(text, tracks, likely, offers, decisions) }
    let shapes = DocumentShapes(text, passages)
    var seen = (events: likely, offers: offers)
    for _ in 0..<mostRounds {
      let evidence = shapes.evidence(passages, tracks, seen.events, seen.offers, decisions, besides: survey.windows)
      seen = LostMarkers.events(text, shapes, survey, tracks, all, offers)
      search = Search(tracks: tracks, events: seen.events, offers: seen.offers, damage: survey.damage, evidence: evidence, inside: inside)
      decisions = search.run()
      let next = Survey.make(passages, tracks, seen.events, seen.offers, decisions, besides: survey.windows)
      // Numbers missing elsewhere than before: another look, with more places where a marker may have been lost.
      if next.windows == survey.windows { break }
      survey = next
    }
    return Replay.run(text, tracks, seen.events, seen.offers, decisions)
  }

  /// Whether the text lost its line ends: whole markers stand behind stops, and hardly any at the start of a paragraph.
  private static func isFlat(_ text: ScannedText, _ starts: Range<Int>) -> Bool {
    var atStart = 0
    var behindStop = 0
    for start in text.starts[starts] where Track.wholeStyle(of: text.surfaces[Int(start.firstSurface)]) != nil {
      if start.position == .paragraph { atStart += 1 } else if start.position == .afterStop { behindStop += 1 }
    }
    return behindStop >= 3 && atStart * 4 < behindStop
  }
}

/// A place where a section begins, with all that was decided about its marker.
struct NumberedStart {
  let passage: Int
  let position: MarkerStart.Position
  let track: Int
  let level: Int
  /// Nil where it could not be decided.
  let ordinal: UInt16?
  let status: MarkerStatus
  let confidence: UInt8
  let candidates: [UInt16]
  /// What is left of the marker; nil where nothing is.
  let surface: Surface?
}
