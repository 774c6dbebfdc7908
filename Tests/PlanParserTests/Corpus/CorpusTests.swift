import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

@Suite("Corpus") struct CorpusTests {
  @Test("A case's dump is the expected one", .disabled(if: Corpus.isRecording, "the dumps are being recorded"), arguments: Corpus.cases)
  func dump(stored: StoredCase) throws {
    let actual = try stored.dump()
    if actual != stored.item.expected {
      Issue.record("\(stored.testDescription)\n--- expected\n\(stored.item.expected)--- actual\n\(actual)")
    }
  }

  @Test("The plan of a case holds together and gives the source back", arguments: Corpus.cases)
  func invariants(stored: StoredCase) {
    expectSoundPlan(of: stored.bytes)
  }

  @Test("There are cases for every stage", arguments: ParseStage.allCases)
  func stages(stage: ParseStage) {
    #expect(Corpus.cases.contains { $0.stage == stage })
  }

  @Test("A file lies in the folder of a stage, has cases, and no two of one title", arguments: Corpus.files)
  func files(file: StoredFile) {
    #expect(file.stage != nil)
    #expect(!file.contents.cases.isEmpty)
    let titles = file.contents.cases.map(\.title)
    #expect(Set(titles).count == titles.count)
    #expect(titles.allSatisfy { !$0.isEmpty })
  }

  /// Else recording would change lines that nobody meant to change, and what looks like a blank might be none.
  @Test("A file is in the form in which it would be recorded, invisible characters escaped", arguments: Corpus.files)
  func form(file: StoredFile) {
    #expect(file.contents.rendered() == file.text)
  }
}
