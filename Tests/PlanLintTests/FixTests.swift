import PlanKit
import PlanTestSupport
import Testing

/// Fixes do what they say and nothing else.
@Suite("Fixes") struct FixTests {
  @Test("After safe fixes nothing safe is left to fix; after all fixes nothing is", arguments: UInt64(1)...30)
  func idempotent(seed: UInt64) {
    var options = PlanGenerator.Options()
    options.sections = 10...50
    var random = SeededGenerator(seed: seed)
    let draft = DamageChannel(rate: 0.2).damaged(PlanGenerator(options: options).draft(seed: seed), using: &random)
    let bytes = draft.known().bytes
    let fixed = Fixer.apply(Lint.findings(in: Plan.parse(bytes)), to: bytes)
    let again = Fixer.apply(Lint.findings(in: Plan.parse(fixed.bytes)), to: fixed.bytes)
    #expect(again.edits.isEmpty, "\(again.edits)")
  }

  @Test("A fixed marker is read as the number that it was mended to, and is then written", arguments: UInt64(31)...60)
  func sameNumbers(seed: UInt64) {
    var options = PlanGenerator.Options()
    options.sections = 10...50
    var random = SeededGenerator(seed: seed)
    let channel = DamageChannel(rate: 0.1, kinds: [.leftLost, .bracketsLost, .tailDigitsLost, .numeralLost, .separatorLost])
    let bytes = channel.damaged(PlanGenerator(options: options).draft(seed: seed), using: &random).known().bytes
    let before = Plan.parse(bytes)
    let fixed = Fixer.apply(Lint.findings(in: before), to: bytes)
    let after = Plan.parse(fixed.bytes)
    #expect(after.sections.map(\.marker.ordinal) == before.sections.map(\.marker.ordinal))
    #expect(after.sections.count { $0.marker.status != .written } <= before.sections.count { $0.marker.confidence < 90 })
  }

  @Test("Bytes outside the edits stay, and overlapping fixes are left out whole")
  func edits() {
    let bytes = Array("abcdef".utf8)
    func finding(_ edits: [Edit], _ applicability: Applicability = .safe) -> Diagnostic {
      let fix = FixIt(title: Phrase("", ""), applicability: applicability, edits: edits)
      return Diagnostic(rule: "cut-numeral", severity: .warning, span: Span(0, 0), message: Phrase("", ""), fixes: [fix])
    }
    let first = finding([Edit(Span(1, 2), "BB"), Edit(Span(5, 5), "-")])
    let overlapping = finding([Edit(Span(0, 2), "x"), Edit(Span(3, 4), "y")])
    let unsafe = finding([Edit(Span(3, 4), "D")], .unsafe)
    let safeOnly = Fixer.apply([first, overlapping, unsafe], to: bytes)
    #expect(String(decoding: safeOnly.bytes, as: UTF8.self) == "aBBcde-f")
    #expect(safeOnly.applied == [0])
    let all = Fixer.apply([first, overlapping, unsafe], to: bytes, unsafe: true)
    #expect(String(decoding: all.bytes, as: UTF8.self) == "aBBcDe-f")
    #expect(all.applied == [0, 2])
    #expect(Fixer.apply([finding([Edit(Span(3, 4), "D")], .display)], to: bytes, unsafe: true).edits.isEmpty)
  }

  @Test("A unified diff shows changed lines with three about them, and a missing last line end")
  func diff() {
    let bytes = Array("a\nb\nc\nd\ne\nf\ng\nh\ni\nj".utf8)
    let edits = [Edit(Span(2, 3), "B"), Edit(Span(18, 19), "J")]
    let expected = """
      --- a/x.txt
      +++ b/x.txt
      @@ -1,5 +1,5 @@
       a
      -b
      +B
       c
       d
       e
      @@ -7,4 +7,4 @@
       g
       h
       i
      -j
      \\ No newline at end of file
      +J
      \\ No newline at end of file

      """
    #expect(UnifiedDiff.text(edits, of: bytes, name: "x.txt") == expected)
    #expect(UnifiedDiff.text([], of: bytes, name: "x.txt").isEmpty)
  }
}
