/// A number whose digits the line's end went through: `1⏎0.推进…`.
enum HalfNumber {
  /// `1⏎0.推进商事改革` between 9. and 11.: the digits of one number, of which neither is the next by itself.
  static func isHalfNumber(_ index: Int, before next: Int, _ joiner: LineJoiner) -> Bool {
    guard next == index + 1, next < joiner.lines.count, let head = joiner.loneNumber(index), let tail = pointedTail(at: next, joiner),
      tail.count < 3,
      tail.isBeforeText
    else {
      return false
    }
    let number = head * (tail.count == 1 ? 10 : 100) + tail.value
    guard number < 1000 else { return false }
    let above = stride(from: index - 1, through: max(0, index - LoneChapter.reach), by: -1).lazy.compactMap {
      pointed($0, like: tail.point, joiner)
    }
    .first
    guard let above else { return false }
    if above.contains(number - 1) { return true }
    // The marker before is damaged; the one behind is not.
    if above.contains(where: { $0 + 1 == tail.value || $0 >= number }) { return false }
    let below = (next + 1..<max(next + 1, min(next + LoneChapter.reach, joiner.lines.count))).lazy.compactMap {
      pointed($0, like: tail.point, joiner)
    }.first
    return below?.contains(number + 1) ?? false
  }

  /// `0.推进`, `12、强化`: up to three digits and what closes them.
  private static func pointedTail(at index: Int, _ joiner: LineJoiner) -> (
    value: UInt16, count: Int, point: MarkerPoint, isBeforeText: Bool
  )? {
    let line = joiner.lines[index]
    var place = Place(joiner.bytes.span, at: Int(line.textStart), end: Int(line.textEnd))
    var value: UInt16 = 0
    var count = 0
    while let digit = NumeralCharacter.arabic(place.peek), count < 3 {
      value = value * 10 + UInt16(digit)
      count += 1
      place.advance(joiner.bytes.span)
    }
    guard count > 0, let point = MarkerPoint(place.peek) else { return nil }
    // `1⏎0.5`: cells of a table.
    return (value, count, point, isBeforeText: NumeralCharacter.arabic(place.second(joiner.bytes.span)) == nil)
  }

  /// The numbers that a line begins with, closed like another: its own, and that with the digits alone on the line before it.
  private static func pointed(_ index: Int, like point: MarkerPoint, _ joiner: LineJoiner) -> [UInt16]? {
    guard !joiner.lines[index].isBlank, let own = pointedTail(at: index, joiner), own.point == point else { return nil }
    guard index > 0, own.count < 3, let head = joiner.loneNumber(index - 1) else { return [own.value] }
    return [own.value, head * (own.count == 1 ? 10 : 100) + own.value]
  }
}
