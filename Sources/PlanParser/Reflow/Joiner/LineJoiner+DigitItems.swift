/// Items whose text begins with a digit, `2.5月底前完成招标`: see ``DigitItems``.
extension LineJoiner {
  /// The number before the point, and what kind of point it is; nil for all other surfaces.
  private func item(_ surface: Surface) -> (number: UInt16, separator: Surface.Separator)? {
    guard surface.pieces.contains(.arabic), surface.pieces.isDisjoint(with: .frame), surface.unit == .none else { return nil }
    if surface.components > 1 { return surface.separator == .none ? (surface.wholeDigits.arabicValue, .dot) : nil }
    let isPointed = surface.separator == .dot || surface.separator == .comma
    return isPointed && surface.doubt == .digitBehind ? (surface.value, surface.separator) : nil
  }

  /// Takes note of one at the beginning of a paragraph, if it is a first or goes on from the last.
  mutating func noteItem(_ surface: Surface) {
    guard let item = item(surface), item.number == 1 || numbers.areFollowed(byItem: item.number, item.separator) else { return }
    numbers.note(item: item.number, item.separator)
  }

  /// Whether one is the very next behind the end of a sentence.
  func isNextItem(_ surface: Surface, behind last: UInt32) -> Bool {
    guard Scalars.isTerminal(last), let item = item(surface) else { return false }
    return numbers.areFollowed(byItem: item.number, item.separator)
  }
}
