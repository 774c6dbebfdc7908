import PlanDiff
import PlanKit
import Testing

/// What damage left open is settled by the other plan; what an author did is told.
@Suite("Damage is not difference") struct SettlementTests {
  private static let text = """
    澄岚市城区排水防涝工作方案
    一、总体要求
    （一）工作目标。到年底前完成全部易涝点整治，雨停水退，不留积水。
    （二）基本原则。先地下后地上，先急后缓，分片推进。
    二、重点任务
    （一）河道清淤。汛前完成城区十二条河道清淤，淤泥就近固化。（责任单位：市水务局）
    （二）管网排查。对运行二十年以上的管网逐段检测，建立台账。（责任单位：市城管局）
    （三）泵站改造。更新老旧水泵十八台，配齐备用电源。（责任单位：市排水公司）
    （四）易涝点整治。一点一策，限期销号，完成一处验收一处。（责任单位：市住建局）
    三、保障措施
    （一）加强领导。成立专班，每周调度一次。
    （二）落实资金。列入年度预算，专款专用。
    （三）严格考核。纳入年度考核，逾期未办的通报。
    """

  private func plan(_ changes: [(String, String)]) -> ComparedPlan {
    var text = SettlementTests.text
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return ComparedPlan(Plan.parse(Array((text + "\n").utf8), name: "plan"))
  }

  private func told(_ old: [(String, String)], _ new: [(String, String)]) -> [String] {
    let difference = PlanDifference(from: plan(old), to: plan(new))
    #expect(difference.leadsBothWays)
    return difference.told
  }

  @Test("A text that lost all its line ends is the same document, though its title opens the preamble then")
  func oneLine() {
    let text = """
      澄岚市城区排水防涝工作方案

      为做好今年排水防涝工作，坚持先急后缓、分片推进，制定本方案。

      一、总体要求
      （一）工作目标。到年底前完成全部易涝点整治，雨停水退，不留积水。
      （二）基本原则。先地下后地上，先急后缓，分片推进。
      二、重点任务
      （一）河道清淤。汛前完成城区十二条河道清淤，淤泥就近固化。
      （二）管网排查。对运行二十年以上的管网逐段检测，建立台账。

      """
    let flat = text.replacing("\n\n", with: "\n").replacing("\n", with: " ")
    let (sound, flattened) = (ComparedPlan(Plan.parse(Array(text.utf8))), ComparedPlan(Plan.parse(Array(flat.utf8))))
    for difference in [PlanDifference(from: sound, to: flattened), PlanDifference(from: flattened, to: sound)] {
      #expect(difference.told == [])
      #expect(difference.typographyCount > 0, "the texts do differ")
      #expect(difference.leadsBothWays)
    }
  }

  @Test("A stock phrase of one section that another has for its heading hides no section", arguments: ["，", "。", "；"])
  func stockPhrase(stop: String) {
    let old = "1、加强经费保障。列入财政预算\(stop)切实减轻基层负担。\n2、加强督查考核。每月通报进度。\n"
    let new =
      "1、加强经费保障。列入财政预算\(stop)切实减轻基层负担，专款专用。\n2、切实减轻基层负担。清理报表，合并会议。\n3、加强督查考核。每月通报进度。\n"
    let (left, right) = (ComparedPlan(Plan.parse(Array(old.utf8))), ComparedPlan(Plan.parse(Array(new.utf8))))
    let difference = PlanDifference(from: left, to: right)
    #expect(difference.leadsBothWays)
    #expect(difference.old.settled == [])
    #expect(Set(difference.changes.map(\.kind)) == [.reworded, .inserted, .renumbered], "\(difference.told)")
  }

