import PlanSyntax

/// Reads the marker pieces that stand at a place.
struct SurfaceScanner {
  let bytes: [UInt8]

  /// The surface at an offset, or nil where nothing there is like a marker.
  ///
  /// Looks at some forty characters at most, so scanning all places of a text is linear.
  func surface(at start: Int, end limit: Int) -> Surface? {
    let bytes = bytes.span
    return Self.surface(bytes, Place(bytes, at: start, end: limit))
  }

  /// The surface at a place.
  ///
  /// - Parameter mustBeWhole: whether a surface that is not ``Surface/isWhole`` is nil, which is known sooner than what it is.
  static func surface(_ bytes: Bytes, _ place: Place, mustBeWhole: Bool = false) -> Surface? {
    let first = place.peek
    guard mayBegin.contains(first) else { return nil }
    var cursor = place
    if let composed = NumeralCharacter.composed(first) { return composedSurface(bytes, composed, cursor) }
    let start = UInt32(truncatingIfNeeded: place.offset)
    var surface = Surface(start: start, numeralStart: start, numeralEnd: start, end: start, textStart: start)
    if isDash(first), let dash = dashSurface(bytes, cursor, surface) { return mustBeWhole ? nil : dash }
    if first == 0x3001 || isDot(first) || first == 0xFF0C || first == 0xFF1A { return mustBeWhole ? nil : loneSeparator(bytes, cursor, surface) }
    if opens(first) {
      surface.pieces.insert(.open)
      cursor.advance(bytes)
      if cursor.skipBlanks(bytes) { surface.pieces.insert(.innerBlank) }
    }
    if cursor.peek == 0x7B2C {  // 第
      surface.pieces.insert(.prefix)
      cursor.advance(bytes)
      if cursor.skipBlanks(bytes) { surface.pieces.insert(.innerBlank) }
    }
    if mustBeWhole, !mayBegin.contains(cursor.peek) { return nil }
    surface.numeralStart = UInt32(cursor.offset)
    readNumeral(bytes, &cursor, &surface)
    if mustBeWhole, surface.value == 0 { return nil }
    surface.numeralEnd = UInt32(cursor.offset)
    readTail(bytes, &cursor, &surface)
    if mustBeWhole, !surface.isWhole { return nil }
    return judged(bytes, surface, cursor)
  }

  // MARK: Pieces

  private static func readNumeral(_ bytes: Bytes, _ cursor: inout Place, _ surface: inout Surface) {
    let first = cursor.peek
    if let circled = NumeralCharacter.composed(first), circled.form == .circled, surface.pieces.contains(.open) {
      surface.pieces.insert(.circled)
      surface.value = UInt16(circled.value)
      surface.digits.append(UInt8(truncatingIfNeeded: circled.value))
      cursor.advance(bytes)
      return
    }
    if NumeralCharacter.arabic(first) != nil || (NumeralCharacter.likeArabic(first) != nil && NumeralCharacter.han(first) == nil) {
      if readArabic(bytes, &cursor, &surface) { return }
    }
    readHan(bytes, &cursor, &surface)
  }

  /// Blanks inside a numeral are part of it only where brackets hold it together: `（十 四）`.
  private static func readHan(_ bytes: Bytes, _ cursor: inout Place, _ surface: inout Surface) {
    var probe = cursor
    var digits = Digits()
    var likes = false
    var sound = false
    var blanks = false
    var last = probe
    while true {
      let scalar = probe.peek
      if let code = NumeralCharacter.han(scalar) {
        digits.append(code.first)
        if let second = code.second { digits.append(second) }
        sound = true
      } else if let code = NumeralCharacter.likeHan(scalar),
        digits.count > 0 || surface.pieces.contains(.open) || surface.pieces.contains(.prefix) || isKatakana(scalar) || isDash(scalar)
      {
        digits.append(code)
        likes = true
      } else if isBlank(scalar), digits.count > 0, surface.pieces.contains(.open) || surface.pieces.contains(.prefix) {
        var ahead = probe
        _ = ahead.skipBlanks(bytes)
        guard NumeralCharacter.han(ahead.peek) != nil || NumeralCharacter.likeHan(ahead.peek) != nil else { break }
        probe = ahead
        blanks = true
        continue
      } else {
        break
      }
      probe.advance(bytes)
      last = probe
      if digits.isOverlong { return }
    }
    guard digits.count > 0 else { return }
    // A look-alike alone is a numeral only where a bracket or a separator behind it says so.
    if !sound {
      var ahead = last
      _ = ahead.skipBlanks(bytes)
      let isFramed = surface.pieces.contains(.prefix) && [0x7AE0, 0x8282, 0x6761, 0x7BC7, 0x7F16, 0x90E8].contains(ahead.peek)
      guard closes(ahead.peek) || ahead.peek == 0x3001 || isFramed else { return }
    }
    surface.digits = digits
    surface.value = digits.hanValue
    surface.pieces.insert(.han)
    if likes { surface.pieces.insert(.lookAlike) }
    if blanks { surface.pieces.insert(.innerBlank) }
    cursor = last
  }

