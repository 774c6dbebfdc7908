import PlanKit
import PlanTestSupport

/// Known edits at growing size: are all of them told, and nothing else, and does time grow with the size and no faster.
struct KnownEditTrial {
  /// Sizes, in forties of sections.
  let scales: [Int]
  let seed: UInt64
  let rounds: Int
  let showFailures: Int

  func table() -> String {
    var table = MarkdownTable(["sections", "edits", "told", "other rows", "renumbering rows", "matching and script, ms"])
    for scale in scales {
      let pair = EditedPlan(scale: scale, seed: seed).pair()
      let difference = PlanDifference(from: pair.old, to: pair.new)
      let time = Clock.median(rounds: rounds) { _ = PlanDifference(from: pair.old, to: pair.new) }
      let told = Set(difference.changes.filter { $0.kind != .renumbered }.map { KnownEdit(kind: $0.kind, old: $0.old, new: $0.new) })
      let known = Set(pair.edits)
      show(known.subtracting(told), "missed", pair)
      show(told.subtracting(known), "false", pair)
      table.add([
        String(pair.new.nodes.count), String(known.count), String(known.intersection(told).count), String(told.subtracting(known).count),
        String(difference.changes.count { $0.kind == .renumbered }), Figures.fixed(time * 1000, 2),
      ])
    }
    return table.rendered()
  }

  private func show(_ edits: Set<KnownEdit>, _ word: String, _ pair: PlanMutant) {
    for edit in edits.sorted(by: { ($0.old ?? 0, $0.new ?? 0) < ($1.old ?? 0, $1.new ?? 0) }).prefix(showFailures) {
      let old = edit.old.map { pair.old.nodes[$0].content }
      let new = edit.new.map { pair.new.nodes[$0].content }
      print(word, edit.kind.name, old?.heading ?? "-", old?.paragraphs ?? [], "→", new?.heading ?? "-", new?.paragraphs ?? [])
    }
  }
}
