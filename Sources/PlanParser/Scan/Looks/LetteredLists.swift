import PlanSyntax

/// Lists that are lettered: `a.风力灭火机⏎b.阻燃服装`, `（A）…⏎（B）…`: their `b.` is no 6. that was misread.
enum LetteredLists {
  /// Takes letters beside a passage that begins with another for what they are. Linear.
  static func discard(from surfaces: inout [Surface], _ starts: [MarkerStart], _ prose: Prose) {
    for start in starts where start.position == .paragraph {
      let first = Int(start.firstSurface)
      guard surfaces[first].digits.hasMisread, surfaces[first].pieces.contains(.arabic) else { continue }
      let passage = Int(start.passage)
      guard isLettered(prose, passage - 1) || isLettered(prose, passage + 1) else { continue }
      surfaces.discard(start)
    }
  }

  private static func isLettered(_ prose: Prose, _ passage: Int) -> Bool {
    guard prose.passages.indices.contains(passage) else { return false }
    let bytes = prose.bytes.span
    var place = Place(bytes, at: Int(prose.passages[passage].start), end: Int(prose.passages[passage].end))
    if SurfaceScanner.opens(place.peek) { place.advance(bytes) }
    guard SurfaceScanner.isLatin(place.peek) else { return false }
    let next = place.second(bytes)
    return SurfaceScanner.isDot(next) || SurfaceScanner.closes(next) || next == "、"
  }
}
