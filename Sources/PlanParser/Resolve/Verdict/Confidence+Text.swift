import PlanSyntax

/// Whether what was read as a section may as well be text.
extension Confidence {
  /// Too little speaks for a section where nothing is written, or no more than a number word.
  ///
  /// - Parameters:
  ///   - isNeighbour: whether nothing stands between it and the section before.
  ///   - isFollowed: whether the next number of its level tells of it; asked for only where it matters.
  func mayBeText(_ index: Int, isNeighbour: Bool, isFollowed: @autoclosure () -> Bool) -> Bool {
    let decision = study.decisions[index]
    let offer = study.offers[Int(decision.reading.offer)]
    guard !offer.isLost else {
      if standsElsewhere(index) || lacksTag(index) { return true }
      let margin = marginToText(index)
      // Then the list lies below the article before, and the paragraph behind it that may be the one that is missing is no worse.
      if announcesArticlesList(index), isContestedBehind(index) { return true }
      // What stands before a list is its heading rather than text; where another paragraph may be as well, one of them is.
      if leadsList(index) {
        let isTold = !isSentence(index) || isFollowed()
        return margin < (isTold ? Cost.leastMarginOfParent : Cost.leastMarginOfLastParent) && !isContested(index)
      }
      // An article has several paragraphs, of which the first looks like the others.
      if study.tracks[Int(decision.reading.track)].style == .article, margin < Cost.leastMarginOfContested, holdsNoSection(index),
        isContested(index), !isAllBelowDivision(index)
      {
        return true
      }
      if isNeighbour, isBeforeSecond(index) { return margin < Cost.leastMarginOfPinnedFirst }
      if isOneLineOfMany(index, margin, offer) { return true }
      if isAllBelowDivision(index) { return margin < Cost.leastMarginOfLone }
      if study.model.lone(study.events[index], offer) > 0 { return margin < Cost.leastMarginOfLone }
      return margin < (isFirst(decision.reading) ? Cost.leastMarginOfFirst : Cost.leastMarginOfNothing)
    }
    // `一、二级河道沿线…` begins no list that has no second item; `二、三级医院…` behind 一、 is its second.
    guard offer.isDamaged || decision.reading.ordinal == 1 else { return false }
    let surface = text.surfaces[Int(offer.surface)]
    // `…，选取2 到3 个领域` as what is left of 27.
    if surface.doubt == .bare, study.events[index].position == .glued, offer.value != decision.reading.ordinal {
      return marginToText(index) < Cost.leastMarginOfContested
    }
    // `一着力提升…` where the first whole marker is a 二、: that one tells of it, and all that stands between lies below it.
    let isTold = surface.doubt == .bare && decision.reading.ordinal == 1 && study.tracks[Int(decision.reading.track)].lacksFirst
    guard surface.doubt != .none, !isTold, surface.sign == .none else { return false }
    // Whether `四节建设…` is a section nobody asks, only which.
    let least =
      surface.namesLevel
      ? Cost.leastMarginOfNamedLevel : isDueBesideDamage(decision.reading) ? Cost.leastMarginOfDueWord : Cost.leastMarginOfNumberWord
    return decision.alternatives.contains { $0.reading.isPlain && $0.margin < least }
  }

  /// `…常态化联络机制。⏎专门面向中小企业的项目应当予以说明。`: a line inside a paragraph, which looks little more like a section than its neighbours do, is one of many that begin with a sentence.
  private func isOneLineOfMany(_ index: Int, _ margin: Float, _ offer: Offer) -> Bool {
    study.events[index].joint > 0 && margin < Cost.leastMarginOfContestedFirst
      && study.model.shape(of: study.events[index], taking: offer) > Cost.leastLooks
  }

  /// Whether the number of a section of which nothing is left stands written where the list goes on, as the next of its level, or a lower one: then this paragraph is not
  /// the one that lost it. `（四）… ⏎ 接入工程项目 ⏎ 1.… ⏎ （六）… ⏎ 四、` as another 四、, `第七条 ⏎ 纳税人… ⏎ 第七条 ⏎ 第九条`
  func repeatsLater(_ index: Int, _ hypothesis: Hypothesis) -> Bool {
    let reading = study.decisions[index].reading
    guard !reading.isPlain, study.offers[Int(reading.offer)].isLost else { return false }
    let track = Int(reading.track)
    for next in (index + 1)..<min(study.decisions.count, index + 1 + Self.farSight) {
      let other = study.decisions[next].reading
      if other.isPlain { continue }
      if other.track == reading.track {
        let isLower = other.ordinal > 1 && other.ordinal < reading.ordinal
        return (isLower || other.ordinal == reading.ordinal) && study.offers[Int(other.offer)].isWritten(other.ordinal)
      }
      // Below a decimal number lists of any style begin.
      let isNewBelowDecimal = study.tracks[track].style == .decimal && !hypothesis.isUsed(Int(other.track))
      if !isNewBelowDecimal, hypothesis.lies(Int(other.track), atOrAbove: track, study.tracks) { return false }
    }
    return false
  }

  /// Whether a number word is not a list's first, in a text of which some marker is damaged for certain: the very number that is due begins a word by chance much
  /// more seldom than it is what is left of a marker.
  private func isDueBesideDamage(_ reading: Reading) -> Bool { study.model.showsDamage && reading.ordinal > 1 }

  /// So many places it is looked for the next number of a level, which has others below it.
  private static let farSight = 256

  /// By how much a section beats text, whatever its number.
  private func marginToText(_ index: Int) -> Float {
    let decision = study.decisions[index]
    return decision.alternatives.filter(\.reading.isPlain).map(\.margin).min() ?? max(decision.margin, Cost.mostOfCandidates)
  }

  /// Whether every other section of its level ends in a tag, and a paragraph of which nothing is left but its text does not: `各单位要按季度报送进展情况。` between
  /// `（二）…（责任单位：商务局）` and `（四）…（责任单位：政务办）`
  private func lacksTag(_ index: Int) -> Bool {
    guard study.model.evidence.traits.tagging.contains(Int(study.decisions[index].reading.track)), let shape = study.events[index].shape
    else {
      return false
    }
    guard !shape.endsInTag, !leadsList(index) else { return false }
    let offer = study.offers[Int(study.decisions[index].reading.offer)]
    return study.model.shape(of: study.events[index], taking: offer) > 0
  }

  /// Whether the number of a section of which nothing is left stands elsewhere between its neighbours, run into the text: `…到位。二主要任务`.
  private func standsElsewhere(_ index: Int) -> Bool {
    let event = study.events[index]
    let track = study.tracks[Int(study.decisions[index].reading.track)]
    guard event.position == .paragraph, event.joint == 0, track.numerals != .none else { return false }
    let passage = Int(event.passage)
    var (first, last) = (passage, passage)
    if let before = study.decisions[..<index].lastIndex(where: { !$0.reading.isPlain }) {
      first = max(Int(study.events[before].passage), passage - GluedNumber.reach)
    }
    if let behind = study.decisions[(index + 1)...].firstIndex(where: { !$0.reading.isPlain }) {
      last = min(max(passage, Int(study.events[behind].passage) - 1), passage + GluedNumber.reach)
    }
    return GluedNumber.stands(study.decisions[index].reading.ordinal, of: track, in: text.prose, passages: first...last)
  }
}
