import PlanKit

/// What tags cost: texts beside the same texts with each tag overwritten by as many bytes of ordinary words.
///
/// Reading tags is to cost no more than a tenth. Each round takes both, one behind the other, and the least time of each counts: on a machine with other
/// work to do all others are longer by that.
struct TagTrial {
  private let plans: [[UInt8]]
  private let plain: [[UInt8]]
  private let tags: Int
  private let rounds: Int

  init(corpus: SpeedCorpus, rounds: Int) {
    plans = (0..<corpus.files).map(corpus.plan)
    var tags = 0
    plain = plans.map { plan in
      let spans = TagTrial.tags(of: Plan.parse(plan))
      tags += spans.count
      return TagTrial.overwrite(spans, in: plan)
    }
    self.tags = tags
    self.rounds = rounds
  }

  func table() -> String {
    var table = MarkdownTable(["tags read", "CPU s", "without tags", "beside without"])
    func add(_ name: String, _ work: ([UInt8]) -> Int) {
      var (with, without) = (Double.infinity, Double.infinity)
      for _ in 0..<rounds {
        with = min(with, time(plans, work))
        without = min(without, time(plain, work))
      }
      table.add([name, Figures.fixed(with, 3), Figures.fixed(without, 3), Figures.fixed(with / without, 2) + "×"])
    }
    var buffer: [UInt8] = []
    add("parse") { Plan.parse($0).tokens.count }
    add("parse and JSON") {
      buffer.removeAll(keepingCapacity: true)
      PlanJSON.write(Plan.parse($0), to: &buffer)
      return buffer.count
    }
    return "\(tags) tags in \(plans.count) texts, beside the same texts with words in their place:\n\n" + table.rendered()
  }

  private func time(_ plans: [[UInt8]], _ work: ([UInt8]) -> Int) -> Double {
    var output = 0
    let start = Clock.now()
    for plan in plans { output &+= work(plan) }
    let time = Clock.now() - start
    // The output's length keeps the optimiser from leaving the work out.
    precondition(output != 0)
    return time
  }

  /// Each tag once, however many roles it gives.
  private static func tags(of plan: Plan) -> [Span] {
    var spans: [Span] = []
    for span in plan.responsibilities.map(\.span) where span != spans.last { spans.append(span) }
    return spans
  }

  /// Ordinary words in place of each tag, of as many bytes; line ends stay.
  private static func overwrite(_ spans: [Span], in plan: [UInt8]) -> [UInt8] {
    var plan = plan
    for span in spans {
      for line in plan[span.range].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map(\.indices) {
        // All characters of the words have three bytes.
        let whole = line.count / 3 * 3
        for (place, index) in line.enumerated() { plan[index] = place < whole ? words[place % words.count] : UInt8(ascii: "a") }
      }
    }
    return plan
  }

  private static let words = Array("加强统筹协调并建立健全长效机制，".utf8)
}
