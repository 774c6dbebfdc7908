/// What one section of those that were decided on does to the levels.
struct DecidedStep {
  /// Its event.
  let index: Int
  let reading: Reading
  let step: Hypothesis.Step
  /// The levels before it, with the sections that its own number names.
  let before: Hypothesis
  /// The levels with it.
  let after: Hypothesis

  /// Whether a list begins with it: that of a level which is new, or not open.
  var opens: Bool { step.isNew || !before.isOpen(at: step.place) }
}

/// A list that a whole marker opens.
struct OpenedList {
  let track: Int
  /// The number of its first section.
  let ordinal: UInt16
  /// The last number of its level before.
  let last: UInt16
  /// Its level was not in use.
  let isNew: Bool
  /// The track right above; nil for none.
  let parent: Int?
  /// Of its first section.
  let passage: Int
  /// Of the section before; −1 for none.
  let passageBefore: Int
}

extension Study {
  /// Goes through the sections that were decided on, in the order of the text. Linear.
  @inline(__always)
  func forEachStep(_ visit: (DecidedStep) -> Void) {
    var hypothesis = model.scopes.hypothesis
    for index in decisions.indices {
      let reading = decisions[index].reading
      if reading.isPlain { continue }
      let before = reading.base(of: hypothesis, tracks: tracks)
      let step = reading.step(from: before, tracks: tracks)
      hypothesis = before
      hypothesis.take(step)
      visit(DecidedStep(index: index, reading: reading, step: step, before: before, after: hypothesis))
    }
  }

  /// The lists that whole markers open, in the order of the text: what the document's habits are learnt from. Linear.
  func openings() -> [OpenedList] {
    var openings: [OpenedList] = []
    var before = -1
    forEachStep { section in
      let (track, passage) = (section.step.track, Int(events[section.index].passage))
      if section.opens, isWritten(section) {
        openings.append(
          OpenedList(
            track: track, ordinal: section.reading.ordinal, last: section.before.lastOrdinal(of: track), isNew: section.step.isNew,
            parent: section.after.parent(at: section.step.place), passage: passage, passageBefore: before))
      }
      before = passage
    }
    return openings
  }

  /// Whether the marker of a section stands at the start of a paragraph, whole, with its own number.
  func isWritten(_ section: DecidedStep) -> Bool {
    events[section.index].position == .paragraph && offers[Int(section.reading.offer)].isWritten(section.reading.ordinal)
  }
}
