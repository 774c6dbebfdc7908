import PlanSyntax

/// Reads the marker pieces that stand at a place.
struct SurfaceScanner {
  let bytes: [UInt8]

  /// The surface at an offset, or nil where nothing there is like a marker.
  ///
  /// Looks at some forty characters at most, so scanning all places of a text is linear.
  func surface(at start: Int, end limit: Int) -> Surface? {
    var cursor = Cursor(bytes: bytes, offset: start, end: limit)
    let first = cursor.peek
    guard Self.mayBegin.contains(first) else { return nil }
    if let composed = NumeralCharacter.composed(first) { return composedSurface(composed, cursor) }
    var surface = Surface(
      start: UInt32(start), numeralStart: UInt32(start), numeralEnd: UInt32(start), end: UInt32(start), textStart: UInt32(start))
    if Self.isDash(first), let dash = dashSurface(cursor, surface) { return dash }
    if first == 0x3001 || Self.isDot(first) { return loneSeparator(cursor, surface) }
    if Self.opens(first) {
      surface.pieces.insert(.open)
      cursor.advance()
      if cursor.skipBlanks() { surface.pieces.insert(.innerBlank) }
    }
    if cursor.peek == 0x7B2C {  // 第
      surface.pieces.insert(.prefix)
      cursor.advance()
      if cursor.skipBlanks() { surface.pieces.insert(.innerBlank) }
    }
    surface.numeralStart = UInt32(cursor.offset)
    readNumeral(&cursor, &surface)
    surface.numeralEnd = UInt32(cursor.offset)
    readTail(&cursor, &surface)
    return judged(surface, cursor)
  }

  // MARK: Pieces

  private func readNumeral(_ cursor: inout Cursor, _ surface: inout Surface) {
    let first = cursor.peek
    if let circled = NumeralCharacter.composed(first), circled.form == .circled, surface.pieces.contains(.open) {
      surface.pieces.insert(.circled)
      surface.value = UInt16(circled.value)
      surface.digits.append(UInt8(truncatingIfNeeded: circled.value))
      cursor.advance()
      return
    }
    if NumeralCharacter.arabic(first) != nil || (NumeralCharacter.likeArabic(first) != nil && NumeralCharacter.han(first) == nil) {
      if readArabic(&cursor, &surface) { return }
    }
    readHan(&cursor, &surface)
  }

