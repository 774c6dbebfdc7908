/// Lines that begin with 、 since a sentence was broken before it, as mail and scanning do: `…认真贯彻落实县委⏎、县政府的决策部署，…`
///
/// They look like what is left of `一、`. But above an item a sentence is at its end, or a heading stands, and no text breaks off.
enum TornSentences: Look {
  static let needs: Candidates.Traits = .loneComma

  static func apply(to candidates: inout Candidates) {
    for start in candidates.starts where start.position == .paragraph && start.passage > 0 {
      guard candidates[start].isLoneComma, breaksOff(candidates, Int(start.passage) - 1, before: candidates[start]) else { continue }
      candidates.discard(start)
    }
  }

  /// Whether a passage ends inside a sentence: it holds another, or has no number and a comma, as no heading has both; but what lost its number may be a heading, where the
  /// line behind begins as headings do, `完善制度，压实责任⏎、培育产业。…`
  private static func breaksOff(_ candidates: borrowing Candidates, _ index: Int, before rest: Surface) -> Bool {
    let (passage, bytes) = (candidates.prose.passages[index], candidates.prose.bytes)
    guard Scalars.isHan(passage.last(in: bytes)), !candidates.contents[index].endsInTag else { return false }
    if passage.holds("。", in: bytes) { return true }
    return candidates.contents[index].starts.isEmpty && passage.holds("，", in: bytes)
      && !HeadingVerbs.begin(bytes.span, at: Int(rest.textStart), end: bytes.count)
  }
}

extension Surface {
  /// 、 and nothing before it.
  var isLoneComma: Bool { separator == .comma && !hasNumeral && unit == .none && pieces.isDisjoint(with: .frame) }
}
