/// Decimal numbers before what may be a quantity: `1.2万元以下的项目由…`, `1.2把安全生产…`, between paragraphs that begin with 1.1 and 1.3.
///
/// The number before and the number behind, whole and at the start of their paragraphs, tell it for a marker: no quantity falls into its place by chance.
enum DecimalNeighbours {
  /// Takes away the doubt of such numbers. Linear.
  static func clear(_ surfaces: inout [Surface], _ starts: [MarkerStart]) {
    var before: Surface?
    // A doubtful one right behind the one before.
    var doubtful: Int?
    for start in starts where start.position == .paragraph {
      let first = Int(start.firstSurface)
      guard surfaces[first].components == 2, surfaces[first].value > 0,
        surfaces[first].wholeStyle == .decimal || surfaces[first].doubt != .none
      else { continue }
      let surface = surfaces[first]
      if surface.doubt == .none {
        if let found = doubtful, follows(surface, surfaces[found]) { surfaces[found].doubt = .none }
        (before, doubtful) = (surface, nil)
      } else if surface.doubt == .word || surface.doubt == .digitBehind, let last = before, follows(surface, last) {
        doubtful = first
      }
    }
  }

  /// `1.3` behind `1.2`
  private static func follows(_ next: Surface, _ last: Surface) -> Bool {
    next.parts.outer == last.parts.outer && next.value == last.value + 1
  }
}
