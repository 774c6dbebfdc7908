import PlanSyntax

/// What damage left of a marker inside a passage.
extension StartFinder {
  /// Whether what damage left of a marker is read at a place outside brackets, and not whole markers alone.
  func mayBeDamaged(_ bytes: Bytes, at place: Place, _ position: MarkerStart.Position, _ join: Join) -> Bool {
    // `第六篇人民生活　　第十推进…`
    if join.isParted && place.peek == "第" && endsInDivision { return true }
    if join.isBehindComma { return SurfaceScanner.opens(place.peek) }
    guard position == .afterStop else { return false }
    return isPage || SurfaceScanner.opens(place.peek) || NumeralCharacter.arabic(place.peek) != nil || isPointedHan(bytes, place.offset)
  }

  /// `…步道建设。6提升…`, `…媒体包。2,投放…`: where pages lost their line ends, damaged markers stand behind stops as whole ones do.
  ///
  /// Elsewhere a bracket must tell of one, `…等问题。（2研究…`, or the item before it in the same paragraph: `（1）…（市商务局负责）2研究…`.
  func mayBeRest(_ surface: Surface) -> Bool {
    if surface.isWhole { return true }
    // `…整改。、编制规划…`: no text has two stops one behind the other.
    let isPoint = isPage && surface.separator != .none && surface.separator != .other
    guard surface.hasNumeral || surface.pieces.isSuperset(of: .brackets) || isPoint, surface.doubt == .none || surface.doubt == .bare else {
      return false
    }
    // `第三篇科技、教育和人才　　第十推进科技进步…`
    if surface.pieces.contains(.prefix) { return surface.hasNumeral && surface.doubt == .none }
    if isPage || surface.isHalfBracketed { return true }
    return surface.pieces.contains(.arabic)
      ? surface.isBeforeVerb || goesOnFromLast(surface) : surface.separator != .none || isRest(surface)
  }

  /// `…落实到位。三建立预警体系`, `…处罚。十九条 本市…`: behind a stop, and not after the verb of a campaign's name, `三推进、三提升`.
  private func isRest(_ surface: Surface) -> Bool {
    if surface.unit != .none { return surface.doubt == .none }
    return surface.doubt == .bare && HeadingVerbs.begin(scanner.bytes.span, at: Int(surface.textStart), end: end)
  }

  /// `三）聘任…`, `十三，加强…`, `十九条 本市…`, `三建立…`: a Han numeral of three characters at most, and a bracket that closes, a point, a unit, or a word
  /// that headings begin with.
  private func isPointedHan(_ bytes: Bytes, _ offset: Int) -> Bool {
    var behind = offset
    while behind < min(end, offset + 9), NumeralCharacter.han(Scalars.decode(bytes, at: behind, end: end).value) != nil { behind += 3 }
    guard behind > offset else { return false }
    let next = Scalars.decode(bytes, at: behind, end: end).value
    return SurfaceScanner.closes(next) || TailPieces.separator(next, after: []) != .none || TailPieces.unit(next) != .none
      || HeadingVerbs.begin(bytes, at: behind, end: end)
  }

  /// Whether a number is the next behind the last marker.
  private func goesOnFromLast(_ surface: Surface) -> Bool {
    guard let value = lastSurface.map({ surfaces[$0].value }) else { return false }
    return value > 0 && surface.value == value + 1
  }
}
