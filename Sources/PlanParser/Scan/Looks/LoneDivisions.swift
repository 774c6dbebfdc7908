/// Ordinals of things in running text, `第一条跨江大桥建成通车。`, `第一部分资金已经到位。`, `第一节公开课如期开讲。`: written as a division's marker is.
///
/// A division alone of its kind, glued to the sentence behind it, in a text that numbers otherwise, counts what the sentence tells of: nobody divides a text into one.
enum LoneDivisions: Look {
  static let needs: Candidates.Traits = .division

  /// What a text shows of one kind of division.
  private struct Kind {
    /// Those that may be counted things.
    var lone: [Int] = []
    /// A higher number, a blank behind, a heading: it divides the text.
    var divides = false
  }

  /// Takes such words for what they are. Linear.
  static func apply(to candidates: inout Candidates) {
    var kinds = [Kind](repeating: Kind(), count: Int(Surface.Unit.part.rawValue) + 1)
    var isNumbered = false
    for (index, start) in candidates.starts.enumerated() where start.position == .paragraph {
      let surface = candidates[start]
      guard surface.unit != .none || surface.pieces.contains(.prefix) else {
        isNumbered = isNumbered || surface.wholeStyle != nil && !surface.pieces.contains(.dash)
        continue
      }
      // `第二 …` may be left of any.
      guard surface.unit != .none else { return }
      let kind = Int(surface.unit.rawValue)
      if isNumbered, surface.unit != .chapter, isGlued(surface), endsSentence(candidates.prose, Int(start.passage)) {
        kinds[kind].lone.append(index)
      } else if surface.doubt != .word {
        kinds[kind].divides = true
      }
    }
    for kind in kinds where !kind.divides {
      for index in kind.lone { candidates.discard(candidates.starts[index]) }
    }
  }

  private static func isGlued(_ surface: Surface) -> Bool {
    surface.value == 1 && surface.pieces == [.prefix, .han] && surface.separator == .none && surface.doubt == .none
  }

  private static func endsSentence(_ prose: Prose, _ passage: Int) -> Bool {
    let passage = prose.passages[passage]
    return Scalars.isTerminal(Scalars.decode(prose.bytes, before: Int(passage.end), start: Int(passage.start)).value)
  }
}
