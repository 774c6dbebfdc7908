import PlanSyntax

/// Goes through the decisions once more and says for each section its level, its status and how sure it is.
enum Replay {
  static func run(_ text: ScannedText, _ study: Study) -> Numbering {
    let tracks = study.tracks
    let offers = study.offers
    var hypothesis = study.model.scopes.hypothesis
    var sections: [NumberedStart] = []
    sections.reserveCapacity(study.decisions.count)
    var levels: [(level: Int, track: Int)] = []
    levels.reserveCapacity(tracks.count + 2)
    // For each track the levels on which it was met, one bit each.
    var met = InlineArray<16, UInt32>(repeating: 0)
    // Tracks that have begun, but not at a paragraph that can be told.
    var unseen = TrackSet()
    var margins = InlineArray<16, Float>(repeating: Cost.width)
    // A paragraph that was taken for text, and may be the heading of what follows.
    var missed: (track: Int, margin: Float)? = nil
    var successors = Successors(study)
    for index in study.decisions.indices {
      let reading = study.decisions[index].reading
      if reading.isPlain {
        if let heading = mayBeHeading(index, study), heading.margin <= missed?.margin ?? Cost.width { missed = heading }
        continue
      }
      let track = Int(reading.track)
      let offer = offers[Int(reading.offer)]
      let isWritten = !offer.isDamaged && !(offer.numeralCost(reading.ordinal)?.isDamaged ?? true)
      if let last = sections.last, isPiece(of: last, text, study.events[index]) { continue }
      if mayBeText(text, offer, at: index, study) {
        // That a level began is sure enough for what follows, though nobody can tell at which paragraph.
        if offer.surface < 0, !hypothesis.isUsed(track) {
          hypothesis.take(reading.step(from: hypothesis, tracks: tracks))
          unseen.insert(track)
        }
        // What comes below it may well be below a heading that is no section now.
        missed = (track, 0)
        continue
      }
      hypothesis.take(reading.step(from: hypothesis, tracks: tracks))
      unseen.remove(track)
      let level = hypothesis.level(of: track) - (unseen.isEmpty ? 0 : unseen.count { hypothesis.isOpen($0, above: track) })
      // The child of a misplaced parent is as unsure as the parent, and so are its own children.
      var parentMargin = hypothesis.parent(of: track).map { margins[$0] } ?? Cost.width
      if let heading = missed {
        if hypothesis.lies(track, atOrAbove: heading.track, tracks) {
          missed = nil
        } else {
          parentMargin = min(parentMargin, heading.margin)
        }
      }
      let placeMargin = study.decisions[index].placeMargin
      let margin = min(study.decisions[index].margin, placeMargin, max(parentMargin, Cost.leastMargin))
      margins[track] = isWritten ? parentMargin : margin
      if met[track] >> UInt32(level) & 1 == 0 {
        met[track] |= 1 << UInt32(level)
        levels.append((level, track))
      }
      // Nothing stands between it and the section before.
      let isNeighbour = sections.last.map { $0.passage + 1 >= Int(study.events[index].passage) } ?? false
      // A number may be certain where its place is not; but what has no place has no number either.
      let isPlaced = parentMargin >= Cost.leastMarginOfHeading && placeMargin >= Cost.leastMarginOfPlace
      let isDecided =
        isWritten
        || isPlaced
          && study.decisions[index].margin
            >= leastMargin(
              of: offer, at: index, study, isPinned: isNeighbour || successors.follow(index), isWrapped: text.prose.isWrapped)
      // Nobody knows whether it is this paragraph that heads what follows.
      if !isDecided, offer.surface < 0 { margins[track] = min(margins[track], Cost.leastMarginOfPlace) }
      sections.append(
        NumberedStart(
          passage: Int(study.events[index].passage), position: study.events[index].position, track: track,
          style: offer.writtenStyle(text) ?? tracks[track].style, level: level, ordinal: isDecided ? reading.ordinal : nil,
          status: isWritten ? .written : !isDecided ? .unresolved : offer.surface < 0 ? .inferred : .restored,
          confidence: isWritten ? 100 : confidence(margin),
          candidates: isDecided ? OrdinalCandidates() : candidates(study.decisions[index]),
          surface: offer.surface < 0 ? nothing(at: study.events[index]) : surface(text, offer, tracks[track])))
    }
    let rows = levels.sorted { ($0.level, $0.track) < ($1.level, $1.track) }.map { row in
      NumberingLevel(level: row.level, style: tracks[row.track].style, scope: hypothesis.scope(of: row.track) == 2 ? .continues : .restarts)
    }
    // 1 and 1.1 on the same level are one style.
    let distinct = rows.enumerated().filter { row in
      !rows[..<row.offset].contains { $0.level == row.element.level && $0.style == row.element.style }
    }
    return Numbering(sections: sections, tracks: tracks, levels: distinct.map(\.element))
  }

