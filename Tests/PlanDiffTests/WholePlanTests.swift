import PlanDiff
import PlanKit
import PlanTestSupport
import Testing

@Suite("Whole plans") struct WholePlanTests {
  @Test("A plan and its next edition: the ten edits that were made, and two runs of numbers")
  func tenEdits() throws {
    let difference = PlanDifference(
      from: try Repository.plan("Fixtures/diff/ten-edits.old.txt"), to: try Repository.plan("Fixtures/diff/ten-edits.new.txt"))
    #expect(
      difference.told == [
        "reworded 2.4 → 2.4", "removed 2.7 → -", "moved 7.23 → 2.7", "reworded 4.11 → 4.11", "retitled 5.16 → 5.16", "inserted - → 6",
        "retitled 9.27 → 10.28", "responsibility 9.28 → 10.29", "reworded 9.29 → 10.30", "releveled 9.31 → 11", "renumbered 6 → 7",
        "renumbered 6.18 → 7.20",
      ])
    #expect(difference.leadsBothWays)
    let json = String(decoding: DiffJSON.bytes(difference, style: .compact), as: UTF8.self)
    #expect(json.contains(#""from":["六、","九、"],"to":["七、","十、"],"because":"六、 inserted""#))
    #expect(json.contains(#""added":[{"role":"责任科室","kind":"responsible","units":["工程建设科"],"deadline":null}]"#))
    #expect(json.contains(#"{"op":"delete","text":"街道"},{"op":"insert","text":"社区、园区"}"#))
  }

  @Test("Three levels that begin anew: a section parted whose second half is the longer, a chapter put where another went")
  func threeLevels() throws {
    let difference = PlanDifference(
      from: try Repository.plan("Fixtures/diff/three-levels.old.txt"), to: try Repository.plan("Fixtures/diff/three-levels.new.txt"))
    #expect(
      difference.told == [
        "removed 2 → -", "inserted - → 2", "retitled 3 → 3", "split 3.1.1 → 3.1.1", "reworded 3.1.2 → 3.1.3",
        "responsibility 3.2.1 → 3.2.1",
        "retitled 3.2.3 → 3.2.3", "responsibility 3.2.4 → 3.2.4", "moved 3.3.3 → 3.2.5", "reworded 3.3.2 → 3.3.2", "merged 4.1 → 4.1",
        "releveled 4.3 → 5", "renumbered 3.1.2 → 3.1.3",
      ])
    #expect(difference.leadsBothWays)
  }

  @Test("Chapters and articles without headings")
  func articles() throws {
    let difference = PlanDifference(
      from: try Repository.plan("Fixtures/diff/articles.old.txt"), to: try Repository.plan("Fixtures/diff/articles.new.txt"))
    #expect(
      difference.told == [
        "reworded 1.2 → 1.2", "reworded 2.5 → 2.5", "removed 2.7.4 → -", "removed 2.8 → -", "moved 3.14 → 2.8", "inserted - → 3",
        "reworded 3.11 → 4.14", "inserted - → 4.15.3", "retitled 4 → 5", "split 5.19 → 6.21", "removed 6.22 → -",
        "renumbered 2.7.5 → 2.7.4", "renumbered 3 → 4", "renumbered 3.9 → 4.12", "renumbered 3.12.3 → 4.15.4",
      ])
    #expect(difference.leadsBothWays)
  }

  @Test("The same plan with seventeen damaged markers has not changed; the repairs are counted")
  func damagedCopy() throws {
    let difference = PlanDifference(
      from: try Repository.plan("Fixtures/diff/ten-edits.old.txt"), to: try Repository.plan("Fixtures/plans/damaged-continuing.txt"))
    #expect(difference.told == [])
    #expect(difference.old.repairs == 0)
    #expect(difference.new.repairs == 17)
  }

  @Test("A section that lost its marker whole, the last of its chapter, in a plan with other damage: no change")
  func lostSection() throws {
    let text = String(decoding: try Repository.bytes("Fixtures/diff/three-levels.old.txt"), as: UTF8.self)
    let damaged = text.replacing("(三)提升服务质量水平", with: "三)提升服务质量水平").replacing("3．设立家庭养老床位", with: "设立家庭养老床位")
    let (sound, mended) = (ComparedPlan(Plan.parse(Array(text.utf8))), ComparedPlan(Plan.parse(Array(damaged.utf8))))
    let difference = PlanDifference(from: sound, to: mended)
    #expect(difference.told == [])
    #expect(difference.new.repairs == 2)
    #expect(PlanDifference(from: mended, to: sound).told == [])
    #expect(difference.leadsBothWays)
    // Where nothing else is damaged its own tag tells of it.
    let alone = ComparedPlan(Plan.parse(Array(text.replacing("3．设立家庭养老床位", with: "设立家庭养老床位").utf8)))
    #expect(alone.repairs == 1)
    #expect(PlanDifference(from: sound, to: alone).told == [])
    // Without a tag nothing does; it is no change either, and told as settled.
    let untagged = text.replacing(/（责任单位：[^）]*）/, with: "")
    let (plain, lost) = (untagged, untagged.replacing("3．设立家庭养老床位", with: "设立家庭养老床位"))
    let (old, new) = (ComparedPlan(Plan.parse(Array(plain.utf8))), ComparedPlan(Plan.parse(Array(lost.utf8))))
    #expect(new.repairs == 0)
    let settled = PlanDifference(from: old, to: new)
    #expect(settled.told == [])
    #expect(settled.new.settled.map(\.compared) == [.section(level: 3, marker: "3.")])
  }

  @Test("A first item without its marker, where the second is still the second: no change, though nothing else is damaged")
  func lostFirst() throws {
    let text = String(decoding: try Repository.bytes("Fixtures/diff/three-levels.old.txt"), as: UTF8.self)
    for marker in ["(一)加强组织领导", "三、重点任务"] {
      let damaged = text.replacing(marker, with: marker.drop { !$0.isLetter || "一三".contains($0) })
      #expect(damaged != text)
      let (sound, mended) = (ComparedPlan(Plan.parse(Array(text.utf8))), ComparedPlan(Plan.parse(Array(damaged.utf8))))
      #expect(PlanDifference(from: sound, to: mended).told == [], "\(marker)")
    }
  }

  @Test("A text and what convert makes of it, by JSON or XML, are the same plan")
  func records() throws {
    for name in ["damaged-continuing", "five-levels", "notice-and-plan", "decimal", "author-mistakes", "metadata-labels"] {
      let plan = Plan.parse(try Repository.bytes("Fixtures/plans/\(name).txt"), name: name)
      let (parsed, record) = (ComparedPlan(plan), ComparedPlan(PlanRecord(plan)))
      #expect(parsed.nodes.map(\.content) == record.nodes.map(\.content), "\(name)")
      #expect(parsed.repairs == record.repairs)
      #expect(PlanDifference(from: parsed, to: record).changes.isEmpty)
    }
  }
}

