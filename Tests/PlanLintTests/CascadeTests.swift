import PlanKit
import PlanTestSupport
import Testing

/// Each defect is said once, at its place, whatever it does to the numbers behind it.
///
/// How defects are counted, and which plans are left out since their text no longer tells them all, says ``KnownPlan/defects``. `gangmu-bench
/// findings` measures the same over as many plans as wanted.
@Suite("No cascades") struct CascadeTests {
  @Test("Sound plans have no finding above style notes", arguments: UInt64(1)...30)
  func sound(seed: UInt64) {
    let known = PlanGenerator().draft(seed: seed).known()
    let findings = Lint.findings(in: Plan.parse(known.bytes))
    #expect(findings.filter { $0.severity > .note }.map(\.message.english) == [])
  }

  @Test("Of k damaged markers k findings, never more", arguments: DefectChannel.kinds)
  func damage(kind: DamageKind) { expectNoCascade(DefectChannel(kind: kind), of: 60, exactly: Self.least[kind] ?? 1) }

  @Test("Of k mistakes of the author k findings", arguments: AuthorMistake.allCases)
  func mistakes(mistake: AuthorMistake) { expectNoCascade(DefectChannel(mistake: mistake), of: 100, exactly: 1) }

  @Test("Of damage and mistakes in one plan each is one finding")
  func mixed() {
    expectNoCascade(.allDamage(), of: 200, exactly: 0.98)
    expectNoCascade(.allMistakes, of: 200, exactly: 1)
    expectNoCascade(.mixed(), of: 200, exactly: 0.97)
  }

  /// Where the parser leaves a plan as it is, since the text could as well be sound: a bare Han number at a list's end (`四抓实…`, as 四上企业
  /// begins), an item without its number that only its looks tell, and a bare `10` at a line's end, where page numbers stand.
  private static let least: [DamageKind: Double] = [
    .bracketsLost: 0.93, .separatorLost: 0.96, .markerLost: 0.93, .gluedToPrevious: 0.98,
  ]

  @Test("Mixed widths are one note a document")
  func widths() {
    var noted = 0
    for seed in UInt64(1)...30 {
      var options = PlanGenerator.Options()
      options.sections = 10...60
      var random = SeededGenerator(seed: seed)
      let channel = DamageChannel(rate: 0.3, kinds: [.widthsMixed])
      let known = channel.damaged(PlanGenerator(options: options).draft(seed: seed), using: &random).known()
      let plan = Plan.parse(known.bytes)
      let notes = Lint.findings(in: plan).filter { $0.rule == MixedWidth.id }
      #expect(notes.count <= plan.documents.count)
      noted += notes.isEmpty ? 0 : 1
    }
    #expect(noted > 0, "no plan with mixed widths has a note")
  }

  /// - Parameter share: The least share of plans in which each defect has its finding and nothing else has one. The others have fewer.
  private func expectNoCascade(_ channel: DefectChannel, of plans: UInt64, exactly share: Double) {
    var tally = DefectTally()
    for seed in 1...plans {
      let known = channel.plan(seed: seed)
      let faults = Lint.findings(in: Plan.parse(known.bytes)).filter { $0.severity > .note && $0.rule != LostHeadingStop.id }
      _ = tally.count(known, findings: faults.map { Int($0.span.start) })
    }
    #expect(tally.plans >= 8)
    #expect(tally.more == 0, "\(channel.name): \(tally.more) of \(tally.plans) plans have more findings than defects")
    #expect(
      Double(tally.exact) >= share * Double(tally.plans),
      "\(channel.name): \(tally.exact) of \(tally.plans) plans have a finding for each defect")
  }
}
