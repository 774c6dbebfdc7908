import PlanSyntax
import PlanTestSupport
import Testing

@testable import PlanParser

/// A bill must say what the search really paid: a price that is raised there and not here, or the reverse, is a false explanation.
@Suite("Bills") struct BillTests {
  static let files = Repository.files(in: Repository.plans, ending: "txt") + Repository.files(in: Repository.seeds, ending: "txt")

  @Test("The items of every bill add up to what the search charged", arguments: files)
  func fixtures(file: TextFile) throws {
    let charges = Charged.all(in: try file.bytes)
    for charged in charges { charged.expectBill() }
  }

  @Test("In most of these files numbers are weighed, so that there are bills to add up")
  func weighed() throws {
    let weighed = try Self.files.count { !Charged.all(in: try $0.bytes).isEmpty }
    #expect(weighed * 2 > Self.files.count)
  }

  @Test("The same in small cases, which pay prices that few plans do", arguments: Corpus.cases)
  func cases(item: StoredCase) {
    for charged in Charged.all(in: item.bytes) { charged.expectBill() }
  }

  @Test("The same in plans damaged at random, where nearly every price is paid")
  func generated() {
    var items: Set<String> = []
    for rate in [0.1, 0.3, 0.6] {
      for seed in UInt64(1)...16 {
        for charged in Charged.all(in: Self.plan(seed: seed, damage: rate)) {
          let bill = charged.expectBill()
          for charge in bill?.charges ?? [] where charge.amount != 0 { items.insert(Self.kind(charge.reason)) }
        }
      }
    }
    let expected: Set<String> = [
      "piecesLost", "separatorChanged", "blankInside", "digitsLost", "lookAlikes", "numeralLost", "markerLost", "damage", "place", "doubt",
      "looks", "remainsAsText", "gap", "repeat", "backward", "restartUnderSameParent", "continues", "beginsLate", "newLevel",
      "againstHabit",
      "strangeParent", "faultAmongDamage", "doubtfulFirst",
    ]
    #expect(expected.subtracting(items).isEmpty, "never charged for: \(expected.subtracting(items))")
  }

  /// The name of a reason, of a step the step's.
  private static func kind(_ reason: ChargeReason) -> String {
    let text = if case .sequence(let step) = reason { "\(step)" } else { "\(reason)" }
    return String(text.prefix { $0 != "(" })
  }

  @Test("What a detour costs more at each of its places adds up to its margin")
  func detours() {
    var count = 0
    for (_, study, lattice) in (UInt64(1)...48).flatMap({ Charged.lattices(in: Self.plan(seed: $0, damage: 0.3)) }) {
      let paths = LatticePaths(lattice)
      for event in lattice.events {
        let detours = paths.detours(at: event)
        #expect(detours.map(\.margin) == detours.map(\.margin).sorted())
        if let best = detours.first, best.margin < Cost.width { #expect(abs(best.margin - study.decisions[event].margin) < 0.01) }
        for detour in detours where !detour.steps.isEmpty && detour.steps.count < Detour.most {
          #expect(abs(detour.steps.reduce(0) { $0 + $1.cost - $1.won } - detour.margin) < 0.01)
          #expect(detour.steps.contains { $0.event == event && $0.reading.means(detour.reading) })
          count += 1
        }
      }
    }
    #expect(count > 100)
  }

  static func plan(seed: UInt64, damage: Double) -> [UInt8] {
    var options = PlanGenerator.Options()
    options.sections = 12...30
    options.sentences = 1...2
    var random = SeededGenerator(seed: ~seed)
    return DamageChannel(rate: damage).damaged(PlanGenerator(options: options).draft(seed: seed), using: &random).known().bytes
  }
}

/// A reading that the search weighed from the winning hypothesis, and what it paid for it.
private struct Charged {
  let writer: BillWriter
  let event: Event
  let hypothesis: Hypothesis
  let reading: Reading
  let price: Float

  @discardableResult
  func expectBill() -> Bill? {
    guard let bill = writer.bill(reading, at: event, from: hypothesis) else {
      Issue.record("no bill for \(reading)")
      return nil
    }
    #expect(abs(bill.total - price) < 0.01, "\(bill.charges) for \(price)")
    return bill
  }

  static func lattices(in bytes: [UInt8]) -> [(text: ScannedText, study: Study, lattice: Lattice)] {
    let text = ScannedText.scan(Prose.reflow(bytes, lines: Line.split(bytes)), options: ParseOptions())
    var result: [(ScannedText, Study, Lattice)] = []
    for part in Division.divide(text) {
      guard let study = Study.make(text, part.numbered) else { continue }
      var search = Search(model: study.model, events: study.events, offers: study.offers, breadth: study.breadth)
      search.witness = { result.append((text, study, $0)) }
      _ = search.run()
    }
    return result
  }

  /// All that was weighed from the winning hypothesis of each event, the winner among it.
  static func all(in bytes: [UInt8]) -> [Charged] {
    lattices(in: bytes).flatMap { text, study, lattice in
      let winner = LatticePaths(lattice).winner
      var hypothesis = study.model.scopes.hypothesis
      for (event, decision) in zip(study.events, study.decisions).prefix(lattice.events.lowerBound) {
        hypothesis = decision.reading.applied(to: hypothesis, at: event, tracks: study.tracks)
      }
      var charges: [Charged] = []
      for (number, event) in lattice.events.enumerated() {
        let chosen = lattice.edges[winner[number]]
        for edge in lattice.edges[lattice.edges(of: event)] where edge.from == chosen.from {
          charges.append(
            Charged(
              writer: BillWriter(text: text, study: study), event: study.events[event], hypothesis: hypothesis, reading: edge.reading,
              price: edge.cost))
        }
        hypothesis = chosen.reading.applied(to: hypothesis, at: study.events[event], tracks: study.tracks)
      }
      return charges
    }
  }
}
