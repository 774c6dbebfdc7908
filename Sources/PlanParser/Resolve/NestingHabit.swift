/// Which levels open under which, learnt from a document's whole markers: `1.` under （一） and never under 一、.
struct NestingHabit {
  /// For each parent, the outermost place first, and each child: −ln of its share.
  private var table: [Float]
  private let tracks: Int

  /// Nothing known: a level passed over costs ``Cost/skippedLevel``.
  static let none = NestingHabit(table: [], tracks: 0)

  /// What it costs that a level opens under another, or under none; nil where nothing is known.
  @inline(__always)
  func cost(of track: Int, under parent: Int?) -> Float? {
    table.isEmpty ? nil : table[((parent ?? -1) + 1) * tracks + track]
  }

  private init(table: [Float], tracks: Int) {
    self.table = table
    self.tracks = tracks
  }

  /// - Parameter counts: how often each track was opened, by its parent; the first row for none.
  init(counts: [[Int]]) {
    tracks = counts.first?.count ?? 0
    table = []
    for row in counts {
      let total = Float(row.reduce(0, +))
      // A parent that was hardly seen says little; one child seen many times says that others are rare, not impossible.
      let most = Logarithm.log(Float(row.max() ?? 0) + 1)
      for count in row {
        let price = total == 0 ? 0 : most - Logarithm.log(Float(count) + 0.5)
        table.append(min(Cost.strangeParent, max(0, price)))
      }
    }
  }

  /// Counts the levels that whole markers open.
  static func learn(from study: Study) -> NestingHabit {
    let tracks = study.tracks.count
    var counts = [[Int]](repeating: [Int](repeating: 0, count: tracks), count: tracks + 1)
    var hypothesis = Hypothesis()
    for (event, decision) in zip(study.events, study.decisions) where !decision.reading.isPlain {
      let track = Int(decision.reading.track)
      let step = decision.reading.step(from: hypothesis, tracks: study.tracks)
      let opens = step.isNew || !hypothesis.isOpen(at: step.place)
      hypothesis.take(step)
      let offer = study.offers[Int(decision.reading.offer)]
      guard opens, event.position == .paragraph, !offer.isDamaged, offer.value == decision.reading.ordinal else { continue }
      counts[(hypothesis.parent(at: step.place) ?? -1) + 1][track] += 1
    }
    return NestingHabit(counts: counts)
  }
}
