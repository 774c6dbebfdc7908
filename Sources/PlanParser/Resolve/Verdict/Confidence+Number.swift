import PlanSyntax

/// Whether a section's number is sure enough to be said.
extension Confidence {
  /// Whether the number of a section is sure enough to be said, its place being so.
  ///
  /// - Parameters:
  ///   - isNeighbour: whether no paragraph before it may have lost its marker.
  ///   - isCounted: whether the number of the section before it on its level is written, or shown by what is left of it.
  ///   - follow: whether the next number tells what this one is; asked for only where it matters.
  ///   - contradict: whether the next number that is shown tells that one is missing before it.
  func tells(
    _ index: Int, isNeighbour: Bool, isCounted: Bool, follow isFollowed: @autoclosure () -> Bool, contradict: @autoclosure () -> Bool
  ) -> Bool {
    let margin = study.decisions[index].margin
    let offer = study.offers[Int(study.decisions[index].reading.offer)]
    if offer.isLost {
      // `具体任务如下：` may stand below a heading that was joined to the text before it, and is none itself.
      if offer.form >= Cost.wholeMarker + Cost.pointingOn { return false }
      // Where lines break behind points, a heading may have been joined to the text before, and a paragraph begins anywhere.
      if study.isPieced, study.decisions[index].reading.ordinal == 1 { return false }
      // `一、工作要求 ⏎ 抓好合法性审核。… ⏎ 2.…`
      if isNeighbour, isBeforeSecond(index) {
        if followsResidue(index) || followsUntaken(index) { return false }
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
      if own < Cost.leastMarginOfParagraph, isOneParagraphOfArticle(index) { return false }
      if own < Cost.leastMarginBesideNumber, hasRivalBeginningWithNumber(index) { return false }
      if own < leastMarginBesideText(index, offer) { return false }
      if isNeighbour, isBeforeNext(index), isFollowed(), !runsOnBehindHeading(index) {
        // `二、健全机制。⏎逐步提高标准，惠及居民。⏎（一）… ⏎ 四、`: the author may have left out a number, and what stands before the list be text.
        let isDoubtful = leadsList(index) && isSentence(index) && study.model.damage > Cost.damageOfRareDamage
        return own >= (isDoubtful ? Cost.leastMarginOfContested : Cost.leastMarginOfPinned)
      }
      return own >= max(leastMarginOfNothing(index, offer), study.events[index].joint > 0 ? Cost.leastMarginOfInnerLine : 0)
    }
    if isReadOtherwise(index, offer), !isFollowed() { return false }
    // Where lines were joined another item may be hidden in the paragraph before.
    let isBehindLast = isNeighbour && isCounted && !text.prose.isWrapped
    if offer.showsDigits {
      if isWord(index, offer) || mayHeadWhatFollows(index, offer) { return false }
      // `提升贸易便利度。… ⏎ （十）更好发挥…` behind （十六）: the paragraph before may have lost 十七, and this one be 十八.
      let isOpen = offer.value != study.decisions[index].reading.ordinal && !offer.isShort && !isBehindLast && !isFollowed()
      guard margin >= Cost.leastMarginOfRest, isOpen else { return margin >= Cost.leastMarginOfRest }
      // Where lines were joined it may be hidden in the paragraph before.
      let least = text.prose.isWrapped || hasTextBefore(index) ? Cost.leastMarginOfRestBehindText : Cost.leastMarginOfOpenRest
      return study.decisions[index].numberMargin >= least
    }
    // `（一）指导思想。… ⏎ 工作原则。 ⏎ ——… ⏎ （主要目标。…`: what hangs on a paragraph that may have lost its marker hides it. Nor does a text that lost its line ends show
    // which of its sentences was an item.
    let isPlaced = isNeighbour && isCounted && !study.model.inside.isFlat
    let isPinned = isPlaced && study.decisions[index].numberMargin >= Cost.leastMarginOfLooseNumeral || isFollowed()
    // `.规上工业增加值… ⏎ .研发投入… ⏎ 4.…`: the second and third rather than the first and second.
    if !isBehindLast, contradict() { return false }
    if followsUntaken(index) || isBeforeLower(index) { return false }
    // `（二）造成死亡的；⏎发生在交界处的；⏎（）超过12小时的。`: what stands before it says by its ； that it is an item as well.
    if !isNeighbour, followsItem(index), !isFollowed() { return false }
    if isPinned, !mayStandElsewhere(index), !followsDoubtful(index) { return margin >= Cost.leastMarginOfLostNumeral }
    // `.疏通河道`, `第节 疏通河道` at a list's end: that it is a marker is plain to see; of which number it is, the other numbers it may have must tell.
    let isBehindText = !isFollowed() && hasTextBefore(index)
    return margin >= Cost.leastMarginOfEnd
      && study.decisions[index].numberMargin >= (isBehindText ? Cost.leastMarginOfNumeralBehindText : Cost.leastMarginOfLooseNumeral)
  }

  /// `三评价选项为…` behind （二）, which may as well be text: a number word that no margin tells.
  private func isWord(_ index: Int, _ offer: Offer) -> Bool {
    let surface = text.surfaces[Int(offer.surface)]
    guard offer.isDamaged, study.decisions[index].reading.ordinal > 1, surface.doubt != .none, surface.sign == .none, !surface.namesLevel
    else { return false }
    return study.decisions[index].alternatives.contains { $0.reading.isPlain && $0.margin < Cost.leastMarginOfNumberWord }
  }

  /// `（口）` as 三, where it looks more like 四, the next: the one before may be hidden in the text.
  private func isReadOtherwise(_ index: Int, _ offer: Offer) -> Bool {
    let ordinal = study.decisions[index].reading.ordinal
    guard offer.digits.hasLookAlikes, let own = offer.numeralCost(ordinal), let next = offer.numeralCost(ordinal + 1) else { return false }
    return next.cost < own.cost
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
    // `推进青少年⏎“微芯”⏎科创教育实验室建设，`: where lines break anywhere, one for itself is no heading yet.
    let isBesideJoined =
      looksLikeText && text.prose.isWrapped || study.isPieced && study.events[index].shape?.form == .ownLine && !leadsList(index)
    if isBesideJoined { return isContested(index) || study.events[index].joint > 0 ? Cost.width : Cost.leastMarginBesideJoined }
    guard isContested(index) else { return Cost.leastMarginOfNumberOfNothing }
    // `围绕…，推进…提优行动 ⏎ （十四）…`: a line of its own above an item is rather the heading than a sentence elsewhere.
    return leadsList(index) && study.events[index].shape?.form == .ownLine
      ? Cost.leastMarginOfContestedFirst : Cost.leastMarginOfContested
  }

  /// The margin of a section of which nothing is left, without what it owes to being all that stands in a gap.
  private func ownMargin(_ index: Int, _ offer: Offer) -> Float {
    let margin = study.decisions[index].margin
    let lone = study.model.lone(study.events[index], offer)
    guard lone > 0 else { return margin }
    let toText = study.decisions[index].alternatives.filter(\.reading.isPlain).map(\.margin).min()
    return toText.map { min(margin, $0 - lone) } ?? (margin > Cost.mostOfAlternatives ? margin - lone : margin)
  }
}
