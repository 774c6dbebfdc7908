import PlanSyntax

/// What the markers of a track look like: all that must be known to say what one of them lost.
///
/// A few bytes, for every marker of a document is held beside each of its tracks, and a ``Track`` is too large to be handed on so often.
struct TrackForm {
  let style: NumberingStyle
  /// For ``NumberingStyle/decimal`` how many numbers a marker joins.
  let components: UInt8
  let numerals: NumeralSystem
  let numeralPieces: Surface.Pieces
  private let habits: Habits

  private struct Habits: OptionSet {
    let rawValue: UInt8
    static let isLong = Habits(rawValue: 1)
    static let usesDots = Habits(rawValue: 2)
    static let usesCommas = Habits(rawValue: 4)
    static let isOddlyWritten = Habits(rawValue: 8)
    static let standsBesideDecimals = Habits(rawValue: 16)
  }

  init(_ track: Track) {
    style = track.style
    components = track.components
    numerals = track.numerals
    numeralPieces = track.numeralPieces
    var habits: Habits = []
    if track.isLong { habits.insert(.isLong) }
    if track.usesDots { habits.insert(.usesDots) }
    if track.usesCommas { habits.insert(.usesCommas) }
    if track.isOddlyWritten { habits.insert(.isOddlyWritten) }
    if track.standsBesideDecimals { habits.insert(.standsBesideDecimals) }
    self.habits = habits
  }

  /// As of ``Track``.
  var isLong: Bool { habits.contains(.isLong) }
  var usesDots: Bool { habits.contains(.usesDots) }
  var usesCommas: Bool { habits.contains(.usesCommas) }
  var isOddlyWritten: Bool { habits.contains(.isOddlyWritten) }
  var standsBesideDecimals: Bool { habits.contains(.standsBesideDecimals) }
}

extension Track {
  var form: TrackForm { TrackForm(self) }
}
