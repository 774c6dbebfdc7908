/// Damaged markers of which the number alone is left, on a line of its own, as page numbers, cells of tables and pieces of sentences are.
extension LineJoiner {
  /// `…分类处置。（市公安局负责）⏎四⏎建立分级响应机制。` behind （三）: the very next number, between the end of a sentence or of a tag and a line that
  /// it does not count.
  ///
  /// Pieces of a sentence have numbers alone on their lines too, but never behind its stop: `“双随机、⏎一⏎公开”`, `绿色工厂8个、⏎1⏎个绿色园区`.
  func isNextAlone(_ surface: Surface, on index: Int, behind before: Int) -> Bool {
    guard index == before + 1, index + 1 < lines.count, !lines[index + 1].isBlank, numbers.goOn(with: surface) else { return false }
    let last = lines.last(of: before)
    guard Scalars.isTerminal(last) || SurfaceScanner.closes(last) else { return false }
    let next = Place(bytes.span, at: Int(lines[index + 1].textStart), end: Int(lines[index + 1].textEnd))
    guard next.peek != "是", next.peek != "要", !SurfaceJudge.isCounted(surface, bytes.span, next) else { return false }
    return !lines.isMarked(index + 1)
  }

  /// `6⏎加强智慧监管` between 5. and 7.: a bare number to which the items around it leave a place, in a text whose lines are whole paragraphs too.
  ///
  /// Empty lines part a page's number from its text.
  func isLoneItem(_ index: Int, before next: Int) -> Bool {
    guard next == index + 1, index > 0, !lines[index - 1].isBlank, let number = loneNumber(index), !lines.isMarked(next),
      let surface = lines.surface(of: index)
    else { return false }
    let text = Place(bytes.span, at: Int(lines[next].textStart), end: Int(lines[next].textEnd))
    guard !SurfaceJudge.isCounted(surface, bytes.span, text) else { return false }
    let above = stride(from: index - 1, through: max(0, index - Self.reach), by: -1).lazy.compactMap(item).first
    guard let above, above.value + 1 == number, above.separator != .none else { return false }
    let below = (next..<min(next + Self.reach, lines.count)).lazy.compactMap(item).first
    return below.map { $0.value == number + 1 && $0.separator == above.separator } ?? false
  }

  /// `5.`, `5、` at a line's start, or a number alone on it, which has no point.
  private func item(_ index: Int) -> Surface? {
    guard !lines[index].isBlank, let surface = lines.surface(of: index), surface.pieces.contains(.arabic), surface.components == 1 else {
      return nil
    }
    if surface.isBareArabic { return surface.end == lines[index].textEnd ? surface : nil }
    let isPointed = surface.pieces.isDisjoint(with: .frame) && (surface.separator == .dot || surface.separator == .comma)
    return isPointed && surface.doubt == .none ? surface : nil
  }
}
