import Foundation
import PlanKit
import Testing

@Suite("Parsed plans, written and read back")
struct ParsedPlanTests {
  @Test("JSON and XML of a damaged plan carry the same facts", arguments: [damaged, sound, "", "没有层次的一段话。\n", "\u{FEFF}一、\r\n（一）\r\n"])
  func sameFacts(text: String) throws {
    let plan = Plan.parse(Array(text.utf8), name: "plan.txt")
    let record = PlanRecord(plan)
    let json = try JSONDecoder().decode(PlanRecord.self, from: Data(PlanJSON.bytes(plan)))
    #expect(json == record)
    let xml = try PlanXMLWriter.bytes(plan)
    try PlanXMLSchema.validate(xml)
    #expect(try PlanXMLReader.record(xml) == record)
  }

  @Test("Any bytes give valid UTF-8, JSON and XML")
  func anyBytes() throws {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    for round in 0..<40 {
      let bytes = (0..<(round * 7)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      let plan = Plan.parse(bytes)
      let json = try #require(String(validating: PlanJSON.bytes(plan, style: .pretty), as: UTF8.self))
      #expect(try JSONDecoder().decode(PlanRecord.self, from: Data(json.utf8)) == PlanRecord(plan))
      try PlanXMLSchema.validate(PlanXMLWriter.bytes(plan))
    }
  }
}

private let damaged = """
  荷州市卫生健康局2023年法治建设实施方案

  为做好今年工作，制定本方案。

  一、总体要求
  （一）指导思想。坚持依法行政，统筹推进各项工作。（责任科室：政策法规科）
  (二加强组织领导。成立领导小组，明确分工。（责任科室：办公室、人事科）
  ）健全工作机制。定期会商研究。（责任科室：办公室）
  二、重点任务
  （四）规范执法行为。严格落实三项制度，做到“全程留痕”。（牵头单位：综合监督科，配合单位：疾控科；2023年12月底前）
  五）开展普法宣传。利用电视/网络等平台宣传。（责任科室：宣传科）
  荷州市卫生健康局
  2023年3月2日
  """

private let sound = """
  第一章 总则
  第一条 为了规范管理，制定本办法。
  第二条 本办法适用于全市。
  第二章 附则
  第三条 本办法自发布之日起施行。
  """
