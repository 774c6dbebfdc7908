import PlanKit
import Testing

@testable import gangmu

@Suite struct OutputNameTests {
  private func names(_ inputs: String...) -> [String] { OutputName.assign(to: inputs, fileExtension: "json").map(\.text) }

  @Test func extensionAndFoldersAreReplaced() {
    #expect(
      names("texts/plan.txt", "方案.v2.txt", "README", ".hidden", "-") == [
        "plan.json", "方案.v2.json", "README.json", ".hidden.json", "stdin.json",
      ])
  }

  @Test func theLastPartOfAPathIsItsName() {
    #expect(["texts/方案.txt", "texts//", "/", "方案.txt", ""].map(Directory.baseName) == ["方案.txt", "texts", "/", "方案.txt", ""])
  }

  @Test func laterInputsOfANameAreNumbered() {
    #expect(names("a/p.txt", "b/p.txt", "c/p.md") == ["p.json", "p-2.json", "p-3.json"])
  }

  @Test func aNumberedNameDoesNotTakeAnotherInputsOwn() {
    #expect(names("a/p.txt", "b/p.txt", "p-2.txt") == ["p.json", "p-3.json", "p-2.json"])
  }

  @Test func caseDoesNotTellNamesApart() {
    #expect(names("Plan.txt", "plan.txt") == ["Plan.json", "plan-2.json"])
  }
}
