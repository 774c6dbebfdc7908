import PlanSyntax

/// Whether a section's number is sure enough to be said.
extension Confidence {
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

  /// The margin of a section of which nothing is left, without what it owes to being all that stands in a gap.
  private func ownMargin(_ index: Int, _ offer: Offer) -> Float {
    let margin = study.decisions[index].margin
    let lone = study.model.lone(study.events[index], offer)
    guard lone > 0 else { return margin }
    let toText = study.decisions[index].alternatives.filter(\.reading.isPlain).map(\.margin).min()
    return toText.map { min(margin, $0 - lone) } ?? (margin > Cost.mostOfAlternatives ? margin - lone : margin)
  }
}
