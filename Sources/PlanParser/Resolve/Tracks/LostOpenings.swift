import PlanSyntax

/// Tells `1）` that is what is left of `（1）` from a level of its own.
///
/// Han numbers have no style without the opening bracket, Arabic ones have: `（1）（2）3）4）5）` must not begin a level at 3. Where one list runs on from
/// whole markers to halves and back, it is one level; a level of its own begins with 1, counts on by itself, and behind it the other goes on where
/// it was.
struct LostOpenings {
  private var halves = Interleaving(.arabicParenthesis, .arabicHalfParenthesis)
  /// A marker of a level above stood since the last of them.
  private var isBelowNewHeading = false

  mutating func add(_ style: NumberingStyle, _ value: UInt16) {
    guard style == .arabicParenthesis || style == .arabicHalfParenthesis else {
      if style.rank < NumberingStyle.arabicParenthesis.rank { isBelowNewHeading = true }
      return
    }
    // `2.⏎1）⏎2）⏎（3）` behind `1.⏎（1）⏎（2）`: the （3） goes on from its own list alone.
    if isBelowNewHeading, value == 1 { halves.beginAnew() }
    isBelowNewHeading = false
    halves.add(style, value)
  }

  /// Whether the markers of a track are what is left of whole ones. Of many lost brackets few were lost side by side.
  func areAll(of track: Track) -> Bool {
    guard track.style == .arabicHalfParenthesis, halves.isOneList else { return false }
    if !track.hasFirst || halves.areOthersContinued { return true }
    return halves.runningOn > 1 && halves.othersInRow <= 2 * halves.runningOn
  }

  /// Whether they count on from a 1 of their own, and no whole marker ever goes on from them: a level, however rare.
  func areApart(_ track: Track) -> Bool {
    track.style == .arabicHalfParenthesis && track.hasFirst && track.longestRun > 1 && halves.runningOn == 0
  }
}
