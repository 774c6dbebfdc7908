import PlanKit
import PlanTestSupport

/// Known edits at growing size: are all of them told, and nothing else, and does time grow with the size and no faster.
struct KnownEditTrial {
  /// Sizes, in forties of sections.
  let scales: [Int]
  let seed: UInt64
  /// Plans a row.
  let plans: Int
  let rounds: Int
  let showFailures: Int

  func table() -> String {
    var table = MarkdownTable([
      "sections", "plans", "edits", "told", "other rows", "renumbering rows", "matching and script, ms", "growth",
    ])
    var rows = scales.map { _ in Row() }
    for offset in 0..<UInt64(plans) {
      let pairs = scales.map { EditedPlan(scale: $0, seed: seed + offset).pair() }
      for (index, pair) in pairs.enumerated() { judge(pair, &rows[index]) }
      let times = times(of: pairs)
      for index in pairs.indices {
        rows[index].times.append(Clock.median(times[index]))
        guard index > 0 else { continue }
        rows[index].growths.append(Clock.median(zip(times[index], times[index - 1]).map { $0 / $1 }))
      }
    }
    for row in rows {
      table.add([
        String(row.sections), String(row.plans), String(row.edits), String(row.told), String(row.others), String(row.renumberings),
        Figures.fixed(Clock.median(row.times) * 1000, 2), row.growths.isEmpty ? "" : Figures.fixed(Clock.median(row.growths), 1),
      ])
    }
    return table.rendered()
  }

  private struct Row {
    var sections = 0
    var plans = 0
    var edits = 0
    var told = 0
    var others = 0
    var renumberings = 0
    /// In seconds, one for each plan.
    var times: [Double] = []
    /// Against the row before, one for each plan.
    var growths: [Double] = []
  }

  /// What each size takes in each round, in seconds. The sizes take turns, for what else the machine does makes a half or twice of it from one moment to the next; and
  /// small ones are done as often in their turn as the largest is longer, up to ``mostRepeats`` times.
  private func times(of pairs: [PlanMutant]) -> [[Double]] {
    var times = pairs.map { _ in [Double]() }
    let largest = scales.max() ?? 1
    for round in 0...rounds {
      for (index, pair) in pairs.enumerated() {
        let repeats = min(largest / scales[index], KnownEditTrial.mostRepeats)
        let start = Clock.now()
        for _ in 0..<repeats { _ = PlanDifference(from: pair.old, to: pair.new) }
        // The first round warms caches up.
        if round > 0 { times[index].append((Clock.now() - start) / Double(repeats)) }
      }
    }
    return times
  }

  private static let mostRepeats = 20

  private func judge(_ pair: PlanMutant, _ row: inout Row) {
    let difference = PlanDifference(from: pair.old, to: pair.new)
    let told = Set(difference.changes.filter { $0.kind != .renumbered }.map { KnownEdit(kind: $0.kind, old: $0.old, new: $0.new) })
    let known = Set(pair.edits)
    row.sections = pair.new.nodes.count
    row.plans += 1
    row.edits += known.count
    row.told += known.intersection(told).count
    row.others += told.subtracting(known).count
    row.renumberings += difference.changes.count { $0.kind == .renumbered }
    show(known.subtracting(told), "missed", pair)
    show(told.subtracting(known), "false", pair)
  }

  private func show(_ edits: Set<KnownEdit>, _ word: String, _ pair: PlanMutant) {
    for edit in edits.sorted(by: { ($0.old ?? 0, $0.new ?? 0) < ($1.old ?? 0, $1.new ?? 0) }).prefix(showFailures) {
      let old = edit.old.map { pair.old.nodes[$0].content }
      let new = edit.new.map { pair.new.nodes[$0].content }
      print(word, edit.kind.name, old?.heading ?? "-", old?.paragraphs ?? [], "→", new?.heading ?? "-", new?.paragraphs ?? [])
    }
  }
}