  /// The track of which a paragraph that was read as text may be a section, and by how much text is the better.
  private static func mayBeHeading(_ index: Int, _ study: Study) -> (track: Int, margin: Float)? {
    let sections = study.decisions[index].alternatives.filter { !$0.reading.isPlain && $0.margin < Cost.mostOfCandidates }
    let section = sections.min { $0.margin < $1.margin }
    return section.map { (Int($0.reading.track), $0.margin) }
  }

  private static func leadsList(_ index: Int, _ study: Study) -> Bool {
    let reading = study.decisions[index].reading
    guard let shape = study.events[index].shape?.seen(as: study.tracks[Int(reading.track)].style) else { return false }
    return shape.leadsList || shape.leadsItem
  }

  /// Too little speaks for a section where nothing is written, or no more than a number word.
  private static func mayBeText(_ text: ScannedText, _ offer: Offer, at index: Int, _ study: Study) -> Bool {
    let tracks = study.tracks
    let decision = study.decisions[index]
    guard offer.surface >= 0 else {
      // By how much it beats text, whatever its number.
      let margin = decision.alternatives.filter(\.reading.isPlain).map(\.margin).min() ?? max(decision.margin, Cost.mostOfCandidates)
      // What stands before a list is its heading rather than text; where another paragraph may be as well, one of them is.
      if leadsList(index, study) { return margin < Cost.leastMarginOfParent && !isContested(index, study) }
      return margin < (isFirst(decision.reading, tracks) ? Cost.leastMarginOfFirst : Cost.leastMarginOfNothing)
    }
    // `一、二级河道沿线…` begins no list that has no second item; `二、三级医院…` behind 一、 is its second.
    guard offer.isDamaged || decision.reading.ordinal == 1 else { return false }
    let surface = text.surfaces[Int(offer.surface)]
    // `一着力提升…` where the first whole marker is a 二、: that one tells of it, and all that stands between lies below it.
    let isTold = surface.doubt == .bare && decision.reading.ordinal == 1 && tracks[Int(decision.reading.track)].lacksFirst
    guard surface.doubt != .none, !isTold, !surface.isBeforeVerb else { return false }
    return decision.alternatives.contains { $0.reading.isPlain && $0.margin < Cost.leastMarginOfNumberWord }
  }

  /// Whether it is the first of a list, of which no number tells that it is missing.
  private static func isFirst(_ reading: Reading, _ tracks: [Track]) -> Bool {
    reading.ordinal == 1 && !tracks[Int(reading.track)].lacksFirst
  }

  /// The least margin with which a number is said.
  ///
  /// - Parameter isPinned: whether no paragraph before it may have lost its marker, or the next number tells what this one is.
  private static func leastMargin(of offer: Offer, at index: Int, _ study: Study, isPinned: Bool, isWrapped: Bool) -> Float {
    if offer.surface < 0 {
      if isFirst(study.decisions[index].reading, study.tracks) { return Cost.leastMarginOfFirst }
      // `8）… ⏎ 新建村卫生室一律达到标准化要求。⏎ 10）…`: a sentence like any other stands in the gap, and the author may have left out a number.
      let looksLikeText = study.model.shape(of: study.events[index], taking: offer) > Cost.leastLooks
      if looksLikeText, study.model.damage > Cost.damageOfSoundText - 1 { return Cost.leastMarginOfLooks }
      // Where lines were joined a heading that lost its marker may have been joined to the text before it, and this paragraph is only the next best.
      if looksLikeText, isWrapped { return Cost.width }
      return isContested(index, study) ? Cost.leastMarginOfContested : Cost.leastMarginOfNumberOfNothing
    }
    guard !offer.showsDigits else { return Cost.leastMarginOfRest }
    return isPinned && !mayStandElsewhere(index, study) ? Cost.leastMarginOfLostNumeral : Cost.leastMarginOfLooseNumeral
  }

