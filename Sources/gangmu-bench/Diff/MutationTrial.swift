import PlanKit
import PlanTestSupport

/// Plans rewritten at random: how many of the true pairs are found, and how many of those made are false.
struct MutationTrial {
  let plans: Int
  let seed: UInt64

  func table() -> String {
    var table = MarkdownTable(["rewritten", "rate", "grain", "true pairs", "recall", "false pairs"])
    for grain in MutationChannel.Grain.allCases {
      for (share, rate) in [(0.2, 0.3), (0.5, 0.7), (1.0, 0.7)] {
        let accuracy = measure(MutationChannel(rewritten: share, rate: rate, grain: grain))
        table.add([
          Figures.percent(share, 0), Figures.fixed(rate, 1), grain.rawValue, String(accuracy.truePairs), Figures.fixed(accuracy.recall, 4),
          Figures.percent(accuracy.falseShare),
        ])
      }
    }
    return table.rendered()
  }

  private func measure(_ channel: MutationChannel) -> PairingAccuracy {
    var accuracy = PairingAccuracy()
    for offset in 0..<UInt64(plans) {
      let plan = ComparedPlan(Plan.parse(PlanGenerator().draft(seed: seed + offset).known().bytes))
      let mutant = channel.mutated(plan, seed: seed + offset)
      accuracy += PairingAccuracy(PlanDifference(from: mutant.old, to: mutant.new).matching, truth: mutant)
    }
    return accuracy
  }
}
