import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// Documents as drafts, and what is read in them when they have been damaged.
@Suite("Real documents damaged") struct DocumentDraftTests {
  @Test("A document's draft is the document again, and its truth the one it was made with", arguments: UInt64(1)...60)
  func roundTrip(seed: UInt64) throws {
    var options = PlanGenerator.Options()
    options.sections = 12...60
    options.dashes = false
    let known = PlanGenerator(options: options).draft(seed: seed).known()
    // A plan that fails here has too few sections.
    guard known.sections.count >= PlanDraft.fewestSections else { return }
    let again = try #require(PlanDraft(sound: Plan.parse(known.bytes), seed: seed)).known()
    #expect(again.text == known.text)
    #expect(again.sections.map(\.placeAndNumber) == known.sections.map(\.placeAndNumber))
    #expect(again.sections.map(\.markerText) == known.sections.map(\.markerText))
  }

  @Test("A document whose numbering leaves a doubt is none to damage")
  func doubtful() {
    let sound = (1...9).map { "（\(["一", "二", "三", "四", "五", "六", "七", "八", "九"][$0 - 1])）加强队伍建设。完善培训制度，落实工作责任。\n" }
    #expect(PlanDraft(sound: Plan.parse(Array(sound.joined().utf8)), seed: 1) != nil)
    // A skipped number, a damaged marker, too few sections.
    for text in [
      sound.enumerated().filter { $0.offset != 4 }.map(\.element).joined(), sound.joined().replacing("（五）", with: "（五"),
      sound.prefix(7).joined(),
    ] {
      #expect(PlanDraft(sound: Plan.parse(Array(text.utf8)), seed: 1) == nil)
    }
  }

  private static let documents: [PlanDraft] = Repository.files(in: Repository.realDocuments, ending: "txt").enumerated().compactMap {
    index, file in
    (try? file.bytes).flatMap { PlanDraft(sound: Plan.parse($0), seed: UInt64(index)) }
  }

  @Test(
    "Real documents with damage: most sections are right and few repairs are wrong",
    .enabled(if: Repository.exists(Repository.realDocuments), "no folder of real documents here"),
    arguments: [(rate: 0.0, f1: 1.0, wrong: 0.0), (rate: 0.05, f1: 0.995, wrong: 0.02), (rate: 0.2, f1: 0.975, wrong: 0.025)])
  func damaged(rate: Double, f1: Double, wrong: Double) {
    #expect(Self.documents.count > 80)
    var total = Accuracy()
    for draft in Self.documents {
      var random = SeededGenerator(seed: ~draft.seed)
      let known = DamageChannel(rate: rate).damaged(draft, using: &random).known()
      total += PlanComparison(Plan.parse(known.bytes), with: known).accuracy
    }
    #expect(total.f1 >= f1, "\(total.f1)")
    #expect(total.wrongRepairRate <= wrong, "\(total.wrongRepairs) of \(total.repairs)")
  }
}

extension TrueSection {
  fileprivate var placeAndNumber: [Int] { [start, textStart, ordinal, level, parent ?? -1] }
}
