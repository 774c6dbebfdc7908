/// Weighs how much the text speaks against a marker.
enum SurfaceJudge {
  /// Writes the doubt of a surface.
  ///
  /// - Parameter place: where its heading begins.
  /// - Returns: false where it is no marker for certain.
  static func accepts(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    // `第三百三十六之一` and `第条之一` too.
    if surface.unit != .none || surface.pieces.contains(.prefix), isInserted(bytes, place) {
      surface.pieces.insert(.inserted)
      // `三条之一` counts nothing.
      surface.doubt = .none
    }
    guard surface.hasNumeral else { return acceptsRest(&surface, bytes, place) }
    let pieces = surface.pieces
    let next = place.peek
    if next == "是" || next == "要", isFirstIs(surface), !opensNoun(next, place.second(bytes)) {
      extend(&surface, bytes, place)
      return true
    }
    if pieces.contains(.prefix), surface.unit == .none, !pieces.contains(.close) {
      // `第三，` and `第十四个`: an adverb or a count.
      let isCounted =
        !pieces.contains(.blankBehind)
        && (MeasureWords.follows(han: surface.value, next, place.second(bytes)) || MeasureWords.isRanked(next, place.second(bytes)))
      guard !isCounted, surface.separator == .none else { return false }
    }
    if surface.unit == .article || pieces.contains(.brackets), refers(bytes, place) {
      surface.doubt = .reference
      return true
    }
    // `（一）（二）两种情形`
    if pieces.isSuperset(of: .brackets), MarkerPair.goesOn(surface, bytes, place) {
      surface.doubt = .reference
      return true
    }
    // `第三部分所列事项`, `第二章至第四章`, `第一章规定了立法目的`: no heading goes on so without a blank.
    if surface.unit != .none, pieces.contains(.prefix), !pieces.contains(.blankBehind), refers(bytes, place) || isSpokenOf(bytes, place) {
      surface.doubt = .reference
      return true
    }
    // `〔2024〕3号文件`, `［1996］武司字第82号`, `（2024）`: years.
    if pieces.isSuperset(of: [.brackets, .arabic]), surface.digits.count > 3 { return false }
    // `第二部分将阐述…`, `第一章是总则`: the text speaks of it.
    if surface.unit != .none, pieces.contains(.prefix), !pieces.contains(.blankBehind), next == "将" || next == "是" {
      surface.doubt = .reference
      return true
    }
    guard pieces.isDisjoint(with: .frame), surface.unit == .none else {
      return !pieces.contains(.open) || pieces.contains(.close) || surface.unit != .none || acceptsOpen(&surface, bytes, place)
    }
    if surface.digits.isUnreadable, surface.separator == .comma, listsWords(place) {
      surface.doubt = .word
      return true
    }
    if pieces.contains(.arabic) { return acceptsArabic(&surface, bytes, place) }
    weighHan(&surface, bytes, place)
    return true
  }

  /// `口、鼻等部位`, `口、鼻用品由各单位配备。`: what is named beside the mouth; but `口、核查审批事项承接`.
  private static func listsWords(_ place: Place) -> Bool { besideMouth.contains(place.peek) }

  private static let besideMouth = CharacterSet("鼻眼耳舌唇牙喉咽手足脚面头脸额腔")

  /// `之一` behind `第一百二十条`
  private static func isInserted(_ bytes: Bytes, _ place: Place) -> Bool {
    place.peek == "之" && NumeralCharacter.han(place.second(bytes)) != nil
  }

  /// Whether what stands at a place makes a quantity of a bare numeral, be a blank or a line's end between: `5⏎月19⏎日`, `三⏎年来`.
  static func isCounted(_ surface: Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    let (next, second) = (place.peek, place.second(bytes))
    guard Scalars.isHan(next) || SurfaceScanner.opens(next) || next == "“" || next == "《" else { return true }
    return surface.pieces.contains(.han)
      ? MeasureWords.follows(han: surface.value, next, second)
      : MeasureWords.follows(bareArabic: next, second, isParted: true)
  }

  // MARK: What is left of a marker

  /// No numeral: only brackets are left, or 第 and a unit.
  private static func acceptsRest(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    let pieces = surface.pieces
    if place.offset == place.end { return false }
    // `第加强经费保障`: text goes on behind 第 with a numeral, or with 几.
    if pieces.contains(.prefix) {
      return surface.unit != .none || Scalars.isHan(place.peek) && place.peek != "几" && place.peek != "某"
    }
    if pieces.contains(.brackets) { return true }
    // No text begins with a bracket that closes.
    if pieces.contains(.close) { return true }
    // Of ordinals' brackets only: `〔责任单位` and `【关闭窗口】` are none.
    switch Scalars.decode(bytes, at: Int(surface.start), end: place.end).value {
    case "（", "(", "﹙": break
    default: return false
    }
    guard pieces.contains(.open), !closesSoon(bytes, place) else { return false }
    return !Scalars.isClosingPunctuation(place.peek)
  }

