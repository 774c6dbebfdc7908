import PlanSyntax

/// What stands at a place where a marker may begin: which of a marker's pieces are there, and how its numeral reads.
///
/// Says nothing of what it means; that is decided over the whole document.
struct Surface {
  /// Offsets in the prose: `start ≤ numeralStart ≤ numeralEnd ≤ end ≤ textStart`.
  var start: UInt32
  var numeralStart: UInt32
  var numeralEnd: UInt32
  /// Behind the last piece.
  var end: UInt32
  /// Where the heading begins.
  var textStart: UInt32
  var digits = Digits()
  /// The numeral's value, or 0 where it spells none.
  var value: UInt16 = 0
  /// For `1.2.1` 3.
  var components: UInt8 = 1
  /// For `1.2.1` 2, the number before the last.
  var outerValue: UInt16 = 0
  /// For `1.2.1` the digits before the first dot and where they end: `11.121人才` may be item 11.
  var wholeDigits = Digits()
  /// For `1.2.1` 121: what is left where the dots were lost.
  var allDigits = Digits()
  var numeralCut: UInt32 = 0
  var pieces: Pieces = []
  var separator = Separator.none
  var unit = Unit.none
  /// How much the text speaks against a marker, 0 or more.
  var doubt = Doubt.none

  var hasNumeral: Bool { digits.count > 0 }

  struct Pieces: OptionSet {
    let rawValue: UInt16
    static let open = Pieces(rawValue: 1)
    static let close = Pieces(rawValue: 2)
    /// 第
    static let prefix = Pieces(rawValue: 4)
    static let han = Pieces(rawValue: 8)
    static let arabic = Pieces(rawValue: 16)
    static let circled = Pieces(rawValue: 32)
    /// One character that is the whole marker: ⑴ ⒈ ㈠
    static let composed = Pieces(rawValue: 64)
    static let lookAlike = Pieces(rawValue: 128)
    static let innerBlank = Pieces(rawValue: 256)
    static let blankBehind = Pieces(rawValue: 512)
    static let dash = Pieces(rawValue: 1024)
    static let firstIs = Pieces(rawValue: 2048)
    /// A Latin letter right behind: `140.3D打印`
    static let letterBehind = Pieces(rawValue: 4096)
    /// `第一百二十条之一`: an article put in later, with the number of the one before it
    static let inserted = Pieces(rawValue: 8192)
    /// `.1` of 2.1
    static let outerLost = Pieces(rawValue: 16384)
  }

  enum Separator: UInt8 {
    case none
    /// 、
    case comma
    /// . ． 。 behind an Arabic number
    case dot
    /// ， : ； ·
    case other
  }

  enum Unit: UInt8 { case none, chapter, section, article, part }

  /// Why a surface may be no marker at all.
  enum Doubt: UInt8 {
    case none
    /// A bare numeral before what looks like a heading: `十七扎实推进`
    case bare
    /// A bare numeral that makes a word: `三个方面`, `一律`, `2021年`
    case word
    /// Arabic, dot, digit: `1.5亿元`, but also `11.121人才梯队项目`
    case digitBehind
    /// Digits, dot and a year: `23.2023年4月1日`
    case yearBehind
    /// A part of a reference: `（二）款`, `第三条第二款`
    case reference
    /// `(` with its `)` far off: `（此件公开发布）`
    case bracketedText
  }
}

/// The symbols of a numeral, at most eight.
struct Digits: Equatable {
  /// One code a byte, the first in the lowest.
  private(set) var packed: UInt64 = 0
  private(set) var count: UInt8 = 0

  @inline(__always)
  mutating func append(_ code: UInt8) {
    guard count < 8 else {
      count = 9
      return
    }
    packed |= UInt64(code) << (UInt64(count) * 8)
    count += 1
  }

