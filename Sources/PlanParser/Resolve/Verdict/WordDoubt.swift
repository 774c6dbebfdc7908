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
      && !chapters.begins(bytes, from: place.offset, to: end) && !heads(index, study)
  }

  /// `三主要任务`, `四保障措施`: what the chapters of plans are called.
  private static let chapters = WordList([
    "总体要求", "总体目标", "总体思路", "指导思想", "基本原则", "主要任务", "主要措施", "主要目标", "重点任务", "重点工作", "目标任务", "工作目标", "工作任务", "工作重点", "工作内容",
    "工作措施", "工作步骤", "工作安排", "工作要求", "任务分工", "职责分工", "实施步骤", "实施范围", "方法步骤", "进度安排", "时间安排", "保障措施", "组织领导", "组织保障", "组织实施",
    "有关要求", "相关要求", "几点要求", "下一步",
  ])

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
  static func verdict(_ index: Int, _ study: Study) -> Verdict {
    let looks = study.model.shape(of: study.events[index], taking: study.offers[Int(study.decisions[index].reading.offer)])
    // What stands before a list may be its heading.
    let leadsList = study.events[index].shape.map { $0.leadsList || $0.leadsItem } ?? false
    if looks >= Cost.looksOfText, !leadsList { return .text }
    return looks > Cost.looksOfItem ? .unresolved : .none
  }
}
