import PlanSyntax

/// A place in a document where a decision is due: section of some track, or text.
struct Event {
  let passage: Int32
  /// Index in ``ScannedText/starts``; -1 where nothing of a marker is left: see ``isWritten``.
  let start: Int32
  let position: MarkerStart.Position
  /// Where nothing of a marker is left and a line inside the passage begins, its offset in the prose; 0 elsewhere.
  var joint: UInt32 = 0
  /// Indices into the search's offers, of those that take up what is written.
  let offers: Range<Int32>
  /// Price of reading it as text.
  let plain: Float
  /// For weighing evidence; nil in the first pass.
  var shape: Shape?
  /// Whether its passage was counted as an example of what text looks like.
  var wasText = false
  /// A paragraph that can be nothing but text stands between the event before and this one.
  var isBehindText = false
  /// The paragraph before ends in a colon: `…，重点做好以下工作：`
  var isAnnounced = false
  /// Tracks that may have lost a marker whole here …
  var lostTracks = TrackSet()
  /// … and the index of the offer of the first track; those of the others follow.
  var lostOffers: Int32 = 0
  /// Tracks of which it is all that stands in a gap: see ``LoneParagraphs``.
  var loneIn = TrackSet()
  /// Indices of the offers that take what is written for a marker in a wrong style.
  var strangers: Range<Int32> = 0..<0

  /// Whether something of a marker is left.
  @inline(__always) var isWritten: Bool { start >= 0 }

  /// Whether it parts a heading from the list behind, where it is text: a paragraph that does not announce one.
  var parts: Bool { position == .paragraph && joint == 0 && !(shape?.announces ?? false) }
}

extension ScannedText {
  /// Where an event stands in the prose.
  func offset(of event: Event) -> UInt32 {
    if event.isWritten { return surfaces[Int(starts[Int(event.start)].firstSurface)].start }
    return event.joint > 0 ? event.joint : prose.passages[Int(event.passage)].start
  }
}
