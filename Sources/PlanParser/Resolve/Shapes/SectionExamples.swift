/// The passages that a search has found to be sections, as examples of what sections look like, and those between them as examples of text.
struct SectionExamples {
  /// The whole markers, in order: in which passage, and of which track.
  private(set) var whole: [(passage: Int, track: Int)] = []
  private let first: Int
  /// Which passages are sections …
  private let isSection: [Bool]
  /// … and which are, or stand where one may have lost its marker.
  private var isTaken: [Bool]

  /// - Parameter passages: those of the document.
  init(_ study: Study, _ passages: Range<Int>) {
    first = passages.lowerBound
    var isSection = [Bool](repeating: false, count: passages.count)
    whole.reserveCapacity(study.events.count)
    for index in study.events.indices where study.events[index].position == .paragraph {
      let reading = study.decisions[index].reading
      if reading.isPlain { continue }
      let passage = Int(study.events[index].passage)
      isSection[passage - first] = true
      if study.offers[Int(reading.offer)].isWritten(reading.ordinal) { whole.append((passage, Int(reading.track))) }
    }
    self.isSection = isSection
    isTaken = isSection
  }

  /// What stands where a marker may be lost is no example of text.
  mutating func add(windows: [Range<Int>]) {
    for window in windows { for passage in window { isTaken[passage - first] = true } }
  }

  /// Which passages are text. The preamble and what follows the last section are no examples: a signature looks like a heading.
  var texts: [Bool] {
    var texts = [Bool](repeating: false, count: isTaken.count)
    guard let begin = isTaken.firstIndex(of: true), let end = isTaken.lastIndex(of: true) else { return texts }
    for index in begin..<end where !isTaken[index] { texts[index] = true }
    return texts
  }

  /// - Parameter shapes: of all passages.
  func evidence(_ shapes: [Shape], tracks: Int) -> ShapeEvidence {
    var sections = [ShapeHabit](repeating: ShapeHabit(), count: tracks)
    for example in whole { sections[example.track].add(shapes[example.passage - first]) }
    var text = ShapeHabit()
    let texts = texts
    for index in texts.indices where texts[index] { text.add(shapes[index]) }
    return ShapeEvidence(sections: sections, texts: text, traits: traits(shapes, sections))
  }

  /// What all sections of a track have in common.
  private func traits(_ shapes: [Shape], _ sections: [ShapeHabit]) -> LevelTraits {
    var traits = LevelTraits()
    var empty = TrackSet()
    var bodies = [Int](repeating: 0, count: sections.count)
    var framed = bodies
    for example in whole {
      let shape = shapes[example.passage - first]
      if shape.announces { traits.announcing.insert(example.track) }
      if shape.isFramed { framed[example.track] += 1 }
      let next = example.passage - first + 1
      guard next < isSection.count else { continue }
      if isSection[next] { empty.insert(example.track) }
      if shapes[next].form == .sentence || shapes[next].form == .runIn { bodies[example.track] += 1 }
    }
    traits.framing = TrackSet(framed.indices.filter { framed[$0] >= Self.leastFramed && Float(framed[$0]) >= sections[$0].total })
    traits.tagging = TrackSet(sections.indices.filter { sections[$0].isTagged })
    traits.heading = TrackSet(sections.indices.filter { sections[$0].isHeadings })
    traits.bodied = TrackSet(bodies.indices.filter { bodies[$0] >= Self.leastBodies }).subtracting(empty)
    traits.bodied.formIntersection(traits.heading)
    traits.secondParagraph = secondParagraph(tracks: sections.count)
    return traits
  }

  /// So many sentences right behind headings, and no section, show that each has text of its own.
  private static let leastBodies = 2
  /// So many headings in brackets, and none without, show that all are.
  private static let leastFramed = 4

  /// For each track, −ln of how often one of its sections has a second paragraph, as far as it can be told; 0 where it is not rare.
  private func secondParagraph(tracks: Int) -> [Float] {
    var (ones, others) = ([Float](repeating: 0, count: tracks), [Float](repeating: 0, count: tracks))
    if let last = isTaken.lastIndex(of: true) {
      for example in whole where example.passage - first < last {
        if isSection[example.passage - first + 1] {
          ones[example.track] += 1
        } else if !isTaken[example.passage - first + 1] {
          others[example.track] += 1
        }
      }
    }
    return ones.indices.map { track in
      let surprise = Logarithm.log((ones[track] + 1) / (others[track] + 0.5))
      return surprise >= Self.leastSurprise ? surprise : 0
    }
  }

  /// Three sections of one paragraph, and none of several.
  private static let leastSurprise: Float = 2
}
