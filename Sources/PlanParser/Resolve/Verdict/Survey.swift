/// What a search found out about a document: its rate of damage, and where numbers are missing.
struct Survey {
  /// The price of damage before anything is known.
  static let firstGuess: Float = 3
  private static let mostDamage: Float = 5
  private static let leastDamage: Float = 0.3

  /// Every marker is whole and in its place, and nothing else looks like one.
  let isSound: Bool
  /// Price of damage: −ln of the document's own rate.
  let damage: Float
  /// Some marker is damaged, numbers that are missing apart: these the author may have left out.
  let showsDamage: Bool
  /// What an author's slip costs more than in other texts, or less.
  let slip: Float
  /// Ranges of passages in which a number is missing: what stands there is no example of text.
  let windows: [Range<Int>]
  /// Tracks that the document uses.
  let tracksInUse: TrackSet
  /// Those that begin with a 2, whole or damaged.
  let tracksWithoutFirst: TrackSet

  static func make(_ passages: Range<Int>, _ study: Study, besides known: [Range<Int>] = []) -> Survey {
    var surveyor = Surveyor(passages, study)
    return surveyor.survey(besides: known)
  }

  /// −ln of the rate of damage that so many lost markers among so many sections tell, with some of each added for what was not seen.
  static func price(lost: Float, of sections: Int) -> Float {
    let rate = (lost + (lost > 0.5 ? 0.2 : 0.05)) / (Float(sections) + 4)
    return min(mostDamage, max(leastDamage, -Logarithm.log(rate)))
  }
}
