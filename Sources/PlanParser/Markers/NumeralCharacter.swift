/// A character that can stand in a numeral, as a symbol code.
///
/// Codes 0…9 are digits, 10…12 are 十百千 (as in `HanNumeral`). Codes from 16 on are look-alikes: characters that are no numeral
/// but that scanning or typing puts in the place of one (`第一层是:ー、ニ、三` in a text read by OCR). Codes from ``misread`` on are those of them
/// that are common in themselves, as letters and Han characters are: `B.` for 8., （匹） for （四）.
enum NumeralCharacter {
  static let likeOne: UInt8 = 16
  static let likeTwo: UInt8 = 17
  static let likeZero: UInt8 = 18
  /// 口: OCR's reading of 四 and of 〇, and of the box □.
  static let likeBox: UInt8 = 19
  /// □ or U+FFFD, which programs show for a character that they cannot: it may have been any.
  static let unreadable: UInt8 = 20
  /// The first of the codes of characters that are common in themselves; the others follow, by the symbol for which they stand.
  static let misread: UInt8 = 32

  /// Whether a written code may stand for a true one.
  @inline(__always)
  static func stands(_ written: UInt8, for code: UInt8) -> Bool {
    if written == code { return true }
    switch written {
    case likeOne: return code == 1
    case likeTwo: return code == 2
    case likeZero: return code == 0
    case likeBox, unreadable: return true
    default: return written >= misread && written - misread == code
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
    case "一", "⼀", "壹", "㊀": (1, nil)
    case "二", "⼆", "贰", "貳": (2, nil)
    case "三", "叁", "參": (3, nil)
    case "四", "肆": (4, nil)
    case "五", "伍": (5, nil)
    case "六", "陆": (6, nil)
    case "七", "柒": (7, nil)
    case "八", "⼋", "捌": (8, nil)
    case "九", "玖": (9, nil)
    case "十", "⼗", "〸", "拾": (10, nil)
    case "百", "佰": (11, nil)
    case "千", "仟": (12, nil)
    case "〇", "零": (0, nil)
    case "廿", "〹": (2, 10)
    case "卅", "〺": (3, 10)
    case "㊁"..."㊉": (UInt8(counted(scalar, from: "㊁", 2)), nil)
    default: nil
    }
  }

  /// 壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 佰 仟
  static func isFormal(_ scalar: UInt32) -> Bool { formal.contains(scalar) }

  private static let formal = CharacterSet("壹贰貳叁參肆伍陆柒捌玖拾佰仟")

  /// Look-alikes of Han numerals; only beside a bracket, a separator or another numeral.
  static func likeHan(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case "ー", "—", "―", "–", "－", "-", "丨": likeOne
    case "ニ": likeTwo
    case "ミ": 3
    case "ハ": 8
    case "○", "◯", "Ｏ", "0", "O", "o", "０", "ｏ": likeZero
    // Of Greek and Cyrillic script.
    case "Ο", "ο", "О", "о": likeZero
    case "口", "囗": likeBox
    case "□", "▢", "\u{FFFD}": unreadable
    case "彡": misread + 3
    case "匹": misread + 4
    case "入", "人": misread + 8
    case "+", "＋": misread + 10
    default: nil
    }
  }

  @inline(__always)
  static func arabic(_ scalar: UInt32) -> UInt8? {
    if case "0"..."9" = scalar { return UInt8(scalar & 0x0F) }
    if case "０"..."９" = scalar { return UInt8(scalar & 0x0F) }
    return nil
  }

  /// Look-alikes of Arabic digits; only beside a bracket, a separator or another digit.
  static func likeArabic(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case "l", "I", "ｌ", "Ｉ", "丨": likeOne
    case "O", "o", "○", "〇", "Ｏ": likeZero
    case "口", "囗": likeBox
    case "□", "▢", "\u{FFFD}": unreadable
    case "Z": misread + 2
    case "S": misread + 5
    case "b": misread + 6
    case "B": misread + 8
    case "g": misread + 9
    default: nil
    }
  }

  /// Characters that are a whole marker or a whole numeral: `①`, `⑴`, `⒈`, `㈠`, `❶`.
  static func composed(_ scalar: UInt32) -> (form: ComposedForm, value: Int)? {
    // No Han character or digit: most that are asked for.
    guard "①"..."㊿" ~= scalar else { return nil }
    switch scalar {
    case "①"..."⑳": return (.circled, counted(scalar, from: "①"))
    case "㉑"..."㉟": return (.circled, counted(scalar, from: "㉑", 21))
    case "㊱"..."㊿": return (.circled, counted(scalar, from: "㊱", 36))
    case "❶"..."❿": return (.circled, counted(scalar, from: "❶"))
    case "➀"..."➉": return (.circled, counted(scalar, from: "➀"))
    case "➊"..."➓": return (.circled, counted(scalar, from: "➊"))
    case "⓵"..."⓾": return (.circled, counted(scalar, from: "⓵"))
    case "⓫"..."⓴": return (.circled, counted(scalar, from: "⓫", 11))
    case "⑴"..."⒇": return (.arabicParenthesis, counted(scalar, from: "⑴"))
    case "⒈"..."⒛": return (.arabicDot, counted(scalar, from: "⒈"))
    case "㈠"..."㈩": return (.hanParenthesis, counted(scalar, from: "㈠"))
    default: return nil
    }
  }

  /// Such characters stand in the order of their numbers.
  private static func counted(_ scalar: UInt32, from first: Unicode.Scalar, _ number: Int = 1) -> Int { Int(scalar - first.value) + number }

  enum ComposedForm { case circled, arabicParenthesis, arabicDot, hanParenthesis }
}