@Suite("Kinds of change") struct KindTests {
  /// Sections by depth and words, numbered level by level.
  private func plan(_ sections: [(Int, String, String)]) -> ComparedPlan {
    var text = "澄岚市实施方案\n"
    var counts = [0, 0, 0]
    for (depth, heading, body) in sections {
      counts[depth - 1] += 1
      for deeper in depth..<counts.count { counts[deeper] = 0 }
      guard let ordinal = Ordinal(counts[depth - 1]) else { continue }
      let style = [NumberingStyle.hanComma, .hanParenthesis, .arabicDot][depth - 1]
      text += style.definition.marker(ordinal) + heading + (body.isEmpty ? "\n" : "。" + body + "\n")
    }
    return ComparedPlan(Plan.parse(Array(text.utf8)))
  }

  private let dredging = "汛前完成城区十二条河道清淤，淤泥就近固化后用于堤防加固，施工期间每日公布水质监测数据。"
  private let patrol = "建立河长巡查台账，发现倾倒垃圾的当日处置，连续三次未巡查的予以通报。"
  private let funds = "所需经费列入年度预算，专款专用，审计部门每半年抽查一次。"

  @Test("A section parted in two is split, two that became one are merged")
  func splitAndMerged() {
    let whole = plan([(1, "重点任务", ""), (2, "河道整治", dredging + patrol), (2, "资金保障", funds), (2, "宣传引导", "开设专栏，每周一期。")])
    let parted = plan([
      (1, "重点任务", ""), (2, "河道整治", dredging), (2, "巡查制度", patrol), (2, "资金保障", funds), (2, "宣传引导", "开设专栏，每周一期。"),
    ])
    let split = PlanDifference(from: whole, to: parted)
    #expect(split.told == ["split 1.1 → 1.1", "renumbered 1.2 → 1.3"])
    #expect(split.leadsBothWays)
    let merged = PlanDifference(from: parted, to: whole)
    #expect(merged.told == ["merged 1.1 → 1.1", "renumbered 1.3 → 1.2"])
    #expect(merged.leadsBothWays)
  }

