import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// Generate, damage, repair, compare. The thresholds lie below what is measured today with room for tuning; a fall below is a fault.
///
/// `gangmu-bench accuracy` shows the same figures over more and larger plans.
@Suite("Accuracy on made-up plans") struct AccuracyTests {
  static let seeds = UInt64(1)...60

  @Test("Without damage every section is right and none is repaired")
  func sound() {
    let accuracy = Self.measure(damage: 0)
    #expect(accuracy.f1 == 1)
    #expect(accuracy.repairs == 0)
    #expect(accuracy.unresolved == 0)
    #expect(accuracy.falseSections == 0)
    #expect(accuracy.headings > 1_000)
    #expect(Double(accuracy.headingsRight) > 0.93 * Double(accuracy.headings), "\(accuracy.headingsRight) of \(accuracy.headings)")
  }

  @Test(
    "With damage of every kind, most sections are right and few repairs are wrong",
    arguments: [
      (rate: 0.05, f1: 0.995, wrong: 0.03), (rate: 0.2, f1: 0.98, wrong: 0.03),
    ])
  func damaged(rate: Double, f1: Double, wrong: Double) {
    let accuracy = Self.measure(damage: rate)
    #expect(accuracy.damaged > 50)
    #expect(accuracy.f1 > f1)
    #expect(accuracy.wrongRepairRate < wrong)
  }

  @Test("One kind of damage at a time", arguments: DamageKind.allCases)
  func kinds(kind: DamageKind) {
    let f1 = Self.measure(damage: 0.2, kinds: [kind], seeds: 1...30).f1
    // Of a marker lost whole only the sequence and the paragraph's shape tell.
    #expect(f1 > (kind == .markerLost ? 0.86 : 0.985))
  }

  private static func measure(damage rate: Double, kinds: [DamageKind] = DamageKind.allCases, seeds: ClosedRange<UInt64> = seeds)
    -> Accuracy
  {
    var options = PlanGenerator.Options()
    options.sections = 6...48
    options.sentences = 1...2
    let generator = PlanGenerator(options: options)
    var total = Accuracy()
    for seed in seeds {
      var random = SeededGenerator(seed: ~seed)
      let known = DamageChannel(rate: rate, kinds: kinds).damaged(generator.draft(seed: seed), using: &random).known()
      total += PlanComparison(Plan.parse(known.bytes), with: known).accuracy
    }
    return total
  }
}
