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

/// The reading chosen for an event.
struct Decision {
  var reading: Reading
  /// By how much the best explanation beats the best one that reads this place otherwise.
  var margin: Float
  /// By how much it beats the best one that puts the same section on another level.
  var placeMargin = Cost.width
  /// Other readings, the likelier first, each with how much more it costs; only where the margin is small.
  var alternatives: [(reading: Reading, margin: Float)] = []
}

/// Text, or a section of a track with an ordinal.
struct Reading: Hashable {
  /// -1 for text.
  var track: Int8
  var ordinal: UInt16
  /// The track is new and was put above what was open.
  var isByRank = false
  /// `第一百二十条之一`: its number is that of the one before it.
  var isInserted = false
  /// The outer numbers of a decimal number that names sections of which nothing is to be seen; none where they are there.
  var granted = DecimalParts()
  /// Where that puts it; like the offer no part of what it means.
  var level: UInt8 = 0
  /// Index of the offer that it takes up.
  var offer: Int32

  static let plain = Reading(track: -1, ordinal: 0, offer: -1)
  var isPlain: Bool { track < 0 }

  /// What a section changes of the levels, the ones that it names being there: see ``base(of:tracks:)``.
  @inline(__always)
  func step(from hypothesis: Hypothesis, tracks: [Track]) -> Hypothesis.Step {
    if isByRank, let step = hypothesis.stepByRank(Int(track), ordinal, tracks: tracks) { return step }
    return hypothesis.step(Int(track), ordinal, isInserted: isInserted, tracks: tracks)
  }

  /// The levels with those sections that its own number names.
  func base(of hypothesis: Hypothesis, tracks: [Track]) -> Hypothesis {
    guard granted.count > 0 else { return hypothesis }
    return hypothesis.granting(granted, and: ordinal, of: Int(track), tracks)?.hypothesis ?? hypothesis
  }

  /// What it makes of the levels, read at an event.
  func applied(to hypothesis: Hypothesis, at event: Event, tracks: [Track]) -> Hypothesis {
    var next = base(of: hypothesis, tracks: tracks)
    if !isPlain {
      next.take(step(from: next, tracks: tracks))
    } else if event.parts {
      next.passText()
    }
    return next
  }

  func means(_ other: Reading) -> Bool { track == other.track && ordinal == other.ordinal && isByRank == other.isByRank }
}

enum EventList {
  /// One event a start, with what it offers to each track.
  static func make(_ text: ScannedText, _ starts: Range<Int>, _ tracks: [Track], _ inside: Cost.Inside) -> (
    events: [Event], offers: [Offer]
  ) {
    var events: [Event] = []
    var offers: [Offer] = []
    events.reserveCapacity(starts.count)
    offers.reserveCapacity(starts.count * 2)
    for index in starts {
      let start = text.starts[index]
      let first = offers.count
      for number in Int(start.firstSurface)..<(Int(start.firstSurface) + Int(start.surfaceCount)) {
        let surface = text.surfaces[number]
        for track in tracks.indices {
          if let offer = Offer.make(surface, Int32(number), track, tracks[track]) { offers.append(offer) }
        }
      }
      guard offers.count > first else { continue }
      let surface = text.surfaces[Int(start.firstSurface)]
      let passage = text.prose.passages[Int(start.passage)]
      events.append(
        Event(
          passage: Int32(start.passage), start: Int32(index), position: start.position, offers: Int32(first)..<Int32(offers.count),
          plain: plainCost(text, start, tracks, inside, endsPassage: surface.textStart >= passage.end), shape: nil))
    }
    return (events, offers)
  }

  /// The same for all ways to cut what is written: `1 0.持续` is no text, though a bare 1 may well be.
  private static func plainCost(
    _ text: ScannedText, _ start: MarkerStart, _ tracks: [Track], _ inside: Cost.Inside, endsPassage: Bool
  ) -> Float {
    let first = Int(start.firstSurface)
    var plain = plainCost(text.surfaces[first], start.position, tracks, inside, endsPassage: endsPassage)
    if plain < Cost.plainBehindItem, text.surfaces[first].doubt == .bare, start.position == .paragraph,
      followsItem(text.prose, Int(start.passage))
    {
      plain = Cost.plainBehindItem
    }
    if start.position == .afterStop, text.surfaces[first].isBeforeVerb, text.surfaces[first].pieces.contains(.arabic),
      isBehindSentence(text.prose.bytes, text.surfaces[first].start)
    {
      return max(plain, Cost.plainVerbAfterStop)
    }
    guard start.surfaceCount > 1, start.position == .paragraph else { return plain }
    let last = text.surfaces[first + Int(start.surfaceCount) - 1]
    guard last.pieces.contains(.innerBlank) || last.pieces.contains(.dotChanged) else { return plain }
    return max(plain, min(Cost.plainSpaced, plainCost(last, start.position, tracks, inside, endsPassage: endsPassage)))
  }

