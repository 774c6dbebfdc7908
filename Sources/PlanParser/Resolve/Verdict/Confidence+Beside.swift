/// Paragraphs without a marker beside a section of which nothing is left: one of them may be what it is, though its looks did not let it be weighed.
///
/// A heading that lost its stop besides its marker looks like text, `抓实特种设备巡检规范矿山复绿验收，按照…`, and so a paragraph of the item before gets its number, for that one begins like an item.
extension Confidence {
  /// The least margin with which a number is said of which nothing is left, beside such paragraphs; 0 where none stands there.
  func leastMarginBesideText(_ index: Int, _ offer: Offer) -> Float {
    let looks = study.model.shape(of: study.events[index], taking: offer)
    // `（3）… ⏎ 在确保安全的前提下，… ⏎ 3.1 …` as 3: the item before may have a second paragraph.
    if looks > 0, isBehindOtherLevel(index), !isAllBelowDivision(index) { return Cost.width + 1 }
    let (before, behind) = textBeside(index)
    guard before || behind else { return 0 }
    // It looks no more like a section than they may.
    if looks > Cost.leastLooks { return Cost.width + 1 }
    return before && mayEndItemBefore(index) ? Cost.leastMarginOfItsTag : Cost.leastMarginBesideText
  }

  /// Whether a paragraph without a marker stands between a section and the one before.
  func hasTextBefore(_ index: Int) -> Bool { textBeside(index).before }

  /// Whether paragraphs without a marker stand between a section and the ones before and behind, whatever their levels.
  private func textBeside(_ index: Int) -> (before: Bool, behind: Bool) {
    let own = Int(study.events[index].passage)
    let decisions = study.decisions
    let last = decisions[..<index].suffix(Self.sight).lastIndex { !$0.reading.isPlain }
    let next = decisions[(index + 1)...].prefix(Self.sight).firstIndex { !$0.reading.isPlain }
    let first = last.map { Int(study.events[$0].passage) + 1 } ?? (beginsBehindHeading(index) ? own - 1 : own)
    let end = next.map { Int(study.events[$0].passage) } ?? own + 1
    return (holdsItem(max(first, own - Self.reach)..<max(first, own)), holdsItem(own + 1..<max(own + 1, min(end, own + Self.reach))))
  }

  private static let reach = 6

  private func holdsItem(_ passages: Range<Int>) -> Bool {
    for passage in passages where mayBeItem(passage) { return true }
    return false
  }

  /// Whether a paragraph may be an item that lost its marker: no line of a tag, and none that announces what comes.
  private func mayBeItem(_ passage: Int) -> Bool {
    guard let shapes = study.shapes, shapes.range.contains(passage), !shapes[passage].announces, text.leading(passage)?.wholeStyle == nil
    else {
      return false
    }
    let range = text.prose.passages[passage].range
    let tags = text.contents[passage].tags
    return (tags.isEmpty || text.tags[Int(tags.lowerBound)].start > range.lowerBound)
      && !RoleLabel.opensLine(text.prose.bytes.span, at: range.lowerBound, end: range.upperBound)
  }

  /// `巩固电子证照互认制度，… ⏎ 优化气象预警发布工作，…（市商务局负责） ⏎ 二、…`: whether the paragraph before the first section of all begins like a heading.
  private func beginsBehindHeading(_ index: Int) -> Bool {
    let own = Int(study.events[index].passage)
    guard study.decisions[index].reading.ordinal == 1, let shapes = study.shapes, shapes.range.contains(own - 1) else { return false }
    let range = text.prose.passages[own - 1].range
    return shapes[own - 1].form != .ownLine && HeadingVerbs.begin(text.prose.bytes.span, at: range.lowerBound, end: range.upperBound)
  }

  /// Whether a section is not the first of its list, and the one before is of another level.
  private func isBehindOtherLevel(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    guard reading.ordinal > 1, let before = study.decisions[..<index].last(where: { !$0.reading.isPlain })?.reading else { return false }
    return before.track != reading.track
  }

  /// `核查征地补偿公示。… ⏎ 统筹…。（市商务局负责）`: whether its tag may be that of an item which began with the paragraph before.
  private func mayEndItemBefore(_ index: Int) -> Bool {
    let own = Int(study.events[index].passage)
    guard let shapes = study.shapes, shapes.range.contains(own - 1) else { return false }
    return shapes[own].endsInTag && !shapes[own - 1].endsInTag
  }
}
