import PlanDiff
import PlanKit
import PlanTestSupport
import Testing

@Suite("The script accounts for all that differs") struct ScriptTests {
  @Test("Applied it gives the new plan, its inverse the old one; gangmu-bench does it 10,000 times")
  func roundTrip() {
    var random = SeededGenerator(seed: 20)
    var rows = 0
    for number in 0..<1_500 {
      let (old, new) = TinyPlan.pair(number: number, using: &random)
      let difference = PlanDifference(from: old, to: new)
      rows += difference.changes.count
      if !difference.leadsBothWays { Issue.record("pair \(number): \(difference.told)") }
    }
    #expect(rows > 1_500, "the pairs differ")
  }

  @Test("A plan does not differ from itself")
  func same() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<300 {
      let plan = TinyPlan.make(using: &random)
      #expect(PlanDifference(from: plan, to: plan).changes.isEmpty)
    }
    for seed in 0..<10 as Range<UInt64> {
      let plan = ComparedPlan(Plan.parse(PlanGenerator().draft(seed: seed).known().bytes))
      #expect(PlanDifference(from: plan, to: plan).changes.isEmpty)
    }
  }

  @Test("The same two plans give the same rows, in this process and, by the bytes of the JSON, in any")
  func deterministic() {
    for seed in 0..<5 as Range<UInt64> {
      let plan = ComparedPlan(Plan.parse(PlanGenerator().draft(seed: seed).known().bytes))
      let mutant = MutationChannel(rewritten: 0.5, rate: 0.7).mutated(plan, seed: seed)
      let first = DiffJSON.bytes(PlanDifference(from: plan, to: mutant.new))
      #expect(first == DiffJSON.bytes(PlanDifference(from: plan, to: mutant.new)))
    }
  }

  @Test("A script that meets another plan refuses")
  func mismatch() {
    let mutant = EditedPlan(scale: 1, seed: 3).pair()
    let difference = PlanDifference(from: mutant.old, to: mutant.new)
    var other = mutant.old.nodes.map(\.content)
    let removed = difference.changes.first { $0.kind == .removed }?.old
    if let removed { other[removed].heading = "别的标题" }
    #expect(removed != nil)
    #expect(throws: ScriptMismatch.self) { try difference.script.apply(to: other) }
    #expect(throws: ScriptMismatch.self) { try difference.script.apply(to: []) }
  }

  @Test("Numbers in another order are renumbered rows and nothing else")
  func numbersAlone() {
    var random = SeededGenerator(seed: 22)
    for seed in 0..<8 as Range<UInt64> {
      let old = EditedPlan(scale: 1, seed: seed).pair().old
      var new = old
      let markers = new.nodes.indices.filter { new.nodes[$0].content.depth == 2 }
      let shuffled = random.sample(markers.count, of: markers.map { new.nodes[$0].content.marker })
      for (index, marker) in zip(markers, shuffled) { new.nodes[index].content.marker = marker }
      let difference = PlanDifference(from: old, to: new)
      #expect(!difference.changes.isEmpty)
      #expect(difference.changes.allSatisfy { $0.kind == .renumbered })
      #expect(difference.leadsBothWays)
    }
  }
}