  mutating func append(_ other: Digits) {
    for index in 0..<min(8, Int(other.count)) { append(other[index]) }
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (UInt64(index) * 8)) }

  /// More symbols than any numeral has.
  var isOverlong: Bool { count > 8 }

  /// The first symbols alone.
  func prefix(_ length: Int) -> Digits {
    var result = Digits()
    for index in 0..<min(length, Int(count)) { result.append(self[index]) }
    return result
  }

  /// The value as a Han numeral, look-alikes taken for what they look like.
  var hanValue: UInt16 {
    guard count > 0, !isOverlong else { return 0 }
    if count == 1, self[0] <= 10 { return UInt16(self[0]) }
    return HanNumeral.value(of: Digits.Plain(digits: self))?.value ?? 0
  }

  private struct Plain: Sequence, IteratorProtocol {
    let digits: Digits
    var index = 0

    init(digits: Digits) { self.digits = digits }

    mutating func next() -> UInt8? {
      guard index < Int(digits.count) else { return nil }
      index += 1
      return Digits.plain(digits[index - 1])
    }
  }

  /// The value as an Arabic number up to 9999.
  var arabicValue: UInt16 {
    guard count > 0, count <= 4 else { return 0 }
    var value = 0
    for index in 0..<Int(count) { value = value * 10 + Int(Digits.plain(self[index])) }
    return self[0] == 0 && count > 1 ? 0 : UInt16(value)
  }

  private static func plain(_ code: UInt8) -> UInt8 {
    switch code {
    case NumeralCharacter.likeOne: 1
    case NumeralCharacter.likeTwo: 2
    case NumeralCharacter.likeZero, NumeralCharacter.likeBox: 0
    default: code
    }
  }

  /// The symbols that a sound marker of an ordinal has.
  @inline(__always)
  static func han(_ value: Int) -> Digits { value < hanTable.count ? hanTable[value] : spelledHan(value) }

  /// Spelled once: the search asks for the same few hundred again and again.
  private static let hanTable = (0..<1000).map(spelledHan)

  private static func spelledHan(_ value: Int) -> Digits {
    var result = Digits()
    var begun = false
    var gap = false
    for (unit, code) in [(1000, HanNumeral.thousand), (100, HanNumeral.hundred), (10, HanNumeral.ten), (1, 0)] as [(Int, UInt8)] {
      let digit = value / unit % 10
      if digit == 0 {
        gap = begun
        continue
      }
      if gap { result.append(0) }
      gap = false
      if !(unit == 10 && digit == 1 && !begun) { result.append(UInt8(digit)) }
      if unit > 1 { result.append(code) }
      begun = true
    }
    return result
  }

  @inline(__always)
  static func arabic(_ value: Int) -> Digits { value < arabicTable.count ? arabicTable[value] : spelledArabic(value) }

  private static let arabicTable = (0..<1000).map(spelledArabic)

  private static func spelledArabic(_ value: Int) -> Digits {
    var result = Digits()
    if value >= 1000 { result.append(UInt8(value / 1000 % 10)) }
    if value >= 100 { result.append(UInt8(value / 100 % 10)) }
    if value >= 10 { result.append(UInt8(value / 10 % 10)) }
    result.append(UInt8(value % 10))
    return result
  }

  /// What a written numeral lost of a true one, or nil where the written is no subsequence of the true.
  func losses(from true: Digits) -> Losses? {
    if packed == `true`.packed, count == `true`.count { return Losses(lost: 0, lookAlikes: 0, tailKept: true) }
    guard !isOverlong, count <= `true`.count else { return nil }
    var matched = 0
    var likes = 0
    var lastMatched = -1
    for index in 0..<Int(`true`.count) where matched < Int(count) {
      if NumeralCharacter.stands(self[matched], for: `true`[index]) {
        if self[matched] >= NumeralCharacter.likeOne { likes += 1 }
        matched += 1
        lastMatched = index
      }
    }
    guard matched == Int(count) else { return nil }
    return Losses(
      lost: Int(`true`.count) - Int(count), lookAlikes: likes, tailKept: lastMatched == Int(`true`.count) - 1)
  }

  struct Losses {
    let lost: Int
    let lookAlikes: Int
    /// The last symbol is there.
    let tailKept: Bool
  }
}
