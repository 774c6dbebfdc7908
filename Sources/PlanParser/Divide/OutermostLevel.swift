/// The outermost level that a document has shown so far.
struct OutermostLevel {
  /// Its canonical depth.
  let rank: Int
  /// The highest number of its markers.
  private(set) var highest: UInt16

  /// Takes a marker into account; 0 stands for a number that was lost.
  static func note(_ rank: Int, _ value: UInt16, in level: inout OutermostLevel?) {
    if let known = level, known.rank <= rank {
      if known.rank == rank { level?.highest = max(known.highest, value) }
    } else {
      level = OutermostLevel(rank: rank, highest: value)
    }
  }
}
