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
  init(counts: [Int], tracks: Int) {
    self.tracks = tracks
    table = []
    table.reserveCapacity(counts.count)
    for first in stride(from: 0, to: counts.count, by: tracks) {
      let row = counts[first..<first + tracks]
      // A parent that was hardly seen says little; one child seen many times says that others are rare, not impossible.
      let most = row.max() ?? 0
      for (track, count) in row.enumerated() {
        let price = most == 0 ? 0 : Logarithm.log(Float(most) + 1) - Logarithm.log(Float(count) + 0.5)
        // Of a level that was not seen anywhere nobody knows where it stands.
        let isUnseen = !stride(from: track, to: counts.count, by: tracks).contains { counts[$0] > 0 }
        table.append(min(isUnseen ? Cost.unseenParent : Cost.strangeParent, max(0, price)))
      }
    }
  }

  /// Counts the levels that whole markers open.
  static func learn(from openings: [OpenedList], tracks: Int) -> NestingHabit {
    var counts = [Int](repeating: 0, count: (tracks + 1) * tracks)
    for list in openings { counts[((list.parent ?? -1) + 1) * tracks + list.track] += 1 }
    return NestingHabit(counts: counts, tracks: tracks)
  }
}
