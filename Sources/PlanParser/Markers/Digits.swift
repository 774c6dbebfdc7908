import PlanSyntax

/// The symbols of a numeral, at most eight.
struct Digits: Equatable {
  /// A code in six bits, the first in the lowest, and above them how many there are.
  private var packed: UInt64 = 0

  var count: UInt8 { UInt8(truncatingIfNeeded: packed >> 48) }
  var isEmpty: Bool { packed == 0 }

  @inline(__always)
  mutating func append(_ code: UInt8) {
    let count = packed >> 48
    guard count < 8 else {
      packed = (packed & 0xFFFF_FFFF_FFFF) | 9 << 48
      return
    }
    packed = (packed | UInt64(code & 63) << (count &* 6)) &+ 1 << 48
  }

  mutating func append(_ other: Digits) {
    for index in 0..<min(8, Int(other.count)) { append(other[index]) }
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (UInt64(index) * 6)) & 63 }

  /// More symbols than any numeral has.
  var isOverlong: Bool { count > 8 }

  /// Whether any symbol is only like one: look-alikes alone have one of these two bits of their six.
  var hasLookAlikes: Bool { packed & 0xC30C_30C3_0C30 != 0 }

  /// Whether a letter or a common Han character stands for any symbol: `B.`, `（匹）`
  var hasMisread: Bool { packed & 0x8208_2082_0820 != 0 }

  /// Whether some symbol may be any.
  var hasUnreadable: Bool { hasLookAlikes && (0..<min(8, Int(count))).contains { Self.mayBeAny(self[$0]) } }

  /// Whether every symbol may be any: nothing of the numeral is left but its place.
  var isUnreadable: Bool { hasLookAlikes && (0..<min(8, Int(count))).allSatisfy { Self.mayBeAny(self[$0]) } }

  private static func mayBeAny(_ code: UInt8) -> Bool { code == NumeralCharacter.likeBox || code == NumeralCharacter.unreadable }

  /// The first symbols alone.
  func prefix(_ length: Int) -> Digits {
    var result = Digits()
    for index in 0..<min(length, Int(count)) { result.append(self[index]) }
    return result
  }

  /// The value as a Han numeral, look-alikes taken for what they look like; 0 where some may be any.
  var hanValue: UInt16 {
    guard count > 0, !isOverlong, !hasUnreadable else { return 0 }
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

  /// The value as an Arabic number up to 9999, look-alikes taken for what they look like; 0 where some may be any.
  var arabicValue: UInt16 {
    guard count > 0, count <= 4, !hasUnreadable else { return 0 }
    var value = 0
    for index in 0..<Int(count) { value = value * 10 + Int(Digits.plain(self[index])) }
    return self[0] == 0 && count > 1 ? 0 : UInt16(value)
  }

  private static func plain(_ code: UInt8) -> UInt8 {
    switch code {
    case NumeralCharacter.likeOne: 1
    case NumeralCharacter.likeTwo: 2
    case NumeralCharacter.likeZero: 0
    case NumeralCharacter.misread...: code - NumeralCharacter.misread
    default: code
    }
  }

  /// The symbols that a sound marker of an ordinal has.
  @inline(__always)
  static func han(_ value: Int) -> Digits { value < hanTable.count ? hanTable[value] : spelledHan(value) }

  /// Spelled once: the search asks for the same few hundred again and again.
  private static let hanTable = (0..<200).map(spelledHan)

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

  private static let arabicTable = (0..<200).map(spelledArabic)

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
    if packed == `true`.packed { return Losses(lost: 0, lookAlikes: 0, misread: 0, hidden: 0, tailKept: true) }
    guard !isOverlong, count <= `true`.count else { return nil }
    var matched = 0
    var likes = 0
    var misread = 0
    var hidden = 0
    var lastMatched = -1
    for index in 0..<Int(`true`.count) where matched < Int(count) {
      let (written, code) = (self[matched], `true`[index])
      guard NumeralCharacter.stands(written, for: code) else { continue }
      if written >= NumeralCharacter.misread {
        misread += 1
      } else if written >= NumeralCharacter.likeOne {
        if NumeralCharacter.hides(written, code) { hidden += 1 } else { likes += 1 }
      }
      matched += 1
      lastMatched = index
    }
    guard matched == Int(count) else { return nil }
    return Losses(
      lost: Int(`true`.count) - Int(count), lookAlikes: likes, misread: misread, hidden: hidden,
      tailKept: lastMatched == Int(`true`.count) - 1)
  }

  struct Losses {
    let lost: Int
    /// Symbols for which a like one stands.
    let lookAlikes: Int
    /// Symbols for which a letter or a common Han character stands.
    let misread: Int
    /// Symbols in the place of which one stands that tells nothing of them.
    let hidden: Int
    /// The last symbol is there.
    let tailKept: Bool
  }
}
