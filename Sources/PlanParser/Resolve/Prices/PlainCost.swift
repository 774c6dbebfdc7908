import PlanSyntax

/// How dear it is to read as text what stands where a section may begin: dear where it looks like a marker and like little else.
enum PlainCost {
  /// The same for all ways to cut what is written: `1 0.持续` is no text, though a bare 1 may well be.
  static func of(
    _ text: ScannedText, _ index: Int, _ tracks: [Track], _ inside: Cost.Inside, endsPassage: Bool
  ) -> Float {
    let start = text.starts[index]
    let first = Int(start.firstSurface)
    var plain = cost(text.surfaces[first], start.position, tracks, inside, endsPassage: endsPassage)
    if start.position == .afterStop || start.position == .glued, let least = least(text, index, endsPassage: endsPassage) {
      plain = max(plain, least)
    }
    if plain < Cost.plainBehindItem, text.surfaces[first].doubt == .bare, start.position == .paragraph,
      followsItem(text.prose, Int(start.passage))
    {
      plain = Cost.plainBehindItem
    }
    if start.position == .paragraph, text.surfaces[first].isOpenBracket, text.surfaces[first].doubt == .none,
      isNeverClosed(text.prose, Int(start.passage), text.surfaces[first])
    {
      return Cost.plainBracket
    }
    if plain > Cost.plainTorn, text.surfaces[first].doubt == .bare, text.surfaces[first].sign == .none, start.position == .paragraph,
      goesOnWithSentence(text.prose, Int(start.passage), text.surfaces[first])
    {
      return Cost.plainTorn
    }
    if start.position == .afterStop, text.surfaces[first].isBeforeVerb, text.surfaces[first].pieces.contains(.arabic),
      isBehindSentence(text.prose.bytes, text.surfaces[first].start)
    {
      return max(plain, Cost.plainVerbAfterStop)
    }
    if plain < Cost.plainHeadingAfterStop, start.position == .afterStop, headsList(text, start) { return Cost.plainHeadingAfterStop }
    guard start.surfaceCount > 1, start.position == .paragraph || start.position == .afterStop else { return plain }
    let last = text.surfaces[first + Int(start.surfaceCount) - 1]
    guard last.pieces.contains(.innerBlank) || last.pieces.contains(.dotChanged) else { return plain }
    // `1 2 青岭镇` is a table's row where no number is 1.2.
    if last.pieces.isSuperset(of: [.innerBlank, .dotChanged, .blankBehind]), last.components > 1,
      !tracks.contains(where: { $0.style == .decimal && $0.components == last.components })
    {
      return plain
    }
    return max(plain, min(Cost.plainSpaced, cost(last, start.position, tracks, inside, endsPassage: endsPassage)))
  }

  /// `…风险评估。二行动举措⏎（一）…`: whether a bare Han numeral stands behind a stop before a heading that fills the passage, and another marker opens the next.
  private static func headsList(_ text: ScannedText, _ start: MarkerStart) -> Bool {
    let surface = text.surfaces[Int(start.firstSurface)]
    let passage = Int(start.passage)
    return surface.pieces == .han && surface.doubt == .bare && surface.separator == .none
      && StartFinder.leadsList(
        text.prose.bytes.span, from: Int(surface.textStart), to: Int(text.prose.passages[passage].end), before: text.leading(passage + 1))
  }

  /// How dear at the least a marker is that text has no reason to hold: at the paragraph's end, or with a number above 1 and no marker before it of which it
  /// is the next, as lists inside sentences have, `步骤是：（一）…；（二）…`; nil for any other.
  private static func least(_ text: ScannedText, _ index: Int, endsPassage: Bool) -> Float? {
    let surface = text.surfaces[Int(text.starts[index].firstSurface)]
    guard surface.doubt == .none, surface.isWhole || surface.isHalfBracketed && surface.hasNumeral, !surface.isBareNumber
    else { return nil }
    let isListed = isListed(text, index, surface)
    let isGlued = text.starts[index].position == .glued
    if surface.isWhole, endsPassage, !isListed, !isGlued || surface.unit != .article { return Cost.plainAtEnd }
    guard surface.value > 1, surface.unit != .article, !isListed else { return nil }
    if isGlued { return surface.isFramed ? Cost.plainUnlistedFrame : nil }
    return surface.isWhole ? Cost.plainUnlisted : Cost.plainUnlistedHalf
  }