  private static func readArabic(_ bytes: Bytes, _ cursor: inout Place, _ surface: inout Surface) -> Bool {
    var probe = cursor
    var digits = Digits()
    var likes = false
    var blanks = false
    var last = probe
    while true {
      let scalar = probe.peek
      if let code = NumeralCharacter.arabic(scalar) {
        digits.append(code)
      } else if let code = NumeralCharacter.likeArabic(scalar), NumeralCharacter.han(scalar) == nil || digits.count > 0 {
        digits.append(code)
        likes = true
      } else if isBlank(scalar), digits.count > 0, surface.pieces.contains(.open) {
        var ahead = probe
        _ = ahead.skipBlanks(bytes)
        guard NumeralCharacter.arabic(ahead.peek) != nil else { break }
        probe = ahead
        blanks = true
        continue
      } else {
        break
      }
      probe.advance(bytes)
      last = probe
      if digits.isOverlong { return false }
    }
    guard digits.count > 0 else { return false }
    if likes {
      // `l.加强`, `（l）`: letters are digits only in a marker's frame, and not `IT` or `OA`.
      var ahead = last
      _ = ahead.skipBlanks(bytes)
      let next = ahead.peek
      // `I 总则` where 1 总则 was: a single letter, and a blank behind it.
      let standsAlone = digits.count == 1 && isBlank(last.peek) && next > 0x7F
      guard closes(next) || isDot(next) || next == 0x3001 || standsAlone else { return false }
    }
    surface.digits = digits
    surface.value = digits.arabicValue
    surface.wholeDigits = digits
    surface.allDigits = digits
    surface.numeralCut = UInt32(last.offset)
    surface.pieces.insert(.arabic)
    if likes { surface.pieces.insert(.lookAlike) }
    if blanks { surface.pieces.insert(.innerBlank) }
    cursor = last
    if !surface.pieces.contains(.open) { readComponents(bytes, &cursor, &surface) }
    return true
  }

  /// `1.2.1`: further numbers behind dots.
  private static func readComponents(_ bytes: Bytes, _ cursor: inout Place, _ surface: inout Surface) {
    var probe = cursor
    while surface.components < 6, isDot(probe.peek) {
      probe.advance(bytes)
      var digits = Digits()
      var likes = false
      while !digits.isOverlong {
        if let code = NumeralCharacter.arabic(probe.peek) {
          digits.append(code)
        } else if let code = NumeralCharacter.likeArabic(probe.peek), probe.peek < 0x80 {
          digits.append(code)
          likes = true
        } else {
          break
        }
        probe.advance(bytes)
      }
      // `1.I3`, but `1.IT`
      guard digits.count > 0, digits.count <= 3, !likes || !isLatin(probe.peek) else { return }
      if likes { surface.pieces.insert(.lookAlike) }
      surface.components += 1
      surface.outerValue = surface.value
      surface.allDigits.append(digits)
      surface.digits = digits
      surface.value = digits.arabicValue
      cursor = probe
    }
  }

