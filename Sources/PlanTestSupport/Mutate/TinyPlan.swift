import PlanDiff
import PlanSyntax

/// Plans of a few sections, in which all that is awkward to compare is common.
public enum TinyPlan {
  /// A few sections of a few words from a small stock, so that equal sections, empty ones and repeated headings are common.
  public static func make(using random: inout SeededGenerator) -> ComparedPlan {
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

extension TinyPlan {
  /// Two plans: by turns such as have nothing to do with each other, and one that was made from the other.
  public static func pair(number: Int, using random: inout SeededGenerator) -> (old: ComparedPlan, new: ComparedPlan) {
    let old = make(using: &random)
    guard number % 2 == 1 else { return (old, make(using: &random)) }
    var channel = MutationChannel(rewritten: 0.3, rate: 0.5)
    (channel.moved, channel.inserted, channel.removed, channel.releveled) = (0.3, 0.3, 0.2, 0.2)
    return (old, channel.mutated(old, seed: UInt64(number)).new)
  }
}
