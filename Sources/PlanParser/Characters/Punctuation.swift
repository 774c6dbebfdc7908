/// Signs that mean the same wherever they stand.
///
/// Sets that differ with what is looked for, as the brackets of markers and those of names do, stand where they are used.
enum Punctuation {
  /// ： and what stands in its place in texts that were converted: ∶ ︰ ﹕
  @inline(__always)
  static func isColon(_ scalar: UInt32) -> Bool {
    scalar == "：" || scalar == ":" || scalar == "∶" || scalar == "︰" || scalar == "﹕"
  }

  /// Between clauses; 、 parts what is less.
  @inline(__always)
  static func isComma(_ scalar: UInt32) -> Bool { scalar == "，" || scalar == "," }

  /// Marks before an item of a list that has no numbers, dashes apart.
  static let bullets = "•·●▪■*◆‧・"

  static func isBullet(_ scalar: UInt32) -> Bool { bulletSet.contains(scalar) }

  private static let bulletSet = CharacterSet(bullets)
}

extension Scalars {
  /// Punctuation that ends or joins: a heading never begins with it.
  static func isClosingPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "。", "，", "、", "；", "：", "”", "’", "》", "〉", "）", ")", "〕", "】", ",", ";", ":", ".",
      "！",
      "？", "」", "』":
      true
    default: false
    }
  }

  /// Ends a sentence: 。 ！ ？ ； and their half-width forms where Chinese texts use them.
  static func isTerminal(_ scalar: UInt32) -> Bool {
    scalar == "。" || scalar == "！" || scalar == "？" || scalar == "；" || scalar == ";" || scalar == "!" || scalar == "?"
  }
}
