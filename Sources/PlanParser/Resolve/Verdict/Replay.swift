import PlanSyntax

/// Goes through the decisions once more and says for each section its level, its status and how sure it is.
struct Replay: ~Copyable {
  private let text: ScannedText
  private let study: Study
  private var hypothesis: Hypothesis
  private var sections: [NumberedStart] = []
  private var levels = LevelsMet()
  /// For each track how sure its last section is.
  private var margins = PerTrack<Float>(repeating: Cost.width)
  /// Tracks that have begun, but not at a paragraph that can be told.
  private var unseen = TrackSet()
  /// A paragraph that was taken for text, and may be the heading of what follows.
  private var missed: (track: Int, margin: Float)? = nil
  private var successors: Successors
  /// The number at hand was given before, or is lower than that: what is damaged besides may be something else.
  private var isOutOfLine = false
  /// The section at hand is the first of its level, above others that stand before it: what of its level stood there is lost, and so it may have any number.
  private var isAbove = false
  private var missingHeadings: MissingHeadings
  /// Tracks of which the number of the last section is written, or shown by what is left of it.
  private var counted = TrackSet()

  static func run(_ text: ScannedText, _ study: Study) -> Numbering {
    var replay = Replay(text, study)
    let confidence = Confidence(text, study)
    for index in study.events.indices { replay.visit(index, confidence) }
    return Numbering(
      sections: replay.sections, tracks: study.tracks, levels: replay.levels.rows(scopes: replay.hypothesis, study.tracks))
  }

  private init(_ text: ScannedText, _ study: Study) {
    self.text = text
    self.study = study
    hypothesis = study.model.scopes.hypothesis
    successors = Successors(text, study)
    missingHeadings = MissingHeadings(text, study)
    sections.reserveCapacity(study.decisions.count)
  }

  private mutating func visit(_ index: Int, _ confidence: borrowing Confidence) {
    let reading = study.decisions[index].reading
    if reading.isPlain {
      if let heading = confidence.mayBeHeading(index), heading.margin <= missed?.margin ?? Cost.width { missed = heading }
    } else if let last = sections.last, isPiece(of: last, study.events[index]) {
      return
    } else if confidence.mayBeText(index, isNeighbour: isNeighbour(study.events[index]), isFollowed: successors.follow(index))
      || confidence.repeatsLater(index, hypothesis) || study.offers[Int(reading.offer)].isDamaged && wordDoubt(index) == .text
    {
      passOver(index, reading)
    } else {
      take(reading)
      add(index, confidence.isRunRewritten(index) ? confidence.asWritten(reading) : reading, confidence)
    }
  }

  private mutating func take(_ reading: Reading) {
    if reading.granted.count > 0 {
      let known = hypothesis
      hypothesis = reading.base(of: known, tracks: study.tracks)
      noteGranted(since: known)
    }
    let step = reading.step(from: hypothesis, tracks: study.tracks)
    isOutOfLine = step.isOutOfLine
    isAbove = step.isByRank
    hypothesis.take(step)
  }

  /// Sections that a number names, and that no paragraph shows.
  private mutating func noteGranted(since known: Hypothesis) {
    for track in study.tracks.indices
    where hypothesis.isOpen(track) && (!known.isOpen(track) || hypothesis.lastOrdinal(of: track) != known.lastOrdinal(of: track)) {
      unseen.insert(track)
    }
  }

  /// So many places it is looked for the next number that tells.
  private static let sight = 64

  /// Whether the number of the next decimal section says that it lies below this one.
  private func isNamed(_ reading: Reading, behind index: Int) -> Bool {
    let track = study.tracks[Int(reading.track)]
    let numbers = track.style == .decimal ? track.components : 1
    for next in study.decisions[(index + 1)...].prefix(Self.sight).lazy.map(\.reading) where !next.isPlain {
      let offer = study.offers[Int(next.offer)]
      guard offer.isDecimal || next.track == reading.track else { continue }
      return offer.mayGrant(next.ordinal) && numbers <= offer.outer.count
        && offer.outer[Int(offer.outer.count - numbers)] == reading.ordinal
    }
    return false
  }

  /// Too little speaks for a section.
  private mutating func passOver(_ index: Int, _ reading: Reading) {
    let track = Int(reading.track)
    // That a level began is sure enough for what follows, though nobody can tell at which paragraph; or that a section is there which 3.1 names.
    if study.offers[Int(reading.offer)].isLost && !hypothesis.isUsed(track) || isNamed(reading, behind: index) {
      take(reading)
      unseen.insert(track)
    }
    // What comes below it may well be below a heading that is no section now.
    missed = (track, 0)
  }

