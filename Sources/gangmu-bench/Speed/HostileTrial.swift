import PlanKit

/// Inputs that are made to hurt, each at its size and at twice that: the time must not grow by more than the size.
struct HostileTrial {
  let rounds: Int

  func table() -> String {
    var table = MarkdownTable(["input", "MB", "sections", "CPU s", "at twice the size", "growth"])
    for input in HostileInput.all {
      let text = input.make(input.size)
      let twice = input.make(input.size * 2)
      var sections = 0
      let time = Clock.median(rounds: rounds) { sections = Plan.parse(text).sections.count }
      let twiceTime = Clock.median(rounds: rounds) { sections += Plan.parse(twice).sections.count * 0 }
      table.add([
        input.name, Figures.megabytes(text.count, 2), String(sections), Figures.fixed(time, 3), Figures.fixed(twiceTime, 3),
        Figures.fixed(twiceTime / time, 2) + "×",
      ])
    }
    return "Hostile inputs, parsed in memory:\n\n" + table.rendered()
  }
}

/// One hostile input of any size.
struct HostileInput: Sendable {
  let name: String
  /// What ``make`` is asked for at first.
  let size: Int
  let make: @Sendable (Int) -> [UInt8]

  static let all = [
    HostileInput(name: "100,000 sections", size: 100_000) { count in
      lines(count) { $0 % 100 == 0 ? "\(han($0 / 100 % 9999 + 1))、总体要求" : "（\(han($0 % 100))）完善制度。逐项明确时间节点。" }
    },
    HostileInput(name: "100,000 sections, four of five damaged", size: 100_000) { count in
      lines(count) { ["（\(han($0 % 100 + 1))）", "）", "（", "十）", "（十"][$0 % 5] + "完善制度。逐项明确时间节点。" }
    },
    HostileInput(name: "100,000 numbers without order", size: 100_000) { count in
      lines(count) { ["三、", "（七）", "12.", "（4）", "⑨", "第二章 ", "1.3 "][$0 * 7919 % 7] + "完善制度。" }
    },
    HostileInput(name: "10,000 open brackets in a line", size: 10_000) { count in
      Array(String(repeating: "（", count: count).utf8)
    },
    HostileInput(name: "100,000 tags left open in a line", size: 100_000) { count in
      Array(String(repeating: "（责任单位：", count: count).utf8)
    },
    HostileInput(name: "a line of 10 MB", size: 10_000_000) { bytes in
      Array(String(repeating: "推进河道清淤养护，按季度通报进展情况。", count: bytes / 57).utf8)
    },
    HostileInput(name: "a line of 10 MB full of markers", size: 10_000_000) { bytes in
      (0..<bytes / 46).flatMap { Array("。（\(han($0 % 99 + 1))）完善河道清淤养护制度".utf8) }
    },
    HostileInput(name: "1,000,000 blank lines", size: 1_000_000) { Array(repeating: 0x0A, count: $0) },
    HostileInput(name: "a number of 100,000 levels", size: 100_000) { count in
      Array(("1" + String(repeating: ".1", count: count) + " 总则\n").utf8)
    },
    HostileInput(name: "100,000 lines, a level deeper each", size: 100_000) { count in
      lines(count) { ["第一部分 ", "第一章 ", "第一节 ", "一、", "（一）", "1.", "（1）", "1）", "①"][$0 % 9] + "完善制度" }
    },
    HostileInput(name: "10 MB that are no UTF-8", size: 10_000_000) { bytes in (0..<bytes).map { UInt8(truncatingIfNeeded: $0 * 167 + 129) }
    },
  ]

  private static func lines(_ count: Int, _ line: (Int) -> String) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in 0..<count {
      bytes += line(index).utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  private static func han(_ value: Int) -> String { Ordinal(value).map(HanNumeral.spell) ?? "" }
}
