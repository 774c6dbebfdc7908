import PlanDiff
import PlanKit
import PlanTestSupport
import Testing

@Suite("Known edits are told, and nothing else") struct KnownEditTests {
  @Test("Ten edits among forty sections, and a hundred among four hundred", arguments: [1, 10], [1, 2, 3] as [UInt64])
  func edits(scale: Int, seed: UInt64) {
    let pair = EditedPlan(scale: scale, seed: seed).pair()
    let difference = PlanDifference(from: pair.old, to: pair.new)
    let told = difference.changes.filter { $0.kind != .renumbered }.map { KnownEdit(kind: $0.kind, old: $0.old, new: $0.new) }
    #expect(Set(told) == Set(pair.edits))
    #expect(told.count == 10 * scale)
    #expect(difference.leadsBothWays)
  }

  @Test(
    "Sections rewritten at random find their partners",
    arguments: [(0.2, 0.3, 0.99, 0.01), (0.5, 0.7, 0.97, 0.02), (1.0, 0.7, 0.92, 0.03)], [3...8, 1...4])
  func rewriting(_ row: (share: Double, rate: Double, recall: Double, wrong: Double), sentences: ClosedRange<Int>) {
    for grain in MutationChannel.Grain.allCases { rewriting(row, sentences, grain) }
  }

  private func rewriting(
    _ row: (share: Double, rate: Double, recall: Double, wrong: Double), _ sentences: ClosedRange<Int>, _ grain: MutationChannel.Grain
  ) {
    var options = PlanGenerator.Options()
    options.sections = 20...80
    options.sentences = sentences
    var accuracy = PairingAccuracy()
    for seed in 100..<132 as Range<UInt64> {
      let plan = ComparedPlan(Plan.parse(PlanGenerator(options: options).draft(seed: seed).known().bytes))
      let mutant = MutationChannel(rewritten: row.share, rate: row.rate, grain: grain).mutated(plan, seed: seed)
      accuracy += PairingAccuracy(PlanDifference(from: mutant.old, to: mutant.new).matching, truth: mutant)
    }
    #expect(accuracy.recall >= row.recall, "\(grain), \(sentences) sentences")
    #expect(accuracy.falseShare <= row.wrong, "\(grain), \(sentences) sentences")
  }

  @Test("Damage is not difference: a plan and its damaged copy, where the repair is right")
  func damage() {
    var compared = 0
    for seed in 0..<60 as Range<UInt64> {
      var options = PlanGenerator.Options()
      options.sections = 10...60
      let draft = PlanGenerator(options: options).draft(seed: seed)
      var random = SeededGenerator(seed: seed)
      let damaged = DamageChannel(rate: 0.1).damaged(draft, using: &random)
      let (sound, mended) = (Plan.parse(draft.known().bytes), Plan.parse(damaged.known().bytes))
      // What the parser could not mend differs, and is told; that is another measure.
      guard sound.outline == mended.outline else { continue }
      let difference = PlanDifference(from: ComparedPlan(sound), to: ComparedPlan(mended))
      #expect(difference.told == [], "seed \(seed)")
      #expect(difference.old.repairs == 0)
      compared += difference.new.repairs > 0 ? 1 : 0
    }
    #expect(compared >= 25)
  }
}

extension Plan {
  /// Levels and numbers, in order.
  fileprivate var outline: [[Int]] { sections.map { [$0.level, $0.marker.ordinal.map { Int($0.value) } ?? 0] } }
}
