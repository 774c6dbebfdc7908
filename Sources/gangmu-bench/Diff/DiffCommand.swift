import ArgumentParser
import PlanKit
import PlanTestSupport

/// `gangmu-bench diff`
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare plans with others that were made from them: known edits at three sizes, damage, and rewriting at random.",
    discussion: """
      The first table holds rows against the ten edits that were made to each forty sections, and measures matching and script. The second \
      applies scripts and patches to random pairs and takes them back. The third compares plans with damaged copies, whose rows should be the \
      edits alone. The fourth holds pairs of sections against the truth.
      """)

  @Option(name: .customLong("scale"), help: "Sizes of the first table, in forties of sections; repeat for several.")
  var scales: [Int] = [1, 10, 100]

  @Option(help: "Plans a row of the first table.")
  var seeds = 1

  @Option(help: "Pairs of the second table; 0 leaves it out.")
  var pairs = 10_000

  @Option(help: "Plans a row of the third table, of damaged copies; 0 leaves it out.")
  var copies = 200

  @Option(help: "Plans a row of the fourth table; 0 leaves it out.")
  var plans = 200

  @Option(help: "Seed of the first plan; the others follow it.")
  var seed: UInt64 = 1

  @Option(help: "Rounds of each measurement of time.")
  var rounds = 5

  @Option(help: ArgumentHelp("Print the first faulty rows and pairs of each plan.", valueName: "count"))
  var showFailures = 0

  func validate() throws {
    guard seeds > 0, rounds > 0 else { throw ValidationError("The first table needs a plan and a round at least.") }
  }

  func run() throws {
    print("Ten known edits for each forty sections:\n")
    print(KnownEditTrial(scales: scales, seed: seed, plans: seeds, rounds: rounds, showFailures: showFailures).table())
    if pairs > 0 {
      print("Random pairs of small plans:\n")
      print(try RoundTripTrial(pairs: pairs, seed: seed).table())
    }
    if copies > 0 {
      print("Damaged copies, as they are and after ten known edits, \(copies) plans a row:\n")
      print(DamagedCopyTrial(plans: copies, seed: seed, showFailures: showFailures).table())
    }
    guard plans > 0 else { return }
    print("Sections rewritten at random, with moves, insertions, removals and changes of level, \(plans) plans a row:\n")
    print(MutationTrial(plans: plans, seed: seed, showFailures: showFailures).table())
  }
}
