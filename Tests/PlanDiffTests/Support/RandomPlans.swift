import PlanDiff
import PlanKit
import PlanTestSupport

/// Small plans and pairs of them, the same for the same seed.
enum RandomPlans {
  /// A few sections of a few words from a small stock, so that equal sections, empty ones and repeated headings are common.
  static func tiny(_ random: inout SeededGenerator) -> ComparedPlan {
    var nodes = [NodeContent(part: .document, depth: 0, heading: random.pick(["方案", "办法", nil]))]
    if random.chance(0.3) { nodes.append(NodeContent(part: .preamble, depth: 1, paragraphs: [random.pick(words)])) }
    var depth = 0
    for _ in 0..<random.below(9) {
      depth = random.number(in: 1...min(depth + 1, 4))
      nodes.append(section(depth: depth, &random))
    }
    if random.chance(0.3) { nodes.append(NodeContent(part: .closing, depth: 1, paragraphs: [random.pick(words), random.pick(words)])) }
    return ComparedPlan(name: "random", nodes: nodes.map { ComparedNode(place: NodePlace(id: "", line: 0), content: $0) })
  }

  private static func section(depth: Int, _ random: inout SeededGenerator) -> NodeContent {
    let ordinal = Ordinal(random.number(in: 1...12))
    let style = random.pick([NumberingStyle.hanComma, .hanParenthesis, .arabicDot, .dash])
    return NodeContent(
      depth: depth,
      marker: random.chance(0.9)
        ? ordinal.map { NodeMarker(style: style, ordinal: Int($0.value), text: style.definition.marker($0)) } : nil,
      heading: random.chance(0.7) ? random.pick(words) : nil,
      paragraphs: (0..<random.below(3)).map { _ in random.pick(words) + random.pick(words) },
      duties: (0..<random.below(3)).map { _ in Duty(role: "责任科室", kind: .responsible, item: .unit(random.pick(["办公室", "人事科", "财务科"]))) })
  }

  private static let words = [
    "总体要求", "加强组织领导", "完善考核办法，落实到岗到人。", "做好河道清淤。", "推进管网改造，按季度通报进展情况。", "保障资金投入，专款专用。", "开展宣传", "强化监督检查，对发现的问题限期整改。",
    "健全台账",
  ]
}

extension PlanDifference {
  /// Whether the rows lead from the old plan to the new and back.
  var leadsBothWays: Bool {
    let (before, after) = (old.nodes.map(\.content), new.nodes.map(\.content))
    return (try? script.apply(to: before)) == after && (try? script.inverse.apply(to: after)) == before
  }

  /// Rows as `kind old→new`, by ids.
  var told: [String] {
    changes.map { change in
      "\(change.kind.name) \(change.old.map { old.nodes[$0].place.id } ?? "-") → \(change.new.map { new.nodes[$0].place.id } ?? "-")"
    }
  }
}
