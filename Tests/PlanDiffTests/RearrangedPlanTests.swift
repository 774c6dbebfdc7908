import PlanDiff
import PlanKit
import PlanTestSupport
import Testing

/// What was put in, divided or exchanged about sections whose words stayed.
@Suite("A rearranged plan") struct RearrangedPlanTests {
  @Test("Seven revisions, one a chapter, and each is one or two rows; both ways")
  func chapters() throws {
    let (old, new) = (try Repository.plan("Fixtures/diff/rearranged.old.txt"), try Repository.plan("Fixtures/diff/rearranged.new.txt"))
    let difference = PlanDifference(from: old, to: new)
    #expect(
      difference.told == [
        "inserted - → 1", "removed 2 → -", "moved 4.3 → 4.1", "moved 4.1 → 4.3", "inserted - → 5.3", "releveled 5.3 → 5.3.1",
        "split 6.1 → 6.1", "merged 7.1 → 7.1", "renumbered 1 → 2", "renumbered 1.2 → 2.1", "renumbered 3.1 → 3.3", "renumbered 7.3 → 7.2",
      ])
    #expect(difference.leadsBothWays)
    for change in difference.changes {
      if case .numbering(let run) = change.detail { #expect(!run.causes.isEmpty, "every number has its reason") }
    }
    let text = DiffText.text(difference)
    #expect(text.contains("  其下 1 节原在：一、完善工作机制\n") && text.contains("  其下 2 节仍在，今属：三、改造老旧管网\n"), "\(text)")
    let back = PlanDifference(from: new, to: old)
    #expect(
      back.told == [
        "removed 1 → -", "inserted - → 2", "moved 4.3 → 4.1", "moved 4.1 → 4.3", "removed 5.3 → -", "releveled 5.3.1 → 5.3",
        "merged 6.1 → 6.1", "split 7.1 → 7.1", "renumbered 2 → 1", "renumbered 2.1 → 1.2", "renumbered 3.3 → 3.1", "renumbered 7.2 → 7.3",
      ])
    #expect(back.leadsBothWays)
  }

  private func plan(_ body: String) -> ComparedPlan { ComparedPlan(Plan.parse(Array("澄岚市供水方案\n\(body)\n".utf8))) }

  private func told(_ old: String, _ new: String) -> [String] {
    let difference = PlanDifference(from: plan(old), to: plan(new))
    #expect(difference.leadsBothWays)
    return difference.told
  }

  private let testing = "水质检测。出厂水每日检测九项指标，管网末梢水每月检测七项。"
  private let service = "用户服务。热线二十四小时有人接听，爆管抢修两小时内到场。"
  private let meters = "计量管理。到期水表全部轮换，抄表误差率控制在千分之三以内。"
  private let tanks = "二次供水。老旧小区水箱每半年清洗一次，清洗结果张贴公示。"

  @Test("The first section of a chapter that both plans have is moved when it comes to stand last in the one before")
  func movedOverHeading() {
    let old = "一、管好水质\n（一）\(testing)\n二、做好服务\n（一）\(service)\n（二）\(meters)\n（三）\(tanks)"
    let new = "一、管好水质\n（一）\(testing)\n（二）\(service)\n二、做好服务\n（一）\(meters)\n（二）\(tanks)"
    #expect(told(old, new) == ["moved 2.1 → 1.2", "renumbered 2.2 → 2.1"])
  }

  @Test("A bare heading over several sections of a level is why they are deeper; over one, that one was put under it")
  func headingOverSome() {
    let old = "一、日常管理\n（一）\(testing)\n（二）\(service)\n（三）\(meters)\n（四）\(tanks)"
    let several = "一、日常管理\n（一）供水质量\n1.\(testing)\n2.\(service)\n（二）\(meters)\n（三）\(tanks)"
    let one = "一、日常管理\n（一）\(testing)\n（二）\(service)\n（三）\(meters)\n（四）设施维护\n1.\(tanks)"
    #expect(!told(old, several).contains { $0.hasPrefix("releveled") })
    #expect(told(old, one) == ["inserted - → 1.4", "releveled 1.4 → 1.4.1"])
  }

  @Test("What one change of level shifted in two counts is one run, told with both")
  func twoCounts() {
    let old = "一、日常管理\n（一）水质\n1.\(testing)\n（二）\(service)\n（三）\(meters)\n（四）水箱\n2.\(tanks)"
    let new = "一、日常管理\n（一）水质\n1.\(testing)\n2.\(service)\n（二）\(meters)\n（三）水箱\n3.\(tanks)"
    #expect(told(old, new) == ["releveled 1.2 → 1.1.2", "renumbered 1.3 → 1.2"])
    let difference = PlanDifference(from: plan(old), to: plan(new))
    let text = DiffText.text(difference)
    #expect(text.contains("（三）…（四） → （二）…（三）（2 节），2. → 3.，因（二）改变层级\n"), "\(text)")
  }

  @Test("A section that stands whole under a new heading is the same section, though the heading is like its own")
  func wholeUnderHeading() {
    let rest = "（二）\(meters)\n（三）\(tanks)"
    let funds = "市级财政每年安排专项资金两千万元，专款专用，专账核算。积极争取上级补助，用好专项债券。"
    let difference = told(
      "一、日常管理\n（一）加大财政投入。\(funds)\n\(rest)", "一、日常管理\n（一）加大财政投入力度\n1.加大财政投入。\(funds)\n2.\(service)\n\(rest)")
    #expect(!difference.contains { $0.hasPrefix("split") }, "\(difference)")
  }

  @Test("A heading that came is not found in the first words of another section's sentence")
  func headingWithinSentence() {
    let old = "一、日常管理\n（一）\(testing)\n（二）用户服务。围绕年度目标任务，配齐抢修人员和车辆。\n（三）\(meters)"
    let new = "一、日常管理\n（一）\(testing)\n（二）用户服务。围绕年度目标任务，配齐抢修人员和车辆。\n（三）围绕年度目标任务\n（四）\(meters)"
    #expect(told(old, new) == ["inserted - → 1.3", "renumbered 1.3 → 1.4"])
  }

  @Test("A comma that became a stop where two sections were joined is no change; one elsewhere is")
  func joinedEnding() {
    let contract = "施工单位应当在资质范围内承揽供水管道施工，不得以挂靠方式承揽供水管道施工。"
    let (list, rest) = ("公布名单。建立施工单位分级管理制度，定期公布信用名单。", "（三）\(meters)\n（四）\(tanks)")
    let old = "一、监督管理\n（一）\(list)\n（二）明确责任。\(contract)\n\(rest)"
    let joined = rest.replacing("（三）", with: "（二）").replacing("（四）", with: "（三）")
    #expect(told(old, "一、监督管理\n（一）\(list)\(contract)\n\(joined)") == ["merged 1.1 → 1.1", "renumbered 1.3 → 1.2"])
    let changed = contract.replacing("，不得", with: "。不得")
    #expect(told(old, "一、监督管理\n（一）\(list)\(changed)\n\(joined)").contains("reworded 1.1 → 1.1"))
  }
}