  /// Whether the marker before in the same passage, or one of the few before that, is the one before it in a list.
  private static func isListed(_ text: ScannedText, _ index: Int, _ surface: Surface) -> Bool {
    var before = index - 1
    while before >= 0, index - before <= mostLooked, text.starts[before].passage == text.starts[index].passage {
      if text.starts[before].position != .paragraph, text.surfaces[Int(text.starts[before].firstSurface)].precedes(surface) { return true }
      before -= 1
    }
    return false
  }

  private static let mostLooked = 8

  /// Whether a stop or a bracket that closes stands right before: not the dot of `7. 2 加强培训`.
  private static func isBehindSentence(_ bytes: [UInt8], _ offset: UInt32) -> Bool {
    let before = Scalars.decode(bytes, before: Int(offset), start: 0).value
    return before == "。" || before == "；" || SurfaceScanner.closes(before)
  }

  /// `（强化督导考核。推动…`: whether a bracket that opens a paragraph is closed nowhere in it, as text has no reason to leave one.
  private static func isNeverClosed(_ prose: Prose, _ passage: Int, _ surface: Surface) -> Bool {
    let end = Int(prose.passages[passage].end)
    var (offset, depth) = (Int(surface.textStart), 1)
    while true {
      offset = Scalars.behindHan(prose.bytes.span, from: offset, to: end)
      guard offset < end else { return true }
      let (scalar, length) = Scalars.decode(prose.bytes, at: offset, end: end)
      offset += max(1, length)
      if SurfaceScanner.opens(scalar) { depth += 1 } else if SurfaceScanner.closes(scalar) { depth -= 1 }
      if depth == 0 { return false }
    }
  }

  /// Whether the paragraph before ends in ；.
  private static func followsItem(_ prose: Prose, _ passage: Int) -> Bool { passage > 0 && prose.endsItem(passage - 1) }

  /// `…优化环境。…，推动长⏎三角内人才交流`: whether a bare number stands behind a sentence that breaks off, as where a page's edge parted the two. No word that headings
  /// begin with stands behind it.
  private static func goesOnWithSentence(_ prose: Prose, _ passage: Int, _ surface: Surface) -> Bool {
    guard passage > 0, !prose.passages[passage].afterGap else { return false }
    let before = prose.passages[passage - 1]
    let (bytes, start, end) = (prose.bytes, Int(before.start), Int(before.end))
    guard before.count >= leastOfSentence, Scalars.isHan(Scalars.decode(bytes, before: end, start: start).value),
      Finder.contains("。", bytes, start, end)
    else { return false }
    return !HeadingVerbs.begin(bytes.span, at: Int(surface.textStart), end: Int(prose.passages[passage].end))
  }

  /// In bytes: what fills a line of a page.
  private static let leastOfSentence = 60

