import PlanKit
import PlanTestSupport

/// Plans against their damaged copies, as they are and after ten known edits: damage is no difference, and hides none.
struct DamagedCopyTrial {
  let plans: Int
  let seed: UInt64
  let showFailures: Int

  private static let rates = [0.05, 0.2, 0.5]

  func table() -> String {
    var table = MarkdownTable(["damaged", "copies", "repaired right", "copies with rows", "rows", "edits", "told", "other rows"])
    for rate in DamagedCopyTrial.rates {
      var row = Row()
      for offset in 0..<UInt64(plans) {
        compare(seed: seed + offset, DamageChannel(rate: rate), &row)
        compareEdited(seed: seed + offset, DamageChannel(rate: rate), &row)
      }
      table.add([
        Figures.percent(rate, 0), String(plans), String(row.right), String(row.different), String(row.rows), String(row.edits),
        String(row.told), String(row.others),
      ])
    }
    return table.rendered()
  }

  private struct Row {
    var right = 0
    var different = 0
    var rows = 0
    var edits = 0
    var told = 0
    var others = 0
    var shown = 0
  }

  private func compare(seed: UInt64, _ channel: DamageChannel, _ row: inout Row) {
    let draft = PlanGenerator().draft(seed: seed)
    var random = SeededGenerator(seed: seed)
    let sound = ComparedPlan(Plan.parse(draft.known().bytes))
    let copy = ComparedPlan(Plan.parse(channel.damaged(draft, using: &random).known().bytes))
    let difference = PlanDifference(from: sound, to: copy)
    if sound.outline == copy.outline { row.right += 1 }
    if !difference.changes.isEmpty { row.different += 1 }
    row.rows += difference.changes.count
    if !difference.changes.isEmpty { show(difference, difference.changes, "copy of seed \(seed)", &row) }
  }

  private func compareEdited(seed: UInt64, _ channel: DamageChannel, _ row: inout Row) {
    let pair = EditedPlan(scale: 1, seed: seed).pair()
    var random = SeededGenerator(seed: seed)
    let old = ComparedPlan(Plan.parse(PlanDraft(pair.old, seed: seed).known().bytes))
    let copy = channel.damaged(PlanDraft(pair.new, seed: seed), using: &random)
    let difference = PlanDifference(from: old, to: ComparedPlan(Plan.parse(copy.known().bytes)))
    row.edits += pair.edits.count
    // Rows are known by the words of their sections, for damage may leave the plan with more nodes than it had.
    var open = pair.edits.map { Told($0.kind, $0.old.map { pair.old.nodes[$0] }, $0.new.map { pair.new.nodes[$0] }) }
    var others: [Change] = []
    for change in difference.changes {
      let told = Told(change.kind, change.old.map { difference.old.nodes[$0] }, change.new.map { difference.new.nodes[$0] })
      if let place = open.firstIndex(of: told) {
        open.remove(at: place)
      } else if change.kind != .renumbered || difference.isUnexplained(change) {
        others.append(change)
      }
    }
    row.told += pair.edits.count - open.count
    row.others += others.count
    for edit in open where row.shown < showFailures { print("  missed \(edit.kind.name) \(edit.words)") }
    if !others.isEmpty || !open.isEmpty { show(difference, others, "edited seed \(seed)", &row) }
  }

  /// A row by what its sections say.
  private struct Told: Equatable {
    let kind: ChangeKind
    let words: [String]

    init(_ kind: ChangeKind, _ old: ComparedNode?, _ new: ComparedNode?) {
      self.kind = kind
      words = [old, new].map { $0.map { Told.letters($0.content.heading ?? $0.content.paragraphs.first ?? "") } ?? "-" }
    }

    private static func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
  }

  private func show(_ difference: PlanDifference, _ changes: [Change], _ name: String, _ row: inout Row) {
    guard row.shown < showFailures else { return }
    row.shown += 1
    print(name)
    for change in changes.prefix(8) {
      func told(_ node: ComparedNode?) -> String {
        guard let node else { return "–" }
        return
          "\(node.place.id) l\(node.place.line) \(node.content.heading ?? "") | \(node.content.paragraphs.joined(separator: " ").prefix(40))"
      }
      print(
        "  \(change.kind.name)", told(change.old.map { difference.old.nodes[$0] }), "→", told(change.new.map { difference.new.nodes[$0] }))
    }
  }
}

extension ComparedPlan {
  /// Levels and numbers, in order.
  fileprivate var outline: [[Int]] {
    nodes.filter { $0.content.part == .section }.map { [$0.content.depth, $0.content.marker?.ordinal ?? 0] }
  }
}

extension PlanDifference {
  fileprivate func isUnexplained(_ change: Change) -> Bool {
    guard case .numbering(let run) = change.detail else { return false }
    return run.causes.isEmpty && run.scopeChange == nil
  }
}