  @Test("A part that keeps no more than a stock phrase is not the section elsewhere that had that phrase for its body")
  func splitBesideStockPhrase() {
    let phrase = "一是摸清底数，建立工作台账；二是细化标准，明确时间节点。"
    let old = plan([
      (1, "重点任务", ""), (2, "气象预警联动", phrase), (2, "电子印章", patrol), (1, "服务任务", ""), (2, "经营主体登记", phrase + dredging),
      (2, "招投标电子化", funds),
    ])
    let new = plan([
      (1, "重点任务", ""), (2, "气象预警联动和电子印章", phrase + patrol), (1, "服务任务", ""), (2, "经营主体登记", phrase), (2, "低空经济场景", dredging),
      (2, "招投标电子化", funds),
    ])
    let difference = PlanDifference(from: old, to: new)
    #expect(difference.told.contains { $0.hasPrefix("split 2.1 → 2.1") }, "\(difference.told)")
    #expect(!difference.told.contains { $0.hasPrefix("moved") }, "\(difference.told)")
    // Whose heading alone was changed is found by its body, as ever.
    let renamed = plan([(1, "重点任务", ""), (2, "气象预警", phrase), (2, "电子印章", patrol)])
    let named = plan([(1, "重点任务", ""), (2, "电子印章", phrase), (2, "气象预警", patrol)])
    #expect(PlanDifference(from: renamed, to: named).told == ["retitled 1.1 → 1.1", "retitled 1.2 → 1.2"])
  }

  @Test("A part is known though items stand between, though it shares words with the rest, and though there are several")
  func distantParts() {
    let collection = "将生活垃圾分类工作纳入年度计划，所需经费列入本级预算。"
    let report = "每年向社会公布生活垃圾分类工作进展情况，接受公众监督。"
    let items = [(3, "投放", "设置四分类容器。"), (3, "清运", "日产日清。")]
    let whole = plan([(1, "任务", ""), (2, "分类", collection + report + patrol)] + items + [(2, "宣传引导", "开设专栏，每周一期。")])
    let parted = plan(
      [(1, "任务", ""), (2, "分类", collection)] + items + [(2, "公布", report), (2, "巡查", patrol), (2, "宣传引导", "开设专栏，每周一期。")])
    let split = PlanDifference(from: whole, to: parted)
    #expect(split.told == ["split 1.1 → 1.1", "renumbered 1.2 → 1.4"])
    #expect(DiffText.text(split).contains("（二） → （四），因（二）拆出、（三）拆出\n"))
    #expect(PlanDifference(from: parted, to: whole).told == ["merged 1.1 → 1.1", "renumbered 1.4 → 1.2"])
  }