  @Test(
    "A marker lost whole, cut to its numeral or joined to the text before hides no section, whatever else is damaged",
    arguments: [
      [("（三）泵站改造", "泵站改造"), ("（二）落实", "二）落实")],
      [("\n（三）泵站改造", "三）泵站改造"), ("三、保障", "三保障")],
      [("\n（四）易涝点", "（四易涝点"), ("二、重点", "重点")],
      [("（一）加强领导", "加强领导"), ("（三）严格考核", "严格考核"), ("（二）基本", "（）基本")],
      // What is left of （四） shows that there is damage at all.
      [("（三）泵站改造", "泵站改造"), ("（四）易涝", "四）易涝"), ("（三）严格", "严格")],
      [("（一）河道", "（一\n河道"), ("三、保障", "三\n保障")],
      [("二、重点任务\n（一）河道", "重点任务\n一河道"), ("（二）管网", "二管网")],
    ])
  func hiddenSections(_ damage: [(String, String)]) {
    #expect(told([], damage) == [])
    #expect(told(damage, []) == [])
  }

  @Test("Two damaged copies of one plan are the same, though each hides what the other shows; a unit that came to another section is told")
  func twins() {
    let (one, other) = ([("（三）泵站改造", "泵站改造"), ("（二）落实", "二）落实")], [("（四）易涝点", "易涝点"), ("三、保障", "保障"), ("（一）河道", "（河道")])
    #expect(told(one, other) == [])
    #expect(told(other, one) == [])
    let moved = told(one, other + [("（责任单位：市住建局）", ""), ("台账。（责任单位：市城管局）", "台账。（责任单位：市城管局、市住建局）")])
    #expect(moved.count == 2 && moved.allSatisfy { $0.hasPrefix("responsibility") }, "\(moved)")
    let counted = told(one, other + [("（三）严格", "（四）严格")])
    #expect(counted.count == 1 && counted[0].hasPrefix("renumbered"), "\(counted)")
  }

