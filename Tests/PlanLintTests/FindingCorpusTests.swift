import Foundation
import PlanKit
import PlanTestSupport
import Testing

/// The cases of `Fixtures/findings/<category>.txt`: a small text and all that is found in it.
///
/// `UPDATE_EXPECT=1 swift test --filter FindingCorpusTests` writes them anew, and fails: read what changed.
@Suite("Findings of small texts") struct FindingCorpusTests {
  static let files = Repository.files(in: Repository.findings, ending: "txt")

  @Test("What is found is what is expected", arguments: files)
  func findings(stored: TextFile) throws {
    var file = CorpusFile(try stored.text)
    for (index, item) in file.cases.enumerated() {
      let actual = Self.dump(item.input)
      if actual != item.expected {
        Issue.record("\(stored.name):\(item.line) \(item.title)\n--- expected\n\(item.expected)--- actual\n\(actual)")
      }
      file.cases[index].expected = actual
    }
    if ProcessInfo.processInfo.environment["UPDATE_EXPECT"] == "1" {
      try file.rendered().write(to: stored.url, atomically: true, encoding: .utf8)
      Issue.record("UPDATE_EXPECT is set: \(stored.name) was written anew")
    }
  }

  @Test("Every rule has a case in which it speaks")
  func everyRule() throws {
    var silent = Set(Lint.rules.map { $0.id })
    for stored in Self.files {
      for item in CorpusFile(try stored.text).cases {
        for finding in Lint.findings(in: Plan.parse(Array(item.input.utf8))) { silent.remove(finding.rule) }
      }
    }
    // Whether a marker can be resolved is the parser's to say, and it seldom cannot.
    #expect(silent.subtracting([UnresolvedMarker.id]).map(\.name).sorted() == [])
  }

  @Test("Applying safe fixes leaves nothing safe to fix; applying all fixes comes to an end in three rounds", arguments: files)
  func fixes(stored: TextFile) throws {
    for item in CorpusFile(try stored.text).cases {
      for unsafe in [false, true] {
        var bytes = Array(item.input.utf8)
        // What one fix writes in the document's way another may write in the standard's: `1 1、`, `11、`, `11.`.
        for _ in 0..<(unsafe ? 3 : 1) { bytes = Fixer.apply(Lint.findings(in: Plan.parse(bytes)), to: bytes, unsafe: unsafe).bytes }
        let again = Fixer.apply(Lint.findings(in: Plan.parse(bytes)), to: bytes, unsafe: unsafe)
        #expect(again.edits.isEmpty, "\(item.title): \(again.edits)")
      }
    }
  }

  private static func dump(_ input: String) -> String {
    let bytes = Array(input.utf8)
    let lines = LineIndex(bytes)
    return Lint.findings(in: Plan.parse(bytes)).map { finding in
      let position = lines.position(of: finding.span.start)
      let head = "\(position.line):\(position.column) \(finding.severity.name) \(finding.rule): \(finding.message.chinese)\n"
      return head + finding.fixes.map { "  \($0.applicability.name): \($0.title.chinese)\n" }.joined()
    }.joined()
  }
}