  @Test("What changed inside a split or a merge is told beside it: figures and units that are in none of the parts")
  func changesInsideParts() {
    let training = "严格落实执法公示制度，举办执法培训2期。"
    let warning = "紧盯审批和采购等重点岗位，开展警示教育4次。"
    func body(_ text: String, _ unit: String) -> String { text + "（责任科室：\(unit)）" }
    let parted = plan([
      (1, "重点任务", ""), (2, "加强法治建设", body(training, "法规科")), (2, "加强廉政建设", body(warning, "监察室")), (2, "资金保障", funds),
    ])
    func whole(_ text: String, _ units: String) -> ComparedPlan {
      plan([(1, "重点任务", ""), (2, "加强法治建设", body(text, units)), (2, "资金保障", funds)])
    }
    let changed = whole((training + warning).replacing("培训2期", with: "培训9期"), "法规科")
    let merged = PlanDifference(from: parted, to: changed)
    #expect(merged.told == ["reworded 1.1 → 1.1", "responsibility 1.1 → 1.1", "merged 1.1 → 1.1", "renumbered 1.3 → 1.2"])
    #expect(merged.leadsBothWays)
    let text = DiffText.text(merged)
    #expect(text.contains("举办执法培训[-2-]{+9+}期") && text.contains("  - 责任科室：监察室\n"), "\(text)")
    #expect(!text.contains("警示教育"), "what only came to stand elsewhere is no change: \(text)")
    let split = PlanDifference(from: changed, to: parted)
    #expect(split.told == ["reworded 1.1 → 1.1", "responsibility 1.1 → 1.1", "split 1.1 → 1.1", "renumbered 1.2 → 1.3"])
    #expect(split.leadsBothWays)
    #expect(DiffText.text(split).contains("举办执法培训[-9-]{+2+}期"))
    let same = whole(training + warning, "法规科、监察室")
    #expect(PlanDifference(from: parted, to: same).told == ["merged 1.1 → 1.1", "renumbered 1.3 → 1.2"])
    #expect(PlanDifference(from: same, to: parted).told == ["split 1.1 → 1.1", "renumbered 1.2 → 1.3"])
  }

  @Test(
    "Two sections of one length that became one are merged, though each is as like to it as the other",
    arguments: ["河道整治", "河道整治和巡查", "治水机制"])
  func equalParts(heading: String) {
    let (one, other) = ("汛前完成城区十二条河道清淤，淤泥就近固化后用于堤防加固。", "建立河长巡查台账，当日处置倾倒垃圾，连续三次未巡查的予以通报。")
    let parted = plan([
      (1, "重点任务", ""), (2, "河道整治", one), (2, "巡查制度", other), (2, "资金保障", funds), (2, "宣传引导", "开设专栏，每周一期。"),
    ])
    let whole = plan([(1, "重点任务", ""), (2, heading, one + other), (2, "资金保障", funds), (2, "宣传引导", "开设专栏，每周一期。")])
    for (old, new, kind) in [(parted, whole, ChangeKind.merged), (whole, parted, .split)] {
      let difference = PlanDifference(from: old, to: new)
      let kinds = Set(difference.changes.map(\.kind))
      #expect(kinds.subtracting([.retitled]) == [kind, .renumbered], "\(difference.told)")
      #expect(difference.leadsBothWays)
    }
  }

  @Test("A section put in the place of another is another, though both headings open with one verb")
  func replaced() {
    func items(_ heading: String, _ body: String) -> ComparedPlan {
      plan([
        (1, "重点任务", ""), (2, "压实工作责任", "主要负责人亲自部署，明确分管领导和经办人员。"), (2, heading, body),
        (2, "严明工作纪律", "对弄虚作假的严肃问责，典型问题公开曝光。"),
      ])
    }
    let (toilets, waste) = ("年内新建改建农村公厕三十座，户厕改造两千户。", "城区居民小区投放设施全覆盖，配备督导员。")
    let other = PlanDifference(from: items("推进厕所革命", toilets), to: items("推进垃圾分类", waste))
    #expect(other.told.sorted() == ["inserted - → 1.2", "removed 1.2 → -"])
    #expect(other.leadsBothWays)
    let reworded = PlanDifference(from: items("推进厕所革命", toilets), to: items("深化厕所革命", "年内改造公厕三十座，落实管护。"))
    #expect(reworded.told == ["retitled 1.2 → 1.2", "reworded 1.2 → 1.2"])
  }

