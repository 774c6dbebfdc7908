/// Paragraphs that are no items for certain, whatever number is missing nearby.
extension LostMarkers {
  /// Whether something of a paragraph tells that it never had a marker, or not one of the document's.
  func isSurelyText(_ passage: Int) -> Bool {
    beginsWithMarker(passage) || beginsWithTag(passage) || goesOn(passage) || isCaption(passage) || isHeadingOfMarkerBefore(passage)
      || isPreface(passage) || endsInHeading(passage)
      || joinsOn(Int(text.prose.passages[passage].start)..<Int(text.prose.passages[passage].end))
  }

  /// `序言　　世纪之交，…`, `前　言`: what stands before all chapters has no number.
  private func isPreface(_ passage: Int) -> Bool {
    guard passage == shapes.range.lowerBound || passage == shapes.range.lowerBound + 1 else { return false }
    let range = text.prose.passages[passage]
    let bytes = text.prose.bytes.span
    var place = Place(bytes, at: Int(range.start), end: Int(range.end))
    guard Self.prefaces.contains(place.peek) else { return false }
    place.advance(bytes)
    _ = place.skipBlanks(bytes)
    guard place.peek == "言" else { return false }
    place.advance(bytes)
    return place.offset == place.end || SurfaceScanner.isBlank(place.peek)
  }

  /// 序言, 前言, 引言, 绪言
  private static let prefaces = CharacterSet("序前引绪")

  /// `…形成合力。第三篇 ⏎ 抢修损毁道路`, `…征信平台3. ⏎ 清理垃圾`: a whole marker that ends the paragraph before has its heading here.
  private func isHeadingOfMarkerBefore(_ passage: Int) -> Bool {
    guard passage > shapes.range.lowerBound, let last = text.contents[passage - 1].starts.last else { return false }
    let surface = text.surfaces[Int(text.starts[Int(last)].firstSurface)]
    return surface.textStart >= text.prose.passages[passage - 1].end && surface.wholeStyle != nil
  }

