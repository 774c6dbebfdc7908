/// Bare Han numerals that go on from a list's last marker, though they look like words: `（三）…；⏎四同一政务服务事项…；⏎五遵守工作纪律…` has lost the brackets of （四） and
/// （五）.
///
/// A slogan, `四同一`, falls behind （三） by chance, but not before a `五` as well; nor behind an item that says by its ； that another follows.
enum BareRuns: Look {
  static let needs: Candidates.Traits = .bare

  /// Takes the doubt from such numerals. Linear.
  static func apply(to candidates: inout Candidates) {
    // The last number of the list, and its bare items so far.
    var last: UInt16 = 0
    var run: [Int] = []
    for start in candidates.starts where start.position == .paragraph {
      let first = Int(start.firstSurface)
      if isWhole(candidates.surfaces[first]) {
        settle(run, &candidates)
        (last, run) = (candidates.surfaces[first].value, [])
        continue
      }
      let (surface, passage) = (candidates.surfaces[first], Int(start.passage))
      guard last > 0, surface.value == last + UInt16(run.count) + 1, isBare(surface, candidates.prose, passage) else { continue }
      run.append(first)
      if surface.doubt == .word, followsItem(candidates.prose, passage) { candidates.clear(first, to: .bare) }
    }
    settle(run, &candidates)
  }

  /// One beyond doubt tells of its neighbours.
  private static func settle(_ run: [Int], _ candidates: inout Candidates) {
    guard run.count > 1, run.contains(where: { candidates.surfaces[$0].doubt == .bare }) else { return }
    for first in run { candidates.clear(first, to: .bare) }
  }

  private static func isWhole(_ surface: Surface) -> Bool {
    let style = surface.wholeStyle
    return style == .hanParenthesis || style == .hanComma
  }

  /// A numeral and nothing else, of a word that counts no things: `四个专班` is a quantity in a run as well.
  private static func isBare(_ surface: Surface, _ prose: Prose, _ passage: Int) -> Bool {
    guard surface.pieces == .han, surface.separator == .none, surface.unit == .none, surface.doubt == .bare || surface.doubt == .word else {
      return false
    }
    let place = Place(prose.bytes.span, at: Int(surface.numeralEnd), end: Int(prose.passages[passage].end))
    return Scalars.isHan(place.peek) && !MeasureWords.counts(place.peek)
  }

  private static func followsItem(_ prose: Prose, _ passage: Int) -> Bool { passage > 0 && prose.endsItem(passage - 1) }
}
