import PlanDiff
import PlanTestSupport
import Testing

@Suite("What was changed inside a text") struct TextDifferenceTests {
  /// `[-old-]{+new+}`
  private func marked(_ old: String, _ new: String) -> String {
    TextDifference.runs(from: [old], to: [new]).map { run in
      switch run.operation {
      case .equal: run.text
      case .delete: "[-\(run.text)-]"
      case .insert: "{+\(run.text)+}"
      }
    }.joined()
  }

  @Test("A number, a word and a clause are marked as such")
  func grains() {
    #expect(marked("每年3月底前完成。", "每年2月底前完成。") == "每年[-3-]{+2+}月底前完成。")
    #expect(marked("先摸底，再整改，后验收。", "先摸底，后验收。") == "先摸底，[-再整改，-]后验收。")
    #expect(marked("甲事办结。乙事照旧。", "甲事办结。丙项另议。乙事照旧。") == "甲事办结。{+丙项另议。+}乙事照旧。")
  }

  @Test("Clauses that changed their order are told as clauses, whatever mark closes them")
  func reordered() {
    #expect(
      marked("市计量所负责编制规程，市档案馆负责资金保障，市气象台负责审计监督。", "市档案馆负责资金保障，市计量所负责编制规程，市气象台负责审计监督，市图书馆负责执纪问责。")
        == "{+市档案馆负责资金保障，+}市计量所负责编制规程，[-市档案馆负责资金保障，-]市气象台负责审计监督{+，市图书馆负责执纪问责+}。")
    #expect(marked("先摸底，再整改。", "先摸底，再整改，后验收。") == "先摸底，再整改{+，后验收+}。")
    #expect(marked("先摸底；再整改。", "先摸底，再整改。") == "先摸底[-；-]{+，+}再整改。")
  }

  @Test("A number is marked as a whole, and what was put into a clause for itself")
  func numbersAndAdditions() {
    #expect(marked("自2023年7月1日起施行。", "自2024年1月1日起施行。") == "自[-2023年7-]{+2024年1+}月1日起施行。")
    #expect(marked("建成场地50个。", "建成场地150个。") == "建成场地[-50-]{+150+}个。")
    #expect(
      marked("含有机质的生活垃圾；", "含有机质的生活垃圾，包括家庭厨余垃圾、餐厨垃圾和其他厨余垃圾；")
        == "含有机质的生活垃圾{+，包括家庭厨余垃圾、餐厨垃圾和其他厨余垃圾+}；")
  }

  @Test("What is still there as a whole is kept, however short")
  func kept() {
    #expect(marked("附则", "附则和监督管理") == "附则{+和监督管理+}")
    #expect(marked("组织领导", "领导") == "[-组织-]领导")
  }

  @Test("Two sentences with no more than stray characters in common are replaced as a whole")
  func noCrumbs() {
    #expect(marked("规范行政执法行为。", "开展村居志愿服务。") == "[-规范行政执法行为。-]{+开展村居志愿服务。+}")
  }

  @Test("Runs give both texts back")
  func bothTexts() {
    var random = SeededGenerator(seed: 30)
    let pieces = ["河道", "清淤，", "按期完成。", "按季", "通报", "\n", "e\u{301}", "👩‍👩‍👧", "，", "。", "督查"]
    for _ in 0..<1_500 {
      let old = (0..<random.below(14)).map { _ in random.pick(pieces) }.joined()
      let new = (0..<random.below(14)).map { _ in random.pick(pieces) }.joined()
      let runs = TextDifference.runs(from: [old], to: [new])
      #expect(Array(runs.filter { $0.operation != .insert }.map(\.text).joined().utf8) == Array(old.utf8))
      #expect(Array(runs.filter { $0.operation != .delete }.map(\.text).joined().utf8) == Array(new.utf8))
      #expect(runs.allSatisfy { !$0.text.isEmpty })
    }
  }

  @Test("Two long bodies without a sentence in common take no more than linear time")
  func longBodies() {
    func body(_ seed: UInt64, _ count: Int) -> String {
      var random = SeededGenerator(seed: seed)
      let characters = (0..<400).compactMap { Unicode.Scalar(0x4E00 + $0 * 7).map { String(Character($0)) } }
      return (0..<count).map { $0 % 12 == 11 ? (random.chance(0.5) ? "，" : "。") : random.pick(characters) }.joined()
    }
    let (small, large) = ((body(1, 2_000), body(2, 2_000)), (body(1, 40_000), body(2, 40_000)))
    let growth = ProcessorTime.growth(
      limit: 120, from: { _ = TextDifference.runs(from: [small.0], to: [small.1]) },
      to: { _ = TextDifference.runs(from: [large.0], to: [large.1]) })
    // Twenty times the text; the square would be four hundred.
    #expect(growth < 120)
  }
}
