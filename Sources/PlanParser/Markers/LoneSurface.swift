/// Surfaces without a numeral between pieces: markers of one character, dashes, and separators that lost their numeral.
extension SurfaceScanner {
  /// `①`, `⑴`, `⒈`, `㈠`: one character that is a whole marker.
  static func composedSurface(_ bytes: Bytes, _ composed: (form: NumeralCharacter.ComposedForm, value: Int), _ start: Place) -> Surface {
    var place = start
    place.advance(bytes)
    var surface = Surface(at: start.offset)
    surface.numeralEnd = UInt32(truncatingIfNeeded: place.offset)
    surface.end = surface.numeralEnd
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
    let separator = TailPieces.separator(place.peek, after: surface.pieces)
    if separator == .comma || separator == .dot {
      place.advance(bytes)
      surface.end = UInt32(truncatingIfNeeded: place.offset)
    }
    // `①、②两类项目`, `①②均由县局负责`: named in the text.
    if composed.form == .circled, NumeralCharacter.composed(place.peek)?.form == .circled { surface.doubt = .reference }
    TailPieces.finish(bytes, &place, &surface)
    return surface
  }

  /// `——生态优先`, `---办学体制`: at least two dashes, and text behind them.
  static func dashSurface(_ bytes: Bytes, _ start: Place, _ empty: Surface) -> Surface? {
    var place = start
    var count = 0
    while isDash(place.peek) {
      place.advance(bytes)
      count += 1
    }
    guard (2...4).contains(count) || count == 1 && start.peek == "⸺" else { return nil }
    var surface = empty
    surface.pieces = [.dash]
    surface.end = UInt32(truncatingIfNeeded: place.offset)
    _ = place.skipBlanks(bytes)
    // `-->` ends a comment of HTML, and `---|---` is a line of a table.
    guard place.offset < place.end, place.peek != ">", place.peek != "|", !isPageNumber(bytes, place),
      !sources.begins(bytes, from: place.offset, to: place.end)
    else { return nil }
    surface.textStart = UInt32(truncatingIfNeeded: place.offset)
    return surface
  }

  /// `——引自《条例》第十二条。` says where a quotation is from.
  private static let sources = WordList(["引自", "摘自", "选自", "转引自", "语出", "出自《", "节选自", "摘编自"])

  /// `——12——`, `—— 3`; an item may well begin with a number: `——2024年度清单`.
  private static func isPageNumber(_ bytes: Bytes, _ start: Place) -> Bool {
    var place = start
    while NumeralCharacter.arabic(place.peek) != nil { place.advance(bytes) }
    guard place.offset > start.offset else { return false }
    _ = place.skipBlanks(bytes)
    return place.offset == place.end || isDash(place.peek)
  }

  /// `条加强信息报送`: 第 and the numeral were lost, the unit is left.
  static func unitAlone(_ bytes: Bytes, _ start: Place) -> Surface? {
    let unit = TailPieces.unit(start.peek)
    guard unit != .none else { return nil }
    var place = start
    place.advance(bytes)
    guard Scalars.isHan(place.peek) || isBlank(place.peek), TailPieces.isUnitAlone(start.peek, place.peek) else { return nil }
    var surface = Surface(at: start.offset)
    surface.unit = unit
    surface.doubt = .bare
    surface.end = UInt32(truncatingIfNeeded: place.offset)
    TailPieces.finish(bytes, &place, &surface)
    return place.offset < place.end ? surface : nil
  }

  /// `、总体要求`, `．加强领导`: the numeral was lost, the separator is left.
  static func loneSeparator(_ bytes: Bytes, _ start: Place, _ empty: Surface) -> Surface? {
    var place = start
    var surface = empty
    let isDot = isDot(place.peek)
    surface.separator = isComma(place.peek) ? .comma : isDot ? .dot : .other
    place.advance(bytes)
    let next = place.peek
    guard next != 0, !Scalars.isClosingPunctuation(next) else { return nil }
    // `、2025年工作回顾`, `.2023 年2 月底前，…`
    if NumeralCharacter.arabic(next) != nil, surface.separator == .other || !SurfaceJudge.yearStarts(bytes, place) {
      return isDot ? outerLost(bytes, place, empty) : nil
    }
    surface.end = UInt32(truncatingIfNeeded: place.offset)
    TailPieces.finish(bytes, &place, &surface)
    return surface
  }

  /// `.1 监测`, `.2.1 监测`: what is left of 2.1 and 1.2.1.
  private static func outerLost(_ bytes: Bytes, _ start: Place, _ empty: Surface) -> Surface? {
    var place = start
    var surface = empty
    surface.parts.append(0)
    while surface.components < 6 {
      var digits = Digits()
      while let code = NumeralCharacter.arabic(place.peek), !digits.isOverlong {
        digits.append(code)
        place.advance(bytes)
      }
      guard (1...3).contains(digits.count) else { return nil }
      surface.components += 1
      surface.digits = digits
      surface.value = digits.arabicValue
      surface.parts.append(surface.value)
      guard isDot(place.peek), NumeralCharacter.arabic(place.second(bytes)) != nil else { break }
      place.advance(bytes)
    }
    guard !isDot(place.peek), !MeasureWords.follows(arabic: place.peek, place.second(bytes)) else { return nil }
    surface.pieces = [.arabic, .outerLost]
    surface.numeralEnd = UInt32(truncatingIfNeeded: place.offset)
    surface.end = surface.numeralEnd
    TailPieces.finish(bytes, &place, &surface)
    return surface
  }
}
