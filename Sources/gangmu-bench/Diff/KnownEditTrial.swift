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
    var table = MarkdownTable(["sections", "plans", "edits", "told", "other rows", "renumbering rows", "matching and script, ms"])
    for scale in scales {
      var row = Row()
      for offset in 0..<UInt64(plans) { measure(EditedPlan(scale: scale, seed: seed + offset).pair(), &row) }
      table.add([
        String(row.sections), String(plans), String(row.edits), String(row.told), String(row.others), String(row.renumberings),
        Figures.fixed(Clock.median(row.times) * 1000, 2),
      ])
    }
    return table.rendered()
  }

  private struct Row {
    var sections = 0
    var edits = 0
    var told = 0
    var others = 0
    var renumberings = 0
    var times: [Double] = []
  }

  private func measure(_ pair: PlanMutant, _ row: inout Row) {
    let difference = PlanDifference(from: pair.old, to: pair.new)
    row.times.append(Clock.median(rounds: rounds) { _ = PlanDifference(from: pair.old, to: pair.new) })
    let told = Set(difference.changes.filter { $0.kind != .renumbered }.map { KnownEdit(kind: $0.kind, old: $0.old, new: $0.new) })
    let known = Set(pair.edits)
    row.sections = pair.new.nodes.count
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
