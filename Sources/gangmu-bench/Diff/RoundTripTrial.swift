import PlanKit
import PlanTestSupport

/// Random pairs: applied, the script gives the new plan and the patch the new text; turned round, they give the old.
struct RoundTripTrial {
  let pairs: Int
  let seed: UInt64

  func table() throws -> String {
    var random = SeededGenerator(seed: seed)
    var (scripts, patches, rows, equal) = (0, 0, 0, 0)
    for number in 0..<pairs {
      let (old, new) = TinyPlan.pair(number: number, using: &random)
      let difference = PlanDifference(from: old, to: new)
      rows += difference.changes.count
      let (before, after) = (difference.old.nodes.map(\.content), difference.new.nodes.map(\.content))
      if try difference.script.apply(to: before) == after, try difference.script.inverse.apply(to: after) == before { scripts += 1 }
      let (left, right) = (bytes(of: old), bytes(of: new))
      let patch = TextPatch(from: left, to: right)
      if try patch.apply(to: left) == right, try patch.inverse.apply(to: right) == left { patches += 1 }
      if PlanDifference(from: old, to: old).changes.isEmpty { equal += 1 }
    }
    var table = MarkdownTable(["pairs", "rows", "scripts there and back", "patches there and back", "empty against themselves"])
    table.add([String(pairs), String(rows), String(scripts), String(patches), String(equal)])
    return table.rendered()
  }

  private func bytes(of plan: ComparedPlan) -> [UInt8] {
    var text = ""
    for node in plan.nodes {
      text += (node.content.marker?.text ?? "") + (node.content.heading ?? "") + "\n"
      for paragraph in node.content.paragraphs { text += paragraph + "\n" }
    }
    return Array(text.utf8)
  }
}
