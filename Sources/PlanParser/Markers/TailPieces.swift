/// Reads what stands behind the numeral of a marker: its unit, or a closing bracket and a separator, and then blanks.
enum TailPieces {
  /// Reads the pieces at a place and moves to where the heading begins.
  static func read(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    surface.end = UInt32(truncatingIfNeeded: place.offset)
    // `（一部分改建的项目` lost its second bracket; no unit stands in brackets without a 第.
    if surface.pieces.contains(.prefix) || surface.pieces.contains(.han) && !surface.pieces.contains(.open),
      readUnit(bytes, &place, &surface)
    {
      finish(bytes, &place, &surface)
      return
    }
    readClose(bytes, &place, &surface)
    readSeparator(bytes, &place, &surface)
    finish(bytes, &place, &surface)
  }

  /// Blanks before the heading.
  @inline(__always)
  static func finish(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    if place.skipBlanks(bytes) { surface.pieces.insert(.blankBehind) }
    surface.textStart = UInt32(truncatingIfNeeded: place.offset)
  }

  // MARK: Units

  /// 章, 节, 条, 篇, 编 or 部分; false where none follows.
  private static func readUnit(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) -> Bool {
    var probe = place
    let isParted = probe.skipBlanks(bytes)
    let first = probe.peek
    var unit = unit(first)
    var isBroken = false
    if first == "部" {  // 部分, and behind 第 also 部 分
      probe.advance(bytes)
      isBroken = surface.pieces.contains(.prefix) && probe.skipBlanks(bytes)
      guard probe.peek == "分" else { return false }
      unit = .part
    }
    guard unit != .none else { return false }
    probe.advance(bytes)
    let isBlankBehind = SurfaceScanner.isBlank(probe.peek)
    if !isBlankBehind, first == "编", makesVerb(probe.peek, behindPrefix: surface.pieces.contains(.prefix)) { return false }
    if !surface.pieces.contains(.prefix) {
      // `三条 加强领导`, `三 章加强领导` and `三条做好免疫接种` lost their 第; `三条措施` is a count, `六章职责分工` is none.
      if !isBlankBehind, !isParted {
        if unit == .section && makesNoun.contains(probe.peek) { return false }
        surface.doubt = unit == .article && isCountedByArticle(bytes, probe) ? .word : .bare
      }
    } else if first == "编" || first == "編", isParted, !isBlankBehind {
      // `第三　编制名录` lost its 节; `第 三 编 总则` did not. No word begins with 篇.
      return false
    }
    surface.unit = unit
    if isParted || isBroken { surface.pieces.insert(.innerBlank) }
    surface.end = UInt32(truncatingIfNeeded: probe.offset)
    place = probe
    if surface.pieces.contains(.prefix) { readPoint(bytes, &place, &surface) }
    return true
  }

  /// `第一部分：去年工作回顾`, `第一章、总则`: a point that the standard does not want. `第三条、第四条` and `第二章、（三）` name places.
  private static func readPoint(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    let point = place.peek
    guard point == "：" || point == ":" || point == "、" || SurfaceScanner.isDot(point) || point == "·" else { return }
    var probe = place
    probe.advance(bytes)
    if point == "、", probe.peek == "第" || SurfaceScanner.opens(probe.peek) { return }
    surface.separator = separator(point, after: surface.pieces)
    surface.end = UInt32(truncatingIfNeeded: probe.offset)
    place = probe
  }

  /// Whether a character makes a verb of 编: `二编制灌溉计划`, `第九编写教材`, but `第二编发展基础`.
  private static func makesVerb(_ scalar: UInt32, behindPrefix: Bool) -> Bool {
    scalar == "制" || scalar == "写" || !behindPrefix && ["印", "办", "排", "发"].contains(scalar)
  }

  /// What makes a noun of 节: `三节约用水`, `二十四节气`
  private static let makesNoun = CharacterSet("约能水日点假课气庆俭")

  /// Whether 条 counts what stands at a place: `三条措施`, `八条红线`, `十条以上`; `四条政务数据…` and `七条任何单位…` are articles that lost their 第.
  private static func isCountedByArticle(_ bytes: Bytes, _ place: Place) -> Bool {
    countedByArticle.contains(place.peek) || wordsOfArticle.begins(bytes, from: place.offset, to: place.end)
  }

  /// What 条 counts, told by one character: `三条措施`, `两条沟渠`, `第三条的规定`
  private static let countedByArticle = CharacterSet("措意底禁举线路街河江沟渠沿航战途具、，,。的和款是件例理龙腿鱼绳硬刚惠")

  /// … or by two, where many an article begins with the first of them: 政策, but 政府.
  private static let wordsOfArticle = WordList([
    "规定", "规矩", "规则", "建议", "政策", "红线", "主线", "主要", "经验", "标准", "标语", "要求", "要点", "原则", "纪律", "道路", "生产线", "生命线", "铁路",
    "铁律", "铁规", "公路", "公约", "高速", "高压", "高铁", "信息", "消息", "新路", "新规", "新线", "重要", "重点", "内容", "内河", "任务", "关键", "核心", "实招",
    "实事", "实惠", "基本", "工作", "目标", "文件", "以上", "以内", "以下", "以外", "及以",
  ])

  /// 章, 节, 条 or 篇 that neither makes a noun with what follows nor has anything before it: `条加强信息报送`.
  static func isUnitAlone(_ first: UInt32, _ second: UInt32) -> Bool {
    switch unit(first) {
    case .chapter: !nounsOfChapter.contains(second)
    case .section: !makesNoun.contains(second) && !nounsOfSection.contains(second)
    case .article: !countedByArticle.contains(second) && !beginnings.contains(second) && !nounsOfArticle.contains(second)
    case .part, .none: false
    }
  }

