/// Where numbers are missing: by damage, or by a slip of the author's own.
///
/// Where a marker was lost whole its paragraph still stands there. Authors who count wrong hardly ever do so just where some paragraph without a
/// marker stands: gaps that all have one are the work of damage, and one gap without makes the others doubtful.
struct Gaps {
  /// Gaps in which a paragraph without a marker stands.
  private var filled: Float = 0
  /// Levels that begin with a 2 behind such a paragraph.
  private var lostFirsts: Float = 0
  /// Gaps in which none stands, and numbers given twice or out of order.
  private var empty: Float = 0
  /// How much of a case of damage a gap is in a text that shows no other.
  private static let shareOfLoneGap: Float = 0.1
  private static let shareOfLostFirst: Float = 0.6
  /// Of so many cases of damage one looks like a slip: its marker stands glued to the paragraph before.
  private static let slipsOfDamage: Float = 0.1

  /// What a slip of the author's costs less in a text that shows no damage.
  private static let slipInSoundText: Float = -2.5

  /// - Parameter isFilled: whether a paragraph without a marker stands in the gap.
  mutating func note(isFilled: Bool) {
    if isFilled { filled += 1 } else { empty += 1 }
  }

  /// A level that begins with a 2: nobody counts so, and where a paragraph without a marker stands before it that one was the first.
  mutating func noteLostFirst(isFilled: Bool) {
    if isFilled { lostFirsts += 1 }
  }

  /// A slip of the author's that leaves no gap: a number given twice or out of order, or in a wrong style.
  mutating func noteSlip() { empty += 1 }

  /// How many of them are damage, most likely.
  func likelyDamage(besides known: Float) -> Float {
    guard known + filled + lostFirsts > 1.5 else { return Self.shareOfLoneGap * filled + Self.shareOfLostFirst * lostFirsts }
    return 0.8 * lostFirsts + 0.8 * filled * (known + filled) / (known + filled + 4 * empty)
  }

  /// −ln of how often the author slips, beside what is usual.
  func slip(sections: Int, damaged: Float) -> Float {
    // Where nothing else is damaged a gap is the author's rather than the only marker lost.
    if damaged < 0.5 { return Self.slipInSoundText }
    let slips = max(0, empty - Self.slipsOfDamage * damaged) + 0.1
    return min(Cost.mostSlip, max(Cost.leastSlip, 1 + Logarithm.log((Float(sections) + 200) / slips) - Cost.gap))
  }
}
