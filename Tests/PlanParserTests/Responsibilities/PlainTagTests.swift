import PlanTestSupport
import Testing

@testable import PlanParser

/// Tags that are read in one pass, beside the same tags read group by group.
@Suite("Plain tags") struct PlainTagTests {
  private static let pieces = [
    "责任单位：", "牵头单位：", "配合单位：", "市财政局", "市水利局", "市发展改革委", "各区、县级市", "各县（市、区）人民政府", "各乡镇（街道）", "市直各有关单位", "澄岚海关", "市委组织部", "市人力资源社会保障局",
    "公安局", "住建局",
    "市人社局和市民政局", "信息中心", "由市司法局", "党委", "政府", "各部", "委", "办", "市场监管局", "市政府分管负责人", "文明城市", "、", "、", "、", "，", "，", "；", "。", " ", "牵头",
    "配合", "负责", "按职责分工负责", "保障", "会同", "组织实施", "为牵头单位", "等", "2023年12月底前", "12月底前完成", "年内", "长期坚持", "（牵头）", "《规划》", "下同", "\u{200B}", "𠀀",
  ]

  private static let verbs = [
    "牵头", "配合", "负责", "按职责分工负责", "按照各自职责负责", "分别牵头", "按职责分工分别落实", "结合实际组织实施", "按职责", "协办", "参与",
  ]
  private static let labels = ["责任单位：", "牵头单位：", "配合单位：", "主要协作单位:", "责任科室：", "完成时限：", "单位：", "分管领导："]

  /// Tags of pieces in any order, and mostly in a usual one.
  private static func tag(_ random: inout SeededGenerator) -> String {
    if random.below(3) == 0 { return (0..<random.number(in: 1...8)).map { _ in random.pick(pieces) }.joined() }
    let groups = (0..<random.number(in: 1...3)).map { _ in
      let names =
        (0..<random.number(in: 1...4)).map { _ in random.pick(pieces[3..<26].map(\.self)) }.joined(separator: "、")
        + random.pick(["", "", "", "等", "等部门", "等有关"])
      switch random.below(6) {
      case 0: return names + random.pick(verbs)
      case 1: return random.pick(["2023年12月底前", "12月底前完成", "年内"])
      case 2: return names
      case 3: return random.pick(labels) + names + random.pick(verbs)
      default: return random.pick(labels) + names
      }
    }
    return groups.joined(separator: random.pick(["，", "；", ","]))
  }

  @Test("read as they are group by group") func same() {
    var random = SeededGenerator(seed: 20)
    var plain = 0
    for _ in 0..<8000 {
      let known = ["责任单位：市财政局", "牵头单位：市财政局", "配合单位：市财政局"]
      let tag = Self.tag(&random)
      // The text goes on behind the tag, as all do.
      let text = known.joined() + tag + "）。以后"
      let bytes = Array(text.utf8)
      var (one, other) = (TagReader(), TagReader())
      var start = 0
      for label in known {
        let range = start..<start + label.utf8.count
        _ = one.readInGroups(bytes.span, range, passage: 0)
        _ = other.readInGroups(bytes.span, range, passage: 0)
        start = range.upperBound
      }
      let content = start..<start + tag.utf8.count
      var probe = other
      probe.begin()
      if probe.readPlainly(bytes.span, content) { plain += 1 }
      let found = one.read(bytes.span, content, passage: 0)
      let expected = other.readInGroups(bytes.span, content, passage: 0)
      #expect("\(found)" == "\(expected)", "\(tag)")
      #expect("\(one.findings)" == "\(other.findings)", "\(tag)")
    }
    #expect(plain > 700)
  }
}