  /// How dear it is to read what is written as text.
  private static func cost(
    _ surface: Surface, _ position: MarkerStart.Position, _ tracks: [Track], _ inside: Cost.Inside, endsPassage: Bool
  ) -> Float {
    if surface.sign == .skipped { return Cost.plainSkipped }
    switch position {
    case .wrapped: return surface.doubt == .none ? Cost.plainWrapped : Cost.plainGlued
    case .behindHeading: return Cost.plainBehindHeading
    case .glued: return cost(glued: surface)
    case .afterStop: return cost(afterStop: surface, inside, endsPassage: endsPassage)
    case .paragraph: break
    }
    switch surface.doubt {
    // `一、二月` and `四、三级医院` look alike.
    case .word:
      return surface.pieces.contains(.han) && surface.separator == .comma
        ? Cost.plainListed : surface.isTwoNumerals ? Cost.plainTwoNumerals : Cost.plainWord
    case .name: return tracks.contains { $0.isLong } ? Cost.plainNameInLongList : Cost.plainWord
    case .reference, .bracketedText: return Cost.plainReference
    case .digitBehind: return Cost.plainDigitBehind
    case .yearBehind: return Cost.plainYearBehind
    case .bare, .none: break
    }
    let pieces = surface.pieces
    if surface.digits.hasMisread { return Cost.plainMisread }
    if pieces.contains(.dash) { return Cost.plainDash }
    let style = surface.wholeStyle
    // `1.5` and a bare number are markers only where the document numbers that way.
    let isForeign = style == .decimal && !tracks.contains { $0.style == .decimal && $0.components == surface.components }
    if style != nil, !isForeign { return surface.unit == .none ? Cost.plainWhole : Cost.plainDivision }
    if surface.sign != .none { return Cost.plainBeforeVerb }
    if surface.doubt == .bare {
      return pieces.contains(.arabic) ? Cost.plainBareArabic : surface.value == 1 ? Cost.plainBareFirst : Cost.plainBare
    }
    if isForeign { return Cost.plainDigitBehind }
    if !surface.hasNumeral {
      if pieces.isSuperset(of: .brackets) { return Cost.plainEmptyBrackets }
      if surface.unit != .none, !pieces.contains(.prefix) { return Cost.plainUnit }
      return surface.isOpenBracket ? Cost.plainOpenBracket : Cost.plainBracket
    }
    if pieces.contains(.open) || pieces.contains(.close) || pieces.contains(.prefix) { return Cost.plainHalf }
    return surface.unit != .none ? Cost.plainUnit : Cost.plainWrongSeparator
  }

  /// What stands behind a stop inside a paragraph, or in a page that lost its line ends.
  private static func cost(afterStop surface: Surface, _ inside: Cost.Inside, endsPassage: Bool) -> Float {
    let (pieces, isWhole, isCertain) = (surface.pieces, surface.isWhole, surface.doubt == .none)
    if surface.isHalfBracketed, isCertain { return inside.plainAfterStop }
    // `第三篇科技、教育和人才　　第十推进科技进步…`
    if !isWhole, pieces.contains(.prefix), isCertain { return Cost.plainRestInPage }
    // `…纳入统一管理。.引入社会资本`: no sentence begins with a point.
    if inside.isFlat, !surface.hasNumeral, isCertain, pieces.subtracting(.blankBehind).isEmpty { return Cost.plainPointInPage }
    // `…有待提升。三,工作计划（一）…`: no sentence begins with a number and a comma.
    if inside.isFlat, !isWhole, isCertain, surface.value > 1, pieces.contains(.han), surface.separator == .other {
      return Cost.plainSeparatorInPage
    }
    // `…沙滩综合整治。4,采取…`
    if inside.isFlat, !isWhole && isCertain || surface.doubt == .bare && pieces.contains(.arabic) { return Cost.plainRestInPage }
    // `…落实到位。三建立预警体系`
    if pieces.contains(.han), surface.value > 1, surface.doubt == .bare || isCertain {
      return isWhole ? inside.plainAfterStop : Cost.plainRestAfterStop
    }
    if !isWhole, !pieces.contains(.dash) { return Cost.plainGlued }
    if surface.doubt == .yearBehind { return Cost.plainYearAfterStop }
    guard isCertain else { return Cost.plainGlued }
    return surface.namesLevel ? Cost.plainDivisionAfterStop : endsPassage ? Cost.plainAtEnd : inside.plainAfterStop
  }

  /// Text hardly ever holds a whole marker in its midst; what reads it as a section must have its number follow besides.
  private static func cost(glued surface: Surface) -> Float {
    if surface.isBareNumber { return Cost.plainGluedNumber }
    if surface.doubt != .none { return Cost.plainGlued }
    if surface.unit == .article, !surface.pieces.contains(.blankBehind) { return Cost.plainGluedArticle }
    // `(1)` may begin a list inside a sentence.
    if surface.components > 2 { return Cost.plainGluedFrame }
    if surface.isFramed { return surface.value > 1 ? Cost.plainGluedFrame : Cost.plainGluedFirst }
    if surface.value == 1 { return Cost.plainGlued }
    // `…50公里3、飛行…`: what page numbers look like.
    return surface.pieces.contains(.arabic) && surface.separator == .comma ? Cost.plainGluedComma : Cost.plainGluedPoint
  }
}
