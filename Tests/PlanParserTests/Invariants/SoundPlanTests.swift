import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// Invariant 4: sound plans stay as they are.
@Suite("Sound plans stay as they are") struct SoundPlanTests {
  static let sound = [
    "clean", "five-levels", "chapters-articles", "decimal", "restarting-mixed-width", "notice-and-plan", "metadata-labels",
  ]

  @Test("Made-up plans without damage have no repair, and every section is as its author meant it", arguments: UInt64(1001)...1050)
  func generated(seed: UInt64) {
    var options = PlanGenerator.Options()
    options.sections = 6...80
    let known = PlanGenerator(options: options).draft(seed: seed).known()
    let plan = Plan.parse(known.bytes)
    #expect(plan.sections.allSatisfy { $0.marker.status == .written })
    let comparison = PlanComparison(plan, with: known)
    #expect(comparison.faults.isEmpty, "lines \(comparison.faults.map(\.line))")
    #expect(comparison.accuracy.right == known.sections.count)
  }

  @Test("Plans of Fixtures without damage have no repair", arguments: sound)
  func fixture(name: String) throws {
    let file = try #require(Repository.files(in: Repository.plans).first { $0.name == name + ".txt" })
    let plan = Plan.parse(try file.bytes)
    #expect(plan.sections.count > 5)
    #expect(plan.sections.allSatisfy { $0.marker.status == .written })
  }

  @Test(
    "An author's own mistakes are kept as written: nothing is renumbered",
    arguments: AuthorMistake.allCases.filter { $0 != .wrongStyle && $0 != .wrongLevel })
  func mistakes(mistake: AuthorMistake) {
    var accuracy = Accuracy()
    var options = PlanGenerator.Options()
    options.sections = 10...40
    for seed in UInt64(1)...20 {
      var random = SeededGenerator(seed: seed)
      let draft = PlanGenerator(options: options).draft(seed: seed)
      let known = AuthorChannel(rate: 1, mistakes: [mistake]).mistaken(draft, using: &random).known()
      accuracy += PlanComparison(Plan.parse(known.bytes), with: known).accuracy
    }
    #expect(accuracy.mistakes > 10)
    #expect(accuracy.mistakesRepaired == 0)
    #expect(Double(accuracy.mistakesKept) >= 0.9 * Double(accuracy.mistakes), "\(accuracy.mistakesKept) of \(accuracy.mistakes)")
  }
}