  /// Blanks inside a numeral are part of it only where brackets hold it together: `（十 四）`.
  private func readHan(_ cursor: inout Cursor, _ surface: inout Surface) {
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
      } else if let code = NumeralCharacter.likeHan(scalar), digits.count > 0 || surface.pieces.contains(.open) || surface.pieces.contains(.prefix) || Self.isKatakana(scalar) || Self.isDash(scalar) {
        digits.append(code)
        likes = true
      } else if Self.isBlank(scalar), digits.count > 0, surface.pieces.contains(.open) || surface.pieces.contains(.prefix) {
        var ahead = probe
        _ = ahead.skipBlanks()
        guard NumeralCharacter.han(ahead.peek) != nil || NumeralCharacter.likeHan(ahead.peek) != nil else { break }
        probe = ahead
        blanks = true
        continue
      } else {
        break
      }
      probe.advance()
      last = probe
      if digits.isOverlong { return }
    }
    guard digits.count > 0 else { return }
    // A look-alike alone is a numeral only where a bracket or a separator behind it says so.
    if !sound {
      var ahead = last
      _ = ahead.skipBlanks()
      let isFramed = surface.pieces.contains(.prefix) && [0x7AE0, 0x8282, 0x6761, 0x7BC7, 0x7F16, 0x90E8].contains(ahead.peek)
      guard Self.closes(ahead.peek) || ahead.peek == 0x3001 || isFramed else { return }
    }
    surface.digits = digits
    surface.value = digits.hanValue
    surface.pieces.insert(.han)
    if likes { surface.pieces.insert(.lookAlike) }
    if blanks { surface.pieces.insert(.innerBlank) }
    cursor = last
  }

  private func readArabic(_ cursor: inout Cursor, _ surface: inout Surface) -> Bool {
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
      } else if Self.isBlank(scalar), digits.count > 0, surface.pieces.contains(.open) {
        var ahead = probe
        _ = ahead.skipBlanks()
        guard NumeralCharacter.arabic(ahead.peek) != nil else { break }
        probe = ahead
        blanks = true
        continue
      } else {
        break
      }
      probe.advance()
      last = probe
      if digits.isOverlong { return false }
    }
    guard digits.count > 0 else { return false }
    if likes {
      // `l.加强`, `（l）`: letters are digits only in a marker's frame, and not `IT` or `OA`.
      var ahead = last
      _ = ahead.skipBlanks()
      let next = ahead.peek
      guard Self.closes(next) || Self.isDot(next) || next == 0x3001 else { return false }
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
    if !surface.pieces.contains(.open), !likes { readComponents(&cursor, &surface) }
    return true
  }

  /// `1.2.1`: further numbers behind dots.
  private func readComponents(_ cursor: inout Cursor, _ surface: inout Surface) {
    var probe = cursor
    while surface.components < 6, Self.isDot(probe.peek) {
      probe.advance()
      var digits = Digits()
      while let code = NumeralCharacter.arabic(probe.peek), !digits.isOverlong {
        digits.append(code)
        probe.advance()
      }
      guard digits.count > 0, digits.count <= 3 else { return }
      surface.components += 1
      surface.outerValue = surface.value
      surface.allDigits.append(digits)
      surface.digits = digits
      surface.value = digits.arabicValue
      cursor = probe
    }
  }

  private func readTail(_ cursor: inout Cursor, _ surface: inout Surface) {
    surface.end = UInt32(cursor.offset)
    var probe = cursor
    let blank = probe.skipBlanks()
    let next = probe.peek
    if surface.pieces.contains(.prefix) || surface.pieces.contains(.han) {
      let units: [(UInt32, Surface.Unit)] = [
        (0x7AE0, .chapter), (0x8282, .section), (0x6761, .article), (0x689D, .article), (0x7BC7, .part), (0x7F16, .part), (0x7DE8, .part),
      ]
      var unit = units.first { $0.0 == next }?.1 ?? .none
      var width = 1
      if next == 0x90E8, probe.second == 0x5206 {  // 部分
        unit = .part
        width = 2
      }
      if unit != .none, !surface.pieces.contains(.prefix) {
        // `三条 加强领导` lost its 第; `三条措施` is a count.
        var ahead = probe
        for _ in 0..<width { ahead.advance() }
        if !Self.isBlank(ahead.peek) { unit = .none }
      }
      if unit != .none, surface.pieces.contains(.prefix) || surface.pieces.contains(.han) {
        surface.unit = unit
        for _ in 0..<width { probe.advance() }
        if blank { surface.pieces.insert(.innerBlank) }
        surface.end = UInt32(probe.offset)
        cursor = probe
        finish(&cursor, &surface)
        return
      }
    }
    if Self.closes(next) {
      surface.pieces.insert(.close)
      probe.advance()
      if blank { surface.pieces.insert(.innerBlank) }
      surface.end = UInt32(probe.offset)
      cursor = probe
    }
    if surface.hasNumeral, surface.components == 1 || surface.pieces.contains(.close) {
      var ahead = cursor
      let spaced = ahead.skipBlanks()
      let separator = Self.separator(ahead.peek, after: surface)
      if separator != .none, !(spaced && separator == .other) {
        surface.separator = separator
        if spaced { surface.pieces.insert(.innerBlank) }
        ahead.advance()
        surface.end = UInt32(ahead.offset)
        cursor = ahead
      }
    } else if surface.components > 1, Self.isDot(cursor.peek) || cursor.peek == 0x3001 {
      // `1.1.` and `1.1、`: a point that the standard does not want.
      surface.separator = Self.isDot(cursor.peek) ? .dot : .comma
      cursor.advance()
      surface.end = UInt32(cursor.offset)
    }
    finish(&cursor, &surface)
  }

  private func finish(_ cursor: inout Cursor, _ surface: inout Surface) {
    if cursor.skipBlanks() { surface.pieces.insert(.blankBehind) }
    surface.textStart = UInt32(cursor.offset)
  }

  // MARK: Judgement

  private func judged(_ written: Surface, _ cursor: Cursor) -> Surface? {
    var surface = written
    let pieces = surface.pieces
    let next = cursor.peek
    if !surface.hasNumeral {
      // Only brackets are left, or 第 and a unit.
      if pieces.contains(.prefix) { return surface.unit == .none ? nil : surface }
      // Of ordinals' brackets only: `〔责任单位` and `【关闭窗口】` are none.
      let bracket = Cursor(bytes: bytes, offset: Int(surface.start), end: cursor.end).peek
      guard bracket == 0xFF08 || bracket == 0x28 || bracket == 0xFF09 || bracket == 0x29 || bracket == 0xFE59 || bracket == 0xFE5A else { return nil }
      if pieces.contains(.close) { return surface }
      guard pieces.contains(.open) else { return nil }
      surface.doubt = closesSoon(cursor) ? .bracketedText : .none
      return surface.doubt == .none && !Scalars.isClosingPunctuation(next) ? surface : nil
    }
    if pieces.contains(.han), next == 0x662F, !pieces.contains(.open), !pieces.contains(.close), surface.separator == .none,
      !pieces.contains(.prefix), surface.value > 0
    {  // 是
      var ahead = cursor
      ahead.advance()
      surface.pieces.insert(.firstIs)
      surface.end = UInt32(ahead.offset)
      _ = ahead.skipBlanks()
      surface.textStart = UInt32(ahead.offset)
      return surface
    }
    if pieces.contains(.prefix), surface.unit == .none, !pieces.contains(.close) {
      // `第三，` and `第十四个`: an adverb or a count.
      guard !MeasureWords.follows(han: surface.value, next, cursor.second), surface.separator == .none else { return nil }
    }
    if surface.unit != .none, next == 0x4E4B, NumeralCharacter.han(cursor.second) != nil { surface.pieces.insert(.inserted) }
    if surface.unit == .article || pieces.contains(.close) && pieces.contains(.open), Self.refers(cursor) {
      surface.doubt = .reference
      return surface
    }
    let framed = pieces.contains(.open) || pieces.contains(.close) || pieces.contains(.prefix) || surface.unit != .none
    if framed {
      // `（2021—2025）` has no close behind its number; `（十四五规划…）` neither.
      if pieces.contains(.open), !pieces.contains(.close), surface.unit == .none {
        if surface.pieces.contains(.arabic), MeasureWords.follows(arabic: next) || surface.digits.count > 3 { return nil }
        if surface.pieces.contains(.han), closesSoon(cursor), MeasureWords.follows(han: surface.value, next, cursor.second) { return nil }
        if closesSoon(cursor) { surface.doubt = .bracketedText }
      }
      return surface
    }
    return judgedBare(surface, cursor)
  }

  /// No bracket: `一、`, `3.`, `十七扎实推进`, `2021年`.
  private func judgedBare(_ written: Surface, _ cursor: Cursor) -> Surface? {
    var surface = written
    let next = cursor.peek
    let behindNumeral = Cursor(bytes: bytes, offset: Int(surface.numeralEnd), end: cursor.end).peek
    if surface.pieces.contains(.arabic) {
      if surface.components > 1 {
        if next < 0x80, (0x41...0x5A).contains(next & 0xDF) { surface.pieces.insert(.letterBehind) }
      if surface.components == 2, MeasureWords.follows(arabic: next, cursor.second) || Self.isPercent(next) { surface.doubt = .word }
        return surface
      }
      switch surface.separator {
      case .dot, .comma:
        if NumeralCharacter.arabic(next) != nil {
          surface.doubt = yearStarts(cursor) ? .yearBehind : .digitBehind
        }
        return surface
      case .other:
        return surface
      case .none:
        guard surface.digits.count <= 3 else { return nil }
        let second = Cursor(bytes: bytes, offset: Int(surface.numeralEnd), end: cursor.end).second
        surface.doubt = MeasureWords.follows(arabic: behindNumeral, second) || next < 0x80 && next != 0x22 ? .word : .bare
        return surface
      }
    }
    if surface.separator == .none {
      surface.doubt =
        MeasureWords.follows(han: surface.value, behindNumeral, Cursor(bytes: bytes, offset: Int(surface.numeralEnd), end: cursor.end).second)
          || surface.value == 0 || surface.pieces.contains(.lookAlike)
        ? .word : .bare
    } else if surface.separator == .comma, NumeralCharacter.han(next) != nil {
      // `一、二月`, `一、二班`: two numbers in a list.
      surface.doubt = listedNumber(cursor) ? .word : .none
    }
    return surface
  }

  /// `二月`, `二班` behind `一、`; a heading such as `三位一体推进` is no list.
  private func listedNumber(_ cursor: Cursor) -> Bool {
    var probe = cursor
    while NumeralCharacter.han(probe.peek) != nil { probe.advance() }
    if probe.peek == 0x3001 { return true }
    return [0x6708, 0x73ED, 0x5B63, 0x671F, 0x7EA7, 0x7C7B, 0x697C, 0x5E74].contains(probe.peek) && probe.offset - cursor.offset <= 6  // 月班季期级类楼年
  }

  /// `（二）项`, `第一条第（一）款`: names a place in another text.
  private static func refers(_ cursor: Cursor) -> Bool {
    let next = cursor.peek
    if next == 0x6B3E { return true }  // 款
    if next == 0x9879 { return cursor.second != 0x76EE }  // 项, but 项目
    if next == 0x7B2C {  // 第二款, but 第三方
      var probe = cursor
      probe.advance()
      while NumeralCharacter.han(probe.peek) != nil || opens(probe.peek) || closes(probe.peek) || probe.peek == 0x3001 { probe.advance() }
      return probe.peek == 0x6B3E || probe.peek == 0x9879
    }
    return next == 0x3001 && opens(cursor.second) || next == 0x7684 || next == 0x89C4 && cursor.second == 0x5B9A  // 、（ 的 规定
  }

  private func yearStarts(_ cursor: Cursor) -> Bool {
    var probe = cursor
    var count = 0
    while NumeralCharacter.arabic(probe.peek) != nil, count < 5 {
      probe.advance()
      count += 1
    }
    _ = probe.skipBlanks()
    return count == 4 && (probe.peek == 0x5E74 || probe.peek == 0x2014 || probe.peek == 0x2D)
  }

  /// Whether the open bracket is closed before the sentence ends, within sixty characters.
  private func closesSoon(_ cursor: Cursor) -> Bool {
    var probe = cursor
    for _ in 0..<60 {
      let scalar = probe.peek
      if scalar == 0 || scalar == 0x3002 { return false }
      if Self.closes(scalar) { return true }
      if Self.opens(scalar) { return false }
      probe.advance()
    }
    return false
  }

  private func composedSurface(_ composed: (form: NumeralCharacter.ComposedForm, value: Int), _ start: Cursor) -> Surface {
    var cursor = start
    let offset = UInt32(start.offset)
    cursor.advance()
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
    let separator = Self.separator(cursor.peek, after: surface)
    if separator == .comma || separator == .dot {
      cursor.advance()
      surface.end = UInt32(cursor.offset)
    }
    finish(&cursor, &surface)
    return surface
  }

  /// `——生态优先`, `---办学体制`: at least two dashes, and text behind them.
  private func dashSurface(_ start: Cursor, _ empty: Surface) -> Surface? {
    var cursor = start
    var count = 0
    while Self.isDash(cursor.peek) {
      cursor.advance()
      count += 1
    }
    guard (2...4).contains(count) || count == 1 && start.peek == 0x2E3A else { return nil }
    var surface = empty
    surface.pieces = [.dash]
    surface.numeralEnd = surface.numeralStart
    surface.end = UInt32(cursor.offset)
    _ = cursor.skipBlanks()
    guard cursor.offset < cursor.end, NumeralCharacter.arabic(cursor.peek) == nil else { return nil }
    surface.textStart = UInt32(cursor.offset)
    return surface
  }

  /// `、总体要求`, `．加强领导`: the numeral was lost, the separator is left.
  private func loneSeparator(_ start: Cursor, _ empty: Surface) -> Surface? {
    var cursor = start
    var surface = empty
    surface.separator = cursor.peek == 0x3001 ? .comma : .dot
    cursor.advance()
    let next = cursor.peek
    guard next != 0, !Scalars.isClosingPunctuation(next), NumeralCharacter.arabic(next) == nil else { return nil }
    surface.end = UInt32(cursor.offset)
    finish(&cursor, &surface)
    return surface
  }

  // MARK: Characters

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

  /// The characters that a marker, sound or damaged, may begin with.
  private static let mayBegin = CharacterSet(
    "、.．（(〔[【﹙［❨︵）)〕]】﹚］❩︶第一二三四五六七八九十百千〇零壹贰貳叁參肆伍陆柒捌玖拾佰仟廿卅⼀⼆⼋⼗〸〹〺0123456789０１２３４５６７８９lIOo○ＯｌＩ丨ーニミハ口—―–－-─⸺‒"
      + "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴"
      + "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")
}

/// A place in the bytes that moves by characters.
struct Cursor {
  let bytes: [UInt8]
  private(set) var offset: Int
  let end: Int

  init(bytes: [UInt8], offset: Int, end: Int) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
  }

  /// The character here; 0 at the end.
  @inline(__always) var peek: UInt32 { Scalars.decode(bytes, at: offset, end: end).value }

  /// The character behind the one here.
  var second: UInt32 {
    let length = Scalars.decode(bytes, at: offset, end: end).length
    return Scalars.decode(bytes, at: offset + length, end: end).value
  }

  @inline(__always)
  mutating func advance() { offset += Scalars.decode(bytes, at: offset, end: end).length }

  /// Moves past blanks; true where there were any.
  @inline(__always)
  mutating func skipBlanks() -> Bool {
    let start = offset
    while offset < end {
      let width = Blank.width(in: bytes, at: offset)
      guard width > 0, offset + width <= end else { break }
      offset += width
    }
    return offset > start
  }
}