  private static func readTail(_ bytes: Bytes, _ cursor: inout Place, _ surface: inout Surface) {
    surface.end = UInt32(cursor.offset)
    var probe = cursor
    let blank = probe.skipBlanks(bytes)
    let next = probe.peek
    if surface.pieces.contains(.prefix) || surface.pieces.contains(.han) {
      var unit = unit(next)
      var width = 1
      if next == 0x90E8, probe.second(bytes) == 0x5206 {  // 部分
        unit = .part
        width = 2
      }
      if unit != .none, !surface.pieces.contains(.prefix) {
        // `三条 加强领导` lost its 第; `三条措施` is a count, `六章职责分工` is none.
        var ahead = probe
        for _ in 0..<width { ahead.advance(bytes) }
        if blank, !isBlank(ahead.peek) {
          unit = .none
        } else if !isBlank(ahead.peek) {
          let isWord = next == 0x8282 && [0x7EA6, 0x80FD, 0x6C34, 0x65E5, 0x70B9, 0x5047, 0x8BFE].contains(ahead.peek)  // 约能水日点假课
          if unit == .chapter || unit == .part || unit == .section && !isWord { surface.doubt = .bare } else { unit = .none }
        }
      }
      // `第三　编制名录` lost its 节; `第 三 编 总则` did not.
      if unit == .part, blank, surface.pieces.contains(.prefix) {
        var ahead = probe
        for _ in 0..<width { ahead.advance(bytes) }
        if !isBlank(ahead.peek) { unit = .none }
      }
      if unit != .none, surface.pieces.contains(.prefix) || surface.pieces.contains(.han) {
        surface.unit = unit
        for _ in 0..<width { probe.advance(bytes) }
        if blank { surface.pieces.insert(.innerBlank) }
        surface.end = UInt32(probe.offset)
        cursor = probe
        finish(bytes, &cursor, &surface)
        return
      }
    }
    if closes(next) {
      surface.pieces.insert(.close)
      probe.advance(bytes)
      if blank { surface.pieces.insert(.innerBlank) }
      surface.end = UInt32(probe.offset)
      cursor = probe
    }
    if surface.hasNumeral, surface.components == 1 || surface.pieces.contains(.close) {
      var ahead = cursor
      let spaced = ahead.skipBlanks(bytes)
      let separator = separator(ahead.peek, after: surface)
      if separator != .none, !(spaced && separator == .other) {
        surface.separator = separator
        if spaced { surface.pieces.insert(.innerBlank) }
        ahead.advance(bytes)
        surface.end = UInt32(ahead.offset)
        cursor = ahead
      }
    } else if surface.components > 1, isDot(cursor.peek) || cursor.peek == 0x3001 {
      // `1.1.` and `1.1、`: a point that the standard does not want.
      surface.separator = isDot(cursor.peek) ? .dot : .comma
      cursor.advance(bytes)
      surface.end = UInt32(cursor.offset)
    }
    finish(bytes, &cursor, &surface)
  }

  private static func unit(_ scalar: UInt32) -> Surface.Unit {
    switch scalar {
    case 0x7AE0: .chapter  // 章
    case 0x8282: .section  // 节
    case 0x6761, 0x689D: .article  // 条 條
    case 0x7BC7, 0x7F16, 0x7DE8: .part  // 篇 编 編
    default: .none
    }
  }

  private static func finish(_ bytes: Bytes, _ cursor: inout Place, _ surface: inout Surface) {
    if cursor.skipBlanks(bytes) { surface.pieces.insert(.blankBehind) }
    surface.textStart = UInt32(cursor.offset)
  }

  // MARK: Judgement

  private static func judged(_ bytes: Bytes, _ written: Surface, _ cursor: Place) -> Surface? {
    var surface = written
    let pieces = surface.pieces
    let next = cursor.peek
    if !surface.hasNumeral {
      // Only brackets are left, or 第 and a unit.
      if pieces.contains(.prefix) { return surface.unit == .none ? nil : surface }
      // Of ordinals' brackets only: `〔责任单位` and `【关闭窗口】` are none.
      let bracket = Place(bytes, at: Int(surface.start), end: cursor.end).peek
      guard
        pieces.contains(.open) && pieces.contains(.close) || bracket == 0xFF08 || bracket == 0x28 || bracket == 0xFF09 || bracket == 0x29
          || bracket == 0xFE59 || bracket == 0xFE5A
      else { return nil }
      if pieces.contains(.close) { return surface }
      guard pieces.contains(.open) else { return nil }
      surface.doubt = closesSoon(bytes, cursor) ? .bracketedText : .none
      return surface.doubt == .none && !Scalars.isClosingPunctuation(next) ? surface : nil
    }
    if pieces.contains(.han), next == 0x662F, !pieces.contains(.open), !pieces.contains(.close), surface.separator == .none,
      !pieces.contains(.prefix), surface.value > 0
    {  // 是
      var ahead = cursor
      ahead.advance(bytes)
      surface.pieces.insert(.firstIs)
      surface.end = UInt32(ahead.offset)
      _ = ahead.skipBlanks(bytes)
      surface.textStart = UInt32(ahead.offset)
      return surface
    }
    if pieces.contains(.prefix), surface.unit == .none, !pieces.contains(.close) {
      // `第三，` and `第十四个`: an adverb or a count.
      let isCounted = !pieces.contains(.blankBehind) && MeasureWords.follows(han: surface.value, next, cursor.second(bytes))
      guard !isCounted, surface.separator == .none else { return nil }
    }
    if surface.unit != .none, next == 0x4E4B, NumeralCharacter.han(cursor.second(bytes)) != nil { surface.pieces.insert(.inserted) }
    if surface.unit == .article || pieces.contains(.close) && pieces.contains(.open), refers(bytes, cursor) {
      surface.doubt = .reference
      return surface
    }
    let framed = pieces.contains(.open) || pieces.contains(.close) || pieces.contains(.prefix) || surface.unit != .none
    if framed {
      // `（2021—2025）` has no close behind its number; `（十四五规划…）` neither.
      if pieces.contains(.open), !pieces.contains(.close), surface.unit == .none {
        if surface.pieces.contains(.arabic), MeasureWords.follows(arabic: next) || surface.digits.count > 3 { return nil }
        if surface.pieces.contains(.han), closesSoon(bytes, cursor), MeasureWords.follows(han: surface.value, next, cursor.second(bytes)) {
          return nil
        }
        if closesSoon(bytes, cursor) { surface.doubt = .bracketedText }
      }
      return surface
    }
    return judgedBare(bytes, surface, cursor)
  }

