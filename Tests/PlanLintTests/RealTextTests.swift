import PlanKit
import PlanTestSupport
import Testing

@Suite("Findings in real texts") struct RealTextTests {
  private static let documents = Repository.files(in: Repository.realDocuments, ending: "txt")

  /// Rules that speak above style notes, by the name of the file; `Fixtures/reviews/findings.tsv` has what was read beside its source.
  private static func reviewed() throws -> [String: [String]] {
    let table = String(decoding: try Repository.bytes("Fixtures/reviews/findings.tsv"), as: UTF8.self)
    return try table.split(separator: "\n").dropFirst().reduce(into: [:]) { reviews, row in
      let fields = row.split(separator: "\t").map(String.init)
      try #require(fields.count == 3, "not a row: \(row)")
      reviews[fields[0]] = fields[1].split(separator: " ").map(String.init)
    }
  }

  @Test("Nothing above style notes but what was read", .enabled(if: !documents.isEmpty, "needs ../shared/corpus"), arguments: documents)
  func sound(file: TextFile) throws {
    let findings = Lint.findings(in: Plan.parse(try file.bytes)).filter { $0.severity > .note }
    #expect(findings.map(\.rule.name).sorted() == (try Self.reviewed()[file.name] ?? []), "\(findings.map(\.message.english))")
  }

  @Test("Every row of the review has its text", .enabled(if: !documents.isEmpty, "needs ../shared/corpus"))
  func rows() throws {
    #expect(Set(try Self.reviewed().keys).isSubset(of: Set(Self.documents.map(\.name))))
  }

  @Test(
    "Of k mistakes of the author in a real document k findings",
    .enabled(if: !documents.isEmpty, "needs ../shared/corpus"))
  func mistakes() throws {
    var tally = DefectTally()
    for (seed, file) in Self.documents.enumerated() {
      let plan = Plan.parse(try file.bytes)
      guard let draft = PlanDraft(sound: plan, seed: UInt64(seed)), Lint.findings(in: plan).allSatisfy({ $0.severity == .note }) else {
        continue
      }
      let known = DefectChannel.allMistakes.plan(draft, seed: UInt64(seed))
      let findings = Lint.findings(in: Plan.parse(known.bytes)).filter { $0.severity > .note && $0.rule != LostHeadingStop.id }
      _ = tally.count(known, findings: findings.map { Int($0.span.start) })
    }
    #expect(tally.plans > 40)
    #expect(tally.more == 0)
    #expect(tally.plans - tally.exact <= 1, "\(tally.missed) missed, \(tally.stray) stray")
  }

  @Test(
    "The damaged plan: one finding for each damaged marker and each lost stop; fixed, its numbers run from 1 to 32",
    .enabled(if: Repository.seed("000") != nil, "needs ../shared/seeds"))
  func damaged() throws {
    let bytes = try #require(Repository.seed("000")).bytes
    let plan = Plan.parse(bytes)
    let lines = LineIndex(bytes)
    let findings = Lint.findings(in: plan)
    let places = findings.map { lines.position(of: $0.span.start).line }
    #expect(places == [20, 22, 34, 34, 46, 48, 48, 52, 60, 68, 70, 72, 74, 76, 80, 82, 84, 90, 90, 92])
    let stops = findings.filter { $0.rule == LostHeadingStop.id }.map { lines.position(of: $0.span.start).line }
    #expect(stops == [22, 34, 48, 90])
    let fixed = Fixer.apply(findings, to: bytes)
    let after = Plan.parse(fixed.bytes)
    let second = after.sections.filter { $0.level == 2 }
    #expect(second.map { $0.marker.ordinal.map { Int($0.value) } } == Array(1...32))
    #expect(second.allSatisfy { $0.marker.status == .written })
    #expect(Lint.findings(in: after).allSatisfy { $0.rule == LostHeadingStop.id })
    #expect(fixed.edits.count == 16)
    // All bytes outside the edits are the old ones.
    var position = 0
    var rest = fixed.bytes[...]
    for edit in fixed.edits {
      let kept = bytes[position..<Int(edit.span.start)]
      #expect(rest.starts(with: kept))
      rest = rest.dropFirst(kept.count + edit.text.utf8.count)
      position = Int(edit.span.end)
    }
    #expect(rest.elementsEqual(bytes[position...]))
  }

  @Test("The sound plan: one note on mixed width", .enabled(if: Repository.seed("004") != nil, "needs ../shared/seeds"))
  func mixed() throws {
    let findings = Lint.findings(in: Plan.parse(try #require(Repository.seed("004")).bytes))
    #expect(findings.map(\.rule) == [MixedWidth.id])
    #expect(findings.allSatisfy { $0.severity == .note })
  }
}
