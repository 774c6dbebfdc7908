import PlanSyntax

/// Tells what is sure enough to be said: a wrong repair is worse than none.
///
/// The best explanation of all markers is not right in everything. How much dearer the best other one is, that reads a place otherwise, is its
/// margin; how large that has to be depends on what is left of the marker, and on how many other places would do as well.
struct Confidence: ~Copyable {
  private let text: ScannedText
  private let study: Study

  init(_ text: ScannedText, _ study: Study) {
    self.text = text
    self.study = study
  }

  /// The track of which a paragraph that was read as text may be a section, and by how much text is the better.
  func mayBeHeading(_ index: Int) -> (track: Int, margin: Float)? {
    let sections = study.decisions[index].alternatives.filter { !$0.reading.isPlain && $0.margin < Cost.mostOfCandidates }
    let section = sections.min { $0.margin < $1.margin }
    return section.map { (Int($0.reading.track), $0.margin) }
  }

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
      // What stands before a list is its heading rather than text; where another paragraph may be as well, one of them is.
      if leadsList(index) {
        let isTold = !isSentence(index) || isFollowed()
        return margin < (isTold ? Cost.leastMarginOfParent : Cost.leastMarginOfLastParent) && !isContested(index)
      }
      if isNeighbour, isBeforeSecond(index) { return margin < Cost.leastMarginOfPinnedFirst }
      if study.model.lone(study.events[index], offer) > 0 { return margin < Cost.leastMarginOfLone }
      return margin < (isFirst(decision.reading) ? Cost.leastMarginOfFirst : Cost.leastMarginOfNothing)
    }
    // `一、二级河道沿线…` begins no list that has no second item; `二、三级医院…` behind 一、 is its second.
    guard offer.isDamaged || decision.reading.ordinal == 1 else { return false }
    let surface = text.surfaces[Int(offer.surface)]
    // `一着力提升…` where the first whole marker is a 二、: that one tells of it, and all that stands between lies below it.
    let isTold = surface.doubt == .bare && decision.reading.ordinal == 1 && study.tracks[Int(decision.reading.track)].lacksFirst
    guard surface.doubt != .none, !isTold, surface.sign == .none else { return false }
    return decision.alternatives.contains { $0.reading.isPlain && $0.margin < Cost.leastMarginOfNumberWord }
  }

  /// Whether the number of a section of which nothing is left stands written where the list goes on, as the next of its level: then this paragraph is not the one that
  /// lost it. `（四）… ⏎ 接入工程项目 ⏎ 1.… ⏎ （六）… ⏎ 四、` as another 四、
  func repeatsLater(_ index: Int, _ hypothesis: Hypothesis) -> Bool {
    let reading = study.decisions[index].reading
    guard !reading.isPlain, study.offers[Int(reading.offer)].isLost else { return false }
    let track = Int(reading.track)
    for next in (index + 1)..<min(study.decisions.count, index + 1 + Self.farSight) {
      let other = study.decisions[next].reading
      if other.isPlain { continue }
      if other.track == reading.track {
        return other.ordinal == reading.ordinal && study.offers[Int(other.offer)].isWritten(other.ordinal)
      }
      if hypothesis.lies(Int(other.track), atOrAbove: track, study.tracks) { return false }
    }
    return false
  }

  /// So many places it is looked for the next number of a level, which has others below it.
  private static let farSight = 256

  /// By how much a section beats text, whatever its number.
  private func marginToText(_ index: Int) -> Float {
    let decision = study.decisions[index]
    return decision.alternatives.filter(\.reading.isPlain).map(\.margin).min() ?? max(decision.margin, Cost.mostOfCandidates)
  }

  /// The margin of a section of which nothing is left, without what it owes to being all that stands in a gap.
  private func ownMargin(_ index: Int, _ offer: Offer) -> Float {
    let margin = study.decisions[index].margin
    let lone = study.model.lone(study.events[index], offer)
    guard lone > 0 else { return margin }
    let toText = study.decisions[index].alternatives.filter(\.reading.isPlain).map(\.margin).min()
    return toText.map { min(margin, $0 - lone) } ?? (margin > Cost.mostOfAlternatives ? margin - lone : margin)
  }

  /// Whether the number of a section is sure enough to be said, its place being so.
  ///
  /// - Parameters:
  ///   - isNeighbour: whether no paragraph before it may have lost its marker.
  ///   - isFollowed: whether the next number tells what this one is; asked for only where it matters.
  func tells(_ index: Int, isNeighbour: Bool, isFollowed: @autoclosure () -> Bool) -> Bool {
    let margin = study.decisions[index].margin
    let offer = study.offers[Int(study.decisions[index].reading.offer)]
    if offer.isLost {
      // `具体任务如下：` may stand below a heading that was joined to the text before it, and is none itself.
      if offer.form >= Cost.wholeMarker + Cost.pointingOn { return false }
      // `一、工作要求 ⏎ 抓好合法性审核。… ⏎ 2.…`
      if isNeighbour, isBeforeSecond(index) {
        if followsResidue(index) { return false }
        return margin >= (isContested(index) ? Cost.leastMarginOfFirst : Cost.leastMarginOfPinnedFirst)
      }
      // `第四十五条 … ⏎ 部门应当公布下列信息：⏎（一）… ⏎ 法院应当及时公开案件。 ⏎ 第四十七条`: an article's second paragraph may lead a list, and the one behind
      // it be the next article.
      if study.tracks[Int(study.decisions[index].reading.track)].style == .article, leadsList(index), hasTextBehindList(index) {
        return false
      }
      // `（十九）… ⏎ 健全机制。… ⏎ （二十一）…`
      // That it is all that stands there makes it an item, but no surer of its number.
      let own = ownMargin(index, offer)
      if isNeighbour, isBeforeNext(index), isFollowed() {
        // `二、健全机制。⏎逐步提高标准，惠及居民。⏎（一）… ⏎ 四、`: the author may have left out a number, and what stands before the list be text.
        let isDoubtful = leadsList(index) && isSentence(index) && study.model.damage > Cost.damageOfRareDamage
        return own >= (isDoubtful ? Cost.leastMarginOfContested : Cost.leastMarginOfPinned)
      }
      return own >= leastMarginOfNothing(index, offer)
    }
    if offer.showsDigits { return margin >= Cost.leastMarginOfRest }
    let isPinned = isNeighbour || isFollowed()
    if isPinned, !mayStandElsewhere(index), !followsDoubtful(index) { return margin >= Cost.leastMarginOfLostNumeral }
    // `.疏通河道`, `第节 疏通河道` at a list's end: that it is a marker is plain to see; of which number it is, the other numbers it may have must tell.
    return margin >= Cost.leastMarginOfEnd && study.decisions[index].numberMargin >= Cost.leastMarginOfLooseNumeral
  }

  /// `（3）（4）` as （13） and （14）, and no （15） behind them: numbers that run on as they stand up to their list's end, each read as what is left of a
  /// longer one. Damage hits one or another, and hardly several in a row alike; rather a heading that nobody sees parts them from the （12） before.
  func isRunRewritten(_ index: Int) -> Bool {
    guard let here = rewritten(index) else { return false }
    var (last, count) = (here, 1)
    var next = neighbour(of: here.track, study.events.indices[(index + 1)...])
    if let next, goesOnAsWritten(here, next) { return true }
    while let place = next, let other = rewritten(place), last.precedes(other) {
      (last, count) = (other, count + 1)
      next = neighbour(of: here.track, study.events.indices[(place + 1)...])
    }
    if let next, study.decisions[next].reading.ordinal == last.ordinal + 1, !rewrites(next) { return false }
    // Where much is damaged two in a row may well have lost the same digit.
    let leastRun = study.model.damage < Cost.damageOfRuns ? 3 : 2
    var first = here
    var before = neighbour(of: here.track, study.events.indices[..<index].reversed())
    while count < leastRun, let place = before, let other = rewritten(place), other.precedes(first) {
      (first, count) = (other, count + 1)
      before = neighbour(of: here.track, study.events.indices[..<place].reversed())
    }
    return count >= leastRun
  }

  /// `9.` before a whole `10.`, which is no more what is left of 20. than that is of 19.
  private func goesOnAsWritten(_ here: Rewritten, _ next: Int) -> Bool {
    let offer = study.offers[Int(study.decisions[next].reading.offer)]
    return offer.isWhole && offer.value == here.value + 1 && study.decisions[next].reading.ordinal == offer.value
  }

  /// Whether what is read as a number says something else.
  private func rewrites(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    return !study.offers[Int(reading.offer)].isWritten(reading.ordinal)
  }

  /// A section with the number that stands there.
  func asWritten(_ reading: Reading) -> Reading {
    var reading = reading
    reading.ordinal = study.offers[Int(reading.offer)].value
    return reading
  }

  private struct Rewritten {
    let track: Int8
    /// What is written, and what it was read as.
    let value: UInt16
    let ordinal: UInt16

    func precedes(_ next: Rewritten) -> Bool { value + 1 == next.value }
  }

  /// What stands whole, and was read as what is left of another number.
  private func rewritten(_ index: Int) -> Rewritten? {
    let reading = study.decisions[index].reading
    // Hardly a section is: an offer is large, and not copied for the others.
    guard !reading.isPlain, study.offers[Int(reading.offer)].value != reading.ordinal, study.offers[Int(reading.offer)].isWhole else {
      return nil
    }
    return Rewritten(track: reading.track, value: study.offers[Int(reading.offer)].value, ordinal: reading.ordinal)
  }

  /// The nearest section of a track among some events of which something is written.
  private func neighbour(of track: Int8, _ events: some Sequence<Int>) -> Int? {
    events.prefix(Self.sight).first {
      study.decisions[$0].reading.track == track && !study.offers[Int(study.decisions[$0].reading.offer)].isLost
    }
  }

  private static let sight = 64

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

  /// The least margin with which a number is said of which nothing is left.
  private func leastMarginOfNothing(_ index: Int, _ offer: Offer) -> Float {
    let reading = study.decisions[index].reading
    // Where lists may begin behind some text, the first of two paragraphs is that text as well as the list's first.
    let isLoose = !study.model.openings.isRule(Int(reading.track))
    if isLoose, reading.ordinal == 1, hasUnmarkedBehind(index) { return Cost.leastMarginOfContested }
    if isFirst(reading) {
      guard isContested(index) else { return Cost.leastMarginOfFirst }
      return isLoose ? Cost.leastMarginOfContested : Cost.leastMarginOfContestedFirst
    }
    // `8）… ⏎ 新建村卫生室一律达到标准化要求。⏎ 10）…`: a sentence like any other stands in the gap, and the author may have left out a number.
    // Where lines break behind points, one that begins with a sentence tells little.
    let isPiece = study.events[index].joint > 0 && study.isPieced
    let looksLikeText = study.model.shape(of: study.events[index], taking: offer) > (isPiece ? Cost.leastLooksOfPiece : Cost.leastLooks)
    if looksLikeText, study.model.damage > Cost.damageOfSoundText - 1 { return Cost.leastMarginOfLooks }
    // Where lines were joined a heading that lost its marker may have been joined to the text before it, and this paragraph is only the next best.
    if looksLikeText, text.prose.isWrapped { return Cost.width }
    // `推进青少年⏎“微芯”⏎科创教育实验室建设，`: where lines break anywhere, one for itself is no heading yet.
    if study.isPieced, study.events[index].shape?.form == .ownLine, !leadsList(index) { return Cost.width }
    guard isContested(index) else { return Cost.leastMarginOfNumberOfNothing }
    // `围绕…，推进…提优行动 ⏎ （十四）…`: a line of its own above an item is rather the heading than a sentence elsewhere.
    return leadsList(index) && study.events[index].shape?.form == .ownLine
      ? Cost.leastMarginOfContestedFirst : Cost.leastMarginOfContested
  }

  /// The numbers that a section may have, the likelier first.
  func candidates(_ index: Int) -> OrdinalCandidates {
    let decision = study.decisions[index]
    let others = decision.alternatives.sorted { $0.margin < $1.margin }.filter { !$0.reading.isPlain && $0.margin < Cost.mostOfCandidates }
    return OrdinalCandidates(([decision.reading.ordinal] + others.map(\.reading.ordinal)).compactMap { Ordinal(Int($0)) })
  }

  /// The share of cases in which the best explanation is right at this margin, in hundredths; never quite certain.
  static func percent(at margin: Float) -> UInt8 {
    let share = 1 / (1 + Logarithm.exp(-min(margin, 12)))
    return UInt8(min(99, max(1, share * 100)))
  }

  // MARK: What else there is

  private func leadsList(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    guard let shape = study.events[index].shape?.seen(as: study.tracks[Int(reading.track)].style) else { return false }
    return shape.leadsList || shape.leadsItem
  }

  /// Whether every other section of its level ends in a tag, and a paragraph of which nothing is left but its text does not: `各单位要按季度报送进展情况。` between
  /// `（二）…（责任单位：商务局）` and `（四）…（责任单位：政务办）`
  private func lacksTag(_ index: Int) -> Bool {
    guard study.model.evidence.tagging.contains(Int(study.decisions[index].reading.track)), let shape = study.events[index].shape else {
      return false
    }
    guard !shape.endsInTag, !leadsList(index) else { return false }
    let offer = study.offers[Int(study.decisions[index].reading.offer)]
    return study.model.shape(of: study.events[index], taking: offer) > 0
  }

  /// A sentence before a list may be the second paragraph of the item above: `…。⏎上述工作由各单位组织实施。⏎1）…`
  private func isSentence(_ index: Int) -> Bool {
    let form = study.events[index].shape?.form
    return form == .sentence || form == .runIn
  }

  /// Whether it is the first of a list, of which no number tells that it is missing.
  private func isFirst(_ reading: Reading) -> Bool { reading.ordinal == 1 && !study.tracks[Int(reading.track)].lacksFirst }

  /// Whether it is a list's first, and the very next paragraph is its second.
  private func isBeforeSecond(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    guard reading.ordinal == 1, index + 1 < study.events.count else { return false }
    let next = study.decisions[index + 1].reading
    return next.track == reading.track && next.ordinal == 2 && study.events[index + 1].passage == study.events[index].passage + 1
  }

  /// `二、编制依据一）开展普查。 ⏎ 普查结果逐项登记。 ⏎ （二）…`: whether the paragraph before holds half of a bracket or an empty pair, which may be what is left of the marker.
  private func followsResidue(_ index: Int) -> Bool {
    let passage = Int(study.events[index].passage)
    guard passage > 0 else { return false }
    let range = text.prose.passages[passage - 1].range
    let bytes = text.prose.bytes.span
    var (offset, depth) = (textStart(ofPassageBefore: index) ?? range.lowerBound, 0)
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: range.upperBound)
      guard offset < range.upperBound else { return depth != 0 }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      offset += length
      if SurfaceScanner.opens(scalar) {
        depth += 1
        if SurfaceScanner.closes(Scalars.decode(bytes, at: offset, end: range.upperBound).value) { return true }
      } else if SurfaceScanner.closes(scalar) {
        depth -= 1
        if depth < 0 { return true }
      }
    }
  }

  /// Behind the marker with which the paragraph before begins.
  private func textStart(ofPassageBefore index: Int) -> Int? {
    guard index > 0, study.events[index - 1].passage + 1 == study.events[index].passage, study.events[index - 1].position == .paragraph,
      !study.decisions[index - 1].reading.isPlain
    else { return nil }
    let offer = study.offers[Int(study.decisions[index - 1].reading.offer)]
    return offer.isLost ? nil : Int(text.surfaces[Int(offer.surface)].textStart)
  }

  /// Whether a list's second stands further on, behind a paragraph without a marker: `第一节… ⏎ 从严从实… ⏎ 围绕… ⏎ 二、…`. The first may be either.
  private func hasUnmarkedBehind(_ index: Int) -> Bool {
    let event = study.events[index]
    guard event.position == .paragraph else { return false }
    let behind = study.events.indices[(index + 1)...].first { !study.decisions[$0].reading.isPlain }
    guard let behind, study.events[behind].passage > event.passage + 1 else { return false }
    let (here, next) = (study.decisions[index].reading, study.decisions[behind].reading)
    return next.track == here.track && next.ordinal == here.ordinal + 1
  }

  /// Whether a paragraph without a marker stands behind the list that a section leads, before the next one of its level.
  private func hasTextBehindList(_ index: Int) -> Bool {
    let track = study.decisions[index].reading.track
    var isBehindItem = false
    for next in study.decisions.indices[(index + 1)...].prefix(Self.sight) {
      let reading = study.decisions[next].reading
      if reading.track == track { return false }
      if reading.isPlain, isBehindItem, !study.events[next].isWritten, study.events[next].joint == 0 { return true }
      isBehindItem = isBehindItem || !reading.isPlain
    }
    return false
  }

  /// Whether the very next paragraph is the next of its level, or the first of a list below it: no other paragraph can be what it is. Where lines were
  /// joined another may be hidden in the paragraph before.
  private func isBeforeNext(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    guard !text.prose.isWrapped, index + 1 < study.events.count, study.events[index + 1].position == .paragraph,
      study.events[index + 1].passage == study.events[index].passage + 1
    else { return false }
    let next = study.decisions[index + 1].reading
    guard !next.isPlain, study.offers[Int(next.offer)].isWhole else { return false }
    return next.track == reading.track ? next.ordinal == reading.ordinal + 1 : next.ordinal == 1
  }

  /// `（）加强领导`, which may be （四） or （2）.
  private func mayStandElsewhere(_ index: Int) -> Bool {
    let decision = study.decisions[index]
    return decision.alternatives.contains {
      !$0.reading.isPlain && $0.reading.track != decision.reading.track && $0.margin < Cost.leastMarginOfLooseNumeral
    }
  }

  /// Whether the section from which a lost number counts on is a whole marker that may be none, or out of line: `三、四标段由县水利局招标。 ⏎ 、保障措施`.
  private func followsDoubtful(_ index: Int) -> Bool {
    guard let before = neighbour(of: study.decisions[index].reading.track, study.events.indices[..<index].reversed()) else { return false }
    let decision = study.decisions[before]
    return decision.margin < Cost.leastMarginOfLooseNumeral && study.offers[Int(decision.reading.offer)].isWritten(decision.reading.ordinal)
  }

  /// Whether another paragraph nearby may as well be the one that lost its marker.
  private func isContested(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    return isOffered(reading, study.events.indices[(index + 1)...]) || isOffered(reading, study.events.indices[..<index].reversed())
  }

  /// Whether a reading is nearly as good at one of some events, up to the next one of its track.
  private func isOffered(_ reading: Reading, _ events: some Sequence<Int>) -> Bool {
    for index in events {
      let decision = study.decisions[index]
      if decision.alternatives.contains(where: { $0.reading.track == reading.track && $0.reading.ordinal == reading.ordinal }) {
        return true
      }
      if decision.reading.track == reading.track { return false }
    }
    return false
  }
}
