/// A chapter whose number stands on a line of its own, as page numbers and cells of tables do.
enum LoneChapter {
  /// `2⏎监测预警⏎2.1 监测`, `3⏎组织实施` between 2.4 and `4 保障`: a bare number, where the numbers of the chapters around it leave a place
  /// for it.
  static func isLoneChapter(_ index: Int, before next: Int, _ joiner: LineJoiner) -> Bool {
    guard let number = joiner.loneNumber(index), !joiner.lines.isMarked(next) else { return false }
    switch chapter(after: next, expecting: number + 1, firstOf: number, joiner) {
    case .child: return true
    case .following, .none: return chapter(before: index, expecting: number, joiner)
    case .other: return false
    }
  }

  /// What the next number below a line is: of the chapter that follows, of an item in this one, or neither.
  enum Neighbour { case child, following, none, other }

  static func chapter(after start: Int, expecting number: UInt16, firstOf chapter: UInt16, _ joiner: LineJoiner) -> Neighbour {
    var expected = number
    for index in start..<min(start + Self.reach, joiner.lines.count) where !joiner.lines[index].isBlank {
      if let lone = joiner.loneNumber(index) {
        guard lone == expected else { return .other }
        expected += 1
      } else if let surface = joiner.lines.surface(of: index), let top = topNumber(surface) {
        if expected == number, top == chapter, surface.components == 2, surface.value == 1 { return .child }
        return top == expected ? .following : .other
      }
    }
    return .none
  }

  /// Whether the number above a line is the one before, or an item of that chapter.
  static func chapter(before end: Int, expecting number: UInt16, _ joiner: LineJoiner) -> Bool {
    var expected = number
    for index in stride(from: end - 1, through: max(0, end - Self.reach), by: -1) where !joiner.lines[index].isBlank {
      if let lone = joiner.loneNumber(index) {
        guard lone + 1 == expected else { return false }
        expected -= 1
      } else if let surface = joiner.lines.surface(of: index), let top = topNumber(surface) {
        return top + 1 == expected
      }
    }
    return false
  }

  /// Lines within which a number's neighbours stand.
  static let reach = 60

  /// The chapter of `3.2 监测`, or of `3 监测预警`.
  private static func topNumber(_ surface: Surface) -> UInt16? {
    guard surface.pieces.contains(.arabic), surface.pieces.isDisjoint(with: .frame) else { return nil }
    if surface.components > 1 { return surface.doubt == .none ? surface.wholeDigits.arabicValue : nil }
    let isBare = surface.separator == .none && surface.pieces.contains(.blankBehind) && surface.doubt == .bare
    return isBare ? surface.value : nil
  }
}
