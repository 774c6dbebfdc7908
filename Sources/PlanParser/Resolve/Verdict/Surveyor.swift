import PlanSyntax

/// Walks over the decisions of a search, section by section, and notes what is damaged and where numbers are missing.
struct Surveyor {
  /// So many passages before a number that does not follow its last one are searched for what is missing at the most.
  private static let mostPassages = 200
  /// What may as well be text is half a case of damage.
  private static let shareOfDoubtful: Float = 0.4

  private let passages: Range<Int>
  private let study: Study
  private var hypothesis: Hypothesis
  /// Where each track was last seen with a number that is beyond doubt.
  private var lastPassage: PerTrack<Int>
  private var gaps = Gaps()
  /// Which passages begin a section; empty until it is asked for, which in sound texts it is not.
  private var isSection: [Bool] = []
  private var sections = 0
  /// Markers that are damaged, doubtful ones in part.
  private var damaged: Float = 0
  /// Something is out of order, though no marker be damaged.
  private var isDoubtful = false
  private var windows: [Range<Int>] = []
  private var tracksWithoutFirst = TrackSet()

  init(_ passages: Range<Int>, _ study: Study) {
    self.passages = passages
    self.study = study
    hypothesis = study.model.scopes.hypothesis
    lastPassage = PerTrack<Int>(repeating: passages.lowerBound)
  }

  /// - Parameter known: windows of the survey before.
  mutating func survey(besides known: [Range<Int>]) -> Survey {
    for index in study.events.indices {
      if study.decisions[index].reading.isPlain {
        if study.events[index].plain >= Cost.plainInSoundText { isDoubtful = true }
      } else {
        visit(sectionAt: index)
      }
    }
    let lost = damaged + gaps.likelyDamage(besides: damaged)
    let damage = Survey.price(lost: lost, of: sections)
    let isSound = damaged == 0 && !isDoubtful
    return Survey(
      isSound: isSound, damage: damage, showsDamage: damaged > 0.5,
      slip: max(Cost.damageOfSoundText - damage, gaps.slip(sections: sections, damaged: lost)),
      windows: isSound ? [] : (windows + known).merged(), tracksInUse: hypothesis.used, tracksWithoutFirst: tracksWithoutFirst)
  }

  private mutating func visit(sectionAt index: Int) {
    let event = study.events[index]
    let reading = study.decisions[index].reading
    let offer = study.offers[Int(reading.offer)]
    let passage = Int(event.passage)
    if reading.granted.count > 0 { noteGranted(reading, at: passage) }
    let step = reading.step(from: hypothesis, tracks: study.tracks)
    let parent = hypothesis.parent(at: step.place)
    sections += 1
    let isCut = offer.numeralCost(reading.ordinal)?.isDamaged ?? false
    let isGlued = event.position == .glued && !study.model.inside.isFlat
    if offer.isDamaged || isCut || isGlued { damaged += study.decisions[index].margin < 3 ? Self.shareOfDoubtful : 1 }
    // `2.1` under 1: the 2 above it was lost.
    if offer.outer.count > 0, let parent, let other = hypothesis.trackContradicted(by: offer.outer, from: parent, study.tracks) {
      noteWindow(from: lastPassage[other], to: passage)
    }
    // `总则 ⏎ 1.1 … ⏎ 2 …`: the 1 above 1.1 was lost.
    if offer.outer.count == 1, parent == nil, step.isNew, study.tracks.contains(where: { $0.isChapterNumber && $0.beginsLate }) {
      gaps.noteLostFirst(isFilled: holdsText(noteWindow(from: passages.lowerBound, to: passage)))
    }
    // `1.24小时自助服务区`: whether it is item 1 or a number in the text the whole document tells.
    if offer.isCut, let parent { noteWindow(from: lastPassage[parent], to: passage) }
    if step.isAnomaly { noteAnomaly(step, reading.ordinal, below: parent, at: passage) }
    // `一、二月份为集中整治阶段`: the first of a level that is rather text. Its own heading, which was lost, may stand above all that seems to hold it.
    if step.isNew, study.model.isHiddenWord(event, study.tracks[step.track], under: parent) {
      gaps.noteLostFirst(isFilled: holdsText(noteWindow(from: passages.lowerBound, to: passage)))
    }
    if offer.isStranger {
      isDoubtful = true
      gaps.noteSlip()
    }
    hypothesis.take(step)
    if !isCut { lastPassage[step.track] = passage }
  }

  /// A number that names sections of which nothing is to be seen: they may have lost their markers behind the last one of their level.
  private mutating func noteGranted(_ reading: Reading, at passage: Int) {
    let known = hypothesis
    hypothesis = reading.base(of: known, tracks: study.tracks)
    let changed = study.tracks.indices.filter { hypothesis.isOpen($0) && hypothesis.lastOrdinal(of: $0) != known.lastOrdinal(of: $0) }
    let from = changed.map { lastPassage[$0] }.min() ?? passages.lowerBound
    gaps.note(isFilled: holdsText(noteWindow(from: from, to: passage)))
  }

  /// A number that does not follow the one before it.
  private mutating func noteAnomaly(_ step: Hypothesis.Step, _ ordinal: UInt16, below parent: Int?, at passage: Int) {
    let isAbove = !step.isNew && ordinal > hypothesis.lastOrdinal(of: step.track)
    // A number missing where a level runs on may have stood before the parent's own heading.
    let runsOn = isAbove || !step.isNew && hypothesis.isOpen(at: step.place)
    let from = runsOn ? lastPassage[step.track] : parent.map { lastPassage[$0] } ?? passages.lowerBound
    let window = noteWindow(from: from, to: passage)
    if !step.isNew, ordinal > 1 {
      if isAbove { gaps.note(isFilled: holdsText(window)) } else { gaps.noteSlip() }
    } else if step.isNew, ordinal == 2 {
      tracksWithoutFirst.insert(step.track)
      gaps.noteLostFirst(isFilled: holdsText(window))
    }
  }

  /// - Returns: the passages from the last number that stands to the one before which others are missing.
  @discardableResult
  private mutating func noteWindow(from first: Int, to passage: Int) -> Range<Int> {
    isDoubtful = true
    let window = max(first, passage - Self.mostPassages)..<passage
    windows.append(window)
    return window
  }

  /// Whether a paragraph without a marker stands among some passages.
  private mutating func holdsText(_ window: Range<Int>) -> Bool {
    if isSection.isEmpty { findSections() }
    return window.contains { !isSection[$0 - passages.lowerBound] }
  }

  private mutating func findSections() {
    isSection = [Bool](repeating: false, count: passages.count)
    for index in study.events.indices where study.events[index].position == .paragraph && !study.decisions[index].reading.isPlain {
      isSection[Int(study.events[index].passage) - passages.lowerBound] = true
    }
  }
}

extension [Range<Int>] {
  /// The same places, each in one range.
  fileprivate func merged() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
