import PlanDiff
import PlanKit
import Testing

/// What several sections have in common because plans are written so says nothing of which is which.
@Suite("Stock headings and stock sentences") struct StockSectionTests {
  private func plan(_ body: [String]) -> ComparedPlan {
    ComparedPlan(Plan.parse(Array((["澄岚市便民服务提升方案"] + body).joined(separator: "\n").utf8)))
  }

  private func told(_ old: [String], _ new: [String]) -> [String] {
    let difference = PlanDifference(from: plan(old), to: plan(new))
    #expect(difference.leadsBothWays)
    return difference.told
  }

  private func task(_ heading: String, _ aim: String, _ measures: String, _ deadline: String) -> [String] {
    [heading, "1.工作目标。\(aim)", "2.主要措施。\(measures)", "3.完成时限。\(deadline)前完成。"]
  }

  private var parks: [String] {
    task("（一）增补口袋公园", "年内新建口袋公园九处。", "利用拆违腾退的边角地块，配建座椅和步道。", "2025年6月底")
  }
  private var markets: [String] {
    task("（一）改造农贸市场", "完成五座室内菜场提升。", "更换电缆和排水沟，增设快检室。", "2025年9月底")
  }
  private var toilets: [String] {
    task("（二）开放单位厕所", "沿街单位厕所开放率达到六成。", "统一导向标识，按季补贴保洁费用。", "2025年12月底")
  }
  private var repairs: [String] {
    task("（三）设置修补摊点", "每个社区有一处配钥匙修鞋的固定摊点。", "免收摊位费，公示营业时间。", "2026年3月底")
  }

  @Test("A task that went and another that came elsewhere are two, though both have an aim, measures and a deadline")
  func removedAndInserted() {
    let old = ["一、环境"] + parks + toilets + ["二、生活"] + markets
    let new = ["一、环境"] + parks + ["二、生活"] + markets + [repairs[0].replacing("（三）", with: "（二）")] + repairs.dropFirst()
    #expect(told(old, new) == ["removed 1.2 → -", "inserted - → 2.2"])
  }

  @Test("So they are where the one stands in the place of the other")
  func replaced() {
    let old = ["一、环境"] + parks + toilets + ["二、生活"] + markets
    let new = ["一、环境"] + parks + [repairs[0].replacing("（三）", with: "（二）")] + repairs.dropFirst() + ["二、生活"] + markets
    #expect(Set(told(old, new)) == ["removed 1.2 → -", "inserted - → 1.2"])
  }

  @Test("A task that was renamed and says the same below is the same")
  func renamed() {
    let old = ["一、环境"] + parks + toilets + ["二、生活"] + markets
    let new = ["一、环境"] + parks + ["（二）推动临街公厕共享"] + toilets.dropFirst() + ["二、生活"] + markets
    #expect(told(old, new) == ["retitled 1.2 → 1.2"])
  }

  @Test("Deadlines that were put off are reworded, though the one is now what the other was")
  func postponed() {
    let old = ["一、环境"] + parks + toilets + ["二、生活"] + markets
    let new =
      ["一、环境"] + parks.dropLast() + ["3.完成时限。2025年12月底前完成。"] + toilets.dropLast() + ["3.完成时限。2026年3月底前完成。"] + ["二、生活"] + markets
    #expect(told(old, new) == ["reworded 1.1.3 → 1.1.3", "reworded 1.2.3 → 1.2.3"])
  }

  private let first = "（一）整修社区球场。二十处球场换铺硅胶面层，加装夜间照明。"
  private let last = ["（三）延长图书馆开放。周末开放到晚上九点。", "二、评比", "（一）公布结果。每半年在报纸上公布一次。"]

  @Test("A closing sentence that any section may have does not make one of two that stand in one place")
  func stockSentence() {
    let old = ["一、任务", first, "（二）规范共享单车。划定停放区域三百处，淘汰破损车辆。坚决防止形式主义、官僚主义。"] + last
    let new = ["一、任务", first, "（二）建设老年食堂。新开食堂十一家，推出半份菜和送餐服务。坚决防止形式主义、官僚主义。"] + last
    #expect(Set(told(old, new)) == ["removed 1.2 → -", "inserted - → 1.2"])
  }

  @Test("A sentence about the matter of the heading does, and so does what is left of the others")
  func ownSentence() {
    let old = ["一、任务", first, "（二）规范共享单车。划定停放区域三百处，淘汰破损车辆。共享单车企业每日清运两次。"] + last
    let new = ["一、任务", first, "（二）整治非机动车停放。增设护栏和标线。共享单车企业每日清运两次。"] + last
    #expect(told(old, new) == ["retitled 1.2 → 1.2", "reworded 1.2 → 1.2"])
    let renamed = ["一、任务", first, "（二）整治慢行系统秩序。划定停放区域五百处，淘汰破损车辆。坚决防止形式主义、官僚主义。"] + last
    let before = ["一、任务", first, "（二）规范共享单车。划定停放区域三百处，淘汰破损车辆。坚决防止形式主义、官僚主义。"] + last
    #expect(told(before, renamed) == ["retitled 1.2 → 1.2", "reworded 1.2 → 1.2"])
  }

