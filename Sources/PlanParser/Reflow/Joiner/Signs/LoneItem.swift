/// An item whose number stands on a line of its own.
enum LoneItem {
  /// `6⏎加强智慧监管` between 5. and 7.: a bare number to which the items around it leave a place, in a text whose lines are whole paragraphs too.
  ///
  /// Empty lines part a page's number from its text.
  static func isLoneItem(_ index: Int, before next: Int, _ joiner: LineJoiner) -> Bool {
    guard next == index + 1, index > 0, !joiner.lines[index - 1].isBlank, let number = joiner.loneNumber(index),
      !joiner.lines.isMarked(next),
      let surface = joiner.lines.surface(of: index)
    else { return false }
    let text = Place(joiner.bytes.span, at: Int(joiner.lines[next].textStart), end: Int(joiner.lines[next].textEnd))
    guard !SurfaceJudge.isCounted(surface, joiner.bytes.span, text) else { return false }
    let above = stride(from: index - 1, through: max(0, index - LoneChapter.reach), by: -1).lazy.compactMap { item($0, joiner) }.first
    guard let above, above.value + 1 == number, above.separator != .none else { return false }
    let below = (next..<min(next + LoneChapter.reach, joiner.lines.count)).lazy.compactMap { item($0, joiner) }.first
    return below.map { $0.value == number + 1 && $0.separator == above.separator } ?? false
  }

  /// `5.`, `5、` at a line's start, or a number alone on it, which has no point.
  private static func item(_ index: Int, _ joiner: LineJoiner) -> Surface? {
    guard !joiner.lines[index].isBlank, let surface = joiner.lines.surface(of: index), surface.pieces.contains(.arabic),
      surface.components == 1
    else {
      return nil
    }
    if surface.isBareArabic { return surface.end == joiner.lines[index].textEnd ? surface : nil }
    let isPointed = surface.pieces.isDisjoint(with: .frame) && (surface.separator == .dot || surface.separator == .comma)
    return isPointed && surface.doubt == .none ? surface : nil
  }
}
