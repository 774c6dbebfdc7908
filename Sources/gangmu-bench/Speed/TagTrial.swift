import PlanKit

/// What tags cost: texts beside the same texts with each tag overwritten by as many bytes of ordinary words.
///
/// Reading tags is to cost no more than a tenth. Each text and its counterpart are taken one right behind the other, in turn first, and the least time that
/// each of them took in any round counts: on a machine with other work to do all longer times are those of the machine. What a parser pays for looking for
/// tags where there are none is on both sides.
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
      let (with, without) = leastTimes(work)
      table.add([name, Figures.fixed(with, 4), Figures.fixed(without, 4), Figures.fixed(with / without, 3) + "×"])
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

  /// The least times of all texts, and of all their counterparts, added up.
  private func leastTimes(_ work: ([UInt8]) -> Int) -> (with: Double, without: Double) {
    var with = Array(repeating: Double.infinity, count: plans.count)
    var without = with
    for round in 0..<rounds {
      for index in plans.indices {
        // What comes second finds the caches warm.
        if round % 2 == 0 { with[index] = min(with[index], time(plans[index], work)) }
        without[index] = min(without[index], time(plain[index], work))
        if round % 2 == 1 { with[index] = min(with[index], time(plans[index], work)) }
      }
    }
    return (with.reduce(0, +), without.reduce(0, +))
  }

  private func time(_ plan: [UInt8], _ work: ([UInt8]) -> Int) -> Double {
    let start = Clock.now()
    let output = work(plan)
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

  /// Words of the same text in place of each tag, of as many bytes; line ends stay. They go on from tag to tag, for one phrase over and over costs a processor
  /// less than words do.
  private static func overwrite(_ spans: [Span], in plan: [UInt8]) -> [UInt8] {
    let words = words(of: plan)
    guard !words.isEmpty else { return plan }
    var plan = plan
    var next = 0
    for span in spans {
      for line in plan[span.range].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map(\.indices) {
        for start in stride(from: line.lowerBound, to: line.upperBound, by: 3) {
          // All of the words have three bytes; what is left of a line is filled up.
          let isWhole = start + 3 <= line.upperBound
          for index in start..<min(start + 3, line.upperBound) { plan[index] = isWhole ? words[next][index - start] : UInt8(ascii: "a") }
          if isWhole { next = (next + 1) % words.count }
        }
      }
    }
    return plan
  }

  /// How many characters stand between two commas.
  private static let clause = 11

  /// The Han characters of a text, with commas between them.
  private static func words(of plan: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    for scalar in String(decoding: plan, as: UTF8.self).unicodeScalars where (0x4E00...0x9FFF).contains(scalar.value) {
      if words.count % (clause + 1) == clause { words.append(Array("，".utf8)) }
      words.append(Array(String(scalar).utf8))
    }
    return words
  }
}