  /// `坚持每日一报。巡查任务⏎2.1 划定…`: behind a stop a few words without one, right before an item. A heading without its number was joined to the text before it, and
  /// this is not where it begins.
  private func endsInHeading(_ passage: Int) -> Bool {
    guard passage + 1 < shapes.range.upperBound, let start = text.contents[passage + 1].starts.first,
      text.starts[Int(start)].position == .paragraph, text.surfaces[Int(text.starts[Int(start)].firstSurface)].wholeStyle != nil
    else { return false }
    let range = text.prose.passages[passage].range
    let bytes = text.prose.bytes.span
    var offset = range.upperBound
    while offset > max(range.lowerBound, range.upperBound - Self.longestTail) {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: range.lowerBound)
      if scalar == "。" { return offset < range.upperBound && range.upperBound - offset >= Self.shortestTail }
      guard Scalars.isHan(scalar) else { return false }
      offset -= length
    }
    return false
  }

  /// In bytes: of headings of two to twelve characters.
  private static let (shortestTail, longestTail) = (6, 39)

  /// `1.2 加强…`, which is no marker of the document's, is no heading of another number either.
  private func beginsWithMarker(_ passage: Int) -> Bool {
    if quotesMarker(text.prose.passages[passage]) { return true }
    guard let first = text.contents[passage].starts.first else { return false }
    let start = text.starts[Int(first)]
    return start.position == .paragraph && text.surfaces[Int(start.firstSurface)].wholeStyle != nil
  }

  /// `“（一）保供水。…`: the item of another text.
  private func quotesMarker(_ passage: Passage) -> Bool {
    let bytes = text.prose.bytes.span
    let (start, end) = (Int(passage.start), Int(passage.end))
    guard Scalars.matches("“", bytes, at: start, end: end) else { return false }
    return SurfaceScanner.surface(bytes, Place(bytes, at: start + 3, end: end), mustBeWhole: true) != nil
  }

  /// `…实现与国家、省级工改⏎系统统一数据交换标准。`: where lines were wrapped, what stands behind a sentence without an end is the rest of it. Units
  /// that a tag names are no sentence: `责任单位：市住建局、水务集团等市直相关单位⏎提高市政公用服务水平`.
  private func goesOn(_ passage: Int) -> Bool {
    guard text.prose.isWrapped, passage > shapes.range.lowerBound, !text.contents[passage - 1].endsInTag else { return false }
    let before = text.prose.passages[passage - 1]
    let last = Scalars.decode(text.prose.bytes, before: Int(before.end), start: Int(before.start)).value
    // `…核发《船舶综合证书》⏎即“六证合一”`
    // `…指标排名不低于第5⏎位。`
    return before.count > Self.longestWithoutStop
      && (Scalars.isHan(last) || last == "》" || last == "”" || last == "，" || last == "、" || NumeralCharacter.arabic(last) != nil)
  }

  /// `其中，涉及…的手续，…`, `此外，…`: joined to the sentence before by its first word, as no item is.
  func joinsOn(_ words: Range<Int>) -> Bool {
    Self.conjunctions.begins(text.prose.bytes.span, from: words.lowerBound, to: words.upperBound)
      || Self.pointers.begins(text.prose.bytes.span, from: words.lowerBound, to: words.upperBound)
  }

  /// `前款规定的贮存量，是指…`: what points back to the paragraph before belongs to the same article or item.
  private static let pointers = WordList(["前款", "前项", "前条", "前两款", "前两项", "前三款", "本款", "本项", "上款", "上述", "前述"])

  private static let conjunctions = WordList(["其中，", "其中：", "此外，", "另外，", "同时，", "以及", "并且", "但是", "因此，", "例如", "也就是", "即“", "即《"])

  /// In bytes: headings are shorter.
  private static let longestWithoutStop = 96

  /// `表1 任务分解`, `图2`, `专栏1 重点工程`: what has a number of its own has none in a list.
  private func isCaption(_ passage: Int) -> Bool {
    // `表1⏎主要指标`
    if passage > shapes.range.lowerBound, text.prose.passages[passage - 1].count <= Self.longestCaptionNumber, beginsCaption(passage - 1) {
      return true
    }
    return beginsCaption(passage)
  }

  /// In bytes: `专栏 12`
  private static let longestCaptionNumber = 12

  private func beginsCaption(_ passage: Int) -> Bool {
    let bytes = text.prose.bytes.span
    let (start, end) = (Int(text.prose.passages[passage].start), Int(text.prose.passages[passage].end))
    guard let word = Self.captions.first(where: { Scalars.matches($0, bytes, at: start, end: end) }) else { return false }
    var place = Place(bytes, at: start + word.utf8CodeUnitCount, end: end)
    _ = place.skipBlanks(bytes)
    return NumeralCharacter.arabic(place.peek) != nil || NumeralCharacter.han(place.peek) != nil
  }

  private static let captions: [StaticString] = ["专栏", "附表", "附图", "表", "图"]

  /// `责任单位：市园林局`, and where another paragraph runs into it `责任单位：市园林局)加强巡查…`, which is no list of units.
  private func beginsWithTag(_ passage: Int) -> Bool {
    let (start, end) = (Int(text.prose.passages[passage].start), Int(text.prose.passages[passage].end))
    let tags = text.contents[passage].tags
    return !tags.isEmpty && text.tags[Int(tags.lowerBound)].start <= start
      || RoleLabel.opensLine(text.prose.bytes.span, at: start, end: end)
  }

  /// `为推进节水型城市建设，结合实际，制定本方案。`, `为深化改革，特制定以下规定：`: the preamble, which is no item however it looks, were the first item run into it.
  func statesPurpose(_ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    if statesPurpose(passage.range) { return true }
    guard let first = text.contents[index].starts.first, text.starts[Int(first)].position == .afterStop else { return false }
    return statesPurpose(Int(passage.start)..<Int(text.surfaces[Int(text.starts[Int(first)].firstSurface)].start))
  }

  private func statesPurpose(_ words: Range<Int>) -> Bool {
    let bytes = text.prose.bytes.span
    let end = words.upperBound
    guard words.count > 30 else { return false }
    let tail = max(words.lowerBound, end - Self.longestPurpose)..<end
    switch Scalars.decode(bytes, before: end, start: words.lowerBound).value {
    case "：": return Self.purposes.begins(bytes, from: words.lowerBound, to: end) && Self.issues.occurs(bytes, in: tail)
    case "。":
      return words.count > Self.longestHeading && Self.purposes.begins(bytes, from: words.lowerBound, to: end)
        || Self.namesItself.occurs(bytes, in: tail)
    default: return false
    }
  }

  /// `为推进…，结合实际，制定本方案。`
  private static let namesItself = WordList(["定本", "订本"])
  /// `…，特制定以下规定：`
  private static let issues = WordList(["制定以下", "制定如下", "定如下", "通知如下", "提出以下", "提出如下"])

  /// What preambles begin with.
  private static let purposes = WordList(["为深入", "为贯彻", "为全面贯彻", "为认真", "为切实", "为进一步", "为了", "为加快", "为推动", "为推进", "根据"])

  /// `制定本年度实施细则。` in bytes, and some more.
  private static let longestPurpose = 45
}
