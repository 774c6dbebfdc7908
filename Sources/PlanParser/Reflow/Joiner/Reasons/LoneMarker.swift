/// A marker, or what is left of one, alone on the line before: its text is on this one.
enum LoneMarker: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard seam.above.count <= LineJoiner.longestLone else { return false }
    if HalfMarker.completesMarker(seam.index, joiner)
      || joiner.paragraph.beginsWithLoneNumber && joiner.lineCount == 1 && !beginsItself(seam.index, joiner)
    {
      return true
    }
    // `第十⏎章⏎附则`
    if joiner.lineCount == 2, joiner.isUnit(joiner.lastLine), !joiner.lines.isMarked(seam.index) { return true }
    // A marker, or what is left of one, alone on its line: `8．⏎加强…`, `（十⏎四）加强…`.
    if isLoneMarker(joiner.lastLine, joiner), !isLoneMarker(seam.index, joiner) || HalfMarker.closesMarker(seam.index, joiner) {
      // A stray bracket is no marker of a line that has its own.
      let isStray = joiner.lines.surface(of: joiner.lastLine).map { !$0.hasNumeral } ?? false
      let next = joiner.lines.surface(of: seam.index)
      if isAbove(next, joiner) { return false }
      if !isStray || !joiner.lines.isMarked(seam.index) || HalfMarker.closesBracket(next, joiner) { return true }
    }
    if joiner.isLoneNumber(joiner.lastLine), HalfMarker.closesMarker(seam.index, joiner) { return true }
    if joiner.lineCount == 1, HalfNumber.isHalfNumber(joiner.lastLine, before: seam.index, joiner) { return true }
    if PieceOfDate.isPieceOfDate(joiner.lastLine, before: seam.index, joiner) { return true }
    return LoneChapter.isLoneChapter(joiner.lastLine, before: seam.index, joiner)
      || LoneItem.isLoneItem(joiner.lastLine, before: seam.index, joiner)
      || HalfName.isHalfOfPart(joiner.lastLine, before: seam.index, joiner)
      || HalfName.isHalfOfChapterName(joiner.lastLine, before: seam.index, joiner)
  }

  /// `3⏎2.落实责任`: what stands alone is a page's number where the line behind it has a whole number of its own, unless both are the digits of one.
  private static func beginsItself(_ index: Int, _ joiner: LineJoiner) -> Bool {
    joiner.lines.surface(of: index).map { $0.isUnmistakable && $0.pieces.contains(.arabic) } ?? false
      && !HalfNumber.isHalfNumber(joiner.lastLine, before: index, joiner)
  }

  /// `3.2⏎3.2.1 落实责任`: a number alone on its line that lost its heading, above the first section that names it.
  private static func isAbove(_ next: Surface?, _ joiner: LineJoiner) -> Bool {
    guard let next, next.components > 2, let own = joiner.lines.surface(of: joiner.lastLine) else { return false }
    return own.components == next.components - 1 && own.parts == next.parts.outer
  }

  /// A line of marker pieces and nothing else.
  static func isLoneMarker(_ index: Int, _ joiner: LineJoiner) -> Bool {
    if joiner.isCell(index) { return false }
    let line = joiner.lines[index]
    if line.count == 3, Scalars.matches("第", joiner.bytes, at: Int(line.textStart), end: Int(line.textEnd)) { return true }
    guard line.count <= LineJoiner.longestLone, let surface = joiner.shortSurface(of: index) else {
      return isLoneBracket(index, joiner)
    }
    guard surface.textStart == line.textEnd, !surface.pieces.contains(.dash) else { return false }
    // `2021` or `16` may be a page number or a table's cell, and `2022.5.10` is a day.
    return !surface.isBareArabic && DateReader.whole(joiner.bytes, Int(line.textStart), Int(line.textEnd)) == nil
  }

  /// `）⏎完善机制。` between `（一）⏎加强统筹。` and `（三）⏎强化考核。`: what is left of a marker that has the line for itself, where markers nearby have;
  /// unless it closes a bracket of the lines before.
  private static func isLoneBracket(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let line = joiner.lines[index]
    let (first, length) = Scalars.decode(joiner.bytes, at: Int(line.textStart), end: Int(line.textEnd))
    guard first == "）" || first == ")", length == line.count, joiner.lineCount == 1 else { return false }
    let nearby = max(0, index - Self.fewLines)..<min(joiner.lines.count, index + Self.fewLines + 1)
    return !isBracketOpen(before: index, joiner)
      && nearby.contains { line in
        joiner.lines.surface(of: line).map { $0.marksParagraph && $0.isBracketed && $0.end == joiner.lines[line].textEnd } ?? false
      }
  }

  /// Whether one of the lines before opened a bracket that is not closed on them.
  private static func isBracketOpen(before index: Int, _ joiner: LineJoiner) -> Bool {
    var closed = 0
    for line in joiner.lines[max(0, index - Self.fewLines)..<index].reversed() {
      var offset = Int(line.textEnd)
      while offset > Int(line.textStart) {
        let (scalar, length) = Scalars.decode(joiner.bytes, before: offset, start: Int(line.textStart))
        if scalar == "（" || scalar == "(" {
          if closed == 0 { return true }
          closed -= 1
        } else if scalar == "）" || scalar == ")" {
          closed += 1
        }
        offset -= max(1, length)
      }
    }
    return false
  }

  /// A bracket stays open over so many lines at the most.
  private static let fewLines = 6
}
