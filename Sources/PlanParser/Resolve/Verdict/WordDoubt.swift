import PlanSyntax

/// Whether a bare Han numeral behind the last item of a list begins a word of that item's text: `三、推进乡村振兴 ⏎ 四中全会精神进村入户，…`
///
/// It falls into the place of the next number by chance, as `二维码`, `四风`, `五社联动`, `六安` do, and no list of words will ever be whole. Nothing asks for a further
/// item there; so a marker that lost its point or its brackets is told by another of its level that lost them, by a word behind it that no number counts, or by
/// looks that text hardly ever has.
enum WordDoubt {
  enum Verdict {
    /// It is as good a marker as any.
    case none
    /// It looks more like a section than like text: no number is said.
    case unresolved
    /// It looks like the text that it is.
    case text
  }

  /// Whether a section has the number of its level's next, of which the numeral alone is left, and may be a word. What follows is not looked at.
  @inline(__always)
  static func isRaised(by index: Int, _ text: ScannedText, _ study: Study) -> Bool {
    let reading = study.decisions[index].reading
    guard !reading.isPlain, reading.ordinal > 1, study.offers[Int(reading.offer)].isDamaged else { return false }
    return isWordlike(index, study.offers[Int(reading.offer)], text, study)
  }

  private static func isWordlike(_ index: Int, _ offer: Offer, _ text: ScannedText, _ study: Study) -> Bool {
    // `…依法履职的；⏎五其他…的。` says by its ； that another follows.
    guard !offer.isLost, study.events[index].plain <= Cost.plainBare else { return false }
    let surface = text.surfaces[Int(offer.surface)]
    guard surface.pieces == .han, surface.separator == .none, surface.unit == .none, surface.doubt == .bare, surface.sign == .none else {
      return false
    }
    let (bytes, end) = (text.prose.bytes.span, Int(text.prose.passages[Int(study.events[index].passage)].end))
    let place = Place(bytes, at: Int(surface.textStart), end: end)
    return !HeadingVerbs.begin(bytes, at: place.offset, end: end) && !MeasureWords.beginsHeading(place.peek, place.second(bytes))
      && !ChapterNames.ofPlans.begins(bytes, from: place.offset, to: end) && !heads(index, study)
  }

  /// `（八）… ⏎ 1.… ⏎ 2.… ⏎ 九组织应急处置 ⏎ 1.…`: whether a list begins anew behind it that has begun below the item before.
  private static func heads(_ index: Int, _ study: Study) -> Bool {
    let decisions = study.decisions
    guard let next = decisions.indices[(index + 1)...].prefix(sight).first(where: { !decisions[$0].reading.isPlain }),
      decisions[next].reading.ordinal == 1, decisions[next].reading.track != decisions[index].reading.track
    else { return false }
    for before in decisions.indices[..<index].reversed().prefix(sight) where !decisions[before].reading.isPlain {
      if decisions[before].reading.track == decisions[index].reading.track { return false }
      if decisions[before].reading.track == decisions[next].reading.track { return true }
    }
    return false
  }

  private static let sight = 64

  /// What to make of one that nothing tells of.
  static func verdict(_ index: Int, _ text: ScannedText, _ study: Study) -> Verdict {
    let looks = study.model.shape(of: study.events[index], taking: study.offers[Int(study.decisions[index].reading.offer)])
    // What stands before a list may be its heading.
    let leadsList = study.events[index].shape.map { $0.leadsList || $0.leadsItem } ?? false
    // Where markers get damaged the very number that is due begins a word by chance much more seldom than it is what is left of one; but places have such names.
    if looks >= Cost.looksOfText, !leadsList { return study.model.showsDamage && !namesPlace(index, text, study) ? .unresolved : .text }
    return looks > Cost.looksOfItem ? .unresolved : .none
  }

  /// `四明山景区`, `三江口公园`, `三门峡`: whether what makes a place's name stands two or three characters behind the numeral.
  private static func namesPlace(_ index: Int, _ text: ScannedText, _ study: Study) -> Bool {
    let surface = text.surfaces[Int(study.offers[Int(study.decisions[index].reading.offer)].surface)]
    let (bytes, end) = (text.prose.bytes.span, Int(text.prose.passages[Int(study.events[index].passage)].end))
    var place = Place(bytes, at: Int(surface.textStart), end: end)
    for _ in 0..<2 {
      place.advance(bytes)
      if places.contains(place.peek) { return true }
    }
    return false
  }

  private static let places = CharacterSet("山江河湖海口峡港湾岛洲县市区镇乡村庄寨屯桥门坝台园")
}
