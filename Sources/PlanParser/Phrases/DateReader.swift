import PlanSyntax

/// Reads days: `2022-08-29`, `2022年8月29日`, `2022/8/29`, `2022.08.29`, with blanks between, with or without a time behind, and as documents wrote
/// them before 2012: `二○○八年三月十日`.
enum DateReader {
  /// The day that a text consists of; brackets around it and a time behind it do not count.
  static func whole(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CalendarDate? {
    let bytes = bytes.span
    var place = Place(bytes, at: start, end: end)
    guard mayBegin(place.peek) else { return nil }
    if SurfaceScanner.opens(place.peek) { place.advance(bytes) }
    guard let date = leading(bytes, &place) else { return nil }
    // 16:33:15, the closing bracket, a remark such as （此件公开发布）.
    while place.offset < end {
      let scalar = place.peek
      if SurfaceScanner.opens(scalar) {
        return SurfaceScanner.closes(Scalars.decode(bytes, before: end, start: start).value) ? date : nil
      }
      guard
        SurfaceScanner.isBlank(scalar) || SurfaceScanner.closes(scalar) || scalar == ":"
          || NumeralCharacter.arabic(scalar) != nil
      else { return nil }
      place.advance(bytes)
    }
    return date
  }

  /// Hardly any text begins with what a day may begin with.
  private static func mayBegin(_ scalar: UInt32) -> Bool {
    NumeralCharacter.arabic(scalar) != nil || SurfaceScanner.opens(scalar) || Blank.contains(scalar) || scalar == "二" || scalar == "一"
  }

  /// The day with which a text begins.
  static func leading(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CalendarDate? {
    var place = Place(bytes.span, at: start, end: end)
    return leading(bytes.span, &place)
  }

  /// `20220829`, as tables of metadata have it: eight digits and nothing else. In a text they may count anything.
  static func compact(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CalendarDate? {
    guard end - start == 8, bytes[start..<end].allSatisfy(\.isDigit) else { return nil }
    let value = bytes[start..<end].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return CalendarDate(year: value / 10000, month: value / 100 % 100, day: value % 100)
  }

  /// Where the day ends with which a text begins.
  static func endOfLeading(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int? {
    var place = Place(bytes, at: start, end: end)
    return leading(bytes, &place) == nil ? nil : place.offset
  }

  /// `2023年3月`, `二〇二三年三月`: whether a text is a month and nothing else.
  static func isMonth(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var place = Place(bytes, at: range.lowerBound, end: range.upperBound)
    _ = place.skipBlanks(bytes)
    let isArabic = NumeralCharacter.arabic(place.peek) != nil
    guard isArabic ? number(bytes, &place, digits: 4...4) != nil : hanYear(bytes, &place) != nil, skip("年", bytes, &place),
      let month = isArabic ? number(bytes, &place, digits: 1...2) : hanNumber(bytes, &place), (1...12).contains(month),
      skip("月", bytes, &place)
    else { return false }
    _ = place.skipBlanks(bytes)
    return place.offset == range.upperBound
  }

  private static func leading(_ bytes: Bytes, _ place: inout Place) -> CalendarDate? {
    _ = place.skipBlanks(bytes)
    return NumeralCharacter.arabic(place.peek) == nil ? leadingHan(bytes, &place) : leadingArabic(bytes, &place)
  }

  private static func leadingArabic(_ bytes: Bytes, _ place: inout Place) -> CalendarDate? {
    var wide = place
    if let day = leadingWide(bytes, &wide) {
      place = wide
      return day
    }
    guard let year = number(bytes, &place, digits: 4...4), separator(bytes, &place, "年") else { return nil }
    guard let month = number(bytes, &place, digits: 1...2), separator(bytes, &place, "月") else { return nil }
    guard let day = number(bytes, &place, digits: 1...2) else { return nil }
    _ = place.skipBlanks(bytes)
    if place.peek == "日" { place.advance(bytes) }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `2 0 2 4 年 3 月 1 5 日`: set wide, as the name of who signs above it. All four digits of the year stand apart, and none of 年月日 is left out: `2024-3-1 2:30` is no such day.
  private static func leadingWide(_ bytes: Bytes, _ place: inout Place) -> CalendarDate? {
    guard let year = wideNumber(bytes, &place, digits: 4...4, isParted: true), skip("年", bytes, &place),
      let month = wideNumber(bytes, &place, digits: 1...2), skip("月", bytes, &place),
      let day = wideNumber(bytes, &place, digits: 1...2), skip("日", bytes, &place)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// - Parameter isParted: whether blanks have to stand between the digits.
  private static func wideNumber(_ bytes: Bytes, _ place: inout Place, digits: ClosedRange<Int>, isParted: Bool = false) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound {
      let hasBlank = place.skipBlanks(bytes)
      guard let digit = NumeralCharacter.arabic(place.peek) else { break }
      if isParted, count > 0, !hasBlank { return nil }
      value = value * 10 + Int(digit)
      count += 1
      place.advance(bytes)
    }
    return digits.contains(count) ? value : nil
  }

  private static func number(_ bytes: Bytes, _ place: inout Place, digits: ClosedRange<Int>) -> Int? {
    _ = place.skipBlanks(bytes)
    var value = 0
    var count = 0
    while let digit = NumeralCharacter.arabic(place.peek), count < digits.upperBound {
      value = value * 10 + Int(digit)
      count += 1
      place.advance(bytes)
    }
    return digits.contains(count) ? value : nil
  }

  // MARK: Han numerals

  private static func leadingHan(_ bytes: Bytes, _ place: inout Place) -> CalendarDate? {
    guard let year = hanYear(bytes, &place), skip("年", bytes, &place), let month = hanNumber(bytes, &place), (1...12).contains(month),
      skip("月", bytes, &place),
      let day = hanNumber(bytes, &place), (1...31).contains(day), skip("日", bytes, &place)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Four digits: `二〇〇八`, with whatever circle stands for the zero.
  private static func hanYear(_ bytes: Bytes, _ place: inout Place) -> Int? {
    var year = 0
    for _ in 0..<4 {
      _ = place.skipBlanks(bytes)
      let scalar = place.peek
      guard let digit = isCircle(scalar) ? 0 : NumeralCharacter.han(scalar)?.first, digit < 10 else { return nil }
      year = year * 10 + Int(digit)
      place.advance(bytes)
    }
    return year
  }

  /// ○ ◯ ０ 0, and the letters that are put for it.
  private static func isCircle(_ scalar: UInt32) -> Bool { NumeralCharacter.likeHan(scalar) == NumeralCharacter.likeZero }

  /// `十`, `二十三`, `廿三`: less than a hundred.
  private static func hanNumber(_ bytes: Bytes, _ place: inout Place) -> Int? {
    var value = 0
    var isFirst = true
    while true {
      _ = place.skipBlanks(bytes)
      guard let numeral = NumeralCharacter.han(place.peek), numeral.first <= 10 else { return isFirst ? nil : value }
      switch (numeral.first, numeral.second) {
      case (10, _): value = max(1, value) * 10
      case (let tens, .some): value = Int(tens) * 10
      case (let ones, nil): value += Int(ones)
      }
      isFirst = false
      place.advance(bytes)
      if value > 99 { return nil }
    }
  }

  private static func skip(_ word: Unicode.Scalar, _ bytes: Bytes, _ place: inout Place) -> Bool {
    _ = place.skipBlanks(bytes)
    guard place.peek == word else { return false }
    place.advance(bytes)
    return true
  }

  // MARK: Separators

  /// 年 or 月, or one of - / .
  private static func separator(_ bytes: Bytes, _ place: inout Place, _ word: Unicode.Scalar) -> Bool {
    _ = place.skipBlanks(bytes)
    let scalar = place.peek
    guard scalar == word || scalar == "-" || scalar == "/" || scalar == "." else { return false }
    place.advance(bytes)
    return true
  }
}
