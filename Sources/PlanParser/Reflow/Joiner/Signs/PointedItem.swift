/// Items whose text begins with a digit, `2.5月底前完成招标`: see ``DigitItems``.
enum PointedItem {
  /// The number before the point, and what kind of point it is; nil for all other surfaces.
  static func item(_ surface: Surface) -> (number: UInt16, separator: Surface.Separator)? {
    guard surface.pieces.contains(.arabic), surface.pieces.isDisjoint(with: .frame), surface.unit == .none else { return nil }
    if surface.components > 1 { return surface.separator == .none ? (surface.wholeDigits.arabicValue, .dot) : nil }
    let isPointed = surface.separator == .dot || surface.separator == .comma
    return isPointed && surface.doubt == .digitBehind ? (surface.value, surface.separator) : nil
  }

  /// Whether one is the very next behind the end of a sentence.
  static func isNextItem(_ surface: Surface, behind last: UInt32, _ joiner: LineJoiner) -> Bool {
    guard Scalars.isTerminal(last), let item = item(surface) else { return false }
    return joiner.numbers.areFollowed(byItem: item.number, item.separator)
  }
}
