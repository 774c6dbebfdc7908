/// Chapters whose number stands on a line of its own, as page numbers and cells of tables do.
extension LineJoiner {
  /// `2⏎监测预警⏎2.1 监测`, `3⏎组织实施` between 2.4 and `4 保障`: a bare number, where the numbers of the chapters around it leave a place
  /// for it.
  func isLoneChapter(_ index: Int, before next: Int) -> Bool {
    guard let number = loneNumber(index), !lines.isMarked(next) else { return false }
    switch chapter(after: next, expecting: number + 1, firstOf: number) {
    case .child: return true
    case .following, .none: return chapter(before: index, expecting: number)
    case .other: return false
    }
  }

  /// What the next number below a line is: of the chapter that follows, of an item in this one, or neither.
  enum Neighbour { case child, following, none, other }

  func chapter(after start: Int, expecting number: UInt16, firstOf chapter: UInt16) -> Neighbour {
    var expected = number
    for index in start..<min(start + Self.reach, lines.count) where !lines[index].isBlank {
      if let lone = loneNumber(index) {
        guard lone == expected else { return .other }
        expected += 1
      } else if let surface = lines.surface(of: index), let top = topNumber(surface) {
        if expected == number, top == chapter, surface.components == 2, surface.value == 1 { return .child }
        return top == expected ? .following : .other
      }
    }
    return .none
  }

  /// Whether the number above a line is the one before, or an item of that chapter.
  func chapter(before end: Int, expecting number: UInt16) -> Bool {
    var expected = number
    for index in stride(from: end - 1, through: max(0, end - Self.reach), by: -1) where !lines[index].isBlank {
      if let lone = loneNumber(index) {
        guard lone + 1 == expected else { return false }
        expected -= 1
      } else if let surface = lines.surface(of: index), let top = topNumber(surface) {
        return top + 1 == expected
      }
    }
    return false
  }

  /// Lines within which a number's neighbours stand.
  static let reach = 60

  /// `3` and nothing else.
  func loneNumber(_ index: Int) -> UInt16? {
    let line = lines[index]
    guard line.count <= 6, let surface = lines.surface(of: index), surface.end == line.textEnd, surface.isBareArabic
    else { return nil }
    return surface.value > 0 && surface.value < 100 ? surface.value : nil
  }

  /// The chapter of `3.2 监测`, or of `3 监测预警`.
  private func topNumber(_ surface: Surface) -> UInt16? {
    guard surface.pieces.contains(.arabic), surface.pieces.isDisjoint(with: .frame) else { return nil }
    if surface.components > 1 { return surface.doubt == .none ? surface.wholeDigits.arabicValue : nil }
    let isBare = surface.separator == .none && surface.pieces.contains(.blankBehind) && surface.doubt == .bare
    return isBare ? surface.value : nil
  }

  /// `第一章⏎总⏎则`: see ``ChapterNames``. Alone the name is not put together, for a text without chapters may well have an 附则 without a number.
  func isHalfOfChapterName(_ index: Int, before next: Int) -> Bool {
    func isLone(_ line: Line, _ word: StaticString) -> Bool {
      line.count == 3 && Scalars.matches(word, bytes, at: Int(line.textStart), end: Int(line.textEnd))
    }
    return lineCount > 1 && isLone(lines[next], "则") && (isLone(lines[index], "附") || isLone(lines[index], "总"))
  }

  /// `第一部⏎分 总体要求`
  func isHalfOfPart(_ index: Int, before next: Int) -> Bool {
    let end = Int(lines[index].textEnd)
    var place = Place(bytes.span, at: Int(lines[index].textStart), end: end)
    guard end - place.offset <= Int(LineJoiner.longestLone), place.peek == "第",
      Scalars.matches("分", bytes, at: Int(lines[next].textStart), end: Int(lines[next].textEnd))
    else { return false }
    place.advance(bytes.span)
    let start = place.offset
    while NumeralCharacter.han(place.peek) != nil { place.advance(bytes.span) }
    return place.offset > start && place.peek == "部" && place.offset + 3 == end
  }
}
