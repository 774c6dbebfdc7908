import PlanDiff
import PlanKit
import Testing

@Suite("Plans that were reworked, damaged and rearranged at once") struct ReworkedPlanTests {
  private static func difference(_ old: String, _ new: String) -> PlanDifference {
    PlanDifference(from: ComparedPlan(Plan.parse(Array(old.utf8))), to: ComparedPlan(Plan.parse(Array(new.utf8))))
  }

  @Test("Where every item was reworked, one that was dropped and another that came in its place are two rows")
  func replaced() {
    let old = """
      溪口区文旅局2024年工作要点
      一、丰富产品
      （一）发展精品民宿。评定甲级民宿6家，推行管家培训。（责任科室：资源科）
      （二）建设城市书房。建成书房18座，配备自助借还设备。（责任科室：公共科）
      （三）培育研学基地。新增基地4个，开发陶艺课程。（责任科室：资源科）
      二、开拓市场
      （四）策划营销活动。举办节会24场，互推线路。（责任科室：宣传科）
      （五）引进专业人才。引进策展人才25名，落实住房补贴。（责任科室：人事科）
      （六）健全投诉机制。投诉七日内办结，推行先行赔付。（责任科室：市场科）
      """
    let new = """
      溪口区文旅局2025年工作要点
      一、丰富产品
      （一）培育精品民宿。评定甲级民宿9家，推行管家培训，形成长效机制。（责任科室：资源科）
      （二）实施厕所革命。新改建旅游厕所45座，第三卫生间占比过半。（责任科室：公共科）
      （三）打造研学基地。新增基地7个，开发陶艺课程，同步做好信息公开。（责任科室：资源科）
      二、开拓市场
      （四）组织营销活动。举办节会30场，互推线路，每季度报告进展。（责任科室：宣传科）
      （五）发展低空旅游。开通观光航线2条，完善审批协调。（责任科室：资源科）
      （六）完善投诉机制。投诉五日内办结，推行先行赔付，逐项销号。（责任科室：市场科）
      """
    let difference = Self.difference(old, new)
    #expect(difference.leadsBothWays)
    let text = DiffText.text(difference)
    for row in ["删除  （二）建设城市书房（", "新增  （二）实施厕所革命（", "删除  （五）引进专业人才（", "新增  （五）发展低空旅游（"] { #expect(text.contains(row), "\(text)") }
    #expect(text.contains("  责任科室：人事科\n"), "\(text)")
    #expect(text.contains("（三）培育研学基地（第 5 行） → （三）打造研学基地（第 5 行）"), "\(text)")
  }

  @Test("A bare heading that kept one of its clauses is the same heading in the same place, and one that kept its verb alone is another")
  func clauseKept() {
    let old = """
      溪口区基层治理要点
      一、夯实网格
      （一）优化社区矫正帮教，实施民宿消防检查工作
      （二）推进厕所革命
      （三）规范停车秩序
      二、抓好落实
      （四）按月通报进展。各镇每月五日前报送上月进展，区委办汇总后在全区通报，连续两月排名末位的作出说明。
      （五）强化经费保障。区财政统筹安排专项经费，专款专用，年中开展一次绩效监控，结余按规定收回。
      （六）开展业务培训。分批轮训网格员，全年不少于四期，考试合格的发放上岗证，优秀的优先聘用。
      """
    let new = old.replacing("实施民宿消防检查工作", with: "参照先行地区做法").replacing("推进厕所革命", with: "推进垃圾分类")
    let difference = Self.difference(old, new)
    #expect(difference.leadsBothWays)
    let text = DiffText.text(difference)
    #expect(difference.changes.map(\.kind).count { $0 == .retitled } == 1, "\(text)")
    for row in ["删除  （二）推进厕所革命", "新增  （二）推进垃圾分类"] { #expect(text.contains(row), "\(text)") }
  }

  @Test("A section found again behind a lost marker has the number that its own plan leaves for it")
  func ownNumber() {
    let old = """
      溪口区水务工作方案
      一、河道
      （一）清淤疏浚。完成清淤十二公里。
      （二）岸线修复。修复岸线三处。
      （三）巡查管护。落实日常巡查。
      二、供水
      （四）管网改造。更换老旧管网二十公里。
      （五）水质监测。每月公布水质。
      （六）用水计量。安装智能水表。
      """
    let new = """
      溪口区水务工作方案
      一、河道
      （一）清淤疏浚。完成清淤十二公里。
      （二）巡查管护。落实日常巡查。
      二、供水
      管网改造更换老旧管网二十公里。
      （四）水质监测。每月公布水质。
      （五）用水计量。安装智能水表。
      """
    let difference = Self.difference(old, new)
    #expect(difference.leadsBothWays)
    let text = DiffText.text(difference)
    #expect(text.contains("序号顺延  （三）…（六） → （二）…（五）（4 节），因（二）删除\n"), "\(text)")
    #expect(text.contains("第 6 行 管网改造：读作正文，按第 2 级（三）比较\n"), "\(text)")
  }

  @Test("A level put over chapters explains the numbers of all below it")
  func levelAbove() {
    let old = """
      溪口区水务工作方案
      一、河道治理
      （一）清淤疏浚。完成清淤十二公里。
      （二）岸线修复。修复岸线三处。
      二、供水保障
      （三）管网改造。更换老旧管网二十公里。
      （四）水质监测。每月公布水质。
      三、节水
      （五）用水计量。安装智能水表。
      （六）宣传引导。开设专栏，每周一期。
      """
    let new = """
      溪口区水务工作方案
      一、总体要求
      坚持节水优先，统筹水源与用途。
      二、重点任务
      （一）河道治理
      1.清淤疏浚。完成清淤十二公里。
      2.岸线修复。修复岸线三处。
      （二）供水保障
      1.管网改造。更换老旧管网二十公里。
      2.水质监测。每月公布水质。
      （三）节水
      1.用水计量。安装智能水表。
      2.宣传引导。开设专栏，每周一期。
      三、保障措施
      落实经费，定期通报。
      """
    let difference = Self.difference(old, new)
    #expect(difference.leadsBothWays)
    let text = DiffText.text(difference)
    #expect(text.contains("序号顺延  一、…三、 → （一）…（三）（3 节），因“二、”新增\n"), "\(text)")
    #expect(
      text.contains("（一）…（二） → 1.…2.（2 节），（三）…（四） → 1.…2.（2 节），（五）…（六） → 1.…2.（2 节），因“二、”新增\n"), "\(text)")
    #expect(!DiffText.text(Self.difference(new, old)).contains("原因不明"))
  }
}
