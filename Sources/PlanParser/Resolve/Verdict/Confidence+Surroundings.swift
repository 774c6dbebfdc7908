/// What stands around a section: its heading, the list that it leads, the next of its level, and other paragraphs that may be what it is.
extension Confidence {
  func leadsList(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    guard let shape = study.events[index].shape?.seen(as: study.tracks[Int(reading.track)].style) else { return false }
    return shape.leadsList || shape.leadsItem
  }

  /// A sentence before a list may be the second paragraph of the item above: `…。⏎上述工作由各单位组织实施。⏎1）…`
  func isSentence(_ index: Int) -> Bool {
    let form = study.events[index].shape?.form
    return form == .sentence || form == .runIn
  }

  /// Whether no section lies below it: the next is none of a level that custom puts deeper.
  func holdsNoSection(_ index: Int) -> Bool {
    let next = study.decisions[(index + 1)...].first { !$0.reading.isPlain }?.reading
    return next.map { study.tracks[Int($0.track)].rank <= study.tracks[Int(study.decisions[index].reading.track)].rank } ?? true
  }

  /// Whether it is the first of a list, of which no number tells that it is missing.
  func isFirst(_ reading: Reading) -> Bool { reading.ordinal == 1 && !study.tracks[Int(reading.track)].lacksFirst }

  /// Whether it is a list's first, and the very next paragraph is its second.
  func isBeforeSecond(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    guard reading.ordinal == 1, index + 1 < study.events.count else { return false }
    let next = study.decisions[index + 1].reading
    return next.track == reading.track && next.ordinal == 2 && study.events[index + 1].passage == study.events[index].passage + 1
  }

  /// Whether a list's second stands further on, behind a paragraph without a marker: `第一节… ⏎ 从严从实… ⏎ 围绕… ⏎ 二、…`. The first may be either.
  func hasUnmarkedBehind(_ index: Int) -> Bool {
    let event = study.events[index]
    guard event.position == .paragraph else { return false }
    let behind = study.events.indices[(index + 1)...].first { !study.decisions[$0].reading.isPlain }
    guard let behind, study.events[behind].passage > event.passage + 1 else { return false }
    let (here, next) = (study.decisions[index].reading, study.decisions[behind].reading)
    return next.track == here.track && next.ordinal == here.ordinal + 1
  }

