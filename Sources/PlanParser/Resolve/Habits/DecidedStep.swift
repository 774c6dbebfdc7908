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
  /// Its first section.
  let section: DecidedStep
  /// The passage of the section before; −1 for none.
  let behind: Int
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
    var behind = -1
    forEachStep { section in
      if section.opens, isWritten(section) { openings.append(OpenedList(section: section, behind: behind)) }
      behind = Int(events[section.index].passage)
    }
    return openings
  }

  /// Whether the marker of a section stands at the start of a paragraph, whole, with its own number.
  func isWritten(_ section: DecidedStep) -> Bool {
    events[section.index].position == .paragraph && offers[Int(section.reading.offer)].isWritten(section.reading.ordinal)
  }
}
