import PlanDiff
import PlanKit
import PlanTestSupport
import Testing

@Suite("A patch gives every byte back") struct TextPatchTests {
  @Test("Applied it gives the new text, its inverse the old one: 10,000 random pairs")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 40)
    let lines = ["一、总则\n", "\n", "（一）目标。\r\n", "正文", "　　二、任务\n", "（一）目标。\n"]
    for number in 0..<10_000 {
      let old = Array((0..<random.below(7)).map { _ in random.pick(lines) }.joined().utf8)
      let new = Array((0..<random.below(7)).map { _ in random.pick(lines) }.joined().utf8)
      let patch = TextPatch(from: old, to: new)
      guard try patch.apply(to: old) == new, try patch.inverse.apply(to: new) == old, patch.inverse.inverse.removed == patch.removed else {
        Issue.record("pair \(number)")
        continue
      }
    }
  }

  @Test("It is written, read back and applied; and it refuses another text, or a field that makes no sense")
  func written() throws {
    let old = try Repository.bytes("Fixtures/diff/ten-edits.old.txt")
    let new = try Repository.bytes("Fixtures/diff/ten-edits.new.txt")
    var record = PatchRecord(TextPatch(from: old, to: new), old: "a", new: "b")
    let patch = try #require(record.patch)
    #expect(try patch.apply(to: old) == new)
    #expect(try patch.inverse.apply(to: new) == old)
    #expect(throws: PatchMismatch.otherText) { try patch.apply(to: new) }
    record.pieces[0].copy = [0, 4]
    #expect(record.patch == nil)
    record.pieces[0].copy = [1, Int.max]
    #expect(record.patch == nil)
    let size = record.old.bytes
    record.old.bytes = Int.max
    record.pieces[0].copy = [Int.max, Int.max]
    #expect(record.patch == nil)
    record.old.bytes = size
    record.pieces[0].copy = [9_000, 1]
    #expect(throws: PatchMismatch.damagedPatch) { try record.patch?.apply(to: old) }
  }

  @Test("A line that moved is copied, not told twice")
  func moves() {
    let old = Array("甲\n乙\n丙\n丁\n".utf8)
    let patch = TextPatch(from: old, to: Array("丁\n甲\n乙\n丙\n".utf8))
    #expect(patch.pieces == [.copy(3..<4), .copy(0..<3)])
    #expect(patch.removed.isEmpty)
  }
}
