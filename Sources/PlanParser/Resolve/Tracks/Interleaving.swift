import PlanSyntax

/// How two styles take turns: as one list that runs on from the one to the other, or each on its own.
///
/// `1.` `2.` `3、` `4、` `5.` is one list whose points were changed; a `1、` `2、` whose items hold lists of `1.` `2.` goes on where it was.
struct Interleaving {
  private let one: NumberingStyle
  private let other: NumberingStyle
  private var last: (style: NumberingStyle, value: UInt16)?
  private var lastOfOne: UInt16 = 0
  private var lastOfOther: UInt16 = 0
  private(set) var runningOn = 0
  private var apart = 0
  /// Markers of the other style that count on from one of their own right before them.
  private(set) var othersInRow = 0
  /// Rows of the other style, and how many of them run on into the one style, or from it.
  private var rows = 0
  private var continuedRows = 0
  private var isRowContinued = false

  init(_ one: NumberingStyle, _ other: NumberingStyle) {
    self.one = one
    self.other = other
  }

  /// Whether most changes from one style to the other run on.
  var isOneList: Bool { runningOn > apart }

  /// Whether no row of the other style stands by itself.
  var areOthersContinued: Bool { rows > 0 && rows == continuedRows }

  /// A list begins under another heading: it goes on from none before.
  mutating func beginAnew() {
    last = nil
    (lastOfOne, lastOfOther) = (0, 0)
  }

  mutating func add(_ style: NumberingStyle, _ value: UInt16) {
    guard style == one || style == other else { return }
    countRows(style, value)
    if let last, last.style == other, style == other, value == last.value + 1 { othersInRow += 1 }
    if let last, last.style != style, value > 1 {
      // What goes on its own way says nothing, even where it happens to fit the other.
      if value == (style == one ? lastOfOne : lastOfOther) + 1 { apart += 1 } else if value == last.value + 1 { runningOn += 1 }
    }
    last = (style, value)
    if style == one { lastOfOne = value } else { lastOfOther = value }
  }

  private mutating func countRows(_ style: NumberingStyle, _ value: UInt16) {
    let runsOn = last.map { $0.value + 1 == value } ?? false
    if style == other, !(runsOn && last?.style == other) {
      rows += 1
      isRowContinued = false
    }
    if runsOn, let last, last.style != style, value != (style == one ? lastOfOne : lastOfOther) + 1, !isRowContinued {
      continuedRows += 1
      isRowContinued = true
    }
  }
}
