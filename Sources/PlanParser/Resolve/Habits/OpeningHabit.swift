import PlanSyntax

/// Whether lists begin right below their heading or behind some text, learnt from a document's whole markers.
///
/// `一、总体要求 ⏎ （一）…`: where the lists of a level always do, of three paragraphs between a heading and `（二）` it is the first that lost its （一）. GB/T 9704
/// leaves it to the author whether a heading has words of its own before its list.
struct OpeningHabit {
  /// For each track, what it costs more to open behind text than right below a heading; 0 where neither is the rule.
  private let prices: [Float]

  /// Nothing known.
  static let none = OpeningHabit(prices: [])

  /// How many cases a level's own habit weighs against that of all levels, and that one against what is usual.
  private static let weight: Float = 2
  /// The share of lists that are believed to begin right below their heading before any is seen. Nine in ten of the lists of real plans do; a
  /// document that shows nothing of it is trusted less.
  private static let usual: Float = 0.75

  /// What it costs that a level opens at an event.
  ///
  /// Where a list begins with a 1 that is written, what stands before it is known by its looks to stand before a list: ``Shape/leadsList``. Where its
  /// heading announces it, `…，重点做好以下工作：`, and nothing is left of the 1, what stands right below is hardly anything but the first item.
  @inline(__always)
  func cost(of attempt: Attempt, at event: Event, from hypothesis: Hypothesis) -> Float {
    let (step, offer) = (attempt.step, attempt.offer)
    guard !prices.isEmpty, event.position == .paragraph, offer.isLost || step.last > 1 else { return 0 }
    guard hypothesis.isFresh, !event.isBehindText else { return prices[step.track] }
    return offer.isLost && event.isAnnounced ? -Cost.announcedList : 0
  }

  /// Whether the document shows that lists of a level begin right below their heading, all but a few.
  func isRule(_ track: Int) -> Bool { prices.indices.contains(track) && prices[track] >= Self.leastOfRule }

  /// Where two lists do, and none does not.
  private static let leastOfRule: Float = 1.5

  private init(prices: [Float]) { self.prices = prices }

  /// Counts the lists that whole markers open. Linear.
  static func learn(from openings: [OpenedList], tracks: Int, _ shapes: DocumentShapes) -> OpeningHabit {
    var below = [Float](repeating: 0, count: tracks)
    var all = below
    for list in openings where list.parent != nil {
      all[list.track] += 1
      let between = list.passage - list.passageBefore - 1
      if between <= 0 || between == 1 && shapes[list.passage - 1].announces { below[list.track] += 1 }
    }
    let share = (below.reduce(0, +) + weight * usual) / (all.reduce(0, +) + weight)
    return OpeningHabit(
      prices: below.indices.map { track in
        let own = (below[track] + weight * share) / (all[track] + weight)
        return min(Cost.openingBehindText, max(0, Logarithm.log(own) - Logarithm.log(1 - own)))
      })
  }
}
