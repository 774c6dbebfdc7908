/// Which levels begin anew under each heading and which run on through the text, learnt from a document's whole markers.
///
/// Read in order alone, the first list whose marker was lost would settle it: `（4）…② ⏎ ③` behind another list's ① runs on as it seems, and the
/// twenty lists that begin with ① come too late.
struct ScopeHabit {
  private var scopes = KnownScopes()

  /// Nothing known.
  static let none = ScopeHabit()

  /// So many lists tell at the least …
  private static let least = 3
  /// … and so many times as many as do otherwise.
  private static let mostOfOthers = 4

  /// Counts the lists that begin anew, and those that run on, at markers that stand whole.
  ///
  /// A 2 behind a 1 says nothing: where its own 1 was lost it may do either.
  static func learn(from openings: [OpenedList], tracks: Range<Int>) -> ScopeHabit {
    var restarts = PerTrack<Int>(repeating: 0)
    var runsOn = PerTrack<Int>(repeating: 0)
    for list in openings where !list.isNew {
      if list.ordinal == 1 {
        restarts[list.track] += 1
      } else if list.ordinal > 2, list.ordinal == list.last &+ 1 {
        runsOn[list.track] += 1
      }
    }
    var habit = ScopeHabit()
    for track in tracks {
      let (anew, on) = (restarts[track], runsOn[track])
      if anew >= least, anew >= mostOfOthers * on {
        habit.scopes.note(.restarts, of: track)
      } else if on >= least, on >= mostOfOthers * anew {
        habit.scopes.note(.continues, of: track)
      }
    }
    return habit
  }

  /// Before the first section.
  var hypothesis: Hypothesis { Hypothesis(scopes: scopes) }
}
