import PlanDiff
import PlanKit
import PlanTestSupport
import Testing

@Suite("The room of the difference") struct RoomTests {
  @Test("It imports the vocabulary and nothing else")
  func imports() throws {
    let files = Repository.sources(of: "PlanDiff")
    #expect(files.count > 20)
    let lines = try files.flatMap { try $0.text.split(separator: "\n") }.filter {
      $0.hasPrefix("import ") || $0.contains(" import ") && !$0.contains("//")
    }
    #expect(Set(lines) == ["import PlanSyntax"])
  }

  @Test("Matching knows no script: no edit, change or row is named there")
  func apart() throws {
    let words = ["EditScript", "Edit.", "Change(", "ChangeKind", "NumberingRun"]
    for file in Repository.sources(of: "PlanDiff/Match") {
      let text = try file.text
      for word in words { #expect(!text.contains(word), "\(word)") }
    }
  }

  @Test("Ten times the sections take no more than about ten times as long")
  func growth() {
    let (small, large) = (EditedPlan(scale: 2, seed: 5).pair(), EditedPlan(scale: 20, seed: 5).pair())
    let growth = ProcessorTime.growth(
      limit: 30, from: { _ = PlanDifference(from: small.old, to: small.new) }, to: { _ = PlanDifference(from: large.old, to: large.new) })
    // The square would be a hundred.
    #expect(growth < 30)
  }

  @Test("A chapter that went takes no longer for each of its items, however many it had")
  func removedChapter() {
    func plan(_ lines: [String]) -> ComparedPlan { ComparedPlan(Plan.parse(Array(lines.joined(separator: "\n").utf8))) }
    func chapter(_ items: Int) -> ComparedPlan {
      plan(["一、总体要求", "二、重点任务"] + (0..<items).map { "\($0 + 1).修缮第\($0)号泵站。" } + ["三、保障措施"])
    }
    let rest = plan(["一、总体要求", "二、保障措施"])
    let (small, large) = (chapter(900), chapter(9_000))
    let growth = ProcessorTime.growth(
      limit: 30, from: { _ = PlanDifference(from: small, to: rest) }, to: { _ = PlanDifference(from: large, to: rest) })
    #expect(growth < 30)
  }
}