  /// No bracket: `一、`, `3.`, `十七扎实推进`, `2021年`.
  private static func judgedBare(_ bytes: Bytes, _ written: Surface, _ cursor: Place) -> Surface? {
    var surface = written
    let next = cursor.peek
    let behindNumeral = Place(bytes, at: Int(surface.numeralEnd), end: cursor.end).peek
    if surface.pieces.contains(.arabic) {
      if surface.components > 1 {
        if next < 0x80, (0x41...0x5A).contains(next & 0xDF) { surface.pieces.insert(.letterBehind) }
        if surface.components == 2, MeasureWords.follows(arabic: next, cursor.second(bytes)) || isPercent(next) { surface.doubt = .word }
        return surface
      }
      switch surface.separator {
      case .dot, .comma:
        if NumeralCharacter.arabic(next) != nil {
          // `4. 3D打印`: a blank parts the item's number from the heading's.
          let isParted = surface.pieces.contains(.blankBehind)
          surface.doubt = isParted || yearStarts(bytes, cursor) ? .yearBehind : .digitBehind
        }
        return surface
      case .other:
        return surface
      case .none:
        guard surface.digits.count <= 3 else { return nil }
        let second = Place(bytes, at: Int(surface.numeralEnd), end: cursor.end).second(bytes)
        surface.doubt = MeasureWords.follows(arabic: behindNumeral, second) || next < 0x80 && next != 0x22 ? .word : .bare
        return surface
      }
    }
    if surface.separator == .none {
      surface.doubt =
        MeasureWords.follows(han: surface.value, behindNumeral, Place(bytes, at: Int(surface.numeralEnd), end: cursor.end).second(bytes))
          || surface.value == 0 || surface.pieces.contains(.lookAlike)
        ? .word : .bare
    } else if surface.separator == .comma, NumeralCharacter.han(next) != nil {
      // `一、二月`, `一、二班`: two numbers in a list.
      surface.doubt = listedNumber(bytes, cursor, after: surface.value) ? .word : .none
    }
    return surface
  }

  /// `二月`, `二班` behind `一、`; a heading such as `三位一体推进` is no list, and neither is `七、三级医院`: lists rise.
  private static func listedNumber(_ bytes: Bytes, _ cursor: Place, after value: UInt16) -> Bool {
    var probe = cursor
    var digits = Digits()
    while let code = NumeralCharacter.han(probe.peek), !digits.isOverlong {
      digits.append(code.first)
      probe.advance(bytes)
    }
    guard digits.hanValue > value else { return false }
    if probe.peek == 0x3001 { return true }
    // 月 班 季 期 级 类 楼 年
    return [0x6708, 0x73ED, 0x5B63, 0x671F, 0x7EA7, 0x7C7B, 0x697C, 0x5E74].contains(probe.peek) && probe.offset - cursor.offset <= 6
  }