  @Test("Two sections that each speak of their own matter are two, though written alike; one that speaks of the other's is the other")
  func ownMatter() {
    func body(_ section: String) -> [String] { ["一、任务", first, section] + last }
    let bicycles = body("（二）规范共享单车。共享单车按路段划定停放区域三百处。针对共享单车淤积点位，逐一制定清运措施，九月底前整改到位。")
    let meals = body("（二）发展老年助餐。老年助餐点新开十一家，推出半份菜。针对老年助餐薄弱环节，逐一制定帮扶措施，九月底前整改到位。")
    #expect(Set(told(bicycles, meals)) == ["removed 1.2 → -", "inserted - → 1.2"])
    let order = body("（二）清理路面秩序。路面秩序按网格巡查。针对共享单车淤积点位，逐一制定清运措施，九月底前整改到位。")
    #expect(told(bicycles, order) == ["retitled 1.2 → 1.2", "reworded 1.2 → 1.2"])
  }

  @Test("A chapter in the place of another is another, though both close with the same stock headings")
  func replacedChapter() {
    func chapter(_ heading: String, _ items: [String]) -> [String] {
      [heading] + items.enumerated().map { "（\(["一", "二", "三", "四"][$0.offset])）\($0.element)" }
    }
    let library = chapter(
      "一、图书服务", ["延长开放。周末开放到晚上九点。", "流动书车。每月到村三次。", "加强组织领导。图书服务由分管领导牵头调度。", "严格督导考核。图书服务每季度通报借阅量。"])
    let sport = chapter(
      "二、球场整修", ["铺设面层。二十处球场换铺硅胶面层。", "加装照明。每处装灯四盏。", "加强组织领导。球场整修成立专班，每周会商。", "严格督导考核。球场整修逐处验收。"])
    let trees = chapter(
      "二、行道树修剪", ["普查病枝。夏季前查完主干道。", "更换枯树。补植香樟三百株。", "加强组织领导。行道树修剪由园林所牵头调度。", "严格督导考核。行道树修剪按路段打分。"])
    #expect(Set(told(library + sport, library + trees)) == ["removed 2 → -", "inserted - → 2"])
  }

  @Test("A bare heading that stands in another place in other words is another; in the same words it was moved")
  func bareHeadings() {
    let old = ["一、殡葬", "（一）公墓建设", "1.推进选址", "2.规范殡葬收费", "二、救助", "（一）临时救助", "1.缩短审批", "2.公示名单"]
    let new = ["一、殡葬", "（一）公墓建设", "1.推进选址", "二、救助", "（一）临时救助", "1.缩短审批", "2.公示名单", "3.做好殡葬收费工作"]
    #expect(Set(told(old, new)) == ["removed 1.1.2 → -", "inserted - → 2.1.3"])
    #expect(told(old, new.dropLast() + ["3.规范殡葬收费"]) == ["moved 1.1.2 → 2.1.3"])
  }

  @Test("The same unit in the same role under another label is no change; in another role it is")
  func labels() {
    func body(_ tag: String) -> [String] { ["一、任务", first + tag] + last }
    let tag = "（责任科室：群体科）"
    #expect(told(body(tag), body("（责任单位：群体科）")) == [])
    #expect(told(body(tag), body("（群体科负责）")) == [])
    #expect(told(body(tag), body("（牵头单位：群体科）")) == ["responsibility 1.1 → 1.1"])
    #expect(told(body(tag), body("（责任单位：场馆科）")) == ["responsibility 1.1 → 1.1"])
  }

  @Test("Across: what stands below a pair under one stock heading belongs together; below others it says nothing")
  func across() {
    let (old, new) = (
      plan(["一、环境"] + parks + toilets + ["二、生活"] + markets),
      plan(["一、环境"] + parks + ["二、生活"] + markets + [repairs[0].replacing("（三）", with: "（二）")] + repairs.dropFirst())
    )
    let comparison = AcrossComparison(old, new)
    let pairs = comparison.pairs.map { "\(old.nodes[$0.old].place.id) \(new.nodes[$0.new].place.id)" }
    for pair in ["1.1 1.1", "1.1.3 1.1.3", "2.1 2.1", "2.1.3 2.1.3"] { #expect(pairs.contains(pair), "\(pairs)") }
    #expect(!pairs.contains { $0.hasPrefix("1.2") }, "\(pairs)")
  }
}
