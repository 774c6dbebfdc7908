import PlanDiff
import PlanKit
import PlanTestSupport
import Testing

@Suite("The script accounts for all that differs") struct ScriptTests {
  @Test("Applied it gives the new plan, its inverse the old one; gangmu-bench does it 10,000 times")
  func roundTrip() {
    var random = SeededGenerator(seed: 20)
    var rows = 0
    for number in 0..<1_500 {
      let (old, new) = TinyPlan.pair(number: number, using: &random)
      let difference = PlanDifference(from: old, to: new)
      rows += difference.changes.count
      if !difference.leadsBothWays { Issue.record("pair \(number): \(difference.told)") }
    }
    #expect(rows > 1_500, "the pairs differ")
  }

  @Test("A plan does not differ from itself")
  func same() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<300 {
      let plan = TinyPlan.make(using: &random)
      #expect(PlanDifference(from: plan, to: plan).changes.isEmpty)
    }
    for seed in 0..<10 as Range<UInt64> {
      let plan = ComparedPlan(Plan.parse(PlanGenerator().draft(seed: seed).known().bytes))
      #expect(PlanDifference(from: plan, to: plan).changes.isEmpty)
    }
  }

  @Test("The same two plans give the same rows, in this process and, by the bytes of the JSON, in any")
  func deterministic() {
    for seed in 0..<5 as Range<UInt64> {
      let plan = ComparedPlan(Plan.parse(PlanGenerator().draft(seed: seed).known().bytes))
      let mutant = MutationChannel(rewritten: 0.5, rate: 0.7).mutated(plan, seed: seed)
      let first = DiffJSON.bytes(PlanDifference(from: plan, to: mutant.new))
      #expect(first == DiffJSON.bytes(PlanDifference(from: plan, to: mutant.new)))
    }
  }

  @Test("A script that meets another plan refuses")
  func mismatch() {
    let mutant = EditedPlan(scale: 1, seed: 3).pair()
    let difference = PlanDifference(from: mutant.old, to: mutant.new)
    var other = mutant.old.nodes.map(\.content)
    let removed = difference.changes.first { $0.kind == .removed }?.old
    if let removed { other[removed].heading = "别的标题" }
    #expect(removed != nil)
    #expect(throws: ScriptMismatch.self) { try difference.script.apply(to: other) }
    #expect(throws: ScriptMismatch.self) { try difference.script.apply(to: []) }
  }

  @Test("Numbers in another order are renumbered rows and nothing else")
  func numbersAlone() {
    var random = SeededGenerator(seed: 22)
    for seed in 0..<8 as Range<UInt64> {
      let old = EditedPlan(scale: 1, seed: seed).pair().old
      var new = old
      let markers = new.nodes.indices.filter { new.nodes[$0].content.depth == 2 }
      let shuffled = random.sample(markers.count, of: markers.map { new.nodes[$0].content.marker })
      for (index, marker) in zip(markers, shuffled) { new.nodes[index].content.marker = marker }
      let difference = PlanDifference(from: old, to: new)
      #expect(!difference.changes.isEmpty)
      #expect(difference.changes.allSatisfy { $0.kind == .renumbered })
      #expect(difference.leadsBothWays)
    }
  }

  @Test("Of a level that runs on, what came or went before the first number is what shifted them all")
  func firstNumber() {
    let (head, rest) = (
      "澄岚市水利工作要点\n一、总体要求\n坚持先急后缓，分片推进。\n",
      "重点任务\n（N）疏浚沟渠。汛前完成主干沟渠清淤。\n（N）检修泵站。更新老旧水泵，配齐备用电源。\n"
        + "N、保障措施\n（N）加强领导。成立专班，每周调度。\n（N）严格考核。纳入年度考核。\n"
    )
    let chapter = "对口支援\n（N）产业协作。引导企业到结对县设厂。\n（N）劳务协作。组织转移就业一千人。\nN、"
    func plan(_ text: String) -> ComparedPlan {
      var (chapter, item) = (1, 0)
      func han(_ number: Int) -> String { Ordinal(number).map { NumberingStyle.hanComma.definition.numeral($0) } ?? "" }
      var lines: [String] = []
      for line in text.split(separator: "\n") {
        if line.hasPrefix("N、") {
          chapter += 1
          lines.append(han(chapter) + line.dropFirst())
        } else if line.hasPrefix("（N）") {
          item += 1
          lines.append("（" + han(item) + line.dropFirst(2))
        } else {
          lines.append(String(line))
        }
      }
      return ComparedPlan(Plan.parse(Array(lines.joined(separator: "\n").utf8)))
    }
    let (short, long) = (plan(head + "N、" + rest), plan(head + "N、" + chapter + rest))
    let grown = PlanDifference(from: short, to: long)
    #expect(grown.told == ["inserted - → 2", "renumbered 2 → 3", "renumbered 2.1 → 3.3"])
    let shrunk = PlanDifference(from: long, to: short)
    #expect(shrunk.told == ["removed 2 → -", "renumbered 3 → 2", "renumbered 3.3 → 2.1"])
    for difference in [grown, shrunk] {
      for change in difference.changes {
        if case .numbering(let run) = change.detail { #expect(run.causes.map(\.kind) == [difference.changes[0].kind]) }
      }
    }
  }

  @Test("Where another sentence comes to open an item, and to be taken for its heading, that is one edit")
  func openingSentence() {
    func plan(_ item: String) -> ComparedPlan {
      ComparedPlan(
        Plan.parse(
          Array("澄岚市窗口管理办法\n第一条 窗口履行下列职责：\n（一）编制事项目录，并向社会公布。\n（二）\(item)\n（三）负责日常考核。对不合格的予以调整。\n第二条 本办法自印发之日起施行。\n".utf8)))
    }
    let (both, second) = (plan("负责意见建议的响应处理。协助处理综合受理中遇到的问题。"), plan("协助处理综合受理中遇到的问题。"))
    #expect(PlanDifference(from: both, to: second).told == ["reworded 1.2 → 1.2"])
    #expect(PlanDifference(from: second, to: both).told == ["reworded 1.2 → 1.2"])
    #expect(DiffText.text(PlanDifference(from: both, to: second)).contains("\n  [-负责意见建议的响应处理。-]协助处理综合受理中遇到的问题。\n"))
    #expect(PlanDifference(from: both, to: second).leadsBothWays)
  }
}
