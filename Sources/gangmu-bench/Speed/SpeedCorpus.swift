import PlanKit
import PlanTestSupport

/// Plans to measure speed on: the same for the same seed. Plans are made when asked for, so that the corpus takes no memory.
struct SpeedCorpus {
  let files: Int
  let seed: UInt64
  private let generator: PlanGenerator

  init(files: Int, seed: UInt64) {
    self.files = files
    self.seed = seed
    var options = PlanGenerator.Options()
    options.sections = 18...160
    options.sentences = 2...6
    generator = PlanGenerator(options: options)
  }

  /// The text of one plan. Every other one is damaged, 5 to 20 % of its markers.
  func plan(_ index: Int) -> [UInt8] {
    let planSeed = seed &+ UInt64(index)
    let draft = generator.draft(seed: planSeed)
    guard index % 2 == 1 else { return draft.known().bytes }
    var random = SeededGenerator(seed: ~planSeed)
    let channel = DamageChannel(rate: Double(random.number(in: 5...20)) / 100)
    return channel.damaged(draft, using: &random).known().bytes
  }

  /// Plans one after the other until they have a number of bytes; the last one is whole.
  func plans(bytes: Int) -> some Sequence<[UInt8]> {
    sequence(state: (index: 0, made: 0)) { state in
      guard state.made < bytes else { return nil }
      let plan = plan(state.index)
      state.index += 1
      state.made += plan.count
      return plan
    }
  }
}