  @Test("Beside damage every change of the author's is told, and nothing else")
  func changesBesideDamage() {
    let damage = [("（二）基本", "二）基本"), ("三、保障", "保障"), ("（二）落实", "（落实")]
    #expect(told([], damage + [("更新老旧水泵十八台", "更新老旧水泵二十台")]) == ["reworded 2.3 → 2.3"])
    #expect(told([], damage + [("市排水公司", "市水务集团")]) == ["responsibility 2.3 → 2.3"])
    #expect(told([], damage + [("管网排查", "管网检测")]) == ["retitled 2.2 → 2.2"])
    #expect(
      told([], damage + [("（三）泵站改造。更新老旧水泵十八台，配齐备用电源。（责任单位：市排水公司）\n（四）", "（三）")])
        == ["removed 2.3 → -", "renumbered 2.4 → 2.3"])
  }

  @Test("A section that was reworded before one whose marker was lost: the one is told, the other is not")
  func besideRewording() {
    let damage = [("（二）基本", "二）基本"), ("（三）泵站", "泵站")]
    #expect(told([], damage + [("逐段检测，建立台账", "逐段检测，两年内全部更新")]) == ["reworded 2.2 → 2.2"])
  }

  @Test("A section that the author took into the one before it, and counted anew, is merged though markers are damaged elsewhere")
  func mergedByAuthor() {
    let damage = [("（二）基本", "二）基本"), ("（二）落实", "（落实")]
    let merged = [("\n（三）泵站改造。更新", "更新"), ("（四）易涝", "（三）易涝")]
    let rows = told([], damage + merged)
    #expect(rows.contains("merged 2.2 → 2.2"), "\(rows)")
    #expect(rows.contains("renumbered 2.4 → 2.3"), "\(rows)")
  }

  @Test("A copy in which one list lost its left brackets is the same plan; one in which all lists did is written in another style")
  func damagedCopy() {
    let sound = """
      县防汛工作方案
      1、排查隐患
      （1）登记造册。逐户登记，动态更新。
      （2）整改销号。限期整改，逐项销号。
      2、储备物资
      （1）编制清单。按需配置，定期更新。
      （2）验收入库。登记造册，专人保管。
      3、组织演练
      （1）制定方案。每季度一次，全员参加。
      （2）总结评估。查找不足，及时改进。
      """
    func told(_ text: String) -> [[String]] {
      let plans = [sound, text].map { ComparedPlan(Plan.parse(Array($0.utf8))) }
      return [PlanDifference(from: plans[0], to: plans[1]), PlanDifference(from: plans[1], to: plans[0])].map(\.told)
    }
    let copy = sound.replacing("（1）登记", with: "1）登记").replacing("（2）整改", with: "2）整改").replacing("3、组织", with: "3·组织")
    #expect(told(copy) == [[], []])
    #expect(told(sound.replacing("（", with: "").replacing("3、组织", with: "3·组织")).allSatisfy { !$0.isEmpty })
  }

  @Test("A section that the author took into one that is not its neighbour is merged, and one that has its subject alone is removed")
  func mergedFurtherOff() {
    let body = "一点一策，限期销号，完成一处验收一处。"
    let gone = ("\n（四）易涝点整治。\(body)（责任单位：市住建局）", "")
    let merged = told([], [gone, ("淤泥就近固化。（", "淤泥就近固化。\(body)（")])
    #expect(merged.contains("merged 2.1 → 2.1"), "\(merged)")
    #expect(!merged.contains { $0.hasPrefix("removed") }, "\(merged)")
    #expect(told([], [gone, ("淤泥就近固化。（", "淤泥就近固化，易涝点随清随治。（")]) == ["reworded 2.1 → 2.1", "removed 2.4 → -"])
  }

  @Test("A section taken below the one before it, alone, whose marker lost its stop is on another level; without a number it was merged")
  func loweredAlone() {
    let lowered = [("（三）泵站", "1泵站"), ("（四）易涝", "（三）易涝")]
    #expect(told([], lowered) == ["releveled 2.3 → 2.2.1", "renumbered 2.4 → 2.3"])
    #expect(told(lowered, []) == ["releveled 2.2.1 → 2.3", "renumbered 2.3 → 2.4"])
    let merged = told([], [("\n（三）泵站改造。更新", "更新"), ("（四）易涝", "（三）易涝")])
    #expect(merged.contains("merged 2.2 → 2.2"), "\(merged)")
  }

  @Test("A bracket that has its partner in the words before it is left of no marker")
  func bracketInWords() {
    let heading = ("（二）管网排查。对", "（二）管网排查。支持四个县（市、区）泵站改造，对")
    let gone = ("\n（三）泵站改造。更新老旧水泵十八台，配齐备用电源。（责任单位：市排水公司）\n（四）", "\n（三）")
    let rows = told([], [heading, gone])
    #expect(rows.contains("renumbered 2.4 → 2.3") && !rows.contains { $0.hasPrefix("retitled") }, "\(rows)")
    #expect(PlanDifference(from: plan([]), to: plan([heading, gone])).new.settled == [])
  }

  @Test("Nothing in a text is obeyed by the terminal that shows it")
  func controlCharacters() {
    let text = DiffText.text(PlanDifference(from: plan([]), to: plan([("管网排查", "管网\u{1B}[2J检测"), ("每周调度", "每\u{1B}[31m月调度")])))
    #expect(text.contains("管网\u{FFFD}[2J检测") && text.contains("\u{FFFD}[31m"), "\(text)")
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test("A number that lost a digit is no change in a damaged plan; one that both authors wrote is")
  func numbers() {
    var sections = ""
    for number in 1...24 { sections += "\n第\(Self.han(number))条 单位应当做好第\(number)类设施的日常养护，每季度检查一次并留存记录。" }
    func plan(_ changes: [(String, String)]) -> ComparedPlan {
      var text = "澄岚市排水设施管理办法" + sections
      for (old, new) in changes { text = text.replacing(old, with: new) }
      return ComparedPlan(Plan.parse(Array((text + "\n").utf8), name: "plan"))
    }
    let damage = [("第五条", "五条"), ("第九条", "九条"), ("第十二条", "十二条"), ("第二十三条", "第二十条")]
    #expect(PlanDifference(from: plan([]), to: plan(damage)).told == [])
    let changed = PlanDifference(from: plan([]), to: plan(damage.dropLast() + [("第二十三条", "第二十八条")]))
    #expect(changed.told.allSatisfy { $0.hasPrefix("renumbered") })
    #expect(!changed.told.isEmpty)
  }

  @Test("A heading that ran into a sentence whose own stop makes it look whole is the heading, though it, or the body, was changed, too")
  func headingRunIntoSentence() {
    let damage = [("（三）严格", "严格")]
    let run = [("管网排查。对运行二十年以上的管网逐段检测，建立台账。", "管网排查对运行二十年以上的管网逐段检测，建立台账。每年复查。")]
    #expect(told([], damage + run) == ["reworded 2.2 → 2.2"])
    let renamed = [("管网排查。对运行二十年以上的管网逐段检测，建立台账。", "全面管网排查对运行二十年以上的管网逐段检测，建立台账。每年复查。")]
    #expect(Set(told([], damage + renamed)) == ["retitled 2.2 → 2.2", "reworded 2.2 → 2.2"])
  }

  @Test("A unit that came to a section whose marker is lost is that section's, though another before it has the same")
  func dutyOfHidden() {
    let changes = [("（四）易涝点", "易涝点"), ("市住建局", "市城管局"), ("（二）落实", "二）落实")]
    let rows = told([], changes)
    #expect(rows.count == 1 && rows[0].hasPrefix("responsibility 2.4"), "\(rows)")
  }

  @Test("A new heading that ran into the text is the heading, and the text is what it was")
  func headingRunIn() {
    #expect(told([], [("（二）管网排查。", "（二）管网体检"), ("（三）泵站", "三）泵站")]) == ["retitled 2.2 → 2.2"])
  }

  @Test("A split or merge takes its responsibilities along, if they are the same together")
  func responsibilitiesOfParts() {
    let merged = [
      ("逐段检测，建立台账。（责任单位：市城管局）\n（三）泵站改造。更新老旧水泵十八台，配齐备用电源。（责任单位：市排水公司）", "逐段检测，建立台账。更新老旧水泵十八台，配齐备用电源。（责任单位：市城管局、市排水公司）"), ("（四）易涝", "（三）易涝"),
    ]
    #expect(told([], merged) == ["merged 2.2 → 2.2", "renumbered 2.4 → 2.3"])
    #expect(told(merged, []) == ["split 2.2 → 2.2", "renumbered 2.3 → 2.4"])
    let changed = merged.map { ($0, $1.replacing("、市排水公司", with: "、市应急局")) }
    #expect(told([], changed) == ["responsibility 2.2 → 2.2", "merged 2.2 → 2.2", "renumbered 2.4 → 2.3"])
  }

  @Test("The last section of a list that lost no more than its marker is no change, though nothing else is damaged, and is told as settled")
  func lastMarker() {
    for (changes, marker) in [([("（三）严格", "严格")], "（三）"), ([("（二）基本", "基本")], "（二）"), ([("三、保障", "保障")], "三、")] {
      #expect(told([], changes) == [], "\(marker)")
      #expect(told(changes, []) == [], "\(marker)")
    }
    for (changes, line, read, marker) in [
      ([("（三）严格", "严格")], 13, SettledReading.Standing.part(.closing), "（三）"), ([("（四）易涝", "易涝")], 9, .text, "（四）"),
    ] {
      let settled = PlanDifference(from: plan([]), to: plan(changes)).new.settled
      #expect(settled.map(\.read) == [read])
      #expect(settled.map(\.compared) == [.section(level: 2, marker: marker)])
      #expect(settled.map(\.place.line) == [line])
    }
  }

  @Test("The last section of a list whose words the author joined to the one before it is merged")
  func joinedByAuthor() {
    #expect(told([], [("\n（三）严格考核。", "严格考核。")]) == ["merged 3.2 → 3.2"])
    #expect(told([("\n（三）严格考核。", "严格考核。")], []) == ["split 3.2 → 3.2"])
  }

  @Test("A heading that lost its stop is the same heading though its body was reworded; one that the author went on from is another")
  func lostStopBeforeAnotherBody() {
    let lost = [("（一）河道清淤。汛前完成城区十二条河道清淤，淤泥就近固化。", "（一）河道清淤主汛期到来之前组织力量完成城区十五条河道清淤，淤泥就近固化，防止堆积。")]
    #expect(told([], lost) == ["reworded 2.1 → 2.1"])
    #expect(told(lost, []) == ["reworded 2.1 → 2.1"])
    #expect(told([], lost.map { ($0, $1.replacing("河道清淤主", with: "河道清淤工程。主")) }).contains("retitled 2.1 → 2.1"))
  }

  @Test("A sentence that lost its first stop and nothing else is set in another way; one that lost a word is reworded")
  func lostStopInSentence() {
    let (opening, body) = ("（一）抓实城区积水点位的排查登记，落实值守人员和抽排设备的进场时限，用好城区排涝泵站的联合调度流程", "以重点项目为抓手。")
    let whole = [("（一）河道清淤。汛前完成城区十二条河道清淤，淤泥就近固化。", opening + "：" + body)]
    for changed in [whole.map { ($0, $1.replacing("：", with: "")) }] {
      let difference = PlanDifference(from: plan(whole), to: plan(changed))
      #expect(difference.told == [])
      #expect(difference.typographyCount == 1)
      #expect(difference.leadsBothWays)
    }
    #expect(told(whole, whole.map { ($0, $1.replacing("：以", with: "")) }) == ["reworded 2.1 → 2.1"])
  }

  @Test("What is left of a marker inside a damaged plan's text is no change; a number that belongs to the words is")
  func strayMarkers() {
    let damaged = [("（二）落实资金", "二）落实资金")]
    let one = [("先急后缓，分片推进。", "先急后缓，分片推进。③三年内全部建成。")]
    let without = one.map { ($0, $1.replacing("③", with: "")) }
    #expect(told(without, one + damaged) == [])
    #expect(told(one + damaged, without) == [])
    #expect(told(without, one) == ["reworded 1.2 → 1.2"], "no damage to be seen")
    #expect(told(without, one.map { ($0, $1.replacing("③", with: "3")) } + damaged) == ["reworded 1.2 → 1.2"], "3 belongs to the words")
  }

  @Test("The tag of a section stays with it where two behind it are hidden in its text")
  func tagBeforeHidden() {
    let damaged = [("（二）管网", "管网"), ("（三）泵站", "泵站"), ("（四）易涝", "四）易涝")]
    #expect(told([], damaged) == [])
    #expect(told(damaged, []) == [])
  }

  @Test("A section whose numeral was read as its look-alike and then as a word is not merged with the one before it")
  func lookAlikeNumeral() {
    let damaged = [("（二）管网", "管网"), ("（四）易涝点整治。", "口易涝点整治")]
    #expect(told([], damaged) == [])
    #expect(told(damaged, []) == [])
  }

  @Test("Two copies of one plan, each damaged in its own way, do not differ")
  func bothDamaged() {
    let one = [("（三）泵站", "泵站"), ("（四）易涝", "四）易涝"), ("三、保障", "保障")]
    let two = [("（一）河道", "河道"), ("（四）易涝", "（）易涝"), ("（三）严格", "严格"), ("二、重点", "、重点")]
    #expect(told(one, two) == [])
    #expect(told(two, one) == [])
  }

  @Test("A tag that one plan reads and the other has among its words is no change, wherever the words of the section stand")
  func unreadTags() {
    func plan(_ heading: String, _ duties: [Duty]) -> ComparedPlan {
      let nodes = [
        NodeContent(part: .document, depth: 0, heading: "澄岚市实施方案"),
        NodeContent(
          depth: 1, marker: NodeMarker(style: .hanComma, ordinal: 1, text: "一、"), heading: heading, paragraphs: ["汛前完成清淤。"], duties: duties),
      ]
      return ComparedPlan(name: "plan", nodes: nodes.map { ComparedNode(place: NodePlace(id: "", line: 0), content: $0) })
    }
    let lead = [Duty(role: "牵头", kind: .lead, item: .unit("市水务局"))]
    let (read, unread) = (plan("河道清淤", lead), plan("河道清淤（市水务局牵头负责）", []))
    #expect(PlanDifference(from: read, to: unread).told == [])
    #expect(PlanDifference(from: unread, to: read).told == [])
    let other = plan("河道清淤（市住建局牵头负责）", [])
    #expect(PlanDifference(from: read, to: other).told == ["retitled  → ", "responsibility  → "])
  }

  @Test("A number that lost a digit is damage though nothing else is; one that could not be left of the other is the author's")
  func cutNumber() {
    let old = (1...14).map { "\($0).第\($0)类设施的日常养护由管养单位承担，每季度检查一次。" }.joined(separator: "\n")
    func told(_ written: String) -> [String] {
      let new = old.replacing("\n13.", with: "\n\(written).")
      return PlanDifference(from: ComparedPlan(Plan.parse(Array(old.utf8))), to: ComparedPlan(Plan.parse(Array(new.utf8)))).told
    }
    #expect(told("1") == [])
    #expect(told("15").allSatisfy { $0.hasPrefix("renumbered") })
    #expect(!told("15").isEmpty)
  }

  @Test("A whole number that its own siblings count on is the author's, whatever number the other plan has")
  func numbersInOrder() {
    let items = ["抓好育秧", "加固圩堤", "疏浚沟渠", "检修泵站", "修整机耕路", "改良土壤", "推广良种", "统防统治", "机收减损", "烘干仓储", "产销对接", "农资监管"]
    func plan(_ items: [String]) -> ComparedPlan {
      let lines = items.enumerated().map { "（\(Self.numeral($0 + 1))）\($1)" }
      return ComparedPlan(Plan.parse(Array((["澄岚市农业工作要点", "一、重点任务"] + lines).joined(separator: "\n").utf8)))
    }
    for (from, to) in [(2, 11), (9, 11), (11, 2), (11, 9), (0, 10), (10, 0)] {
      var moved = items
      moved.insert(moved.remove(at: from), at: to)
      let difference = PlanDifference(from: plan(items), to: plan(moved))
      #expect(difference.old.settled + difference.new.settled == [], "\(from) → \(to)")
      #expect(difference.told.contains("moved 1.\(from + 1) → 1.\(to + 1)"), "\(difference.told)")
      #expect(difference.changes.count == 2, "\(difference.told)")
    }
    // （十） became （十一）, since something came before it.
    let grown = PlanDifference(from: plan(Array(items.prefix(10))), to: plan(["开展培训"] + items.prefix(10)))
    #expect(grown.told == ["inserted - → 1.1", "renumbered 1.1 → 1.2"])
    #expect(grown.changes.last.map { change in if case .numbering(let run) = change.detail { run.sections.count } else { 0 } } == 10)
  }

  @Test("A marker lost whole between whole neighbours was of their level, whatever level the other plan has for the same words")
  func pinned() {
    let lost = [("（二）管网排查。", "管网排查。")]
    let lowered = [("（二）管网排查。", "1.管网排查。"), ("（三）泵站", "（二）泵站"), ("（四）易涝", "（三）易涝")]
    #expect(told(lost, lowered) == ["releveled 2.2 → 2.1.1", "renumbered 2.3 → 2.2"])
    #expect(told(lost, []) == [])
  }

  @Test("A number lost in part is counted with the sections that the author took out of its list, wherever they are now")
  func countedWithMoved() {
    let moved = [
      ("（二）管网排查。对运行二十年以上的管网逐段检测，建立台账。（责任单位：市城管局）\n", ""), ("（三）泵站", "（二）泵站"), ("（四）易涝", "（三）易涝"),
      ("逾期未办的通报。", "逾期未办的通报。\n（四）管网排查。对运行二十年以上的管网逐段检测，建立台账。（责任单位：市城管局）"),
    ]
    #expect(told([("（三）泵站", "）泵站")], moved) == ["moved 2.2 → 3.4", "renumbered 2.3 → 2.2"])
  }

  @Test("A word before a heading under a whole marker is the author's, and hides no section, wherever the lines are broken")
  func wordBeforeHeading() {
    let text = """
      澄岚市供水用水管理办法
      第一条【立法目的】为了规范供水用水行为，保障用水安全，根据有关法律法规，结
      合本市实际，制定本办法。
      第二条【计量收费】用水单位应当装表计量，按月缴费，逾期不缴的按照供水合同的
      约定加收违约金。
      第三条【信息公示】供水单位应当在营业场所公示水价和收费标准，水价调整的应当
      提前十日公告，并告知投诉电话。
      第四条【停水告知】计划停水的，供水单位应当提前二十四小时告知用户，并公布恢
      复供水的时间。
      第五条【施行日期】本办法自公布之日起施行，此前规定与本办法不一致的，以本办
      法为准。

      """
    func plan(_ text: String) -> ComparedPlan { ComparedPlan(Plan.parse(Array(text.utf8))) }
    let difference = PlanDifference(from: plan(text), to: plan(text.replacing("第三条", with: "第三条切实")))
    #expect(difference.told == ["retitled 3 → 3"])
    #expect(difference.new.settled.isEmpty)
  }

  @Test("`（一）、` without its brackets is no chapter where no chapter of that number is due; one that its siblings count on is the author's")
  func stopBehindBracket() {
    let old = """
      澄岚市河道管护计划
      一、目标
      （一）、巡查到位。每周巡河一次，问题当日上报。
      （二）、清淤到位。汛前清完十二条河道。
      二、保障
      （一）、落实人员。每段河道明确一名河长。
      （二）、落实经费。列入年度预算，专款专用。

      """
    // A bracket that is lost elsewhere shows that there is damage.
    let damaged = old.replacing("（二）、落实", with: "（二、落实")
    let changes: [(new: String, told: [String])] = [
      (damaged.replacing("（一）、巡查", with: "一、巡查"), []),
      (damaged.replacing("二、保障", with: "三、保障").replacing("（二）、清淤", with: "二、清淤"), ["releveled 1.2 → 2", "renumbered 2 → 3"]),
    ]
    for (new, rows) in changes {
      let (left, right) = (ComparedPlan(Plan.parse(Array(old.utf8))), ComparedPlan(Plan.parse(Array(new.utf8))))
      let difference = PlanDifference(from: left, to: right)
      #expect(difference.leadsBothWays)
      #expect(difference.told == rows)
    }
  }

  @Test("A blank in a marker is no other number")
  func blankInMarker() {
    let text = (1...4).map { "第\(Self.numeral($0))部分 第\($0)片排水设施\n由管养单位逐月巡查第\($0)片，建立台账。" }.joined(separator: "\n")
    let (sound, damaged) = (Array(text.utf8), Array(text.replacing("第三部分", with: "第三部 分").utf8))
    #expect(PlanDifference(from: ComparedPlan(Plan.parse(sound)), to: ComparedPlan(Plan.parse(damaged))).told == [])
  }

  private static func numeral(_ number: Int) -> String { Ordinal(number).map { NumberingStyle.hanComma.definition.numeral($0) } ?? "" }

  @Test(
    "A section that lost its marker whole is found by its words beside one that came, went or moved; one that its author joined to another is not"
  )
  func lostBesideEdit() {
    let power = "（三）备用电源。为九座骨干泵站各配一台移动发电车，停电五分钟内启动。（责任单位：市供电公司）"
    let last = "（四）易涝点整治。一点一策，限期销号，完成一处验收一处。（责任单位：市住建局）"
    let lost = ("（四）易涝点", "易涝点")
    let pumps = "（三）泵站改造。更新老旧水泵十八台，配齐备用电源。（责任单位：市排水公司）\n"
    #expect(told([("\n\(pumps)（四）易涝", "\n（三）易涝")], [(pumps, power + "\n"), lost]) == ["inserted - → 2.3"])
    #expect(told([], [(pumps, ""), lost]) == ["removed 2.3 → -"])
    #expect(told([], [(pumps, ""), lost, ("（三）严格", "\(pumps)（四）严格")]).first == "moved 2.3 → 3.3")
    // A word before a heading hides no section, though what follows it opens with a quotation mark.
    #expect(told([("泵站改造", "“双电源”泵站改造")], [("泵站改造", "推进“双电源”泵站改造")]) == ["retitled 2.3 → 2.3"])
    let joined = String(last.dropFirst("（四）易涝点整治。".count))
    #expect(
      told([], [("市排水公司）\n\(last)", "市排水公司）\n（四）\(joined)"), ("（四）一点", "一点")]).allSatisfy { !$0.hasPrefix("inserted") })
  }

  @Test("Subheadings put in before the sentences of a paragraph are the author's, and no markers that the other plan lost")
  func subheadings() {
    let (one, two, three) = ("市级财政每年安排专项资金两千万元", "重点支持易涝点和老旧泵站改造。", "积极争取上级补助和专项债券")
    let whole = plan([("（二）落实资金。列入年度预算，专款专用。", "（二）落实资金\n\(one)。\(two)\(three)。实行专账核算。")])
    let divided = plan([("（二）落实资金。列入年度预算，专款专用。", "（二）落实资金\n1.\(one)\n\(two)\n2.\(three)\n实行专账核算。")])
    #expect(PlanDifference(from: whole, to: divided).told.filter { !$0.hasPrefix("split 3.2 → 3.2") } == [])
    #expect(PlanDifference(from: divided, to: whole).told.filter { !$0.hasPrefix("merged 3.2 → 3.2") } == [])
    #expect(!PlanDifference(from: whole, to: divided).changes.isEmpty)
  }

  @Test("Closing words that the last section took in, or the other way round, are closing words in both; nothing speaks of damage there")
  func closings() {
    let closing = "\n本方案自印发之日起施行，有效期至2027年12月31日，由市水务局负责解释。"
    let added = "\n（四）总结评估。年底前组织第三方评估，评估结果报市政府。"
    let grown = PlanDifference(
      from: plan([("逾期未办的通报。", "逾期未办的通报。" + closing)]),
      to: plan([("逾期未办的通报。", "逾期未办的通报。" + added + closing.dropFirst())]))
    #expect(grown.told == ["inserted - → 3.4"])
    let text = DiffText.text(grown)
    #expect(!text.contains("残缺"), "\(text)")
  }

  @Test("What was read by the other plan is counted, and each place is said with both readings in every form")
  func note() throws {
    let difference = PlanDifference(from: plan([]), to: plan([("（三）泵站改造", "泵站改造"), ("（四）易涝", "四）易涝")]))
    #expect(difference.told == [])
    #expect(difference.old.settled == [])
    #expect(difference.new.settled.count == 2)
    let line = "第 8 行 泵站改造：读作正文，按第 2 级（三）比较"
    #expect(DiffText.text(difference).hasPrefix("没有实质变化。\n\nplan 因残缺按另一方案比较之处\n  \(line)\n"), "\(DiffText.text(difference))")
    #expect(DiffText.text(difference, language: .en).contains("line 8 泵站改造: read as text, compared as （三） at level 2\n"))
    let page = DiffPage.html(difference)
    #expect(page.contains("其中 2 节因残缺过甚，按另一方案相同文字的编号和层级比较。"))
    #expect(page.contains("<li>\(line)</li>"))
    let settlement =
      #"{"line":8,"words":"泵站改造","read":{"as":"text"},"compared":{"as":"section","level":2,"marker":"（三）"}}"#
    let json = String(decoding: DiffJSON.bytes(difference, style: .compact), as: UTF8.self)
    #expect(json.contains(#""new":{"name":"plan","repairs":2,"settled":2,"settlements":[\#(settlement)"#), "\(json)")
    let xml = DiffXML.text(difference)
    #expect(
      xml.contains("<words>泵站改造</words>\n      <read as=\"text\"/>\n      <compared as=\"section\" level=\"2\" marker=\"（三）\"/>"), "\(xml)")
    try PlanXMLSchema.validate(Array(xml.utf8), against: DiffSchema.relaxNG)
    let patch = TextPatch(from: Array(SettlementTests.text.utf8), to: Array(SettlementTests.text.utf8))
    #expect(String(decoding: DiffPatch.bytes(difference, patch), as: UTF8.self).contains(#""words": "泵站改造""#))
  }

  private static func han(_ number: Int) -> String {
    Ordinal(number).map { NumberingStyle.article.definition.numeral($0) } ?? ""
  }
}
