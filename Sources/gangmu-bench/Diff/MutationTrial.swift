import PlanKit
import PlanTestSupport

/// Plans rewritten at random: how many of the true pairs are found, and how many of those made are false.
struct MutationTrial {
  let plans: Int
  let seed: UInt64
  let showFailures: Int

  /// Sentences an item: as long as those of real plans are, which have 200 to 300 characters, and short ones, in which little is left when
  /// most of it is rewritten.
  private static let lengths = [3...8, 1...4]

  func table() -> String {
    var table = MarkdownTable(["rewritten", "rate", "grain", "sentences", "true pairs", "recall", "false pairs"])
    for sentences in MutationTrial.lengths {
      for grain in MutationChannel.Grain.allCases {
        for (share, rate) in [(0.2, 0.3), (0.5, 0.7), (1.0, 0.7)] {
          let accuracy = measure(MutationChannel(rewritten: share, rate: rate, grain: grain), sentences)
          table.add([
            Figures.percent(share, 0), Figures.fixed(rate, 1), grain.rawValue, "\(sentences.lowerBound)–\(sentences.upperBound)",
            String(accuracy.truePairs), Figures.fixed(accuracy.recall, 4), Figures.percent(accuracy.falseShare),
          ])
        }
      }
    }
    return table.rendered()
  }

  private func measure(_ channel: MutationChannel, _ sentences: ClosedRange<Int>) -> PairingAccuracy {
    var accuracy = PairingAccuracy()
    var options = PlanGenerator.Options()
    options.sentences = sentences
    for offset in 0..<UInt64(plans) {
      let plan = ComparedPlan(Plan.parse(PlanGenerator(options: options).draft(seed: seed + offset).known().bytes))
      let mutant = channel.mutated(plan, seed: seed + offset)
      let matching = PlanDifference(from: mutant.old, to: mutant.new).matching
      accuracy += PairingAccuracy(matching, truth: mutant)
      show(matching, mutant, seed: seed + offset, channel)
    }
    return accuracy
  }

  /// The first faults of a plan.
  private func show(_ matching: Matching, _ mutant: PlanMutant, seed: UInt64, _ channel: MutationChannel) {
    let faults = mutant.oldOf.indices.filter { mutant.oldOf[$0] != matching.oldOf[$0] }
    func told(_ node: ComparedNode?) -> String {
      guard let node else { return "–" }
      return "\(node.place.id) \(node.content.heading ?? "") | \(node.content.paragraphs.joined(separator: " ").prefix(60))"
    }
    guard showFailures > 0, !faults.isEmpty else { return }
    let rewritten = "\(Figures.percent(channel.rewritten, 0)) at \(channel.rate) by \(channel.grain.rawValue)"
    print("seed \(seed), \(rewritten): \(faults.count) of \(mutant.oldOf.count) nodes\n")
    for new in faults.prefix(showFailures) {
      print("new   \(told(mutant.new.nodes[new]))")
      print("true  \(told(mutant.oldOf[new].map { mutant.old.nodes[$0] }))")
      print("made  \(told(matching.oldOf[new].map { mutant.old.nodes[$0] }))\n")
    }
  }
}
