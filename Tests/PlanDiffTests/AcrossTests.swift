import PlanDiff
import PlanKit
import PlanTestSupport
import Testing

@Suite("Two organisations' plans") struct AcrossTests {
  @Test("Sections of a county's and a city's plan are paired by what they are about, whatever their numbers, places and units")
  func invented() {
    let city = """
      霁川市城市管理局垃圾分类工作方案
      一、总体要求
      （一）工作目标。到2026年底，全市居民小区垃圾分类覆盖率达到95%，生活垃圾回收利用率达到38%以上。
      （二）基本原则。坚持党政推动、全民参与，坚持因地制宜、循序渐进。
      二、重点任务
      （三）完善投放设施。每三百户设置一处四分类投放点，配套洗手池和照明，撤除路边零散垃圾桶。（责任科室：环卫科）
      （四）健全收运体系。推行分类运输车辆编号管理，厨余垃圾日产日清，杜绝混装混运。（责任科室：设施科）
      （五）加强执法检查。对拒不分类的单位先教育后处罚，处罚结果纳入信用记录。（责任科室：执法大队）
      """
    let county = """
      屿川县住房和城乡建设局生活垃圾分类实施细则
      一、目标任务
      1.工作目标。到2027年，县城小区垃圾分类覆盖率达到80%，回收利用率达到30%以上。
      2.投放点建设。按每三百户一处建设四分类投放点，逐步撤除路边垃圾桶。
      3.车辆运输管理。分类运输车辆统一编号，厨余垃圾日产日清，严禁混装混运。
      4.农村堆肥试点。选择三个村开展就地堆肥，堆肥产品由合作社收购。
      二、监督保障
      1.执法与信用。对拒不分类的先教育后处罚，纳入信用记录。
      """
    let comparison = AcrossComparison(
      ComparedPlan(Plan.parse(Array(city.utf8))), ComparedPlan(Plan.parse(Array(county.utf8))))
    let pairs = comparison.pairs.map { pair in
      (comparison.old.nodes[pair.old].content.heading ?? "") + " ↔ " + (comparison.new.nodes[pair.new].content.heading ?? "")
    }
    for expected in ["工作目标 ↔ 工作目标", "完善投放设施 ↔ 投放点建设", "健全收运体系 ↔ 车辆运输管理", "加强执法检查 ↔ 执法与信用"] {
      #expect(pairs.contains(expected), "\(pairs)")
    }
    #expect(comparison.onlyNew.contains { comparison.new.nodes[$0].content.heading == "农村堆肥试点" })
    #expect(comparison.onlyOld.contains { comparison.old.nodes[$0].content.heading == "基本原则" })
    #expect(comparison.pairs.allSatisfy { (1...99).contains($0.confidence) })
  }

  /// Plans of headings alone, or with the same stock phrases below each.
  private func plan(_ headings: [String], _ body: (Int) -> String = { _ in "" }) -> ComparedPlan {
    let items = headings.enumerated().map { "\($0.offset + 1)．\($0.element)\(body($0.offset))" }
    return ComparedPlan(Plan.parse(Array((["屿川县农业农村工作方案", "一、重点任务"] + items).joined(separator: "\n").utf8)))
  }

  @Test("Headings that have no word in common are not paired in plans that consist of headings; those that have are")
  func headingsAlone() {
    let old = ["拓展劳动教育基地", "提升托育机构备案", "强化燃气管网更新", "推进基层应急站", "改进水产健康养殖", "深化慢性病筛查"]
    let new = ["加强托育机构备案", "建设低空经济场景", "深化燃气管网更新", "强化基层应急站水平", "细化水产健康养殖水平", "优化慢性病筛查水平"]
    let comparison = AcrossComparison(plan(old), plan(new))
    let items = comparison.pairs.map { (comparison.old.nodes[$0.old].place.id, comparison.new.nodes[$0.new].place.id) }.filter {
      $0.0 != "1"
    }
    #expect(items.map { "\($0) \($1)" } == ["1.2 1.1", "1.3 1.3", "1.4 1.4", "1.5 1.5", "1.6 1.6"])
  }

