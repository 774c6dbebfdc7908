import PlanSyntax

/// What a search found out about a document: its rate of damage, and where numbers are missing.
struct Survey {
  /// The price of damage before anything is known.
  static let firstGuess: Float = 3
  private static let mostDamage: Float = 6.5

  /// Every marker is whole and in its place, and nothing else looks like one.
  let isSound: Bool
  /// Price of damage: −ln of the document's own rate.
  let damage: Float
  /// What an author's slip costs more than in other texts, or less.
  let slip: Float
  /// Ranges of passages in which a number is missing: what stands there is no example of text.
  let windows: [Range<Int>]
  /// Tracks that the document uses.
  let tracksInUse: UInt16
  /// Those that begin with a 2, whole or damaged.
  let tracksWithoutFirst: UInt16

  static func make(_ passages: Range<Int>, _ study: Study, besides known: [Range<Int>] = []) -> Survey {
    let tracks = study.tracks
    let offers = study.offers
    var hypothesis = study.model.scopes.hypothesis
    // Where each track was last seen with a number that is beyond doubt.
    var lastPassage = [Int](repeating: passages.lowerBound, count: tracks.count)
    var windows: [Range<Int>] = []
    var damaged: Float = 0
    var sections = 0
    var doubtful = false
    var withoutFirst: UInt16 = 0
    var gaps = Gaps(passages, study)
    for index in study.events.indices {
      let reading = study.decisions[index].reading
      if reading.isPlain {
        if study.events[index].plain >= Cost.plainInSoundText { doubtful = true }
        continue
      }
      let track = Int(reading.track)
      let offer = offers[Int(reading.offer)]
      let passage = Int(study.events[index].passage)
      let step = reading.step(from: hypothesis, tracks: tracks)
      let parent = hypothesis.parent(at: step.place)
      sections += 1
      let isCut = offer.numeralCost(reading.ordinal)?.isDamaged ?? false
      // What may as well be text is half a case.
      let isGlued = study.events[index].position == .glued && !study.model.inside.isFlat
      if offer.isDamaged || isCut || isGlued { damaged += study.decisions[index].margin < 3 ? 0.4 : 1 }
      // `2.1` under 1: the 2 above it was lost.
      if offer.outerValue > 0, let parent, offer.outerValue != hypothesis.lastOrdinal(of: parent) {
        doubtful = true
        windows.append(max(lastPassage[parent], passage - 200)..<passage)
      }
      if step.isAnomaly {
        doubtful = true
        // A number missing where a level runs on may have stood before the parent's own heading.
        let runsOn = !step.isNew && (hypothesis.isOpen(at: step.place) || reading.ordinal > hypothesis.lastOrdinal(of: track))
        let from = runsOn ? lastPassage[track] : parent.map { lastPassage[$0] } ?? passages.lowerBound
        windows.append(max(from, passage - 200)..<passage)
        if !step.isNew, reading.ordinal > 1 {
          gaps.note(windows[windows.count - 1], isGap: reading.ordinal > hypothesis.lastOrdinal(of: track))
        } else if step.isNew, reading.ordinal == 2 {
          withoutFirst |= 1 << UInt16(track)
          gaps.noteLostFirst(windows[windows.count - 1])
        }
      }
      // `一、二月份为集中整治阶段`: the first of a level that is rather text.
      if step.isNew, study.model.isHiddenWord(study.events[index], tracks[track], under: parent) {
        doubtful = true
        // Its own heading, which was lost, may stand above all that seems to hold it.
        windows.append(max(passages.lowerBound, passage - 200)..<passage)
        gaps.noteLostFirst(windows[windows.count - 1])
      }
      if offer.isStranger {
        doubtful = true
        gaps.noteSlip()
      }
      hypothesis.take(step)
      if !isCut { lastPassage[track] = passage }
    }
    let isSound = damaged == 0 && !doubtful
    let lost = damaged + gaps.likelyDamage(besides: damaged)
    let rate = (lost + (lost > 0.5 ? 0.2 : 0.05)) / (Float(sections) + 4)
    let damage = min(Self.mostDamage, max(0.3, -Logarithm.log(rate)))
    return Survey(
      isSound: isSound, damage: damage, slip: max(Cost.damageOfSoundText - damage, gaps.slip(sections: sections, damaged: lost)),
      windows: isSound ? [] : merged(windows + known), tracksInUse: hypothesis.used,
      tracksWithoutFirst: withoutFirst)
  }

  private static func merged(_ windows: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for window in windows.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, window.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, window.upperBound)
      } else {
        result.append(window)
      }
    }
    return result
  }
}