  /// Whether a paragraph without a marker stands behind the list that a section leads, before the next one of its level.
  func hasTextBehindList(_ index: Int) -> Bool {
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
  func isBeforeNext(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    guard !text.prose.isWrapped, index + 1 < study.events.count, study.events[index + 1].position == .paragraph,
      study.events[index + 1].passage == study.events[index].passage + 1
    else { return false }
    let next = study.decisions[index + 1].reading
    guard !next.isPlain, study.offers[Int(next.offer)].isWhole else { return false }
    return next.track == reading.track ? next.ordinal == reading.ordinal + 1 : next.ordinal == 1
  }

  /// `第四章　监管执法⏎政府应当依法履行职责，…⏎第五十二条 …`: whether an article of which nothing is left is all that stands between the heading of a chapter or a section and the
  /// next article. Chapters of rules hold articles and no other text.
  func isAllBelowDivision(_ index: Int) -> Bool {
    let (event, reading) = (study.events[index], study.decisions[index].reading)
    guard study.tracks[Int(reading.track)].style == .article, event.position == .paragraph, event.joint == 0,
      let before = study.decisions[..<index].lastIndex(where: { !$0.reading.isPlain }), study.events[before].passage + 1 == event.passage,
      let behind = study.decisions[(index + 1)...].firstIndex(where: { !$0.reading.isPlain }),
      study.events[behind].passage == event.passage + 1
    else { return false }
    let (division, next) = (study.decisions[before].reading, study.decisions[behind].reading)
    let style = study.tracks[Int(division.track)].style
    return (style == .chapter || style == .section) && next.track == reading.track && next.ordinal == reading.ordinal + 1
      && study.offers[Int(next.offer)].showsDigits
  }

  /// `第十一条 … ⏎ 交易场所应当履行下列职责： ⏎ （一）…`: whether a paragraph right behind an article announces a list. Where it is an article's second one, the list lies below that
  /// article.
  func announcesArticlesList(_ index: Int) -> Bool {
    let (event, reading) = (study.events[index], study.decisions[index].reading)
    guard study.tracks[Int(reading.track)].style == .article, let shape = event.shape, shape.announces, shape.leadsList,
      let before = study.decisions[..<index].last(where: { !$0.reading.isPlain })?.reading
    else { return false }
    return before.track == reading.track
  }

  /// The nearest section of a track among some events of which something is written.
  func neighbour(of track: Int8, _ events: some Sequence<Int>) -> Int? {
    events.prefix(Self.sight).first {
      study.decisions[$0].reading.track == track && !study.offers[Int(study.decisions[$0].reading.offer)].isLost
    }
  }

  static let sight = 64

  // MARK: What else it may be

  /// `第五条 网信部门… ⏎ 保密、通信等部门… ⏎ 各地区、各部门… ⏎ 第七条 …`: an article of which nothing is left, beside a paragraph that may as well be it. An article has several
  /// paragraphs, of which the first looks like the others.
  func isOneParagraphOfArticle(_ index: Int) -> Bool {
    let track = Int(study.decisions[index].reading.track)
    guard study.tracks[track].style == .article else { return false }
    let before = study.decisions[..<index].lastIndex { !$0.reading.isPlain }
    let behind = study.decisions[(index + 1)...].firstIndex { !$0.reading.isPlain } ?? study.decisions.endIndex
    return ((before ?? -1) + 1..<behind).contains { $0 != index && study.events[$0].lostTracks.contains(track) }
  }

  /// `（十三）… ⏎ 改进签约服务。 ⏎ 五、… ⏎ 落实共享工作。 ⏎ （十五）…`: whether a list runs on right below a heading, so that the paragraph that lost its marker may stand above it.
  func runsOnBehindHeading(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    guard reading.ordinal > 1, let before = study.decisions[..<index].last(where: { !$0.reading.isPlain })?.reading else { return false }
    return before.track != reading.track && study.tracks[Int(before.track)].rank < study.tracks[Int(reading.track)].rank
  }

  /// `（）加强领导`, which may be （四） or （2）.
  func mayStandElsewhere(_ index: Int) -> Bool {
    let decision = study.decisions[index]
    return decision.alternatives.contains {
      !$0.reading.isPlain && $0.reading.track != decision.reading.track && $0.margin < Cost.leastMarginOfLooseNumeral
    }
  }

  /// Whether the section from which a lost number counts on is a whole marker that may be none, or out of line: `三、四标段由县水利局招标。 ⏎ 、保障措施`.
  func followsDoubtful(_ index: Int) -> Bool {
    guard let before = neighbour(of: study.decisions[index].reading.track, study.events.indices[..<index].reversed()) else { return false }
    let decision = study.decisions[before]
    return decision.margin < Cost.leastMarginOfLooseNumeral && study.offers[Int(decision.reading.offer)].isWritten(decision.reading.ordinal)
  }

  /// `2．15个村同步推进；⏎．2027年底前全面推开。` as 1: whether it is a list's first, and the paragraph right before begins with what may be a number of the same list, and was
  /// taken for text.
  func followsUntaken(_ index: Int) -> Bool {
    guard index > 0, study.decisions[index].reading.ordinal == 1, study.decisions[index - 1].reading.isPlain else { return false }
    let before = study.events[index - 1]
    guard before.isWritten, before.position == .paragraph, before.passage + 1 == study.events[index].passage else { return false }
    let track = study.decisions[index].reading.track
    return before.offers.contains { study.offers[Int($0)].track == track && study.offers[Int($0)].value > 0 }
  }

  /// `（三）… ⏎ （）加强宣传。 ⏎ （二）…`: whether the list goes on right behind with a lower number than its own, so that another begins here or behind. Where, nobody tells.
  func isBeforeLower(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    for next in study.decisions[(index + 1)...].prefix(Self.sight) where !next.reading.isPlain {
      guard next.reading.track == reading.track else { return false }
      if study.offers[Int(next.reading.offer)].showsDigits { return next.reading.ordinal > 1 && next.reading.ordinal <= reading.ordinal }
    }
    return false
  }

  /// Whether the paragraph before a section says by its ； that it is an item and that another follows.
  func followsItem(_ index: Int) -> Bool {
    let passage = Int(study.events[index].passage)
    return passage > 0 && text.prose.endsItem(passage - 1)
  }

  /// Whether another paragraph nearby may as well be the one that lost its marker.
  func isContested(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    return isOffered(reading, study.events.indices[(index + 1)...]) || isOffered(reading, study.events.indices[..<index].reversed())
  }

  /// The same of one behind it.
  func isContestedBehind(_ index: Int) -> Bool { isOffered(study.decisions[index].reading, study.events.indices[(index + 1)...]) }

  /// `2.… ⏎ 二十四节气宣传能力… ⏎ 简化改造能力，… ⏎ 4.…`: whether a paragraph near a section of which nothing is left begins with a number, which is all that speaks against
  /// its being the one that lost its marker.
  func hasRivalBeginningWithNumber(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    return isRivalBeginningWithNumber(reading, study.events.indices[(index + 1)...])
      || isRivalBeginningWithNumber(reading, study.events.indices[..<index].reversed())
  }

  /// Up to the next section of any level.
  private func isRivalBeginningWithNumber(_ reading: Reading, _ events: some Sequence<Int>) -> Bool {
    let track = Int(reading.track)
    for index in events.prefix(Self.sight) {
      guard study.decisions[index].reading.isPlain else { return false }
      let event = study.events[index]
      // `三位一体…`, which is dear as an item.
      if event.isWritten, event.position == .paragraph, event.plain < Cost.leastTelling { return true }
      guard event.lostTracks.contains(track) else { continue }
      let offer = study.offers[Int(event.lostOffers) + track]
      if offer.form > Cost.wholeMarker, offer.form < Cost.wholeMarker + Cost.pointingOn { return true }
    }
    return false
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
