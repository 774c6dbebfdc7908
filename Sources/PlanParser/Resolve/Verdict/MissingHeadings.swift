/// Where a heading is missing above a section, so that nobody knows below which one it stands.
///
/// `一、… ⏎ （九）… ⏎ 改造普法宣传能力。 ⏎ （）… ⏎ 三、…`, where （…） runs on: the 二、 may have stood before the tenth item or behind it. And where the first 一、 that stands
/// is a 二、, what comes before it lies a level deeper than it seems. Found out once a repair asks: in a sound document none does.
struct MissingHeadings {
  private let text: ScannedText
  private let study: Study
  /// One an event; empty until it is asked for.
  private var isMissing: [Bool] = []

  init(_ text: ScannedText, _ study: Study) {
    self.text = text
    self.study = study
  }

  /// Whether the heading of a section, or one above it, may have stood in the text before it and is none of those that were found. O(1), but for the first time.
  mutating func may(standAbove event: Int) -> Bool {
    if isMissing.isEmpty { find() }
    return isMissing[event]
  }

  /// Linear in the events.
  private mutating func find() {
    isMissing = [Bool](repeating: false, count: study.decisions.count)
    let ahead = numbersAhead()
    // For each track its last section, and where the list began to which that belongs.
    var last = PerTrack<Int>(repeating: -1)
    var opening = PerTrack<Int>(repeating: -1)
    study.forEachStep { section in
      let (index, track, hypothesis) = (section.index, section.step.track, section.after)
      if section.opens || hypothesis.scope(of: track) != .restarts { opening[track] = index }
      let parent = hypothesis.parent(of: track)
      // Children of a level that begins anew under each heading stand where their list does.
      let first = opening[track]
      for above in study.tracks.indices where above != track && ahead.places[above] < ahead.places[track] && ahead.numbers[index][above] > 0
      {
        let number = ahead.numbers[index][above]
        if above == parent {
          if number > hypothesis.lastOrdinal(of: above) + 1, holdsText(last[above], first) { isMissing[index] = true }
        } else if !hypothesis.isOpen(above), number > 1, hypothesis.scope(of: above) != .continues || !hypothesis.isUsed(above) {
          let holder = study.tracks.indices.filter { hypothesis.isOpen($0) && ahead.places[$0] < ahead.places[above] }
            .max { ahead.places[$0] < ahead.places[$1] }
          if holdsText(holder.map { last[$0] } ?? -1, first) { isMissing[index] = true }
        }
      }
      last[track] = index
    }
  }

  /// For each section the numbers with which the lists around it go on behind it, 0 for none; and where each track stands in the nesting.
  private func numbersAhead() -> (numbers: [PerTrack<UInt16>], places: PerTrack<Int>) {
    var hypothesis = study.model.scopes.hypothesis
    // Sections that begin a level behind others, of which no number is left: `、政策保障` behind （三） is no 一、 for certain.
    var blind: [Int] = []
    for index in study.decisions.indices where !study.decisions[index].reading.isPlain {
      let reading = study.decisions[index].reading
      if reading.ordinal == 1, !study.offers[Int(reading.offer)].showsDigits, study.tracks[Int(reading.track)].numerals != .none,
        reading.step(from: hypothesis, tracks: study.tracks).isByRank
      {
        blind.append(index)
      }
      hypothesis = reading.applied(to: hypothesis, at: study.events[index], tracks: study.tracks)
    }
    var places = PerTrack<Int>(repeating: .max)
    for track in study.tracks.indices where hypothesis.isUsed(track) { places[track] = hypothesis.place(of: track) }
    var numbers = [PerTrack<UInt16>](repeating: PerTrack<UInt16>(repeating: 0), count: study.decisions.count)
    var next = PerTrack<UInt16>(repeating: 0)
    for index in study.decisions.indices.reversed() where !study.decisions[index].reading.isPlain {
      let reading = study.decisions[index].reading
      numbers[index] = next
      for deeper in study.tracks.indices where places[deeper] > places[Int(reading.track)] && hypothesis.scope(of: deeper) != .continues {
        next[deeper] = 0
      }
      let isBlind = blind.last == index
      if isBlind { blind.removeLast() }
      next[Int(reading.track)] = isBlind ? 2 : reading.ordinal
    }
    return (numbers, places)
  }

  /// Whether a paragraph that may have lost its marker stands between two sections, or before the second where there is no first; where lines were joined it may
  /// be hidden.
  private func holdsText(_ before: Int, _ section: Int) -> Bool {
    guard section >= 0, before < section, !text.prose.isWrapped || before < 0, study.events[section].position == .paragraph else {
      return true
    }
    return ((before + 1)..<section).contains { study.decisions[$0].reading.isPlain && study.events[$0].position == .paragraph }
  }
}
