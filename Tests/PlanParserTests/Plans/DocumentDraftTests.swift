import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// Documents as drafts, and what is read in them when they have been damaged.
@Suite("Real documents damaged") struct DocumentDraftTests {
  /// Plans with sections enough for a draft.
  private static let plans = (UInt64(1)...60).map { generator.draft(seed: $0).known() }.filter {
    $0.sections.count >= PlanDraft.fewestSections
  }

  private static let generator: PlanGenerator = {
    var options = PlanGenerator.Options()
    options.sections = 12...60
    options.dashes = false
    return PlanGenerator(options: options)
  }()

  @Test("A document's draft is the document again, and its truth the one it was made with", arguments: plans.map(\.seed))
  func roundTrip(seed: UInt64) throws {
    let known = Self.generator.draft(seed: seed).known()
    let again = try #require(PlanDraft(sound: Plan.parse(known.bytes), seed: seed)).known()
    #expect(again.text == known.text)
    #expect(again.sections.map(\.placeAndNumber) == known.sections.map(\.placeAndNumber))
    #expect(again.sections.map(\.markerText) == known.sections.map(\.markerText))
  }

  @Test("Most plans are large enough, so that the rule above is tried")
  func most() {
    #expect(Self.plans.count > 45)
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
    .enabled(if: Repository.exists(Repository.realDocuments), "needs ../shared/corpus"),
    // 1; 0.9983, none of 148 wrong; 0.9928, 2 of 592 wrong.
    arguments: [(rate: 0.0, f1: 1.0, wrong: 0.0), (rate: 0.05, f1: 0.996, wrong: 0.007), (rate: 0.2, f1: 0.99, wrong: 0.007)])
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
