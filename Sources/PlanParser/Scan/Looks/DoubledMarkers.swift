import PlanSyntax

/// A marker written twice at the beginning of a paragraph: `第三章第三章 保障措施`, `①①落实经费`, `第四节 第四节 强化支撑`.
///
/// Text with typed numbers was pasted into a list that is numbered by itself. The first is the section's, whose text begins behind the second; and neither names
/// a place in another text, as `第三章第三节规定的` does.
enum DoubledMarkers: Look {
  static let needs: Candidates.Traits = .doubled

  /// Takes the doubt from the first, and the second for a part of it. Linear.
  static func apply(to candidates: inout Candidates) {
    let prose = candidates.prose
    let bytes = prose.bytes.span
    for (index, start) in candidates.starts.enumerated() where start.position == .paragraph {
      let surface = candidates[start]
      guard let text = textStart(behindBoth: surface, bytes, to: Int(prose.passages[Int(start.passage)].end)) else { continue }
      for number in start.surfaces where candidates.surfaces[number].doubt == .reference { candidates.clear(number) }
      for number in start.surfaces where candidates.surfaces[number].textStart == surface.textStart {
        candidates.surfaces[number].textStart = UInt32(text)
      }
      guard index + 1 < candidates.starts.count else { continue }
      let next = candidates.starts[index + 1]
      if next.passage == start.passage, next.position != .wrapped, candidates[next].start == surface.textStart {
        candidates.discard(next)
      }
    }
  }

  /// Where the text begins behind a whole marker that stands again behind itself, byte by byte; nil where it does not, or names a place.
  private static func textStart(behindBoth surface: Surface, _ bytes: Bytes, to end: Int) -> Int? {
    let (start, again) = (Int(surface.start), Int(surface.textStart))
    let count = Int(surface.end) - start
    // Hardly a text begins with the first two bytes of its marker.
    guard again + count < end, bytes[start] == bytes[again], bytes[start + 1] == bytes[again + 1],
      Scalars.areSame(bytes, at: start, and: again, count: count), surface.pieces.isDisjoint(with: .dash)
    else { return nil }
    // That another follows made it look like a reference.
    var alone = surface
    alone.doubt = .none
    guard alone.wholeStyle != nil, !goesOn(bytes, at: again + count, to: end) else { return nil }
    return Blank.end(in: bytes, from: again + count, to: end)
  }

  /// `第五条第五条第二款规定的…`, `①①类`, `二、二、三产业`, `3.3.5亿元`: the second names a place, or is a number of the text; but `（五）（五）规范…`.
  private static func goesOn(_ bytes: Bytes, at offset: Int, to end: Int) -> Bool {
    let (first, width) = Scalars.decode(bytes, at: offset, end: end)
    let second = Scalars.decode(bytes, at: offset + width, end: end).value
    if Blank.contains(first) || opening.contains(first) { return false }
    guard Scalars.isHan(first), NumeralCharacter.han(first) == nil, NumeralCharacter.arabic(first) == nil else { return true }
    // What these begin may be a heading's first word.
    switch first {
    case "规": return second == "定"
    case "所": return behindPlace.contains(second)
    case "中": return inPlace.contains(second)
    case "项": return second != "目"
    case "类", "级": return second != "别"
    default: return follows.contains(first)
    }
  }

  private static let opening = CharacterSet("“‘《「『【")
  /// `所列`, `所称`; `中的`, `中明确`
  private static let (behindPlace, inPlace) = (CharacterSet("列规述称"), CharacterSet("的所规明"))
  private static let follows = CharacterSet("第和或至及与的款号")
}
