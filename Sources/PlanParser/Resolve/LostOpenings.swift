import PlanSyntax

/// Tells `1）` that is what is left of `（1）` from a level of its own.
///
/// Han numbers have no style without the opening bracket, Arabic ones have: `（1）（2）3）4）5）` must not begin a level at 3. Where one list runs on from
/// whole markers to halves and back, it is one level; a level of its own begins with 1, and behind it the other goes on where it was.
struct LostOpenings {
  private var last: (isHalf: Bool, value: UInt16)?
  private var lastWhole: UInt16 = 0
  private var lastHalf: UInt16 = 0
  private var runningOn = 0
  private var apart = 0

  mutating func add(_ style: NumberingStyle, _ value: UInt16) {
    guard style == .arabicParenthesis || style == .arabicHalfParenthesis else { return }
    let isHalf = style == .arabicHalfParenthesis
    if let last, last.isHalf != isHalf, value > 1 {
      // What goes on its own way says nothing, even where it happens to fit the other.
      if value == (isHalf ? lastHalf : lastWhole) + 1 { apart += 1 } else if value == last.value + 1 { runningOn += 1 }
    }
    last = (isHalf, value)
    if isHalf { lastHalf = value } else { lastWhole = value }
  }

  /// Whether the markers of a track are what is left of whole ones.
  func areAll(of track: Track) -> Bool {
    track.style == .arabicHalfParenthesis && runningOn > apart && (runningOn > 1 || !track.hasFirst)
  }
}