  @Test("A chapter heading put in between items, or taken away, is why they are counted anew; and the row says that the items stayed")
  func partedChapter() {
    let items = [(2, "河道整治", dredging), (2, "巡查制度", patrol), (2, "资金保障", funds), (2, "宣传引导", "开设专栏，每周一期。")]
    func restarted(_ sections: [(Int, String, String)]) -> ComparedPlan { plan([(1, "总体要求", "坚持先急后缓。")] + sections) }
    let one = restarted([(1, "主要任务", "")] + items)
    let two = restarted([(1, "主要任务", "")] + items[..<2] + [(1, "保障措施", "")] + items[2...])
    for (old, new, kind) in [(one, two, ChangeKind.inserted), (two, one, .removed)] {
      let difference = PlanDifference(from: old, to: new)
      #expect(difference.changes.map(\.kind) == [kind, .renumbered])
      if case .numbering(let run)? = difference.changes.last?.detail { #expect(run.causes.map(\.kind) == [kind]) }
      if case .subtree(let nodes, let kept)? = difference.changes.first?.detail { #expect(nodes.isEmpty && kept.count == 2) }
      #expect(difference.leadsBothWays)
    }
    #expect(DiffText.text(PlanDifference(from: two, to: one)).contains("  其下 2 节仍在，今属：二、主要任务\n"))
    #expect(DiffText.text(PlanDifference(from: one, to: two)).contains("  其下 2 节原在：二、主要任务\n"))
  }

  @Test("What stands above a section came or went: its level is another, and it is not itself releveled")
  func levelsBelow() {
    func plan(_ text: String) -> ComparedPlan { ComparedPlan(Plan.parse(Array("澄岚市治水方案\n\(text)".utf8))) }
    let chapters = "（一）河道整治。\(dredging)\n（二）巡查制度。\(patrol)\n"
    let flat = plan("一、主要任务\n\(chapters)二、保障措施\n（一）资金保障。\(funds)\n")
    let parts = plan("第一部分 行动\n一、主要任务\n\(chapters)第二部分 支撑\n一、保障措施\n（一）资金保障。\(funds)\n")
    for difference in [PlanDifference(from: flat, to: parts), PlanDifference(from: parts, to: flat)] {
      #expect(Set(difference.changes.map(\.kind)).isSubset(of: [.inserted, .removed, .renumbered]), "\(difference.told)")
      #expect(difference.leadsBothWays)
    }
    let deep = plan("一、主要任务\n（一）水系治理\n1.河道整治。\(dredging)\n2.巡查制度。\(patrol)\n二、保障措施\n（一）资金保障。\(funds)\n")
    for difference in [PlanDifference(from: flat, to: deep), PlanDifference(from: deep, to: flat)] {
      #expect(Set(difference.changes.map(\.kind)).isSubset(of: [.inserted, .removed, .renumbered]), "\(difference.told)")
    }
  }

  @Test("Rows of text name the section that something moved from and to, and say what came and went")
  func placesInText() {
    let items = [(2, "河道整治", dredging), (2, "巡查制度", patrol)]
    let old = plan([(1, "主要任务", "")] + items + [(1, "保障措施", ""), (2, "资金保障", funds), (2, "宣传引导", "开设专栏，每周一期。")])
    let new = plan([(1, "主要任务", ""), items[0], (1, "保障措施", ""), (2, "资金保障", funds), items[1]])
    let text = DiffText.text(PlanDifference(from: old, to: new))
    #expect(text.contains("移动  （二）巡查制度（一、主要任务，第 4 行） → （二）巡查制度（二、保障措施，第 6 行）\n"), "\(text)")
    #expect(text.contains("删除  （二）宣传引导（二、保障措施，第 7 行）\n  开设专栏，每周一期。\n"), "\(text)")
  }

  @Test("What has no heading is named by its first words, and a deadline that roles have in common is told once")
  func names() {
    func article(_ text: String) -> ComparedPlan {
      ComparedPlan(Plan.parse(Array("溪口区垃圾分类办法\n第一章 总则\n第一条 为了规范垃圾分类管理工作，制定本办法。\n\(text)\n第三条 本办法自公布之日起施行。\n".utf8)))
    }
    let difference = PlanDifference(
      from: article("第二条 投放人应当分类投放。（区城管局牵头，区住建局配合，6月底前完成）"),
      to: article("第二条 投放人应当分类投放。（区城管局牵头，区住建局、区教育局配合，9月底前完成）"))
    let text = DiffText.text(difference)
    #expect(text.hasPrefix("责任变动  第二条 投放人应当分类投放。（第 4 行）\n  - 完成时限：6月底前完成\n  + 配合：区教育局\n  + 完成时限：9月底前完成\n"), "\(text)")
    #expect(DiffPage.html(difference).contains("第一章 总则"))
  }

  @Test("A heading put above items that stay in order moves none of them, and one taken away neither")
  func wrapping() {
    let items = [(2, "河道整治", dredging), (2, "巡查制度", patrol), (2, "资金保障", funds)]
    let one = plan([(1, "重点任务", "")] + items)
    let two = plan([(1, "重点任务", "")] + items[..<2] + [(1, "保障措施", "")] + items[2...])
    #expect(PlanDifference(from: one, to: two).told == ["inserted - → 2", "renumbered 1.3 → 2.1"])
    #expect(PlanDifference(from: two, to: one).told == ["removed 2 → -", "renumbered 2.1 → 1.3"])
  }

  @Test("A number that nothing explains stands alone")
  func unexplained() {
    let old = plan([(1, "重点任务", ""), (2, "河道整治", dredging), (2, "巡查制度", patrol), (2, "资金保障", funds)])
    var new = old
    new.nodes[4].content.marker = NodeMarker(style: .hanParenthesis, ordinal: 5, text: "（五）")
    let difference = PlanDifference(from: old, to: new)
    #expect(difference.told == ["renumbered 1.3 → 1.3"])
    guard case .numbering(let run)? = difference.changes.first?.detail else { return #expect(Bool(false), "a run") }
    #expect(run.causes.isEmpty)
  }

  @Test("A level that now begins anew in each chapter is one row with that cause, and a number that does not fit stands alone")
  func scopeChange() throws {
    let sections = [
      (1, "河道", ""), (2, "清淤疏浚", dredging), (2, "日常巡查", patrol), (1, "资金", ""), (2, "资金保障", funds), (2, "绩效评价", "每年十一月开展。"),
      (1, "宣传", ""), (2, "专栏宣传", "开设专栏，每周一期。"), (2, "志愿活动", "每月组织一次清河行动。"),
    ]
    let restarting = plan(sections)
    var continuing = restarting
    let items = continuing.nodes.indices.filter { continuing.nodes[$0].content.depth == 2 }
    for (number, index) in items.enumerated() { try continuing.renumber(index, number + 1) }
    let difference = PlanDifference(from: continuing, to: restarting)
    #expect(difference.told == ["renumbered 2.1 → 2.1"])
    #expect(difference.leadsBothWays)
    let json = String(decoding: DiffJSON.bytes(difference, style: .compact), as: UTF8.self)
    #expect(json.contains(#""from":["（三）","（六）"],"to":["（一）","（二）"],"because":"level 2 restarts""#))
    #expect(json.contains(#""scope":{"level":2,"from":"continues","to":"restarts"},"count":4"#))
    #expect(DiffText.text(difference).contains("（三）…（六） → （一）…（二）（4 节），因第 2 级由连续编号改为各自从头编号\n"))
    #expect(DiffXML.text(difference).contains(#"<because kind="restarts" level="2"/>"#))
    #expect(DiffPage.html(difference, language: .en).contains("because level 2 now begins anew in each section"))

    let back = PlanDifference(from: restarting, to: continuing)
    #expect(back.told == ["renumbered 2.1 → 2.1"])
    #expect(DiffText.text(back, language: .en).contains("because level 2 now counts on from section to section"))

    var stray = restarting
    try stray.renumber(items[3], 7)
    #expect(PlanDifference(from: continuing, to: stray).told == ["renumbered 2.1 → 2.1", "renumbered 2.2 → 2.2"])
  }

  @Test(
    "A level that is written in another style throughout is one row with that cause; a section that alone changed its style stands alone")
  func styleChange() throws {
    let old = plan([
      (1, "河道", ""), (2, "清淤疏浚", dredging), (2, "日常巡查", patrol), (1, "资金", ""), (2, "资金保障", funds), (2, "绩效评价", "每年十一月开展。"),
    ])
    var new = old
    let items = new.nodes.indices.filter { new.nodes[$0].content.depth == 2 }
    for index in items { try new.renumber(index, #require(new.nodes[index].content.marker?.ordinal), .arabicDot) }
    let difference = PlanDifference(from: old, to: new)
    #expect(difference.told == ["renumbered 1.1 → 1.1"])
    #expect(difference.leadsBothWays)
    #expect(DiffText.text(difference).contains("（一）…（二） → 1.…2.（4 节），因第 2 级的序号由“（一）”改为“1.”\n"), "\(DiffText.text(difference))")
    let json = String(decoding: DiffJSON.bytes(difference, style: .compact), as: UTF8.self)
    #expect(
      json.contains(#""because":"level 2 is written arabic-dot","style":{"level":2,"from":"han-parenthesis","to":"arabic-dot"},"count":4"#),
      "\(json)")
    try PlanXMLSchema.validate(Array(DiffXML.text(difference).utf8), against: DiffSchema.relaxNG)
    var single = old
    try single.renumber(items[1], 2, .arabicDot)
    let alone = PlanDifference(from: old, to: single)
    #expect(alone.told == ["renumbered 1.2 → 1.2"])
    #expect(DiffText.text(alone).contains("原因不明"))
  }

  @Test("A level that only a doubtful repair gives is no change; one that both authors wrote is, and one that what is left contradicts")
  func doubtfulLevels() {
    let old = plan([(1, "重点任务", ""), (2, "河道整治", dredging), (2, "巡查制度", patrol), (2, "资金保障", funds)])
    func raised(_ residue: String?, marker: NodeMarker?) -> ComparedPlan {
      var new = old
      new.nodes[3].content.depth = 1
      new.nodes[3].content.marker = marker
      new.nodes[3].repair = residue.map { MarkerRepair(written: $0, isDoubtful: true) }
      new.nodes[1].repair = MarkerRepair(written: "一")
      new.nodes[2].repair = MarkerRepair(written: "（一")
      return new
    }
    let chapter = NodeMarker(style: .hanComma, ordinal: 2, text: "二、")
    for residue in ["", "二", "(", "二)"] {
      let difference = PlanDifference(from: old, to: raised(residue, marker: nil))
      #expect(difference.told == [], "\(residue)")
      #expect(difference.leadsBothWays)
      #expect(PlanDifference(from: raised(residue, marker: chapter), to: old).told == [], "\(residue)")
    }
    #expect(PlanDifference(from: old, to: raised("、", marker: nil)).told.first == "releveled 1.2 → 1.2")
    #expect(PlanDifference(from: old, to: raised("三", marker: nil)).told.first == "releveled 1.2 → 1.2")
    #expect(PlanDifference(from: old, to: raised(nil, marker: chapter)).told.first == "releveled 1.2 → 1.2")
  }

  @Test("Items under a restored chapter that stand beside it for that are no change")
  func itemsOfRestored() {
    let old = plan([(1, "总体要求", funds), (1, "重点任务", ""), (2, "河道整治", dredging), (2, "巡查制度", patrol)])
    var new = old
    for index in 3...4 { new.nodes[index].content.depth = 1 }
    // The author may have written it so.
    #expect(PlanDifference(from: old, to: new).told.first == "releveled 2.1 → 2.1")
    new.nodes[2].repair = MarkerRepair(written: "")
    #expect(PlanDifference(from: old, to: new).told == [])
  }

  @Test("What is left of a marker before the words of its section is no change, unless it is something else")
  func ownResidue() {
    let old = plan([(1, "重点任务", ""), (2, "河道整治", dredging), (2, "巡查制度", patrol)])
    var new = old
    new.nodes[3].content.heading = "二巡查制度"
    #expect(PlanDifference(from: old, to: new).told == ["retitled 1.2 → 1.2"])
    new.nodes[3].repair = MarkerRepair(written: "二")
    #expect(PlanDifference(from: old, to: new).told == [])
    new.nodes[3].content.heading = "新巡查制度"
    #expect(PlanDifference(from: old, to: new).told == ["retitled 1.2 → 1.2"])
  }

  @Test("The same section three times over: one taken out is one removed")
  func repeated() {
    let body = "按季度通报进展情况，逾期未办的书面提醒。"
    let thrice = plan([(1, "河道", ""), (2, "督查", body), (1, "管网", ""), (2, "督查", body), (1, "泵站", ""), (2, "督查", body)])
    let twice = plan([(1, "河道", ""), (2, "督查", body), (1, "管网", ""), (1, "泵站", ""), (2, "督查", body)])
    #expect(PlanDifference(from: thrice, to: twice).told == ["removed 2.1 → -"])
  }
}

extension ComparedPlan {
  fileprivate mutating func renumber(_ index: Int, _ number: Int, _ style: NumberingStyle = .hanParenthesis) throws {
    let ordinal = try #require(Ordinal(number))
    nodes[index].content.marker = NodeMarker(style: style, ordinal: number, text: style.definition.marker(ordinal))
  }
}
