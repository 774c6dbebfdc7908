/// A lower bound of what a hypothesis still has to pay, in sight long before it is due.
///
/// Where 第二章 is a level's first whole marker, whoever has not begun that level by then must begin it with a 2. The hypothesis that takes a paragraph
/// for the lost 第一章 pays at once and saves that later; among many others it would be dropped before, if only what is paid counted.
struct FutureCost {
  /// Tracks that lack their first, each with the event of its first whole marker, in order.
  private var due: [(event: Int, track: Int)] = []
  private var next = 0
  /// Those that are ahead.
  private var pending = TrackSet()
  /// What it costs at the least to begin a level with another number than 1.
  private let price: Float

  init(_ model: Model, _ events: [Event], _ offers: [Offer]) {
    price = model.leastPriceOfNotFirst
    for track in model.tracks.indices where model.tracks[track].beginsLate {
      let first = events.firstIndex { $0.offers.contains { offers[Int($0)].isWhole && Int(offers[Int($0)].track) == track } }
      if let first { due.append((first, track)) }
    }
    due.sort { $0.event < $1.event }
    pending = TrackSet(due.map(\.track))
  }

  /// What falls due at an event is paid there.
  mutating func advance(behind event: Int) {
    while next < due.count, due[next].event <= event {
      pending.remove(due[next].track)
      next += 1
    }
  }

  /// What it must pay at the least, whatever comes.
  @inline(__always)
  func least(for hypothesis: Hypothesis) -> Float {
    pending.isEmpty ? 0 : Float(pending.subtracting(hypothesis.used).count) * price
  }
}
