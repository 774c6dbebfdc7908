import PlanDiff
import PlanKit
import PlanTestSupport
import Testing

@Suite("The XML of differences and its RELAX NG schema") struct SchemaTests {
  @Test("Differences of all kinds are valid")
  func differences() throws {
    var kinds: Set<ChangeKind> = []
    var random = SeededGenerator(seed: 23)
    for number in 0..<200 {
      let (old, new) = TinyPlan.pair(number: number, using: &random)
      let difference = PlanDifference(from: old, to: new)
      kinds.formUnion(difference.changes.map(\.kind))
      try PlanXMLSchema.validate(Array(DiffXML.text(difference).utf8), against: DiffSchema.relaxNG)
    }
    let pair = EditedPlan(scale: 1, seed: 4).pair()
    let edited = PlanDifference(from: pair.old, to: pair.new)
    kinds.formUnion(edited.changes.map(\.kind))
    try PlanXMLSchema.validate(Array(DiffXML.text(edited).utf8), against: DiffSchema.relaxNG)
    #expect(kinds.isSuperset(of: Set(ChangeKind.allCases).subtracting([.split, .merged])), "\(kinds.map(\.name))")
  }

  @Test("Two organisations' plans are valid")
  func across() throws {
    let pair = EditedPlan(scale: 1, seed: 5).pair()
    let comparison = AcrossComparison(pair.old, pair.new)
    #expect(!comparison.pairs.isEmpty)
    try PlanXMLSchema.validate(Array(DiffXML.text(comparison).utf8), against: DiffSchema.relaxNG)
  }

  @Test(
    "What the format does not know is refused",
    arguments: [
      (#"format="gangmu-diff/1""#, #"format="gangmu-diff/2""#), ("<summary ", "<summary weight=\"1\" "), ("<text><", "<text><b/><"),
      (#"kind="reworded""#, #"kind="rewritten""#), ("<oldPlan ", "<otherPlan "), (#" count="#, #" sum="#),
    ])
  func refused(_ written: String, _ wrong: String) throws {
    let pair = EditedPlan(scale: 1, seed: 4).pair()
    let xml = DiffXML.text(PlanDifference(from: pair.old, to: pair.new))
    #expect(xml.contains(written))
    let bytes = Array(xml.replacing(written, with: wrong).utf8)
    #expect(throws: PlanXMLError.self) { try PlanXMLSchema.validate(bytes, against: DiffSchema.relaxNG) }
  }
}
