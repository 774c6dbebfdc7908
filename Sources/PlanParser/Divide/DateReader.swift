import PlanSyntax

/// Reads days: `2022-08-29`, `2022年8月29日`, `2022/8/29`, `2022.08.29`, with blanks between, with or without a time behind.
enum DateReader {
  /// The day that a text consists of; brackets around it and a time behind it do not count.
  static func whole(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CalendarDate? {
    guard mayBegin(Scalars.decode(bytes, at: start, end: end).value) else { return nil }
    var cursor = Cursor(bytes: bytes, offset: start, end: end)
    if SurfaceScanner.opens(cursor.peek) { cursor.advance() }
    guard let date = leading(&cursor) else { return nil }
    // 16:33:15, the closing bracket, a remark such as （此件公开发布）.
    while cursor.offset < end {
      let scalar = cursor.peek
      if SurfaceScanner.opens(scalar) {
        return SurfaceScanner.closes(Scalars.decode(cursor.bytes, before: end, start: start).value) ? date : nil
      }
      guard
        SurfaceScanner.isBlank(scalar) || SurfaceScanner.closes(scalar) || scalar == 0x3A
          || NumeralCharacter.arabic(scalar) != nil
      else { return nil }
      cursor.advance()
    }
    return date
  }

  /// Hardly any text begins with what a day may begin with.
  private static func mayBegin(_ scalar: UInt32) -> Bool {
    NumeralCharacter.arabic(scalar) != nil || SurfaceScanner.opens(scalar) || Blank.contains(scalar)
  }

  /// The day with which a text begins.
  static func leading(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CalendarDate? {
    var cursor = Cursor(bytes: bytes, offset: start, end: end)
    return leading(&cursor)
  }

  private static func leading(_ cursor: inout Cursor) -> CalendarDate? {
    guard let year = number(&cursor, digits: 4...4), separator(&cursor, 0x5E74) else { return nil }
    guard let month = number(&cursor, digits: 1...2), separator(&cursor, 0x6708) else { return nil }
    guard let day = number(&cursor, digits: 1...2) else { return nil }
    _ = cursor.skipBlanks()
    if cursor.peek == 0x65E5 { cursor.advance() }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func number(_ cursor: inout Cursor, digits: ClosedRange<Int>) -> Int? {
    _ = cursor.skipBlanks()
    var value = 0
    var count = 0
    while let digit = NumeralCharacter.arabic(cursor.peek), count < digits.upperBound {
      value = value * 10 + Int(digit)
      count += 1
      cursor.advance()
    }
    return digits.contains(count) ? value : nil
  }

  /// 年 or 月, or one of - / .
  private static func separator(_ cursor: inout Cursor, _ word: UInt32) -> Bool {
    _ = cursor.skipBlanks()
    let scalar = cursor.peek
    guard scalar == word || scalar == 0x2D || scalar == 0x2F || scalar == 0x2E else { return false }
    cursor.advance()
    return true
  }
}
