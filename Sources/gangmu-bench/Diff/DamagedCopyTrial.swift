import PlanKit
import PlanTestSupport

/// Plans against their damaged copies, as they are and after ten known edits.
struct DamagedCopyTrial {
  let plans: Int
  let seed: UInt64
  let showFailures: Int

  private static let rates = [0.05, 0.2, 0.5]

  func table() -> String {
    var table = MarkdownTable(
      ["damaged", "copies", "repaired right"] + DamagedCopyTally.Way.allCases.map { "rows, \($0.rawValue)" } + [
        "edits", "told", "other rows",
      ])
    for rate in DamagedCopyTrial.rates {
      var tally = DamagedCopyTally { ComparedPlan(Plan.parse($0)) }
      for offset in 0..<UInt64(plans) {
        tally.compare(seed: seed + offset, DamageChannel(rate: rate))
        tally.compareEdited(seed: seed + offset, DamageChannel(rate: rate))
      }
      for fault in tally.faults.prefix(showFailures) { print(fault) }
      let different = DamagedCopyTally.Way.allCases.map { String(tally.different[$0, default: 0]) }
      table.add(
        [Figures.percent(rate, 0), String(plans), String(tally.repairedRight)] + different
          + [String(tally.edits), String(tally.told), String(tally.others)])
    }
    return table.rendered()
  }
}
