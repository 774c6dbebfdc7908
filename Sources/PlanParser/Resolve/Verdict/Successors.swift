/// Which sections are followed by the next number of their level, with some of its digits left.
///
/// `)强化保障` before （四） is （三）, whatever stands before it. Found out once somebody asks: in a sound document nobody does.
struct Successors {
  private let text: ScannedText
  private let study: Study
  /// One an event; empty until it is asked for.
  private var isFollowed: [Bool] = []
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

  /// Whether some marker of a track lost its point or its brackets for certain. O(1), but for the first time.
  mutating func leavesBare(_ track: Int) -> Bool {
    if isFollowed.isEmpty { find() }
    return bare.contains(track)
  }

  private mutating func find() {
    isFollowed = [Bool](repeating: false, count: study.decisions.count)
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
      next[track] = offer.showsDigits ? reading.ordinal : 0
      // A bare number that no other tells of, `三江口公园`, tells of none before it.
      let isBare = offer.isDamaged && offer.showsDigits && text.surfaces[Int(offer.surface)].doubt == .bare
      if isBare, isFollowed[index], tells.contains(track) { bare.insert(track) }
      if isBare, !isFollowed[index] { tells.remove(track) } else { tells.insert(track) }
    }
  }
}
