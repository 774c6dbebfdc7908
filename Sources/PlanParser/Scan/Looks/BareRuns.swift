/// Bare Han numerals that go on from a list's last marker, though they look like words: `（三）…；⏎四同一政务服务事项…；⏎五遵守工作纪律…` has lost the brackets of （四） and
/// （五）.
///
/// A slogan, `四同一`, falls behind （三） by chance, but not before a `五` as well; nor behind an item that says by its ； that another follows.
enum BareRuns {
  /// Takes the doubt from such numerals. Linear.
  static func clear(_ surfaces: inout [Surface], _ starts: [MarkerStart], _ prose: Prose) {
    // The last number of the list, and its bare items so far.
    var last: UInt16 = 0
    var run: [Int] = []
    for start in starts where start.position == .paragraph {
      let first = Int(start.firstSurface)
      if isWhole(surfaces[first]) {
        settle(run, &surfaces)
        (last, run) = (surfaces[first].value, [])
        continue
      }
      guard last > 0, surfaces[first].value == last + UInt16(run.count) + 1, isBare(surfaces[first], prose, Int(start.passage)) else {
        continue
      }
      run.append(first)
      if surfaces[first].doubt == .word, followsItem(prose, Int(start.passage)) { surfaces[first].doubt = .bare }
    }
    settle(run, &surfaces)
  }

  /// One beyond doubt tells of its neighbours.
  private static func settle(_ run: [Int], _ surfaces: inout [Surface]) {
    guard run.count > 1, run.contains(where: { surfaces[$0].doubt == .bare }) else { return }
    for first in run { surfaces[first].doubt = .bare }
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
