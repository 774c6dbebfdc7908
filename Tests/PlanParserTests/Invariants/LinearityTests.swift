import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// Invariant 6: time grows with the input, on hostile input too.
///
/// Each input is parsed at its size and at four times that. Linear work takes four times as long, quadratic work sixteen times; the bound
/// lies between, far from the first. Time is that of the processor, so other work on the machine hardly shows.
@Suite("Linear", .serialized) struct LinearityTests {
  @Test("Four times the input takes about four times as long", arguments: HostileInput.all)
  func growth(input: HostileInput) {
    let small = input.make(input.size)
    let large = input.make(input.size * 4)
    let growth = ProcessorTime.growth(limit: 9, from: { _ = Plan.parse(small) }, to: { _ = Plan.parse(large) })
    #expect(growth < 9, "\(growth) times")
  }

  @Test("The plans of hostile inputs hold together", arguments: HostileInput.all)
  func soundness(input: HostileInput) {
    expectSoundPlan(of: input.make(input.size))
  }

  @Test("Memory of a plan grows with its source: no more tokens than a few a character")
  func tokens() {
    for input in HostileInput.all {
      let bytes = input.make(input.size)
      #expect(Plan.parse(bytes).tokens.count <= bytes.count * 2 + 8, "\(input.name)")
    }
  }
}

/// One input made to hurt, of any size.
struct HostileInput: Sendable, CustomTestStringConvertible {
  let name: String
  /// The smaller of the two sizes, as ``make`` counts.
  let size: Int
  let make: @Sendable (Int) -> [UInt8]

  var testDescription: String { name }

  static let all = [
    HostileInput(name: "sections without end", size: 5_000) { count in
      lines(count) { $0 % 50 == 0 ? "\(han($0 / 50 + 1))、总体要求" : "（\(han($0 % 50))）完善制度。逐项明确时间节点。" }
    },
    HostileInput(name: "sections, four of five damaged", size: 150) { count in
      lines(count) { ["（\(han($0 % 60 + 1))）", "）", "（", "十）", "（十"][$0 % 5] + "完善制度。逐项明确时间节点。" }
    },
    HostileInput(name: "numbers without order", size: 200) { count in
      lines(count) { ["三、", "（七）", "12.", "（4）", "⑨", "第二章 ", "1.3 "][$0 * 7919 % 7] + "完善制度。" }
    },
    HostileInput(name: "bullets before three markers, and others before none", size: 3_000) { count in
      lines(count) { $0 < 3 ? "• \(han($0 + 1))、完善制度" : "- 逐项明确时间节点" }
    },
    HostileInput(name: "a line of lists that leave out a number which stands in their text", size: 2_000) { count in
      (0..<count).flatMap { _ in Array("1.完善制度。2明确节点。3.落实经费。".utf8) }
    },
    HostileInput(name: "parts named in lines without a stop", size: 500) { count in
      lines(count) {
        $0 % 2 == 0 ? "第\(han($0 / 2 % 9 + 1))篇：" + String(repeating: "河道管护责任制度", count: 6) : String(repeating: "管护责任制度汇编", count: 6)
      }
    },
    HostileInput(name: "brackets that no line closes", size: 3_000) { count in
      lines(count) { $0 % 3 == 0 ? "（完善制度，明确" : "逐项明确时间节点，推进" }
    },
    HostileInput(name: "heads of a collection", size: 1_500) { count in
      lines(count) { ["第\(han($0 / 3 % 99 + 1))篇：青屏县河道管护方案", "青屏县河道管护方案", "一、完善制度"][$0 % 3] }
    },
    HostileInput(name: "lists that begin anew under months", size: 1_500) { count in
      lines(count) { ["九月份", "1.完善制度。", "2.明确时间节点。"][$0 % 3] }
    },
    HostileInput(name: "a table of contents without end", size: 1_500) { count in
      lines(count) { "\(han($0 % 99 + 1))、完善制度" }
    },
    HostileInput(name: "open brackets in a line", size: 2_500) { Array(String(repeating: "（", count: $0).utf8) },
    HostileInput(name: "tags left open in a line", size: 1_000) { Array(String(repeating: "（责任单位：", count: $0).utf8) },
    HostileInput(name: "tags one in another", size: 500) { count in
      Array((String(repeating: "（责任单位：", count: count) + String(repeating: "）", count: count)).utf8)
    },
    HostileInput(name: "a line full of markers", size: 400) { count in
      Array((0..<count).map { "完善河道管护。（\(han($0 % 99 + 1))）" }.joined().utf8)
    },
    HostileInput(name: "one long sentence", size: 3_000) { Array(String(repeating: "推进清淤，", count: $0).utf8) },
    HostileInput(name: "page ends in a line", size: 3_000) { Array(String(repeating: "推进清淤\u{C}", count: $0).utf8) },
    HostileInput(name: "labels in a sentence that runs over pages", size: 1_000) {
      Array(String(repeating: "完善管护。责任单位：水务局、\u{C}环保局。", count: $0).utf8)
    },
    HostileInput(name: "blank lines", size: 25_000) { Array(repeating: 0x0A, count: $0) },
    HostileInput(name: "blanks in a line", size: 6_000) { Array(String(repeating: "\u{3000}\u{200B}", count: $0).utf8) },
    HostileInput(name: "a number of many levels", size: 3_000) { Array(("1" + String(repeating: ".1", count: $0) + " 总则\n").utf8) },
    HostileInput(name: "a level deeper with each line", size: 180) { count in
      lines(count) { ["第一部分 ", "第一章 ", "第一节 ", "一、", "（一）", "1.", "（1）", "1）", "①"][$0 % 9] + "完善制度" }
    },
    HostileInput(name: "wrapped lines that never end", size: 500) { count in
      lines(count) { _ in "落实河长湖长责任推进水系连通和清淤疏浚统筹岸线保护与利用" }
    },
    HostileInput(name: "a paragraph of many lines with items inside, where numbers are missing", size: 2_000) { count in
      let line = "落实河长湖长责任推进水系连通和清淤疏浚统筹岸线保护与利用建设"
      let body = (0..<count).map { $0 % 3 == 2 ? "落实河长湖长责任推进水系连通和。（1）疏浚统筹岸线保护与利用" : line + ($0 % 3 == 1 ? "。" : "") }
      let frame = (["一、总体要求", "统筹推进各项工作。", "二）重点任务"], ["四、保障措施", "加强领导。", "五、监督考核", "严格考核。", "六、其他", "施行。"])
      return Array((frame.0 + body + frame.1).map { $0 + "\n" }.joined().utf8)
    },
    HostileInput(name: "lone markers", size: 300) { lines($0) { "（\(han($0 % 90 + 1))）" } },
    HostileInput(name: "titles and attachments without end", size: 150) { lines($0) { $0 % 2 == 0 ? "附件\($0 / 2 + 1)" : "关于印发管护方案的通知" } },
    HostileInput(name: "bytes that are no UTF-8", size: 8_000) { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 * 167 + 129) } },
  ]

  private static func lines(_ count: Int, _ line: (Int) -> String) -> [UInt8] { (0..<count).flatMap { Array((line($0) + "\n").utf8) } }

  private static func han(_ value: Int) -> String { Ordinal(value).map(HanNumeral.spell) ?? "" }
}
