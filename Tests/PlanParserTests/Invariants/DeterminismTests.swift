import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// Invariant 5: the output depends on the input bytes alone.
///
/// That no hash order shows in it is held by the corpus as well: its dumps were recorded by another process, with other hashes.
@Suite("Deterministic") struct DeterminismTests {
  @Test("The same bytes give the same plan twice", arguments: UInt64(1)...8)
  func twice(seed: UInt64) {
    let bytes = Self.damagedPlan(seed: seed)
    #expect(Plan.parse(bytes).isSame(as: Plan.parse(bytes)))
  }

  @Test("The same bytes give the same plan on several threads at once")
  func threads() async {
    let inputs = (UInt64(1)...4).map(Self.damagedPlan)
    let expected = inputs.map { Plan.parse($0) }
    let agreed = await withTaskGroup(of: Bool.self) { group in
      for round in 0..<16 {
        let place = round % inputs.count
        group.addTask { Plan.parse(inputs[place]).isSame(as: expected[place]) }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(agreed == 16)
  }

  @Test("What was parsed before leaves no trace")
  func noMemory() {
    let bytes = Self.damagedPlan(seed: 3)
    let first = Plan.parse(bytes)
    _ = Plan.parse(Self.damagedPlan(seed: 9))
    _ = Plan.parse(NoiseGenerator.markers(500, seed: 1))
    #expect(Plan.parse(bytes).isSame(as: first))
  }

  @Test("The name of the source shows nowhere but in the source")
  func name() {
    let bytes = Self.damagedPlan(seed: 5)
    #expect(Plan.parse(bytes, name: "方案.txt").isSame(as: Plan.parse(bytes, name: "other")))
  }

  private static func damagedPlan(seed: UInt64) -> [UInt8] {
    var options = PlanGenerator.Options()
    options.sections = 20...40
    var random = SeededGenerator(seed: seed)
    return DamageChannel(rate: 0.3).damaged(PlanGenerator(options: options).draft(seed: seed), using: &random).known().bytes
  }
}

extension Plan {
  /// True where all that was found is the same: tokens, tree, confidences, spans, tags.
  fileprivate func isSame(as other: Plan) -> Bool {
    tokens == other.tokens && documents == other.documents && sections == other.sections && paragraphs == other.paragraphs
      && responsibilities == other.responsibilities && units == other.units && responsibilityRules == other.responsibilityRules
      && unreadTags == other.unreadTags && lineCount == other.lineCount && dump() == other.dump()
  }
}