  private mutating func add(_ index: Int, _ reading: Reading, _ confidence: borrowing Confidence) {
    let event = study.events[index]
    let track = Int(reading.track)
    let offer = study.offers[Int(reading.offer)]
    unseen.remove(track)
    let level = hypothesis.level(of: track) - (unseen.isEmpty ? 0 : unseenLevels(above: track))
    levels.note(level, track)
    let parentMargin = marginOfParent(of: track)
    let placeMargin = study.decisions[index].placeMargin
    let margin = min(study.decisions[index].margin, placeMargin, max(parentMargin, Cost.leastMargin))
    let isWritten = !offer.isDamaged && !(offer.numeralCost(reading.ordinal)?.isDamaged ?? true)
    // A number may be certain where its place is not; but what has no place has no number either.
    let isPlaced = parentMargin >= Cost.leastMarginOfHeading && placeMargin >= Cost.leastMarginOfPlace
    let isDecided =
      isWritten || offer.isOuterMisread && offer.value == reading.ordinal
      || isPlaced && !isOutOfLine && !(isAbove && !offer.showsDigits) && wordDoubt(index) == .none
        && !missingHeadings.may(standAbove: index)
        && confidence.tells(
          index, isNeighbour: isNeighbour(event), isCounted: reading.ordinal == 1 || counted.contains(track),
          follow: successors.follow(index), contradict: successors.contradict(index))
    if isDecided, isWritten || offer.showsDigits { counted.insert(track) } else { counted.remove(track) }
    margins[track] = isWritten ? parentMargin : margin
    // Nobody knows whether it is this paragraph that heads what follows.
    if !isDecided, offer.isLost { margins[track] = min(margins[track], Cost.leastMarginOfPlace) }
    sections.append(
      NumberedStart(
        passage: Int(event.passage), position: event.position, track: track,
        style: offer.writtenStyle(text) ?? study.tracks[track].style, level: level, ordinal: isDecided ? reading.ordinal : nil,
        status: isWritten ? .written : !isDecided ? .unresolved : offer.isLost ? .inferred : .restored,
        confidence: isWritten ? 100 : Confidence.percent(at: isDecided ? margin : min(margin, Cost.mostMarginOfUnresolved)),
        candidates: isDecided ? OrdinalCandidates() : confidence.candidates(index),
        surface: offer.isLost ? nothing(at: event) : surface(offer, as: study.tracks[track].style)))
  }

  /// The child of a misplaced parent is as unsure as the parent, and so are its own children.
  private mutating func marginOfParent(of track: Int) -> Float {
    let margin = hypothesis.parent(of: track).map { margins[$0] } ?? Cost.width
    guard let heading = missed else { return margin }
    if hypothesis.lies(track, atOrAbove: heading.track, study.tracks) {
      missed = nil
      return margin
    }
    return min(margin, heading.margin)
  }

  private func unseenLevels(above track: Int) -> Int {
    unseen.count { hypothesis.isOpen($0, above: track) }
  }

  /// Whether a bare numeral may be the beginning of a word.
  private mutating func wordDoubt(_ index: Int) -> WordDoubt.Verdict {
    guard WordDoubt.isRaised(by: index, text, study) else { return .none }
    let isTold = successors.follow(index) || successors.leavesBare(Int(study.decisions[index].reading.track))
    return isTold ? .none : WordDoubt.verdict(index, text, study)
  }

  /// Whether nothing stands between it and the section before.
  private func isNeighbour(_ event: Event) -> Bool { sections.last.map { $0.passage + 1 >= Int(event.passage) } ?? false }

  /// `5·1 组织`: the 1 may begin an item that is joined to the text before it, but not where 5·1 is a marker.
  private func isPiece(of last: NumberedStart, _ event: Event) -> Bool {
    guard last.passage == Int(event.passage), let surface = last.surface else { return false }
    return text.offset(of: event) < surface.end
  }

  /// What stands for a marker of which nothing is left: a place, where that is inside the passage.
  private func nothing(at event: Event) -> Surface? { event.joint > 0 ? Surface(at: Int(event.joint)) : nil }

  /// What is written, cut where the track's marker ends: of `11.121人才` as item 11 the `11.`.
  @inline(__always)
  private func surface(_ offer: Offer, as style: NumberingStyle) -> Surface {
    let surface = text.surfaces[Int(offer.surface)]
    return surface.components > 1 && style != .decimal ? Self.cut(surface, text.prose.bytes) : surface
  }

  private static func cut(_ whole: Surface, _ bytes: [UInt8]) -> Surface {
    var surface = whole
    surface.numeralEnd = surface.numeralCut
    let dot = Scalars.decode(bytes, at: Int(surface.numeralCut), end: bytes.count).length
    surface.end = surface.numeralCut + UInt32(dot)
    surface.textStart = surface.end
    surface.digits = surface.wholeDigits
    surface.value = surface.digits.arabicValue
    surface.components = 1
    return surface
  }
}

/// On which levels the tracks of a document were met.
private struct LevelsMet {
  private var rows: [(level: Int, track: Int)] = []

  init() { rows.reserveCapacity(8) }

  /// For each track its levels, one bit each.
  private var met = PerTrack<UInt32>(repeating: 0)

  mutating func note(_ level: Int, _ track: Int) {
    guard met[track] >> UInt32(level) & 1 == 0 else { return }
    met[track] |= 1 << UInt32(level)
    rows.append((level, track))
  }

  /// One row a level and style, outermost first; 1 and 1.1 on the same level are one style.
  func rows(scopes: Hypothesis, _ tracks: [Track]) -> [NumberingLevel] {
    var result: [NumberingLevel] = []
    for row in rows.sorted(by: { ($0.level, $0.track) < ($1.level, $1.track) }) {
      let style = tracks[row.track].style
      if result.contains(where: { $0.level == row.level && $0.style == style }) { continue }
      result.append(
        NumberingLevel(level: row.level, style: style, scope: scopes.scope(of: row.track) == .continues ? .continues : .restarts))
    }
    return result
  }
}
