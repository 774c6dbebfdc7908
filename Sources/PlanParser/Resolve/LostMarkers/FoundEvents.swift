import PlanSyntax

/// What a second look has found so far, and what it knows from the first and has not come to.
struct FoundEvents {
  private(set) var events: [Event] = []
  /// The known events from the place at hand on.
  private var ahead: ArraySlice<Event>
  /// Those of which the numbers are not noted.
  private var unnoted: ArraySlice<Event>
  private var lone = LoneParagraphs()
  /// The passage behind one that announces a list and stands right behind an event.
  private var behindAnnouncement = 0

  init(_ known: [Event], passages: Int) {
    ahead = known[...]
    unnoted = known[...]
    events.reserveCapacity(passages + known.count)
  }

  // MARK: What is known

  /// Takes over what stands before a passage.
  mutating func takeKnown(before passage: Int) {
    while let next = ahead.first, Int(next.passage) < passage { takeNext() }
  }

  /// Takes over what stands in a passage before an offset of the prose.
  mutating func takeKnown(of passage: Int, before offset: UInt32, _ text: ScannedText) {
    while let next = ahead.first, Int(next.passage) == passage, text.offset(of: next) < offset { takeNext() }
  }

  mutating func takeRest() { events += ahead }

  private mutating func takeNext() { events.append(ahead.removeFirst()) }

  /// Takes out what is known of a paragraph's start; what stood before it must have been taken.
  mutating func takeStart(of passage: Int) -> Event? {
    guard let next = ahead.first, Int(next.passage) == passage, next.position == .paragraph else { return nil }
    return ahead.removeFirst()
  }

  /// Notes the whole numbers of all that stands up to the end of a passage.
  mutating func noteNumbers(upTo passage: Int, _ offers: [Offer]) {
    while let next = unnoted.first, Int(next.passage) <= passage {
      lone.note(next, offers)
      unnoted.removeFirst()
    }
  }

  // MARK: What is found

  /// A line inside a paragraph.
  mutating func append(_ event: Event) { events.append(event) }

  /// A paragraph's start; nothing is kept of it where it can be nothing but text.
  ///
  /// - Parameters:
  ///   - mayBeLost: whether a marker may have been lost there.
  ///   - announces: whether the paragraph ends in a colon.
  mutating func append(_ event: Event, mayBeLost: Bool, announces: Bool) {
    if mayBeLost { lone.addUnmarked() }
    if !event.offers.isEmpty || !event.lostTracks.isEmpty {
      events.append(event)
    } else if !event.isBehindText, announces {
      behindAnnouncement = Int(event.passage) + 1
    }
  }

  /// Whether a paragraph that can be nothing but text stands between the last event and a passage.
  func isBehindText(_ passage: Int) -> Bool { max(behindAnnouncement, events.last.map { Int($0.passage) + 1 } ?? 0) < passage }

  /// The tracks of which a paragraph without a marker is all that stands in a gap, or one of as many as are missing there.
  func gaps(at passage: Int, _ offers: [Offer]) -> TrackSet { lone.gaps(at: passage, before: ahead, offers) }
}
