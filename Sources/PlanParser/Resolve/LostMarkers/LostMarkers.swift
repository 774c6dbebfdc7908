import PlanSyntax

/// The second look at a document: the same events with their shapes, and every passage that looks like it as a place where a marker may
/// have been lost whole.
///
/// What is known of the document stands here and does not change; what is found grows in a value of its own, so that nothing need be copied for a look.
struct LostMarkers {
  private let document: ShapedText
  private let lines: InnerLines
  private let lost: LostOffers
  /// Tracks of articles, which have several paragraphs that look alike.
  private let articles: TrackSet

  /// The events that are known with their shapes, and those where nothing is left of a marker.
  static func added(
    to known: EventList, _ document: ShapedText, _ model: Model, after survey: Survey
  ) -> EventList {
    let look = LostMarkers(document, model, LostOffers(document, model, survey.tracksInUse, besides: known.offers))
    return EventList(events: look.events(among: known.events, survey.windows), offers: look.lost.offers)
  }

  private init(_ document: ShapedText, _ model: Model, _ lost: LostOffers) {
    self.document = document
    self.lost = lost
    lines = InnerLines(document, damage: model.damage)
    articles = TrackSet(model.tracks.indices.filter { model.tracks[$0].style == .article })
  }

  /// - Parameter windows: passages among which a number is missing, in order.
  private func events(among known: [Event], _ windows: [Range<Int>]) -> [Event] {
    var found = FoundEvents(known, passages: document.range.count)
    var windows = windows[...]
    for passage in document.range {
      found.takeKnown(before: passage)
      let begun = lost.tracksBegun(inside: passage)
      appendParagraph(passage, begun, to: &found)
      found.noteNumbers(upTo: passage, lost.offers)
      while let window = windows.first, window.upperBound <= passage { windows.removeFirst() }
      appendLines(of: passage, begun, isInGap: windows.first?.contains(passage) ?? false, to: &found)
    }
    found.takeRest()
    return found.events
  }

  /// What is known of a paragraph's start, or a new event there, with the tracks that may have lost a marker.
  ///
  /// - Parameter begun: tracks of which the paragraph holds the first item inside.
  private func appendParagraph(_ passage: Int, _ begun: TrackSet, to found: inout FoundEvents) {
    let own = found.takeStart(of: passage)
    let mayBeLost = own.map { $0.plain < Cost.plainToSee } ?? !document.isSurelyText(passage)
    var event = own ?? Event(passage: Int32(passage), start: -1, position: .paragraph, offers: 0..<0, plain: 0, shape: nil)
    event.isBehindText = found.isBehindText(passage)
    event.isAnnounced = passage > document.range.lowerBound && document.announcesList(passage - 1)
    // Of a paragraph alone: a passage's shape says nothing of a start inside it.
    event.shape = document[passage]
    event.wasText = document.shapes.isText(passage)
    if mayBeLost, !document.isNoItem(passage) {
      // What begins like a marker has its own readings.
      if !event.isWritten { event.loneIn = gaps(at: passage, found) }
      lost.add(to: &event, but: begun)
    }
    found.append(event, mayBeLost: mayBeLost, announces: document[passage].announces)
  }

  /// The tracks of which a paragraph is all that stands in a gap. Of articles it is not where another may be hidden in the passage of joined lines before.
  private func gaps(at passage: Int, _ found: FoundEvents) -> TrackSet {
    let gaps = found.gaps(at: passage, lost.offers)
    return !gaps.isEmpty && lines.mayHide(in: passage - 1) ? gaps.subtracting(articles) : gaps
  }

  /// The lines inside a passage that may have lost a marker.
  ///
  /// - Parameter isInGap: whether a number is missing nearby; elsewhere a line has to be a heading for itself right before an item.
  private func appendLines(of passage: Int, _ begun: TrackSet, isInGap: Bool, to found: inout FoundEvents) {
    for line in lines.candidates(in: passage) where isInGap || lines.item(behind: line, in: passage) != nil {
      found.takeKnown(of: passage, before: line.lowerBound, document.text)
      var event = Event(passage: Int32(passage), start: -1, position: .wrapped, joint: line.lowerBound, offers: 0..<0, plain: 0, shape: nil)
      let shape = lines.shape(of: line, in: passage)
      event.shape = shape
      guard isInGap || shape.form == .ownLine && shape.leadsItem && !shape.announces else { continue }
      lost.addLikely(to: &event, but: begun)
      if !event.lostTracks.isEmpty { found.append(event) }
    }
  }
}
