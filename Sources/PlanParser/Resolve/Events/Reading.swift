/// Text, or a section of a track with an ordinal.
struct Reading: Hashable {
  /// -1 for text.
  var track: Int8
  var ordinal: UInt16
  /// The track is new and was put above what was open.
  var isByRank = false
  /// `第一百二十条之一`: its number is that of the one before it.
  var isInserted = false
  /// The first of a list below a heading that nobody numbered.
  var beginsSublist = false
  /// The outer numbers of a decimal number that names sections of which nothing is to be seen; none where they are there.
  var granted = DecimalParts()
  /// Where that puts it; like the offer no part of what it means.
  var level: UInt8 = 0
  /// Index of the offer that it takes up.
  var offer: Int32

  static let plain = Reading(track: -1, ordinal: 0, offer: -1)
  var isPlain: Bool { track < 0 }

  /// What a section changes of the levels, the ones that it names being there: see ``base(of:tracks:)``.
  @inline(__always)
  func step(from hypothesis: Hypothesis, tracks: [Track]) -> Hypothesis.Step {
    if isByRank, let step = hypothesis.stepByRank(Int(track), ordinal, tracks: tracks) { return step }
    return hypothesis.step(Int(track), ordinal, isInserted: isInserted, beginsSublist: beginsSublist, tracks: tracks)
  }

  /// The levels with those sections that its own number names.
  func base(of hypothesis: Hypothesis, tracks: [Track]) -> Hypothesis {
    guard granted.count > 0 else { return hypothesis }
    return hypothesis.granting(granted, and: ordinal, of: Int(track), tracks)?.hypothesis ?? hypothesis
  }

  /// What it makes of the levels, read at an event.
  func applied(to hypothesis: Hypothesis, at event: Event, tracks: [Track]) -> Hypothesis {
    var next = base(of: hypothesis, tracks: tracks)
    if !isPlain {
      next.take(step(from: next, tracks: tracks))
    } else if event.parts {
      next.passText()
    }
    return next
  }

  func means(_ other: Reading) -> Bool { track == other.track && ordinal == other.ordinal && isByRank == other.isByRank }
}
