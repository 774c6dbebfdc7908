import PlanParser
import PlanSyntax
import Testing

@testable import PlanExplanation

/// Every reason has its words, in both languages.
@Suite struct ReasonTests {
  private static let three = Ordinal(3)!

  private static let reasons: [ChargeReason] =
    MarkerPiece.allCases.map { .piecesLost([$0]) }
    + [
      .separatorChanged, .strangeStyle, .unusualForm, .blankInside, .lookAlikes, .numeralLost, .markerLost, .besideNumber,
      .unmarkedParagraphs, .fillsGap,
      .damage(share: 0.3),
      .damage(share: nil), .damage(share: 0.01), .damage(share: 0.9), .remainsAsText(.wholeMarker), .remainsAsText(.partOfMarker),
      .remainsAsText(.noNumeral), .againstHabit(.continues), .againstHabit(.restarts), .levelSkipped, .strangeParent(nil),
      .strangeParent(.hanComma), .faultAmongDamage, .doubtfulFirst, .wrongOuterNumber, .unseenOuterSection, .mayCloseList, .fitsOwnStyle,
    ] + NumeralEnd.allCases.map { .digitsLost(count: 2, from: $0) } + ExplainedPlace.Position.allCases.map { .place($0) }
    + MarkerDoubt.allCases.flatMap { [.doubt($0), .remainsAsText(.doubtful($0))] }
    + [
      SequenceStep.follows(three), .gap(after: three, missing: 2), .repeat(three), .inserted(three), .swapped(with: three),
      .pastRepeat(of: three),
      .backward(from: three),
      .restartUnderSameParent(after: three), .beginsAnew, .continues(three), .beginsLate(missing: 2), .newLevel, .newLevelAbove,
    ].map { .sequence($0) }

  @Test(arguments: reasons, [Float(-1), 2]) func everyReasonIsSaid(reason: ChargeReason, amount: Float) {
    let charge = Charge(reason: reason, amount: amount)
    let meaning = WeighedReading.Meaning.section(.arabicDot, Self.three)
    let chinese = ExplanationWords(language: .zh).reason(charge, of: meaning)
    let english = ExplanationWords(language: .en).reason(charge, of: meaning)
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(chinese != english)
    #expect(english.contains(" "))
    #expect(ExplanationSchema.json.contains("\"\(reason.name)\""))
    #expect(!reason.name.isEmpty && reason.name.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) })
  }
}
