import PlanKit

/// The library on texts that lie in memory already: no files, no process.
struct MemoryTrial {
  private let plans: [[UInt8]]
  private let rounds: Int

  init(corpus: SpeedCorpus, rounds: Int) {
    plans = (0..<corpus.files).map(corpus.plan)
    self.rounds = rounds
  }

  func table() throws -> String {
    let bytes = plans.reduce(0) { $0 + $1.count }
    var table = MarkdownTable(["in memory", "CPU s", "MB/s"])
    func add(_ name: String, _ work: ([UInt8]) throws -> Int) rethrows {
      var output = 0
      let time = try Clock.median(rounds: rounds) { for plan in plans { output &+= try work(plan) } }
      // The output's length keeps the optimiser from leaving the work out.
      precondition(output != 0)
      table.add([name, Figures.fixed(time, 3), Figures.fixed(Double(bytes) / 1e6 / time, 0)])
    }
    var buffer: [UInt8] = []
    add("parse") { Plan.parse($0).tokens.count }
    add("parse and JSON") {
      buffer.removeAll(keepingCapacity: true)
      PlanJSON.write(Plan.parse($0), to: &buffer)
      return buffer.count
    }
    try add("parse and XML") {
      buffer.removeAll(keepingCapacity: true)
      try PlanXMLWriter.write(Plan.parse($0), style: .compact, to: &buffer)
      return buffer.count
    }
    return "The library on \(plans.count) texts, \(Figures.megabytes(bytes)) MB, half of them damaged at 5–20 %:\n\n" + table.rendered()
  }
}
