import PlanTestSupport

/// One row a rate or kind.
struct AccuracyTable {
  private var table: MarkdownTable

  init(first: String) {
    table = MarkdownTable([
      first, "sections", "damaged", "found", "ordinals", "levels", "parents", "F1", "all F1", "strict", "false", "repairs", "wrong",
      "unresolved",
      "undecidable", "plans faulty",
    ])
  }

  mutating func add(_ name: String, _ accuracy: Accuracy) {
    table.add([
      name, String(accuracy.expected), String(accuracy.damaged), Figures.share(accuracy.matched, of: accuracy.expected),
      Figures.share(accuracy.ordinalsRight, of: accuracy.expected), Figures.share(accuracy.levelsRight, of: accuracy.expected),
      Figures.share(accuracy.parentsRight, of: accuracy.expected),
      Figures.share(2 * accuracy.right, of: accuracy.found + accuracy.expected - 2 * accuracy.unresolved),
      Figures.share(2 * accuracy.right, of: accuracy.found + accuracy.expected), Figures.fixed(accuracy.strictF1, 4),
      String(accuracy.falseSections), String(accuracy.repairs),
      accuracy.wrongRepairs == 0 ? "0" : "\(accuracy.wrongRepairs) (\(Figures.percent(accuracy.wrongRepairRate)))",
      String(accuracy.unresolved), String(accuracy.undecidable), "\(accuracy.faultyPlans)/\(accuracy.plans)",
    ])
  }

  func rendered() -> String { table.rendered() }
}

/// One row a kind of mistake.
struct AuthorTable {
  private var table = MarkdownTable(["mistake", "made", "kept as written", "repaired", "F1 of all", "false", "repairs", "wrong"])

  mutating func add(_ mistake: AuthorMistake, _ accuracy: Accuracy) {
    table.add([
      mistake.rawValue, String(accuracy.mistakes), Figures.share(accuracy.mistakesKept, of: accuracy.mistakes),
      String(accuracy.mistakesRepaired), Figures.share(2 * accuracy.right, of: accuracy.found + accuracy.expected),
      String(accuracy.falseSections), String(accuracy.repairs), String(accuracy.wrongRepairs),
    ])
  }

  func rendered() -> String { table.rendered() }
}

extension Reliability {
  func table() -> String {
    var table = MarkdownTable(["confidence", "repairs", "mean confidence", "right"])
    for band in bands {
      let upper = min(band.confidence.upperBound, 100)
      table.add([
        Figures.fixed(Double(band.confidence.lowerBound) / 100, 2) + "–" + Figures.fixed(Double(upper) / 100, 2), String(band.repairs),
        band.repairs == 0 ? "–" : Figures.fixed(Double(band.total) / Double(band.repairs) / 100, 3),
        Figures.share(band.right, of: band.repairs),
      ])
    }
    return table.rendered()
  }
}

extension FaultCauses {
  /// One row a cause, the dearest first.
  func table() -> String {
    var table = MarkdownTable(["cause", "became", "sections", "others below", "wrong repairs"])
    let rows = counts.sorted { one, other in
      let costs = (one.value.own + one.value.below, other.value.own + other.value.below)
      return costs.0 != costs.1 ? costs.0 > costs.1 : one.key.name < other.key.name
    }
    for (cause, count) in rows {
      table.add([cause.damage, cause.outcome.rawValue, String(count.own), String(count.below), String(count.wrongRepairs)])
    }
    return table.rendered()
  }
}

extension FaultCauses.Cause {
  fileprivate var name: String { damage + outcome.rawValue }
}
