/// Lines that begin with 、 since a sentence was broken before it, as mail and scanning do: `…认真贯彻落实县委⏎、县政府的决策部署，…`
///
/// They look like what is left of `一、`. But above an item a sentence is at its end, or a heading stands, and no text breaks off.
enum TornSentences: Look {
  static let needs: Candidates.Traits = .loneComma

  static func apply(to candidates: inout Candidates) {
    for start in candidates.starts where start.position == .paragraph && start.passage > 0 {
      guard candidates[start].isLoneComma, breaksOff(candidates, Int(start.passage) - 1) else { continue }
      candidates.discard(start)
    }
  }

  /// Whether a passage ends inside a sentence: it holds another, or has no number and a comma, as no heading has both.
  private static func breaksOff(_ candidates: borrowing Candidates, _ index: Int) -> Bool {
    let (passage, bytes) = (candidates.prose.passages[index], candidates.prose.bytes)
    guard Scalars.isHan(passage.last(in: bytes)), !candidates.contents[index].endsInTag else { return false }
    if passage.holds("。", in: bytes) { return true }
    return candidates.contents[index].starts.isEmpty && passage.holds("，", in: bytes)
  }
}

extension Surface {
  /// 、 and nothing before it.
  var isLoneComma: Bool { separator == .comma && !hasNumeral && unit == .none && pieces.isDisjoint(with: .frame) }
}
