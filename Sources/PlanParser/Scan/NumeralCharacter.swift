/// A character that can stand in a numeral, as a symbol code.
///
/// Codes 0…9 are digits, 10…12 are 十百千 (as in `HanNumeral`). Codes from 16 on are look-alikes: characters that are no numeral
/// but that scanning or typing puts in the place of one (`第一层是:ー、ニ、三` in a text read by OCR).
enum NumeralCharacter {
  static let likeOne: UInt8 = 16
  static let likeTwo: UInt8 = 17
  static let likeZero: UInt8 = 18
  /// 口: OCR's reading of 四 and of 〇, and of the box □.
  static let likeBox: UInt8 = 19
  /// □ or U+FFFD, which programs show for a character that they cannot: it may have been any.
  static let unreadable: UInt8 = 20

  /// Whether a written code may stand for a true one.
  @inline(__always)
  static func stands(_ written: UInt8, for code: UInt8) -> Bool {
    if written == code { return true }
    switch written {
    case likeOne: return code == 1
    case likeTwo: return code == 2
    case likeZero: return code == 0
    case likeBox, unreadable: return true
    default: return false
    }
  }

  /// Whether a written code tells nothing of a true one for which it stands.
  static func hides(_ written: UInt8, _ code: UInt8) -> Bool {
    written == unreadable || written == likeBox && code != 0 && code != 4
  }

  /// The code, or two for 廿 and 卅; nil where the character is none. Han, formal, Kangxi and Hangzhou forms.
  @inline(__always)
  static func han(_ scalar: UInt32) -> (first: UInt8, second: UInt8?)? {
    switch scalar {
    case 0x4E00, 0x2F00, 0x58F9, 0x3280: (1, nil)  // 一 ⼀ 壹 ㊀
    case 0x4E8C, 0x2F06, 0x8D30, 0x8CB3: (2, nil)  // 二 ⼆ 贰 貳
    case 0x4E09, 0x53C1, 0x53C3: (3, nil)  // 三 叁 參
    case 0x56DB, 0x8086: (4, nil)  // 四 肆
    case 0x4E94, 0x4F0D: (5, nil)  // 五 伍
    case 0x516D, 0x9646: (6, nil)  // 六 陆
    case 0x4E03, 0x67D2: (7, nil)  // 七 柒
    case 0x516B, 0x2F0B, 0x634C: (8, nil)  // 八 ⼋ 捌
    case 0x4E5D, 0x7396: (9, nil)  // 九 玖
    case 0x5341, 0x2F17, 0x3038, 0x62FE: (10, nil)  // 十 ⼗ 〸 拾
    case 0x767E, 0x4F70: (11, nil)  // 百 佰
    case 0x5343, 0x4EDF: (12, nil)  // 千 仟
    case 0x3007, 0x96F6: (0, nil)  // 〇 零
    case 0x5EFF, 0x3039: (2, 10)  // 廿 〹
    case 0x5345, 0x303A: (3, 10)  // 卅 〺
    case 0x3281...0x3289: (UInt8(scalar - 0x3280) + 1, nil)  // ㊁…㊉
    default: nil
    }
  }

  /// 壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 佰 仟
  static func isFormal(_ scalar: UInt32) -> Bool { formal.contains(scalar) }

  private static let formal = CharacterSet("壹贰貳叁參肆伍陆柒捌玖拾佰仟")

  /// Look-alikes of Han numerals; only beside a bracket, a separator or another numeral.
  static func likeHan(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x30FC, 0x2014, 0x2015, 0x2013, 0xFF0D, 0x2D, 0x4E28: likeOne  // ー — ― – － - 丨
    case 0x30CB: likeTwo  // ニ
    case 0x30DF: 3  // ミ
    case 0x30CF: 8  // ハ
    case 0x25CB, 0xFF2F, 0x30, 0x4F, 0x6F, 0xFF10: likeZero  // ○ Ｏ 0 O o ０
    case 0x53E3, 0x56D7: likeBox  // 口 囗
    case 0x25A1, 0x25A2, 0xFFFD: unreadable  // □ ▢ �
    default: nil
    }
  }

  @inline(__always)
  static func arabic(_ scalar: UInt32) -> UInt8? {
    if scalar >= 0x30 && scalar <= 0x39 { return UInt8(scalar - 0x30) }
    if scalar >= 0xFF10 && scalar <= 0xFF19 { return UInt8(scalar - 0xFF10) }
    return nil
  }

  /// Look-alikes of Arabic digits; only beside a bracket, a separator or another digit.
  static func likeArabic(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x6C, 0x49, 0xFF4C, 0xFF29, 0x4E28: likeOne  // l I 丨
    case 0x4F, 0x6F, 0x25CB, 0x3007, 0xFF2F: likeZero  // O o ○ 〇 Ｏ
    case 0x53E3, 0x56D7: likeBox  // 口 囗
    case 0x25A1, 0x25A2, 0xFFFD: unreadable  // □ ▢ �
    default: nil
    }
  }

  /// Characters that are a whole marker or a whole numeral: `①`, `⑴`, `⒈`, `㈠`, `❶`.
  static func composed(_ scalar: UInt32) -> (form: ComposedForm, value: Int)? {
    // No Han character or digit: most that are asked for.
    guard scalar >= 0x2460, scalar <= 0x32BF else { return nil }
    switch scalar {
    case 0x2460...0x2473: return (.circled, Int(scalar - 0x2460) + 1)  // ①…⑳
    case 0x3251...0x325F: return (.circled, Int(scalar - 0x3251) + 21)  // ㉑…㉟
    case 0x32B1...0x32BF: return (.circled, Int(scalar - 0x32B1) + 36)  // ㊱…㊿
    case 0x2776...0x277F: return (.circled, Int(scalar - 0x2776) + 1)  // ❶…❿
    case 0x2780...0x2789: return (.circled, Int(scalar - 0x2780) + 1)  // ➀…➉
    case 0x278A...0x2793: return (.circled, Int(scalar - 0x278A) + 1)  // ➊…➓
    case 0x24F5...0x24FE: return (.circled, Int(scalar - 0x24F5) + 1)  // ⓵…⓾
    case 0x24EB...0x24F4: return (.circled, Int(scalar - 0x24EB) + 11)  // ⓫…⓴
    case 0x2474...0x2487: return (.arabicParenthesis, Int(scalar - 0x2474) + 1)  // ⑴…⒇
    case 0x2488...0x249B: return (.arabicDot, Int(scalar - 0x2488) + 1)  // ⒈…⒛
    case 0x3220...0x3229: return (.hanParenthesis, Int(scalar - 0x3220) + 1)  // ㈠…㈩
    default: return nil
    }
  }

  enum ComposedForm { case circled, arabicParenthesis, arabicDot, hanParenthesis }
}
