import PlanKit
import PlanTestSupport

/// Runs the same plans through one channel after the other.
struct Trial {
  let plans: Int
  let seed: UInt64
  let source: SoundPlans
  var failures = FailureReport(limit: 0, folder: nil)
  /// Of the last run.
  private(set) var causes = FaultCauses()

  init(plans: Int, seed: UInt64, source: SoundPlans) {
    self.plans = plans
    self.seed = seed
    self.source = source
  }

  enum Channel {
    case damage(DamageChannel)
    case author(AuthorChannel)

    func pass(_ draft: PlanDraft, using random: inout SeededGenerator) -> PlanDraft {
      switch self {
      case .damage(let channel): channel.damaged(draft, using: &random)
      case .author(let channel): channel.mistaken(draft, using: &random)
      }
    }
  }

  /// - Parameter name: what to call the channel in failure reports.
  mutating func run(_ name: String, _ channel: Channel) throws -> Accuracy {
    var total = Accuracy()
    causes = FaultCauses()
    for offset in 0..<UInt64(plans) {
      let planSeed = seed &+ offset
      // Damage draws from a stream of its own: all channels see the same sound plans.
      var random = SeededGenerator(seed: ~planSeed)
      let known = channel.pass(source.draft(seed: planSeed), using: &random).known()
      let plan = Plan.parse(known.bytes)
      let comparison = PlanComparison(plan, with: known)
      total += comparison.accuracy
      causes.add(comparison, plan, known)
      if !comparison.faults.isEmpty { try failures.add(name, plan, known, comparison.faults) }
    }
    return total
  }
}
