/// Arabic numerals without brackets, which count and measure and date as well.
extension SurfaceJudge {
  /// `3.`, `1.2.1`, `2021年`.
  static func acceptsArabic(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) -> Bool {
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
      // `2.1版计划明年上线`, but 版面 and 版权
      let isEdition = next == "版" && !nounsOfEdition.contains(place.second(bytes))
      if surface.components == 2, isEdition { surface.doubt = .word }
      // `3.15消费者权益日`, `5.12防灾减灾日宣传`: a day that has a name.
      if surface.components == 2, !surface.pieces.contains(.blankBehind), namesDay(surface, bytes, place) { surface.doubt = .word }
      // `4．149.5万个家庭`, `4.2.0版平台`: item 4; but `1.1.18 年内完成…`.
      let isCounted = !surface.pieces.contains(.blankBehind) && MeasureWords.follows(arabic: next, place.second(bytes))
      if surface.components == 3, isEdition || isCounted { surface.doubt = .digitBehind }
      // `4.4.112345热线提质`: 4.4.1, or another.
      if surface.separator == .dot, !surface.pieces.contains(.blankBehind), NumeralCharacter.arabic(next) != nil, !yearStarts(bytes, place)
      {
        surface.doubt = .digitBehind
      }
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

  private static let nounsOfEdition = CharacterSet("面权块图本式画纳")

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
}
