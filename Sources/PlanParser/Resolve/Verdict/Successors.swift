/// Which sections are followed by the next number of their level, with some of its digits left.
///
/// `)强化保障` before （四） is （三）, whatever stands before it. Found out once somebody asks: in a sound document nobody does.
struct Successors {
  private let text: ScannedText
  private let study: Study
  /// One an event; empty until it is asked for.
  private var isFollowed: [Bool] = []
  /// Whether the next section of the level of which digits are left says that another is missing before it.
  private var isContradicted: [Bool] = []
  /// Tracks of which a followed section has nothing but its numeral left: `二优化环境` between 一、 and 三、
  private var bare = TrackSet()

  init(_ text: ScannedText, _ study: Study) {
    self.text = text
    self.study = study
  }

  /// O(1), but for the first time.
  mutating func follow(_ event: Int) -> Bool {
    if isFollowed.isEmpty { find() }
    return isFollowed[event]
  }

  /// Whether the next of its level of which digits are left says that a number is missing between: `.…` and `.…` as 1. and 2. before a whole 4. O(1), but for the
  /// first time.
  mutating func contradict(_ event: Int) -> Bool {
    if isFollowed.isEmpty { find() }
    return isContradicted[event]
  }

  /// Whether some marker of a track lost its point or its brackets for certain. O(1), but for the first time.
  mutating func leavesBare(_ track: Int) -> Bool {
    if isFollowed.isEmpty { find() }
    return bare.contains(track)
  }

  private mutating func find() {
    isFollowed = [Bool](repeating: false, count: study.decisions.count)
    isContradicted = isFollowed
    // For each track the next number of which digits are left, and how many sections stand before it.
    var shown = PerTrack<UInt16>(repeating: 0)
    var between = PerTrack<UInt16>(repeating: 0)
    // The tracks of which the next section tells of the one before.
    var tells = TrackSet()
    // For each track the number that comes next; 0 where none of its digits is left.
    var next = PerTrack<UInt16>(repeating: 0)
    for index in isFollowed.indices.reversed() {
      let reading = study.decisions[index].reading
      if reading.isPlain { continue }
      let track = Int(reading.track)
      isFollowed[index] = next[track] == reading.ordinal + 1
      let offer = study.offers[Int(reading.offer)]
      isContradicted[index] = shown[track] > reading.ordinal + between[track] + 1
      next[track] = offer.showsDigits ? reading.ordinal : 0
      between[track] = offer.showsDigits ? 0 : between[track] + 1
      if offer.showsDigits { shown[track] = reading.ordinal }
      // A bare number that no other tells of, `三江口公园`, tells of none before it.
      let isBare = offer.isDamaged && offer.showsDigits && text.surfaces[Int(offer.surface)].doubt == .bare
      if isBare, isFollowed[index], tells.contains(track) { bare.insert(track) }
      if isBare, !isFollowed[index] { tells.remove(track) } else { tells.insert(track) }
    }
  }
}
