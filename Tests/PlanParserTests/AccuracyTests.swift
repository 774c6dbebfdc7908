import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// Generate, damage, repair, compare. The seeds are fixed, so each figure is the same in every run, and stands beside its threshold; a
/// threshold lies so little below that two or three sections more that are lost, or a second wrong repair, are a fault.
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
    // 1860 of 1899.
    #expect(Double(accuracy.headingsRight) > 0.975 * Double(accuracy.headings), "\(accuracy.headingsRight) of \(accuracy.headings)")
  }

  @Test(
    "With damage of every kind, most sections are right and few repairs are wrong",
    arguments: [
      // 0.9994, none of 53 wrong; 0.9963, none of 185 wrong.
      (rate: 0.05, f1: 0.998, wrong: 0.02), (rate: 0.2, f1: 0.995, wrong: 0.006),
    ])
  func damaged(rate: Double, f1: Double, wrong: Double) {
    let accuracy = Self.measure(damage: rate)
    #expect(accuracy.damaged > 50)
    #expect(accuracy.f1 > f1)
    #expect(accuracy.wrongRepairRate < wrong, "\(accuracy.wrongRepairs) of \(accuracy.repairs)")
  }

  @Test("One kind of damage at a time", arguments: DamageKind.allCases)
  func kinds(kind: DamageKind) {
    let f1 = Self.measure(damage: 0.2, kinds: [kind], seeds: 1...30).f1
    // Of a marker lost whole only the sequence and the paragraph's shape tell: 0.9894. A numeral lost has 0.9988, all others 1.
    #expect(f1 > (kind == .markerLost ? 0.985 : kind == .numeralLost ? 0.997 : 0.999))
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