  // MARK: 一是

  /// `一要提高站位，二要压实责任` counts as 一是 does; `三要素保障` is 三、要素保障 without its separator.
  private static func opensNoun(_ scalar: UInt32, _ second: UInt32) -> Bool { scalar == "要" && nounsOfNeed.contains(second) }

  private static let nounsOfNeed = CharacterSet("素求点點件务務领領闻聞害地")

  private static func isFirstIs(_ surface: Surface) -> Bool {
    surface.pieces.contains(.han) && surface.pieces.isDisjoint(with: .frame) && surface.separator == .none
      && surface.value > 0
  }

  private static func extend(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) {
    var ahead = place
    ahead.advance(bytes)
    surface.pieces.insert(.firstIs)
    surface.end = UInt32(truncatingIfNeeded: ahead.offset)
    _ = ahead.skipBlanks(bytes)
    surface.textStart = UInt32(truncatingIfNeeded: ahead.offset)
  }

  // MARK: Brackets

  /// A bracket that is not closed right behind the numeral: `（2021—2025）`, `（十四五规划…）`.
  private static func acceptsOpen(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    let next = place.peek
    if surface.pieces.contains(.arabic), MeasureWords.follows(arabic: next, place.second(bytes)) || surface.digits.count > 3 {
      return false
    }
    guard closesSoon(bytes, place) else { return true }
    if surface.pieces.contains(.han), MeasureWords.follows(han: surface.value, next, place.second(bytes)) { return false }
    surface.doubt = .bracketedText
    return true
  }