  private static let nounsOfChapter = CharacterSet("程节句法鱼草")
  private static let nounsOfSection = CharacterSet("目省余制律奏拍育欲流支油电煤粮选外事令本支")
  private static let nounsOfArticle = CharacterSet("码块幅令约规播形")
  /// Of ``wordsOfArticle``.
  private static let beginnings = CharacterSet("规建政红主经标要原纪道生铁公高信消新重内任关核实基工目文以及")

  /// Whether a character is a unit or a part of one.
  static func mayBeUnit(_ scalar: UInt32) -> Bool { unit(scalar) != .none || scalar == "部" || scalar == "分" }

  /// The unit that a character is, simplified or traditional; 部分 has two.
  static func unit(_ scalar: UInt32) -> Surface.Unit {
    switch scalar {
    case "章": .chapter
    case "节", "節": .section
    case "条", "條": .article
    case "篇", "编", "編": .part
    default: .none
    }
  }

  // MARK: Brackets and separators

  @inline(__always)
  private static func readClose(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    var probe = place
    let isParted = probe.skipBlanks(bytes)
    let isMisread = !isParted && MisreadFrame.closes(probe, bytes, surface)
    guard isMisread || SurfaceScanner.closes(probe.peek) || SurfaceScanner.closesForeign(probe.peek) && closesInstead(probe, surface, bytes)
    else { return }
    if !isMisread { surface.pieces.insert(.close) }
    if isParted { surface.pieces.insert(.innerBlank) }
    probe.advance(bytes)
    surface.end = UInt32(truncatingIfNeeded: probe.offset)
    place = probe
  }

  /// `（二》强化…`: another bracket in the place of the marker's, of which the first is there; but `（3>2）`. `{二}强化…`, `〈二〉强化…`, `7}强化…`: no
  /// title stands so.
  private static func closesInstead(_ place: Place, _ surface: Surface, _ bytes: Bytes) -> Bool {
    guard surface.hasNumeral, NumeralCharacter.arabic(place.second(bytes)) == nil else { return false }
    guard surface.pieces.contains(.open) else { return surface.pieces.contains(.arabic) && SurfaceScanner.isBrace(place.peek) }
    let open = Scalars.decode(bytes, at: Int(surface.start), end: place.end).value
    return SurfaceScanner.opens(open) || SurfaceScanner.frames(open, place.peek)
  }

  @inline(__always)
  private static func readSeparator(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    guard surface.components == 1 || surface.pieces.contains(.close) else {
      // `1.1.` and `1.1、`: a point that the standard does not want.
      guard SurfaceScanner.isDot(place.peek) || place.peek == "、" else { return }
      surface.separator = place.peek == "、" ? .comma : .dot
      place.advance(bytes)
      surface.end = UInt32(truncatingIfNeeded: place.offset)
      return
    }
    guard surface.hasNumeral else { return }
    var probe = place
    let isParted = probe.skipBlanks(bytes)
    let separator = separator(probe.peek, after: surface.pieces)
    guard separator != .none else {
      if !isParted, SurfaceScanner.isDash(probe.peek) || MisreadFrame.parts(probe, bytes) { readStandIn(bytes, &place, &surface) }
      return
    }
    probe.advance(bytes)
    // `2 :建立台账`, but `2 : 1`
    if isParted, separator == .other {
      var behind = probe
      _ = behind.skipBlanks(bytes)
      guard NumeralCharacter.arabic(behind.peek) == nil else { return }
    }
    surface.separator = separator
    if isParted { surface.pieces.insert(.innerBlank) }
    // `3..加强领导`, but `1..3` lost a number.
    if separator == .dot, SurfaceScanner.isDot(probe.peek), Scalars.isHan(probe.second(bytes)) { probe.advance(bytes) }
    // `1.、加强领导`, `一、、总体要求`, `1.）加强领导`
    if separator == .comma || separator == .dot, probe.peek == "、" || separator == .dot && SurfaceScanner.closes(probe.peek) {
      probe.advance(bytes)
    }
    surface.end = UInt32(truncatingIfNeeded: probe.offset)
    place = probe
  }

  /// `三—加强…`, `3-加强…`: a dash or a speck in the place of the point, as no number before a word has one; but `3—5家`, `2025—2027年`, `3-D打印`.
  private static func readStandIn(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    guard surface.pieces.isDisjoint(with: .frame), surface.digits.count <= 3, surface.value > 0 else { return }
    var probe = place
    if SurfaceScanner.isDash(probe.peek) {
      for _ in 0..<2 where SurfaceScanner.isDash(probe.peek) { probe.advance(bytes) }
    } else {
      probe.advance(bytes)
    }
    guard Scalars.isHan(probe.peek), NumeralCharacter.han(probe.peek) == nil else { return }
    surface.separator = .other
    surface.end = UInt32(truncatingIfNeeded: probe.offset)
    place = probe
  }

  /// What a character is that stands behind a marker's other pieces: its point, another in the place of the point, or none of it.
  static func separator(_ scalar: UInt32, after pieces: Surface.Pieces) -> Surface.Separator {
    switch scalar {
    case _ where SurfaceScanner.isComma(scalar): .comma
    case ".", "．", "․", "﹒": .dot
    case "，", ",", "：", ":", "；", ";", "·", "・", "•", "。":
      // `（一）：指导思想`
      pieces.contains(.close) && scalar != "：" && scalar != ":" ? .none : .other
    default: .none
    }
  }
}