  /// Whether a stop or a bracket that closes stands right before: not the dot of `7. 2 加强培训`.
  private static func isBehindSentence(_ bytes: [UInt8], _ offset: UInt32) -> Bool {
    let before = Scalars.decode(bytes, before: Int(offset), start: 0).value
    return before == 0x3002 || before == 0xFF1B || SurfaceScanner.closes(before)
  }

  /// Whether the paragraph before ends in ；, behind which a list goes on: GB/T 15834 has its last item end in 。
  private static func followsItem(_ prose: Prose, _ passage: Int) -> Bool {
    guard passage > 0 else { return false }
    let before = prose.passages[passage - 1]
    let last = Scalars.decode(prose.bytes, before: Int(before.end), start: Int(before.start)).value
    return last == 0xFF1B || last == 0x3B
  }

  /// How dear it is to read what is written as text.
  private static func plainCost(
    _ surface: Surface, _ position: MarkerStart.Position, _ tracks: [Track], _ inside: Cost.Inside, endsPassage: Bool
  ) -> Float {
    switch position {
    case .wrapped: return surface.doubt == .none ? Cost.plainWrapped : Cost.plainGlued
    case .behindHeading: return Cost.plainBehindHeading
    case .glued: return plainCost(glued: surface)
    case .afterStop where surface.isHalfBracketed && surface.doubt == .none: return inside.plainAfterStop
    // `第三篇科技、教育和人才　　第十推进科技进步…`
    case .afterStop where !surface.isWhole && surface.pieces.contains(.prefix) && surface.doubt == .none: return Cost.plainRestInPage
    // `…沙滩综合整治。4,采取…` in a page that lost its line ends.
    case .afterStop where inside.isFlat && !surface.isWhole && surface.doubt == .none: return Cost.plainRestInPage
    case .afterStop where inside.isFlat && surface.doubt == .bare && surface.pieces.contains(.arabic): return Cost.plainRestInPage
    case .afterStop where !surface.isWhole && !surface.pieces.contains(.dash): return Cost.plainGlued
    case .afterStop where surface.doubt == .yearBehind: return Cost.plainYearAfterStop
    case .afterStop where surface.doubt == .none && surface.namesLevel: return Cost.plainDivisionAfterStop
    case .afterStop: return surface.doubt != .none ? Cost.plainGlued : endsPassage ? Cost.plainAtEnd : inside.plainAfterStop
    case .paragraph: break
    }
    switch surface.doubt {
    // `一、二月` and `四、三级医院` look alike.
    case .word:
      return surface.pieces.contains(.han) && surface.separator == .comma
        ? Cost.plainListed : surface.isTwoNumerals ? Cost.plainTwoNumerals : Cost.plainWord
    case .name: return Cost.plainWord
    case .reference, .bracketedText: return Cost.plainReference
    case .digitBehind: return Cost.plainDigitBehind
    case .yearBehind: return Cost.plainYearBehind
    case .bare, .none: break
    }
    let pieces = surface.pieces
    if pieces.contains(.dash) { return Cost.plainDash }
    let style = Track.wholeStyle(of: surface)
    // `1.5` and a bare number are markers only where the document numbers that way.
    let isForeign = style == .decimal && !tracks.contains { $0.style == .decimal && $0.components == surface.components }
    if style != nil, !isForeign { return surface.unit == .none ? Cost.plainWhole : Cost.plainDivision }
    if surface.sign != .none { return Cost.plainBeforeVerb }
    if surface.doubt == .bare {
      return pieces.contains(.arabic) ? Cost.plainBareArabic : surface.value == 1 ? Cost.plainBareFirst : Cost.plainBare
    }
    if isForeign { return Cost.plainDigitBehind }
    if !surface.hasNumeral {
      if pieces.isSuperset(of: .brackets) { return Cost.plainEmptyBrackets }
      if surface.unit != .none, !pieces.contains(.prefix) { return Cost.plainUnit }
      return pieces == .open ? Cost.plainOpenBracket : Cost.plainBracket
    }
    if pieces.contains(.open) || pieces.contains(.close) || pieces.contains(.prefix) { return Cost.plainHalf }
    return surface.unit != .none ? Cost.plainUnit : Cost.plainWrongSeparator
  }

  /// Text hardly ever holds a whole marker in its midst; what reads it as a section must have its number follow besides.
  private static func plainCost(glued surface: Surface) -> Float {
    if surface.isBareNumber { return Cost.plainGluedNumber }
    if surface.doubt != .none { return Cost.plainGlued }
    if surface.unit == .article, !surface.pieces.contains(.blankBehind) { return Cost.plainGluedArticle }
    // `(1)` may begin a list inside a sentence.
    if surface.components > 2 { return Cost.plainGluedFrame }
    if surface.isFramed { return surface.value > 1 ? Cost.plainGluedFrame : Cost.plainGluedFirst }
    if surface.value == 1 { return Cost.plainGlued }
    // `…50公里3、飛行…`: what page numbers look like.
    return surface.pieces.contains(.arabic) && surface.separator == .comma ? Cost.plainGluedComma : Cost.plainGluedPoint
  }
}