  /// Whether the open bracket is closed before the sentence ends, within sixty characters.
  private static func closesSoon(_ bytes: Bytes, _ place: Place) -> Bool {
    var offset = place.offset
    for _ in 0..<60 where offset < place.end {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: place.end)
      offset += length
      // Hardly a character is a bracket: Han characters are stepped over.
      if scalar >= 0x4E00, scalar < 0xFE00 { continue }
      if scalar == 0 || scalar == "。" { return false }
      if SurfaceScanner.closes(scalar) { return true }
      if SurfaceScanner.opens(scalar) { return false }
    }
    return false
  }

  /// `第一章规定了…`: a verb of two characters that is done.
  private static func isSpokenOf(_ bytes: Bytes, _ place: Place) -> Bool {
    var probe = place
    probe.advance(bytes)
    return probe.second(bytes) == "了"
  }

  /// `（二）项`, `第一条第（一）款`: names a place in another text.
  private static func refers(_ bytes: Bytes, _ place: Place) -> Bool {
    switch place.peek {
    case "款", "的": return true
    case "项": return place.second(bytes) != "目"  // 项, but 项目
    case "规": return place.second(bytes) == "定"
    // `第二条所称市场主体`, `第二条至第四条`
    case "所": return ["称", "列", "述", "规"].contains(place.second(bytes))
    case "至": return place.second(bytes) == "第" || SurfaceScanner.opens(place.second(bytes))  // 至第 至（
    case "、": return SurfaceScanner.opens(place.second(bytes)) || place.second(bytes) == "第"  // 、（ and 、第
    case "第":  // 第二款, but 第三方
      var probe = place
      probe.advance(bytes)
      while NumeralCharacter.han(probe.peek) != nil || SurfaceScanner.opens(probe.peek) || SurfaceScanner.closes(probe.peek)
        || probe.peek == "、"
      {
        probe.advance(bytes)
      }
      return probe.peek == "款" || probe.peek == "项"
    default: return false
    }
  }

  // MARK: No bracket

  /// `3.`, `1.2.1`, `2021年`.
  private static func acceptsArabic(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    let next = place.peek
    if surface.components > 1 {
      if SurfaceScanner.isLatin(next) { surface.pieces.insert(.letterBehind) }
      if surface.components == 2, MeasureWords.follows(arabic: next, place.second(bytes)) || SurfaceScanner.makesShare(next) {
        // `24.24小时自助服务`: time is told in halves and tenths of an hour, no finer.
        let isWhole =
          MeasureWords.isCountable(next) || surface.digits.count == 2 && MeasureWords.isTime(next, place.second(bytes))
          || hasWidePoint(surface, bytes)
        surface.doubt = isWhole ? .digitBehind : .word
      }
      // `2.0版城市大脑上线`: no heading begins with 0.
      if surface.components == 2, surface.value == 0, surface.digits.count == 1, !surface.pieces.contains(.blankBehind) {
        surface.doubt = .word
      }
      // `3.15消费者权益日`, `5.12防灾减灾日宣传`: a day that has a name.
      if surface.components == 2, !surface.pieces.contains(.blankBehind), namesDay(surface, bytes, place) { surface.doubt = .word }
      // `4．149.5万个家庭`, `4.2.0版平台`: item 4.
      let isVersion = next == "版"
      if surface.components == 3, isVersion || MeasureWords.follows(arabic: next, place.second(bytes)) { surface.doubt = .digitBehind }
      return true
    }
    switch surface.separator {
    // `1..1`: a number between the dots was lost.
    case .dot where SurfaceScanner.isDot(next): surface.doubt = .word
    case .dot, .comma:
      if NumeralCharacter.arabic(next) != nil {
        // `4. 3D打印`: a blank parts the item's number from the heading's.
        let isParted = surface.pieces.contains(.blankBehind)
        // `3、121工程`: only numbers that go on, or count something, make a list of `3、121`.
        if surface.separator == .comma, !isParted, !listsDigits(bytes, place, after: surface.value) { break }
        surface.doubt = isParted || yearStarts(bytes, place) ? .yearBehind : namesMonths(surface, bytes, place) ? .word : .digitBehind
      }
    // `6·26国际禁毒日`, `2：30召开`; but `2，121工程` may be item 2.
    case .other: if NumeralCharacter.arabic(next) != nil, !surface.pieces.contains(.blankBehind) { surface.doubt = .digitBehind }
    case .none:
      guard surface.digits.count <= 3 || mayBeJoined(surface, bytes, place) else { return false }
      // `3部门联合`, `3 月底前`; but `2 部门职责`
      let isParted = surface.pieces.contains(.blankBehind)
      let isBeforeVerb = HeadingVerbs.begin(bytes, at: place.offset, end: place.end)
      // … and `110联动`, `301国道`: hardly a plan has so many items.
      let isName = surface.digits.count > 2 && !isParted && !isBeforeVerb
      let isCounted = MeasureWords.follows(bareArabic: next, place.second(bytes), isParted: isParted)
      // `172023 年2 月底前`: no year has so many digits.
      let isBeforeYear = !isParted && yearStarts(bytes, place)
      surface.doubt = isCounted || next < 0x80 && next != "\"" && !isBeforeYear ? .word : isName ? .name : .bare
      if surface.doubt == .bare, isBeforeVerb { surface.sign = .verb }
    }
    return true
  }

  /// `2．50亩以上`: a full-width point parts an item's number from its text; quantities are written with a half-width one.
  private static func hasWidePoint(_ surface: Surface, _ bytes: Bytes) -> Bool {
    Scalars.decode(bytes, at: Int(surface.numeralCut), end: Int(surface.end)).value == "．"
  }

  /// `1311 编制目的`: a decimal number without its dots, before a heading; but `2021年`, `2021 年度`, `1911—1949`; and `12345热线`.
  private static func mayBeJoined(_ surface: Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    let (next, second) = (place.peek, place.second(bytes))
    return surface.digits.count == 4 && Scalars.isHan(next) && next != "年"
      && !MeasureWords.follows(bareArabic: next, second, isParted: false)
  }

  /// `4、5号楼` behind `3、`, `3、5、7号楼`: numbers that count something, one right after the other, or three of them; `1、4月份完成动员` is item 1.
  private static func listsDigits(_ bytes: Bytes, _ place: Place, after value: UInt16) -> Bool {
    let (number, probe) = numberAt(bytes, place)
    if probe.peek == "、" { return true }
    // `2、2.3亿元用于桥梁`: the 、 is no decimal point; `2、2.3 监测` may have had another point than the 、.
    if SurfaceScanner.isDot(probe.peek) { return !isDecimalQuantity(bytes, probe) }
    return number == value + 1 && MeasureWords.follows(arabic: probe.peek, probe.second(bytes))
  }

  /// `.3亿元`: the rest of a number with a decimal point, and what it counts.
  private static func isDecimalQuantity(_ bytes: Bytes, _ point: Place) -> Bool {
    var place = point
    place.advance(bytes)
    let (_, behind) = numberAt(bytes, place)
    return behind.offset > place.offset && MeasureWords.follows(arabic: behind.peek, behind.second(bytes))
  }

  /// The Arabic number at a place, at most 999, and the place behind it.
  private static func numberAt(_ bytes: Bytes, _ place: Place) -> (value: UInt16, behind: Place) {
    var probe = place
    var value: UInt16 = 0
    while let digit = NumeralCharacter.arabic(probe.peek) {
      value = min(999, value * 10 + UInt16(digit))
      probe.advance(bytes)
    }
    return (value, probe)
  }

  /// `4、5月份` behind `3、`: two months one after the other.
  private static func namesMonths(_ surface: Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    let (month, probe) = numberAt(bytes, place)
    return surface.separator == .comma && month == surface.value + 1 && month <= 12 && probe.peek == "月"
      && probe.second(bytes) == "份"  // 月份
  }

  /// A month and a day, and within a dozen characters the word 日, but not right behind the number: `3.15日前完成` is item 3.
  private static func namesDay(_ surface: Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    guard (1...12).contains(surface.wholeDigits.arabicValue), (1...31).contains(surface.value), place.peek != "日" else { return false }
    let end = Scalars.behindHan(bytes, from: place.offset, to: min(place.end, place.offset + 36))
    var offset = place.offset + 6
    while offset + 3 <= end {
      if Scalars.matches("日", bytes, at: offset, end: end) {
        // `工作日`, `节假日`, `每日`, `日常巡查`, `议事日程`: none of these has a date for its name.
        return !commonDays.contains(Scalars.decode(bytes, before: offset, start: place.offset).value)
          && !wordsOfDays.contains(Scalars.decode(bytes, at: offset + 3, end: place.end).value)
      }
      offset += 3
    }
    return false
  }

  /// What stands before the 日 of such words, …
  private static let commonDays = CharacterSet("作假每当次近今即平往同逐节")
  /// … or behind it.
  private static let wordsOfDays = CharacterSet("常程期益前内均志报渐趋间夜")

  /// Whether four digits and a 年 stand at a place, or a dash behind the digits: `2025年`, `2021—2025`.
  static func yearStarts(_ bytes: Bytes, _ place: Place) -> Bool {
    var probe = place
    var count = 0
    while NumeralCharacter.arabic(probe.peek) != nil, count < 5 {
      probe.advance(bytes)
      count += 1
    }
    _ = probe.skipBlanks(bytes)
    return count == 4 && (probe.peek == "年" || probe.peek == "—" || probe.peek == "-")
  }

  /// `一、`, `十七扎实推进`, `三个方面`.
  private static func weighHan(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) {
    if surface.separator == .none {
      let behind = Place(bytes, at: Int(surface.numeralEnd), end: place.end)
      let isWord =
        surface.value == 0 || surface.pieces.contains(.lookAlike)
        || MeasureWords.follows(han: surface.value, behind.peek, behind.second(bytes))
        || surface.digits.count == 1 && makesSlogan(bytes, behind)
      surface.doubt = isWord ? .word : .bare
      // `十七扎实推进`; `三推进、三提升` is the name of a campaign.
      if !isWord, surface.digits.count > 1, HeadingVerbs.begin(bytes, at: place.offset, end: place.end) { surface.sign = .verb }
    } else if surface.separator == .comma, !surface.pieces.contains(.blankBehind),
      listsNumber(bytes, place, after: surface.value) || partsThousands(bytes, place)
    {
      surface.doubt = .word
    }
  }

  /// `三品一标`, `五险一金`, `四议两公开`: two numbers a character apart; but `三抓一批重点项目`.
  private static func makesSlogan(_ bytes: Bytes, _ start: Place) -> Bool {
    guard Scalars.isHan(start.peek) else { return false }
    var place = start
    place.advance(bytes)
    let number = place.peek
    // `三队伍建设`: formal numerals make words.
    guard number == "两" || NumeralCharacter.han(number) != nil && !NumeralCharacter.isFormal(number) else { return false }
    place.advance(bytes)
    return !MeasureWords.counts(place.peek)
  }

  /// `八○○马力` behind `一、`: older texts write 1,800 so.
  private static func partsThousands(_ bytes: Bytes, _ place: Place) -> Bool {
    var probe = place
    var count = 0
    var circles = 0
    while count < 4 {
      if probe.peek == "○" || probe.peek == "〇" {
        circles += 1
      } else {
        guard let code = NumeralCharacter.han(probe.peek), code.first < 10 else { break }
      }
      count += 1
      probe.advance(bytes)
    }
    return count == 3 && circles > 0
  }

  /// `二月`, `二班` behind `一、`; a heading such as `三位一体推进` is no list, and neither is `七、三级医院`: lists rise.
  private static func listsNumber(_ bytes: Bytes, _ place: Place, after value: UInt16) -> Bool {
    var probe = place
    var digits = Digits()
    while let code = NumeralCharacter.han(probe.peek), !digits.isOverlong {
      digits.append(code.first)
      probe.advance(bytes)
    }
    guard digits.hanValue > value else { return false }
    // `一、二个工作日内`: of two things there are 两个.
    if value == 1, digits.hanValue == 2, approximated.contains(probe.peek) { return true }
    if probe.peek == "、" || MeasureWords.ranks(probe.peek, probe.second(bytes)) { return true }
    // 月 班 季 期 级 类 楼 年
    return ["月", "班", "季", "期", "级", "类", "楼", "年"].contains(probe.peek) && probe.offset - place.offset <= 6
  }

  /// What no heading counts with 二: `二个工作日`, `二天`, `二名`, `二周`
  private static let approximated = CharacterSet("个天名周")
}
