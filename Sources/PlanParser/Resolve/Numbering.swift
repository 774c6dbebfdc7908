import PlanSyntax

/// The sections of one document, decided over all of it.
struct Numbering {
  /// In reading order.
  let sections: [NumberedStart]
  let tracks: [Track]
  /// One row a level and track, outermost first.
  let levels: [NumberingLevel]

  /// Finds the least-cost explanation of all markers of a range of passages.
  static func resolve(_ text: ScannedText, in passages: Range<Int>) -> Numbering {
    guard let study = Study.make(text, passages) else { return Numbering(sections: [], tracks: [], levels: []) }
    return decided(text, study, in: passages)
  }

  /// What was weighed, with what only the items of a list tell of its last one.
  static func decided(_ text: ScannedText, _ study: Study, in passages: Range<Int>) -> Numbering {
    let numbering = Replay.run(text, study)
    let sections = LastItems.added(to: numbering.sections, text, passages, numbering.tracks)
    return Numbering(sections: sections, tracks: numbering.tracks, levels: numbering.levels)
  }
}

/// A place where a section begins, with all that was decided about its marker.
struct NumberedStart {
  let passage: Int
  let position: MarkerStart.Position
  let track: Int
  /// As it is written; another than the track's where the author wrote a wrong one.
  let style: NumberingStyle
  let level: Int
  /// Nil where it could not be decided.
  let ordinal: UInt16?
  let status: MarkerStatus
  let confidence: UInt8
  let candidates: OrdinalCandidates
  /// What is left of the marker; nil where nothing is, and empty where that is inside the passage.
  let surface: Surface?
  /// Only its siblings tell that it is one: see ``LastItems``.
  var isBySiblings = false
}
