import PlanSyntax

/// The shapes of a document's passages, read once.
struct DocumentShapes {
  private let first: Int
  private let shapes: [Shape]
  /// Which passages were counted as text.
  private var texts: [Bool] = []

  init(_ text: ScannedText, _ passages: Range<Int>) {
    first = passages.lowerBound
    shapes = passages.map { passage in
      // Behind what may be a marker, where something may.
      let starts = text.contents[passage].starts
      let start = starts.isEmpty ? nil : text.starts[Int(starts.lowerBound)]
      let front = start.flatMap { $0.position == .paragraph ? text.surfaces[Int($0.firstSurface)].textStart : nil }
      let from = front ?? text.prose.passages[passage].start
      return Shape.of(text, passage: passage, from: from)
    }
  }

  var range: Range<Int> { first..<first + shapes.count }

  subscript(passage: Int) -> Shape { shapes[passage - first] }

  func isText(_ passage: Int) -> Bool { !texts.isEmpty && texts[passage - first] }

  /// Counts the shapes of sections that have whole markers, and of the passages that are surely text.
  mutating func evidence(_ passages: Range<Int>, _ study: Study, besides windows: [Range<Int>]) -> ShapeEvidence {
    var sections = [Float](repeating: 0, count: study.tracks.count * Shape.count)
    var texts = [Float](repeating: 0, count: Shape.count)
    var isTaken = [Bool](repeating: false, count: passages.count)
    self.texts = isTaken
    for index in study.events.indices where study.events[index].position == .paragraph {
      let reading = study.decisions[index].reading
      if reading.isPlain { continue }
      let passage = Int(study.events[index].passage)
      isTaken[passage - first] = true
      if study.offers[Int(reading.offer)].isWritten(reading.ordinal) {
        sections[Int(reading.track) * Shape.count + self[passage].index] += 1
      }
    }
    // What stands where a marker may be lost is no example of text; nor are the preamble and what follows the last section: a signature
    // looks like a heading.
    for window in windows { for passage in window { isTaken[passage - first] = true } }
    if let begin = isTaken.firstIndex(of: true), let end = isTaken.lastIndex(of: true) {
      for index in begin..<end where !isTaken[index] {
        texts[shapes[index].index] += 1
        self.texts[index] = true
      }
    }
    return ShapeEvidence(sections: sections, texts: texts)
  }
}