  @Test(
    "A heading that no other section has pairs two sections whose bodies were worded anew from stock phrases; and odd ones are in doubt")
  func headingsBeforeStockPhrases() throws {
    let phrases = [
      "加大投入力度，安排专项资金，补齐设施短板。", "健全部门协作机制，年底前出台实施细则。", "对成效明显的予以通报表扬，纳入年度考核。", "每季度调度进展情况，协调解决堵点难点。",
    ]
    let old = ["健全土地流转备案", "推进容缺受理", "落实电子印章", "改进校车运行监管"]
    let new = ["统筹土地流转备案", "规范容缺受理", "统筹电子印章工作", "建设社区食堂"]
    let comparison = AcrossComparison(plan(old) { "。" + phrases[$0] }, plan(new) { "。" + phrases[3 - $0] })
    for index in 1...3 {
      let id = "1.\(index)"
      #expect(
        comparison.pairs.contains { comparison.old.nodes[$0.old].place.id == id && comparison.new.nodes[$0.new].place.id == id }, "\(id)")
    }
    let odd = comparison.pairs.filter { comparison.old.nodes[$0.old].place.id == "1.4" }
    #expect(odd.allSatisfy { $0.confidence < 75 })
  }

  @Test("An item that the other plan parts among several below the same heading is paired with that heading")
  func partedItem() {
    let city = """
      霁川市降低经营成本工作方案
      一、规范收费
      （一）规范市政公用服务收费。公布水电气暖收费目录，不得向用户收取目录外的费用。督促商务楼宇按国家价格收取电费。
      （二）规范中介服务。公开中介服务清单，不得指定中介机构，中介费用由委托部门承担。
      """
    let county = """
      屿川县降低经营成本若干措施
      一、规范涉企收费
      （一）规范市政公用服务收费
      1.公布水电气暖收费目录，目录外的费用不得向用户收取。
      2.督促商务楼宇管理人按国家价格收取电费，公示分摊办法。
      （二）规范中介服务
      3.公开中介服务清单，任何部门不得指定中介机构。
      4.部门委托中介服务的，费用由部门承担，列入预算。
      """
    let comparison = AcrossComparison(
      ComparedPlan(Plan.parse(Array(city.utf8))), ComparedPlan(Plan.parse(Array(county.utf8))))
    let pairs = comparison.pairs.map { comparison.old.nodes[$0.old].place.id + " ↔ " + comparison.new.nodes[$0.new].place.id }
    #expect(pairs.contains("1.1 ↔ 1.1"), "\(pairs)")
    #expect(pairs.contains("1.2 ↔ 1.2"), "\(pairs)")
  }

  @Test(
    "An item is beside the chapter that says it in several, and not beside one of these; in plans of two subjects no item is beside another"
  )
  func chapterBeforeItem() {
    let school = """
      霁川中学工作计划
      一、工作措施
      1、落实安全责任制。校长与处室、年级组、班主任层层签订责任书，横向到边、纵向到底。
      （1）领导班子每月研究一次安全工作，部署任务。
      （2）各处室负责人对分管范围内的安全工作负直接责任，每周自查。
      2、整治周边环境。主动联系派出所、交警中队，开展校园周边集中整治，安排护学岗。
      """
    let office = """
      屿川县教育局方案
      一、重点任务
      （一）压实安全责任。校长是第一责任人，与班主任逐人签订责任书，领导班子每月研究安全工作。
      （二）净化校园周边环境。联合公安部门整治流动摊点，落实护学岗制度。
      """
    let comparison = AcrossComparison(ComparedPlan(Plan.parse(Array(school.utf8))), ComparedPlan(Plan.parse(Array(office.utf8))))
    let pairs = comparison.pairs.map { comparison.old.nodes[$0.old].place.id + " ↔ " + comparison.new.nodes[$0.new].place.id }
    #expect(pairs.contains("1.1 ↔ 1.1") && pairs.contains("1.2 ↔ 1.2"), "\(pairs)")
    let roads = """
      屿川县交通运输局养护方案
      一、重点任务
      （一）整修路面。对县道坑槽逐一修补，全年整修四十公里。
      （二）清理边沟。汛前清理边沟和涵洞，安排专人巡查。
      （三）落实资金。养护资金列入年度预算，专款专用。
      """
    let strangers = AcrossComparison(ComparedPlan(Plan.parse(Array(school.utf8))), ComparedPlan(Plan.parse(Array(roads.utf8))))
    let items = strangers.pairs.filter { strangers.old.nodes[$0.old].place.id.contains(".") }
    #expect(items.isEmpty, "\(items)")
  }

  @Test("Plans of two subjects have the frame of a plan in common, and no section surely for that; plans of one subject have")
  func frameOfPlans() {
    func plan(_ title: String, _ tasks: [String], _ ending: [String]) -> ComparedPlan {
      let items = (tasks + ending).enumerated().map { "（\(["一", "二", "三", "四", "五"][$0.offset])）\($0.element)" }
      return ComparedPlan(Plan.parse(Array(([title, "一、工作任务"] + items).joined(separator: "\n").utf8)))
    }
    let frame = ["加强组织领导。成立工作专班，明确专人负责，定期研究推进。", "强化资金保障。资金列入年度预算，专款专用。"]
    let other = ["加强组织领导。成立领导小组，定期研究，明确专人推进。", "加大资金投入。统筹资金，列入预算，专款专用。"]
    let trees = plan("霁川市行道树养护方案", ["修剪枝条。冬季前完成主干道修剪。", "防治虫害。挂设诱捕器三千个。", "补植缺株。清明前补植香樟。"], frame)
    let pupils = plan("屿川县中学生视力防控安排", ["更换灯具。教室照度达到标准。", "筛查建档。每学期两次。", "增加户外。大课间不少于半小时。"], other)
    let parks = plan("屿川县行道树管护安排", ["整枝疏枝。主干道行道树冬季前修剪枝条。", "治理虫害。悬挂诱捕器，防治虫害。", "补齐缺株。春季补植香樟。"], other)
    let strangers = AcrossComparison(trees, pupils)
    #expect(strangers.pairs.allSatisfy { $0.confidence < 60 }, "\(strangers.pairs)")
    let kin = AcrossComparison(trees, parks)
    let leading = kin.pairs.first { trees.nodes[$0.old].content.heading == "加强组织领导" }
    #expect((leading?.confidence ?? 0) >= 60, "\(kin.pairs)")
  }

  @Test("A plan that words every heading anew is beside the other by its bodies, and one heading more or less decides about no other pair")
  func rewordedHeadings() {
    let city = """
      霁川市教育局校园健康工作要点
      一、重点任务
      （一）配备校医保健员。寄宿制学校配齐专职校医，走读学校按六百比一配备保健员。
      （二）控制近视发生。每学期开展两次视力筛查，建立屈光发育档案，教室照明改造达标。
      （三）加强体育锻炼。每天安排大课间跑操，体育课不得挤占，学生人人掌握两项运动技能。
      （四）改善学校供餐。食堂实行带量食谱，校长陪餐，每周公示菜价和食材来源。
      （五）关心心理成长。每校设心理辅导室，每学年组织一次心理测评，建立一生一策档案。
      """
    let county = """
      屿川县学生体质提升行动安排
      一、主要措施
      （一）补足卫生力量。专职校医由卫生院选派，村小设流动医务箱。
      （二）保护学生眼睛。视力筛查结果告知家长，更换昏暗灯具，减少电子作业。
      （三）动起来跑起来。大课间师生同跑，雨天改做室内操，学会两项运动技能。
      （四）吃得安全放心。校长陪餐留记录，油盐用量张榜，厨余当日清运。
      （五）呵护心灵阳光。辅导室有人值守，心理测评不合格的约谈家长。
      """
    func pairs(_ city: String) -> [String] {
      let comparison = AcrossComparison(ComparedPlan(Plan.parse(Array(city.utf8))), ComparedPlan(Plan.parse(Array(county.utf8))))
      return comparison.pairs.map { comparison.old.nodes[$0.old].place.id + " ↔ " + comparison.new.nodes[$0.new].place.id }
    }
    let items = (1...5).map { "1.\($0) ↔ 1.\($0)" }
    #expect(Set(items).isSubset(of: pairs(city)), "\(pairs(city))")
    #expect(Set(items).isSubset(of: pairs(city.replacing("改善学校供餐", with: "吃得安全放心"))))
  }

  @Test("A plan beside itself: every section is paired with itself, without a doubt")
  func itself() throws {
    let articles = "云泽市用水管理办法\n第一条 为了节约用水，制定本办法。\n第二条 取水单位应当装设计量设施。\n第三条 本办法自公布之日起施行。\n"
    for plan in [try Repository.plan("Fixtures/diff/ten-edits.old.txt"), ComparedPlan(Plan.parse(Array(articles.utf8)))] {
      let comparison = AcrossComparison(plan, plan)
      #expect(comparison.pairs.count == plan.nodes.count { $0.content.part == .section })
      #expect(comparison.pairs.allSatisfy { $0.old == $0.new && $0.confidence == 100 })
    }
  }

  /// By reading: what a careful reader pairs, and for chapters and principles what he would let stand though he doubts.
  private static let sure = [
    "1.1": "1.1", "1.3": "1.2", "2.6": "3.3.1", "3.9": "3.2.3", "4.12": "3.2.2", "4.13": "3.2.1", "5.15": "3.4.2", "7.21": "3.3.3",
    "8.25": "3.3.2",
    "9.27": "4.1", "9.29": "4.2", "10.31": "3.1.1", "10.32": "3.1.2", "9.28": "4.3",
  ]
  private static let doubtful = [
    "1": ["1"], "1.2": ["2"], "4": ["3.2"], "5": ["3.4"], "7": ["3.3"], "9": ["4"], "10": ["3.1"], "5.17": ["3.4.1"], "3": ["3.2"],
  ]

  @Test(
    "Two real plans: at least thirteen pairs that a careful reader makes, one wrong at most, and less confidence where he doubts",
    .enabled(if: Repository.seed("000") != nil && Repository.seed("004") != nil, "needs ../shared/seeds"))
  func seeds() throws {
    let one = try #require(Repository.seed("000")).compared
    let other = try #require(Repository.seed("004")).compared
    let comparison = AcrossComparison(one, other)
    let pairs = comparison.pairs.map { (one.nodes[$0.old].place.id, other.nodes[$0.new].place.id, $0.confidence) }
    let right = pairs.filter { Self.sure[$0.0] == $0.1 || Self.doubtful[$0.0]?.contains($0.1) == true }
    #expect(right.count >= 13)
    #expect(pairs.count - right.count <= 1, "\(pairs)")
    let sure = pairs.filter { Self.sure[$0.0] == $0.1 }.map(\.2)
    let doubted = pairs.filter { Self.doubtful[$0.0]?.contains($0.1) == true }.map(\.2)
    #expect(sure.reduce(0, +) * doubted.count > doubted.reduce(0, +) * sure.count, "on average")
  }
}
