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
    let end = Int(text.prose.passages[Int(study.events[index].passage)].end)
    return !HeadingVerbs.begin(text.prose.bytes.span, at: Int(surface.textStart), end: end)
  }

  /// What to make of one that nothing tells of.
  static func verdict(_ index: Int, _ study: Study) -> Verdict {
    let looks = study.model.shape(of: study.events[index], taking: study.offers[Int(study.decisions[index].reading.offer)])
    if looks >= Cost.looksOfText { return .text }
    return looks > Cost.looksOfItem ? .unresolved : .none
  }
}