  /// `（二）项`, `第一条第（一）款`: names a place in another text.
  private static func refers(_ bytes: Bytes, _ cursor: Place) -> Bool {
    let next = cursor.peek
    if next == 0x6B3E { return true }  // 款
    if next == 0x9879 { return cursor.second(bytes) != 0x76EE }  // 项, but 项目
    if next == 0x7B2C {  // 第二款, but 第三方
      var probe = cursor
      probe.advance(bytes)
      while NumeralCharacter.han(probe.peek) != nil || opens(probe.peek) || closes(probe.peek) || probe.peek == 0x3001 {
        probe.advance(bytes)
      }
      return probe.peek == 0x6B3E || probe.peek == 0x9879
    }
    return next == 0x3001 && (opens(cursor.second(bytes)) || cursor.second(bytes) == 0x7B2C) || next == 0x7684 || next == 0x89C4 && cursor.second(bytes) == 0x5B9A  // 、（ 的 规定
  }

  private static func yearStarts(_ bytes: Bytes, _ cursor: Place) -> Bool {
    var probe = cursor
    var count = 0
    while NumeralCharacter.arabic(probe.peek) != nil, count < 5 {
      probe.advance(bytes)
      count += 1
    }
    _ = probe.skipBlanks(bytes)
    return count == 4 && (probe.peek == 0x5E74 || probe.peek == 0x2014 || probe.peek == 0x2D)
  }

