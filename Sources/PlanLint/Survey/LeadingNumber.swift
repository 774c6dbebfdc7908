import PlanSyntax

/// The number with which a text begins, in arabic digits or in Han characters.
struct LeadingNumber {
  let value: Ordinal
  /// In characters.
  let count: Int
  let isArabic: Bool

  /// In bytes: a digit has one, and a Han numeral's character three.
  var length: Int { isArabic ? count : 3 * count }

  /// Nil where the text begins with none, or with what spells no ordinal.
  init?(_ text: some Collection<Unicode.Scalar>) {
    let digits = text.prefix { ("0"..."9").contains($0) }
    isArabic = !digits.isEmpty
    if isArabic {
      guard let number = Int(String(String.UnicodeScalarView(digits))), let value = Ordinal(number) else { return nil }
      (self.value, count) = (value, digits.count)
    } else {
      let symbols = text.lazy.map(HanNumeral.symbol).prefix { $0 != nil }.compactMap { $0 }
      guard let value = HanNumeral.value(of: symbols) else { return nil }
      (self.value, count) = (value, symbols.count)
    }
  }
}

extension HanNumeral {
  /// The symbol code of a character, as ``value(of:)`` reads them; nil for what is no numeral.
  static func symbol(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": HanNumeral.ten
    case "百": HanNumeral.hundred
    case "千": HanNumeral.thousand
    default: nil
    }
  }
}
