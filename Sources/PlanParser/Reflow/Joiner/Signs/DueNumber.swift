/// A damaged marker whose number is the next.
enum DueNumber {
  /// `72持续优化`, `14。提升`, `192⏎严格规范` where 71., 13. and （191） come before: what is left of the next marker, whatever the line before ends in.
  ///
  /// - Parameter before: the line before that one.
  static func isDue(_ surface: Surface, on index: Int, behind before: Int, _ joiner: LineJoiner) -> Bool {
    guard surface.hasNumeral, surface.components == 1, surface.separator == .none || surface.separator == .other,
      joiner.numbers.areFollowed(by: surface)
    else { return false }
    if surface.isBracketed { return surface.isHalfBracketed && surface.doubt == .none }
    // `伍` at a line's start is the end of 队伍.
    if NumeralCharacter.isFormal(Scalars.decode(joiner.bytes, at: Int(surface.numeralStart), end: joiner.bytes.count).value) {
      return false
    }
    if surface.end == joiner.lines[index].textEnd, surface.unit == .none {
      // A page number or a table's cell looks the same, unless markers stand alone in this text.
      return surface.separator == .none && (joiner.numbers.standingAlone > 1 || isNextAlone(surface, on: index, behind: before, joiner))
    }
    return surface.doubt == .bare || surface.doubt == .none
  }

  /// `…分类处置。（市公安局负责）⏎四⏎建立分级响应机制。` behind （三）: the very next number, between the end of a sentence or of a tag and a line that
  /// it does not count.
  ///
  /// Pieces of a sentence have numbers alone on their lines too, but never behind its stop: `“双随机、⏎一⏎公开”`, `绿色工厂8个、⏎1⏎个绿色园区`.
  private static func isNextAlone(_ surface: Surface, on index: Int, behind before: Int, _ joiner: LineJoiner) -> Bool {
    guard index == before + 1, index + 1 < joiner.lines.count, !joiner.lines[index + 1].isBlank, joiner.numbers.goOn(with: surface) else {
      return false
    }
    let last = joiner.lines.last(of: before)
    guard Scalars.isTerminal(last) || SurfaceScanner.closes(last) else { return false }
    let next = Place(joiner.bytes.span, at: Int(joiner.lines[index + 1].textStart), end: Int(joiner.lines[index + 1].textEnd))
    guard next.peek != "是", next.peek != "要", !SurfaceJudge.isCounted(surface, joiner.bytes.span, next) else { return false }
    return !joiner.lines.isMarked(index + 1)
  }
}
