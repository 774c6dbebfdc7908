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
}