  /// `（）加强领导`, which may be （四） or （2）.
  private static func mayStandElsewhere(_ index: Int, _ study: Study) -> Bool {
    let decision = study.decisions[index]
    return decision.alternatives.contains {
      !$0.reading.isPlain && $0.reading.track != decision.reading.track && $0.margin < Cost.leastMarginOfLooseNumeral
    }
  }

  /// Whether another paragraph nearby may as well be the one that lost its marker.
  private static func isContested(_ index: Int, _ study: Study) -> Bool {
    let reading = study.decisions[index].reading
    return isOffered(reading, study, study.events.indices[(index + 1)...])
      || isOffered(reading, study, study.events.indices[..<index].reversed())
  }

  /// Whether a reading is nearly as good at one of some events, up to the next one of its track.
  private static func isOffered(_ reading: Reading, _ study: Study, _ events: some Sequence<Int>) -> Bool {
    for index in events {
      let decision = study.decisions[index]
      if decision.alternatives.contains(where: { $0.reading.track == reading.track && $0.reading.ordinal == reading.ordinal }) {
        return true
      }
      if decision.reading.track == reading.track { return false }
    }
    return false
  }

  /// What stands for a marker of which nothing is left: a place, where that is inside the passage.
  private static func nothing(at event: Event) -> Surface? { event.joint > 0 ? Surface(at: Int(event.joint)) : nil }

  /// `5·1 组织`: the 1 may begin an item that is joined to the text before it, but not where 5·1 is a marker.
  private static func isPiece(of last: NumberedStart, _ text: ScannedText, _ event: Event) -> Bool {
    guard last.passage == Int(event.passage), let surface = last.surface else { return false }
    return text.offset(of: event) < surface.end
  }

  /// What is written, cut where the track's marker ends: of `11.121人才` as item 11 the `11.`.
  private static func surface(_ text: ScannedText, _ offer: Offer, _ track: Track) -> Surface {
    var surface = text.surfaces[Int(offer.surface)]
    guard surface.components > 1, track.style != .decimal else { return surface }
    surface.numeralEnd = surface.numeralCut
    let dot = Scalars.decode(text.prose.bytes, at: Int(surface.numeralCut), end: text.prose.bytes.count).length
    surface.end = surface.numeralCut + UInt32(dot)
    surface.textStart = surface.end
    surface.digits = surface.wholeDigits
    surface.value = surface.digits.arabicValue
    surface.components = 1
    return surface
  }

  /// The share of cases in which the best explanation is right at this margin, in hundredths; never quite certain.
  static func confidence(_ margin: Float) -> UInt8 {
    let share = 1 / (1 + Logarithm.exp(-min(margin, 12)))
    return UInt8(min(99, max(1, share * 100)))
  }

  private static func candidates(_ decision: Decision) -> OrdinalCandidates {
    let others = decision.alternatives.sorted { $0.margin < $1.margin }.filter { !$0.reading.isPlain && $0.margin < Cost.mostOfCandidates }
    return OrdinalCandidates(([decision.reading.ordinal] + others.map(\.reading.ordinal)).compactMap { Ordinal(Int($0)) })
  }
}

/// Some of a document's tracks, which are sixteen at most: one bit each.
private struct TrackSet {
  private var bits: UInt16 = 0

  var isEmpty: Bool { bits == 0 }
  mutating func insert(_ track: Int) { bits |= 1 << UInt16(track) }
  mutating func remove(_ track: Int) { bits &= ~(1 << UInt16(track)) }
  func count(where meets: (Int) -> Bool) -> Int { (0..<16).count { bits >> UInt16($0) & 1 == 1 && meets($0) } }
}