  /// Whether the open bracket is closed before the sentence ends, within sixty characters.
  private static func closesSoon(_ bytes: Bytes, _ cursor: Place) -> Bool {
    var offset = cursor.offset
    for _ in 0..<60 where offset < cursor.end {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: cursor.end)
      offset += length
      // Hardly a character is a bracket: Han characters are stepped over.
      if scalar >= 0x4E00, scalar < 0xFE00 { continue }
      if scalar == 0 || scalar == 0x3002 { return false }
      if closes(scalar) { return true }
      if opens(scalar) { return false }
    }
    return false
  }

  private static func composedSurface(_ bytes: Bytes, _ composed: (form: NumeralCharacter.ComposedForm, value: Int), _ start: Place)
    -> Surface
  {
    var cursor = start
    let offset = UInt32(start.offset)
    cursor.advance(bytes)
    var surface = Surface(
      start: offset, numeralStart: offset, numeralEnd: UInt32(cursor.offset), end: UInt32(cursor.offset), textStart: UInt32(cursor.offset))
    surface.value = UInt16(composed.value)
    switch composed.form {
    case .circled:
      surface.pieces = [.circled]
      surface.digits.append(UInt8(composed.value))
    case .hanParenthesis:
      surface.pieces = [.han, .open, .close, .composed]
      surface.digits = Digits.han(composed.value)
    case .arabicParenthesis:
      surface.pieces = [.arabic, .open, .close, .composed]
      surface.digits = Digits.arabic(composed.value)
    case .arabicDot:
      surface.pieces = [.arabic, .composed]
      surface.digits = Digits.arabic(composed.value)
      surface.separator = .dot
    }
    let separator = separator(cursor.peek, after: surface)
    if separator == .comma || separator == .dot {
      cursor.advance(bytes)
      surface.end = UInt32(cursor.offset)
    }
    finish(bytes, &cursor, &surface)
    return surface
  }

  /// `——生态优先`, `---办学体制`: at least two dashes, and text behind them.
  private static func dashSurface(_ bytes: Bytes, _ start: Place, _ empty: Surface) -> Surface? {
    var cursor = start
    var count = 0
    while isDash(cursor.peek) {
      cursor.advance(bytes)
      count += 1
    }
    guard (2...4).contains(count) || count == 1 && start.peek == 0x2E3A else { return nil }
    var surface = empty
    surface.pieces = [.dash]
    surface.numeralEnd = surface.numeralStart
    surface.end = UInt32(cursor.offset)
    _ = cursor.skipBlanks(bytes)
    guard cursor.offset < cursor.end, NumeralCharacter.arabic(cursor.peek) == nil else { return nil }
    surface.textStart = UInt32(cursor.offset)
    return surface
  }

  /// `、总体要求`, `．加强领导`: the numeral was lost, the separator is left.
  private static func loneSeparator(_ bytes: Bytes, _ start: Place, _ empty: Surface) -> Surface? {
    var cursor = start
    var surface = empty
    let isDot = isDot(cursor.peek)
    surface.separator = cursor.peek == 0x3001 ? .comma : isDot ? .dot : .other
    cursor.advance(bytes)
    let next = cursor.peek
    guard next != 0, !Scalars.isClosingPunctuation(next) else { return nil }
    if NumeralCharacter.arabic(next) != nil {
      guard isDot else { return nil }
      return outerLost(bytes, cursor, surface)
    }
    surface.end = UInt32(cursor.offset)
    finish(bytes, &cursor, &surface)
    return surface
  }

  /// `.1 监测`: what is left of 2.1.
  private static func outerLost(_ bytes: Bytes, _ start: Place, _ empty: Surface) -> Surface? {
    var cursor = start
    var surface = empty
    while let code = NumeralCharacter.arabic(cursor.peek), !surface.digits.isOverlong {
      surface.digits.append(code)
      cursor.advance(bytes)
    }
    guard surface.digits.count <= 3, !isDot(cursor.peek), !MeasureWords.follows(arabic: cursor.peek, cursor.second(bytes)) else { return nil }
    surface.separator = .none
    surface.pieces = [.arabic, .outerLost]
    surface.components = 2
    surface.value = surface.digits.arabicValue
    surface.numeralEnd = UInt32(cursor.offset)
    surface.end = surface.numeralEnd
    finish(bytes, &cursor, &surface)
    return surface
  }

  // MARK: Characters

  private static func isLatin(_ scalar: UInt32) -> Bool { scalar < 0x80 && (0x41...0x5A).contains(scalar & 0xDF) }

  static func opens(_ scalar: UInt32) -> Bool {
    scalar == 0xFF08 || scalar == 0x28 || scalar == 0x3014 || scalar == 0x5B || scalar == 0x3010 || scalar == 0xFE59 || scalar == 0xFF3B
      || scalar == 0x2768 || scalar == 0xFE35
  }

  static func closes(_ scalar: UInt32) -> Bool {
    scalar == 0xFF09 || scalar == 0x29 || scalar == 0x3015 || scalar == 0x5D || scalar == 0x3011 || scalar == 0xFE5A || scalar == 0xFF3D
      || scalar == 0x2769 || scalar == 0xFE36
  }

  static func isDot(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0xFF0E || scalar == 0x2024 || scalar == 0xFE52 }

  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2014 || scalar == 0x2015 || scalar == 0x2D || scalar == 0x2013 || scalar == 0x2500 || scalar == 0x2E3A || scalar == 0xFF0D
      || scalar == 0x2012
  }

  private static func isKatakana(_ scalar: UInt32) -> Bool { scalar == 0x30FC || scalar == 0x30CB || scalar == 0x30DF || scalar == 0x30CF }
  private static func isPercent(_ scalar: UInt32) -> Bool { scalar == 0x25 || scalar == 0xFF05 || scalar == 0x4E2A }
  static func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x3000 || scalar == 0xA0 || scalar == 0x09 }

  private static func separator(_ scalar: UInt32, after surface: Surface) -> Surface.Separator {
    switch scalar {
    case 0x3001, 0xFF64: .comma  // 、 ､
    case 0x2E, 0xFF0E, 0x2024, 0xFE52: .dot  // . ．
    case 0xFF0C, 0x2C, 0xFF1A, 0x3A, 0xB7, 0x30FB, 0x2022, 0x3002:  // ， , ： : · ・ • 。
      surface.pieces.contains(.close) ? .none : .other
    default: .none
    }
  }

  /// The characters that may stand behind the digits of a whole marker that begins with them: dots, commas, brackets, blanks, more digits.
  static let mayFollowDigits = CharacterSet(
    ".．․﹒、､)）〕]】﹚］❩︶0123456789０１２３４５６７８９lIOo○〇ＯｌＩ丨口 \t\u{B}\u{C}\u{A0}\u{AD}\u{3000}\u{FEFF}\u{2028}\u{2029}\u{202F}\u{205F}\u{2060}"
      + "\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}")

  /// The characters that a marker, sound or damaged, may begin with.
  static let mayBegin = CharacterSet(
    "、，：.．（(〔[【﹙［❨︵）)〕]】﹚］❩︶第一二三四五六七八九十百千〇零壹贰貳叁參肆伍陆柒捌玖拾佰仟廿卅⼀⼆⼋⼗〸〹〺0123456789０１２３４５６７８９lIOo○ＯｌＩ丨ーニミハ口—―–－-─⸺‒"
      + "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴"
      + "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")
}
