import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

@Suite("Corpus with one character of a marker deleted") struct DeletionTests {
  /// The plan that is left holds together and gives its source back. And one lost character is no licence to invent: what is restored or inferred
  /// then has the number that the whole plan gives at that place.
  ///
  /// Of a plan that is not regular, because its author left a number out or gave one twice, nobody can tell what a lost number was.
  @Test("What is left is sound, and no repair gives a number that a regular plan does not have there", arguments: Corpus.cases)
  func deletions(stored: StoredCase) {
    let whole = Plan.parse(stored.bytes)
    let places = whole.isRegular ? SectionPlaces(whole) : nil
    for deletion in MarkerDeletion.all(of: whole) {
      let plan = expectSoundPlan(of: deletion.bytes, "without byte \(deletion.offset)")
      guard let places else { continue }
      for section in plan.sections where section.marker.status.isRepair {
        let expected = places.ordinal(at: deletion.original(Int(plan.writtenSpan(section.marker).start)))
        if section.marker.ordinal != expected {
          let text = Escape.invisible(plan.text(written: section.span)).prefix(20)
          let numbers = [section.marker.ordinal, expected].map { $0?.description ?? "none" }
          Issue.record("“\(text)” with “\(plan.written(section.marker))” became \(numbers[0]), was \(numbers[1])")
        }
      }
    }
  }

  @Test("Most cases are regular, so that the rule above is tried")
  func most() {
    #expect(Corpus.cases.count { Plan.parse($0.bytes).isRegular } * 4 > Corpus.cases.count * 3)
  }
}
