import PlanSyntax

/// A marker written twice at the beginning of a paragraph: `第三章第三章 保障措施`, `①①落实经费`, `第四节 第四节 强化支撑`.
///
/// Text with typed numbers was pasted into a list that is numbered by itself. The first is the section's; the second is what its heading begins with, and neither names
/// a place in another text, as `第三章第三节规定的` does.
enum DoubledMarkers: Look {
  static let needs: Candidates.Traits = .doubled

  /// Takes the doubt from the first, and the second for text. Linear.
  static func apply(to candidates: inout Candidates) {
    let prose = candidates.prose
    let bytes = prose.bytes.span
    for (index, start) in candidates.starts.enumerated() where start.position == .paragraph {
      guard isTwice(candidates[start], bytes, to: Int(prose.passages[Int(start.passage)].end)) else { continue }
      for number in start.surfaces where candidates.surfaces[number].doubt == .reference { candidates.clear(number) }
      guard index + 1 < candidates.starts.count else { continue }
      let next = candidates.starts[index + 1]
      if next.passage == start.passage, next.position != .wrapped, candidates[next].start == candidates[start].textStart {
        candidates.discard(next)
      }
    }
  }

  /// Whether the text behind a whole marker begins with that marker again, byte by byte, and goes on with a heading.
  private static func isTwice(_ surface: Surface, _ bytes: Bytes, to end: Int) -> Bool {
    let (start, again) = (Int(surface.start), Int(surface.textStart))
    let count = Int(surface.end) - start
    // Hardly a text begins with the first two bytes of its marker.
    guard again + count < end, bytes[start] == bytes[again], bytes[start + 1] == bytes[again + 1],
      Scalars.areSame(bytes, at: start, and: again, count: count), surface.pieces.isDisjoint(with: .dash)
    else { return false }
    // That another follows made it look like a reference.
    var alone = surface
    alone.doubt = .none
    guard alone.wholeStyle != nil else { return false }
    let next = Scalars.decode(bytes, at: again + count, end: end).value
    return (Blank.contains(next) || Scalars.isHan(next)) && !goesOn.contains(next)
  }

  /// `第五条第五条第二款规定的…`, `①①类`: the second names a place all the same.
  private static let goesOn = CharacterSet("第规所和或至及与中的款项类号级")
}
