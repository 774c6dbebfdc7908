import PlanSyntax

/// What damage left of a marker inside a passage.
extension StartFinder {
  /// Why what damage left of a marker is read at a place, and not whole markers alone.
  enum Licence {
    /// `第六篇人民生活　　第十推进…`, `第九篇国防建设　　二十四章加强…`
    case division
    /// `八、加快旅游产业发展1大力推动…` in a page that lost its line ends.
    case list
    /// `…（县水利局负责）⏎5:规范采购行为`
    case line
    /// `二、推动转型升级三）淘汰…`, `二、推动转型升级（三淘汰…`: behind a heading without a stop.
    case half
    /// Behind a stop, or a bracket behind a comma.
    case remains
  }

  /// What licenses damage at a place outside brackets, if anything does.
  func licence(_ bytes: Bytes, at place: Place, _ position: MarkerStart.Position, _ join: Join) -> Licence? {
    if join.isParted, endsInDivision, place.peek == "第" || NumeralCharacter.han(place.peek) != nil { return .division }
    if join.isGlued, isPage || SurfaceScanner.opens(place.peek) || NumeralCharacter.han(place.peek) != nil,
      endsHeading(bytes, place.offset)
    {
      return isPage ? .list : .half
    }
    if position == .wrapped { return mayBeginLine(bytes, place.offset) ? .line : nil }
    if join.isBehindComma { return SurfaceScanner.opens(place.peek) ? .remains : nil }
    guard position == .afterStop else { return nil }
    let mayBeRest =
      isPage || place.peek == "第" || SurfaceScanner.opens(place.peek) || NumeralCharacter.arabic(place.peek) != nil
      || isPointedHan(bytes, place.offset)
    return mayBeRest ? .remains : nil
  }

  /// Whether a surface is what is read under a licence.
  func suits(_ surface: Surface, _ licence: Licence) -> Bool {
    switch licence {
    case .division: surface.namesLevel || mayBeRest(surface)
    case .list: mayBeRest(surface) && (surface.isWhole || surface.value == 1)
    case .line: mayBeLine(surface) || mayBeRest(surface)
    case .half: surface.isWhole || surface.isHalfBracketed && surface.hasNumeral && surface.doubt == .none
    // `…措施。第六　国家提倡…`; but `…。第二要…`
    case .remains:
      mayBeRest(surface) && (isPage || !surface.pieces.contains(.prefix) || surface.isWhole || surface.pieces.contains(.blankBehind))
    }
  }

  /// `…步道建设。6提升…`, `…媒体包。2,投放…`: where pages lost their line ends, damaged markers stand behind stops as whole ones do.
  ///
  /// Elsewhere a bracket must tell of one, `…等问题。（2研究…`, or the item before it in the same paragraph: `（1）…（市商务局负责）2研究…`.
  private func mayBeRest(_ surface: Surface) -> Bool {
    if surface.isWhole { return true }
    // `…整改。、编制规划…`: no text has two stops one behind the other.
    let isPoint = isPage && surface.separator != .none && surface.separator != .other
    guard surface.hasNumeral || surface.pieces.isSuperset(of: .brackets) || isPoint, surface.doubt == .none || surface.doubt == .bare else {
      return false
    }
    // `第三篇科技、教育和人才　　第十推进科技进步…`, `第五篇改革开放　　第章推进改革…`
    if surface.pieces.contains(.prefix) { return (surface.hasNumeral || surface.namesLevel) && surface.doubt == .none }
    if isPage || surface.isHalfBracketed { return true }
    return surface.pieces.contains(.arabic)
      ? surface.isBeforeVerb || goesOnFromLast(surface) || isChapter(surface) : surface.separator != .none || isRest(surface)
  }

  /// `…落实到位。三建立预警体系`, `…处罚。十九条 本市…`: behind a stop, and not after the verb of a campaign's name, `三推进、三提升`.
  private func isRest(_ surface: Surface) -> Bool {
    if surface.unit != .none { return surface.doubt == .none }
    let textStart = Int(surface.textStart)
    return surface.doubt == .bare
      && (HeadingVerbs.begin(scanner.bytes.span, at: textStart, end: end) || headsList(scanner.bytes.span, textStart))
  }

  private func headsList(_ bytes: Bytes, _ textStart: Int) -> Bool {
    !next.isEmpty
      && Self.leadsList(bytes, from: textStart, to: end, before: scanner.surface(at: next.lowerBound, end: next.upperBound))
  }

  /// `三）聘任…`, `十三，加强…`, `十九条 本市…`, `三建立…`: a Han numeral of three characters at most, and a bracket that closes, a point, a unit, a word
  /// that headings begin with, or a heading and nothing else.
  private func isPointedHan(_ bytes: Bytes, _ offset: Int) -> Bool {
    var behind = offset
    while behind < min(end, offset + 9), NumeralCharacter.han(Scalars.decode(bytes, at: behind, end: end).value) != nil { behind += 3 }
    guard behind > offset else { return false }
    let next = Scalars.decode(bytes, at: behind, end: end).value
    return SurfaceScanner.closes(next) || TailPieces.separator(next, after: []) != .none || TailPieces.unit(next) != .none
      || HeadingVerbs.begin(bytes, at: behind, end: end) || headsList(bytes, behind)
  }

  /// `…每日一报。2申报述职⏎2.1…`: behind the number a heading alone, and below it the first item of that chapter.
  private func isChapter(_ surface: Surface) -> Bool {
    guard surface.isBareNumber || surface.isBareArabic, end - Int(surface.textStart) <= Self.longestChapter,
      !Scalars.endsThought(Scalars.decode(scanner.bytes, before: end, start: first).value),
      let child = scanner.surface(at: next.lowerBound, end: next.upperBound)
    else { return false }
    return child.components == 2 && child.value == 1 && child.outerValue == surface.value
  }

  /// Bytes of the longest heading of a chapter.
  private static let longestChapter = 90

  /// Whether a number is the next behind the last marker.
  private func goesOnFromLast(_ surface: Surface) -> Bool {
    guard let value = lastSurface.map({ surfaces[$0].value }) else { return false }
    return value > 0 && surface.value == value + 1
  }
}
