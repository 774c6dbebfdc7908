import PlanSyntax

/// Lists that are lettered: `a.风力灭火机⏎b.阻燃服装`, `（A）…⏎（B）…`: their `b.` is no 6. that was misread.
enum LetteredLists: Look {
  static let needs: Candidates.Traits = .letter

  /// Takes letters beside a passage that begins with another for what they are. Linear.
  static func apply(to candidates: inout Candidates) {
    for start in candidates.starts where start.position == .paragraph {
      guard candidates[start].digits.hasMisread, candidates[start].pieces.contains(.arabic) else { continue }
      let passage = Int(start.passage)
      if isLettered(candidates.prose, passage - 1) || isLettered(candidates.prose, passage + 1) { candidates.discard(start) }
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
