import PlanParser
import PlanSyntax
import Testing

/// Invariant 2: any bytes give a tree.
@Suite("Parsing cannot fail") struct TotalityTests {
  @Test("Random bytes of every length up to three hundred")
  func randomBytes() {
    for length in 0...300 {
      let bytes = NoiseGenerator.bytes(length, seed: UInt64(length))
      expectSoundPlan(of: bytes, "\(length) bytes")
    }
  }

  @Test("Longer runs of random bytes", arguments: [1_000, 4_096, 30_000])
  func longRandomBytes(length: Int) {
    expectSoundPlan(of: NoiseGenerator.bytes(length, seed: 7))
  }

  @Test("Every single byte, and every pair with a byte that begins a character")
  func shortInputs() {
    for byte in UInt8.min...UInt8.max {
      expectSoundPlan(of: [byte], "\(byte)")
      for lead in [0x0A, 0x0D, 0x31, 0xC2, 0xE2, 0xE3, 0xEF, 0xF0] as [UInt8] {
        expectSoundPlan(of: [lead, byte], "\(lead) \(byte)")
      }
    }
  }

  @Test("Contents, attachments, days and titles in any order", arguments: [UInt64(1), 2, 3, 4])
  func surroundings(seed: UInt64) {
    for number in 0..<500 {
      let length = 2 + number % 29
      expectSoundPlan(of: NoiseGenerator.surroundings(length, seed: seed * 1000 + UInt64(number)), "\(length) lines, \(number)")
    }
  }

  @Test("Texts with bytes cut out, doubled and changed", arguments: Corpus.cases)
  func torn(stored: StoredCase) {
    let bytes = NoiseGenerator.torn(stored.bytes, seed: UInt64(stored.item.line))
    expectSoundPlan(of: bytes)
  }

  @Test("A text may end with any of its lines, and lack the line end behind it", arguments: Corpus.cases)
  func cutOff(stored: StoredCase) {
    let bytes = stored.bytes
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    // All of a long case would take time that grows with its square.
    for place in stride(from: 0, to: ends.count, by: 1 + ends.count / Self.mostEnds) { expectSoundPlan(of: Array(bytes[..<ends[place]])) }
  }

  private static let mostEnds = 40

  @Test("A text may end in a day, in Han characters alone, in a blank", arguments: ["严查节假日", "三月一日", "市水务局三月一日", "市水务局 ", "二〇二四年三月一日"])
  func endings(last: String) {
    for text in ["某县工作方案\n一、总则\n按规定执行。\n\(last)", last, "一、总则\n\n\(last)"] { expectSoundPlan(of: Array(text.utf8)) }
  }

  @Test("Nothing at all is a plan without sections", arguments: ["", "\n", "\u{FEFF}", " ", "\u{3000}\r\n\r\n", "\r", "\u{FEFF}\n"])
  func nothing(text: String) {
    let plan = Plan.parse(Array(text.utf8))
    #expect(PlanAudit.faults(of: plan) == [])
    #expect(plan.sections.isEmpty)
    #expect(plan.paragraphs.isEmpty)
  }

  @Test("Every stage can be looked at, whatever the bytes", arguments: ParseStage.allCases)
  func stages(stage: ParseStage) {
    for seed in UInt64(1)...20 {
      let source = Source(name: "-", bytes: NoiseGenerator.markers(80, seed: seed) + NoiseGenerator.bytes(40, seed: seed))
      #expect(!Plan.dump(stage, of: source).isEmpty)
    }
  }

  @Test("Sections asked for by name: 一是, 二是 open sections only with the option")
  func firstIs() {
    let source = Source(name: "-", bytes: Array("一、做法\n一是建章立制。\n二是强化督导。\n三是兑现奖惩。\n二、成效\n".utf8))
    var options = ParseOptions()
    #expect(Plan.parse(source, options: options).sections.map(\.marker.style) == [.hanComma, .hanComma])
    options.firstIsSections = true
    let plan = Plan.parse(source, options: options)
    #expect(plan.sections.map(\.marker.style) == [.hanComma, .firstIs, .firstIs, .firstIs, .hanComma])
    #expect(plan.sections.map { $0.marker.ordinal?.value } == [1, 1, 2, 3, 2])
    #expect(PlanAudit.faults(of: plan) == [])
  }
}
