/// Numbers written in Han characters, as ordinals write them: `十`, `二十一`, `一百零三`.
public enum HanNumeral {
  static let digits: [String] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The usual spelling: 10 is `十`, 11 `十一`, 21 `二十一`, 101 `一百零一`, 110 `一百一十`.
  public static func spell(_ ordinal: Ordinal) -> String {
    var result = ""
    var gap = false
    var begun = false
    let value = Int(ordinal.value)
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = value / unit % 10
      if digit == 0 {
        gap = begun
        continue
      }
      if gap { result += "零" }
      gap = false
      if !(unit == 10 && digit == 1 && !begun) { result += digits[digit] }
      result += name
      begun = true
    }
    return result
  }

  /// Symbol code of `十`. The code of a digit is its value, 0…9.
  public static let ten: UInt8 = 10
  /// Symbol code of `百`.
  public static let hundred: UInt8 = 11
  /// Symbol code of `千`.
  public static let thousand: UInt8 = 12

  /// The value of a run of symbol codes (0…9, ``ten``, ``hundred``, ``thousand``), or nil when the run is no well-formed numeral of 1…9999.
  ///
  /// Both ways of writing are read: with units (`二十一`, `一百零三`) and digit by digit (`一〇三`, `二〇`), the way word processors
  /// number from 100 on. `二十十`, `十百` and `二一` are nil.
  @inlinable
  public static func value(of symbols: some Sequence<UInt8>) -> Ordinal? {
    var total = 0
    var digit: Int? = nil
    var lastUnit = 10000
    var positional = 0
    var count = 0
    var hasUnit = false
    var zeroBefore = false
    for symbol in symbols {
      count += 1
      guard count <= 8 else { return nil }
      if symbol < 10 {
        if digit != nil && hasUnit { return nil }
        if symbol == 0 && hasUnit {
          if zeroBefore { return nil }
          zeroBefore = true
          continue
        }
        if hasUnit && lastUnit == 1 { return nil }
        positional = positional * 10 + Int(symbol)
        digit = Int(symbol)
        if positional > 99_999 { return nil }
      } else {
        let unit = symbol == ten ? 10 : symbol == hundred ? 100 : 1000
        guard unit < lastUnit else { return nil }
        if !hasUnit && count > 2 { return nil }
        if digit == nil && unit != 10 { return nil }
        if digit == 0 { return nil }
        total += (digit ?? 1) * unit
        digit = nil
        lastUnit = unit
        hasUnit = true
        zeroBefore = false
      }
    }
    if hasUnit {
      if let digit { total += digit } else if zeroBefore { return nil }
      return Ordinal(total)
    }
    // Digit by digit is how numbers of three digits are written, and `二〇`; `二一` is what is left of 二十一.
    guard count == 1 || count >= 3 || count == 2 && digit == 0 else { return nil }
    return Ordinal(positional)
  }
}
