import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// Invariant 1: every source byte is owned by exactly one token; tokens in order give the source back.
@Suite("Lossless") struct LosslessTests {
  static let fixtures = Repository.files(in: Repository.fixtures)

  @Test("Every file of Fixtures, whatever its encoding", arguments: fixtures)
  func fixture(file: TextFile) throws {
    try expectSoundPlan(of: file.bytes)
  }

  @Test("Fixtures are there")
  func fixturesFound() {
    #expect(Self.fixtures.count > 40)
  }

  @Test(
    "Real plans, where they lie beside the package", .enabled(if: Repository.exists(Repository.seeds), "needs ../shared/seeds"),
    arguments: Repository.files(in: Repository.seeds))
  func seed(file: TextFile) throws {
    try expectSoundPlan(of: file.bytes)
  }

  @Test(
    "Real documents of every kind, where they lie beside the package",
    .enabled(if: Repository.exists(Repository.realDocuments), "needs ../shared/corpus"),
    arguments: Repository.files(in: Repository.realDocuments))
  func realDocument(file: TextFile) throws {
    try expectSoundPlan(of: file.bytes)
  }

  @Test("Pieces of markers, tags and line ends in any order", arguments: UInt64(1)...120)
  func markers(seed: UInt64) {
    expectSoundPlan(of: NoiseGenerator.markers(Int(seed) * 4, seed: seed))
  }

  @Test("UTF-8 cut off inside a character, at every byte")
  func truncated() {
    let bytes = Array("\u{FEFF}第一章　总则\r\n（一）加强𠀀管理。（责任单位：县水利局、各乡镇）\n".utf8)
    for count in 0...bytes.count { expectSoundPlan(of: Array(bytes[..<count]), "the first \(count) bytes") }
    for count in 0...bytes.count { expectSoundPlan(of: Array(bytes[count...]), "from byte \(count)") }
  }

  @Test("A missing piece of a marker is a token with an empty span")
  func missingPieces() throws {
    let plan = Plan.parse(Array("（一）建立台账。逐户登记。\n（二）分类处置。限期完成。\n三）跟踪问效。每月通报。\n（四）总结评估。年底完成。\n".utf8))
    let third = try #require(plan.sections.dropFirst(2).first)
    let pieces = third.marker.tokens.range.map { (plan.tokens[$0].kind, plan.text(written: plan.span(ofToken: $0))) }
    #expect(pieces.map(\.0) == [.markerOpen, .numeral, .markerClose])
    #expect(pieces.map(\.1) == ["", "三", "）"])
  }

  @Test("An audit sees tokens that leave a gap, overlap or hide text")
  func audit() {
    let whole = Plan.parse(Array("一、总则\n二、附则\n".utf8))
    func plan(_ tokens: [Token]) -> Plan {
      Plan(
        source: whole.source, tokens: tokens, documents: whole.documents, sections: whole.sections, paragraphs: whole.paragraphs,
        responsibilities: whole.responsibilities, units: whole.units, lineCount: whole.lineCount)
    }
    #expect(PlanAudit.faults(of: whole) == [])
    #expect(PlanAudit.faults(of: plan(Array(whole.tokens.dropFirst()))) != [])
    #expect(PlanAudit.faults(of: plan(whole.tokens.reversed())) != [])
    #expect(PlanAudit.faults(of: plan(whole.tokens.map { Token($0.kind == .heading ? .blank : $0.kind, at: Int($0.start)) })) != [])
    #expect(PlanAudit.faults(of: plan(whole.tokens.map { Token($0.kind == .heading ? .text : $0.kind, at: Int($0.start)) })) != [])
  }
}
