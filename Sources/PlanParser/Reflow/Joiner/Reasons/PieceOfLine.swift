/// The line before is a piece of a line of the page, and so may this one be.
enum PieceOfLine: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    let isBracketed = SurfaceScanner.closes(seam.last)
    // `…线上线下标准统⏎一、服务同质…`, but a title or a heading ends before a marker.
    if seam.isMarked {
      return joiner.paragraph.pageLine.isFull && (joiner.paragraph.hasSentence || joiner.paragraph.hasClause) && !isBracketed
    }
    if Scalars.isTerminal(seam.last) {
      // `…全流程无纸化。⏎（上⏎海海关）`
      if SurfaceScanner.opens(seam.first) { return true }
      return fillsPageLine(from: seam.index, joiner) || joiner.paragraph.pageLine.isFull && !isLabel(seam.index, joiner)
    }
    // An addressee's line ends in a colon too.
    if Scalars.endsThought(seam.last) {
      return (joiner.paragraph.hasSentence || joiner.paragraph.beginsWithMarker) && fillsPageLine(from: seam.index, joiner)
    }
    if isBracketed {
      // `…（以下简称⏎“四个工程”⏎）⏎等相关规定，`
      if Self.goesOnBehindBracket.contains(seam.first) { return true }
      return joiner.paragraph.isProse && joiner.paragraph.pageLine.isFull && !joiner.paragraph.endsInRemark
        || (joiner.paragraph.isProse || joiner.paragraph.beginsWithArticle) && fillsPageLine(from: seam.index, joiner)
    }
    if joiner.paragraph.pageLine.isFull || joiner.paragraph.isProse
      || joiner.paragraph.hasClause && joiner.paragraph.pageLine.isFullIndented
    {
      return true
    }
    // Between two characters of a word only the page's edge breaks a line: elsewhere a heading or a title ends here.
    if SurfaceScanner.opens(seam.first) {
      // `（2023年6月1日）` below a title
      return joiner.paragraph.beginsWithArticle || !SurfaceScanner.closes(joiner.lines.last(of: seam.index))
    }
    if beginsPiece(seam.first), !joiner.paragraph.beginsWithMarker { return true }
    return !endsInWord(joiner.lastLine, before: seam.first, joiner) && fillsPageLine(from: seam.index, joiner)
  }

  /// What hardly a paragraph begins with.
  private static let goesOnBehindBracket = CharacterSet("等的与或")

  /// Whether the lines from one on, up to the first that ends inside a word, fill up the line of the page.
  private static func fillsPageLine(from start: Int, _ joiner: LineJoiner) -> Bool {
    guard start == joiner.lastLine + 1, !isDate(start, joiner) else { return false }
    var columns = 0
    for index in start..<min(start + 16, joiner.lines.count - 1) {
      guard !joiner.lines[index].isBlank, index == start || !joiner.lines.isMarked(index) else { return false }
      columns += joiner.lines.columns(of: index)
      if joiner.paragraph.pageLine.isPast(columns) { return false }
      let next = joiner.lines[index + 1]
      // A page that ends inside a sentence ends at its edge, whatever stands there.
      if next.isBlank { return joiner.paragraph.pageLine.fits(columns) && !Scalars.endsThought(joiner.lines.last(of: index)) }
      let isLast = endsInWord(index, before: joiner.lines.first(of: index + 1), joiner)
      if isLast || overflows(columns, with: index + 1, joiner), joiner.paragraph.pageLine.fits(columns) {
        return !isLabel(index + 1, joiner)
      }
      if isLast { return false }
    }
    return false
  }

  /// A line is more than the line of the page has room for: it begins the next.
  private static func overflows(_ columns: Int, with next: Int, _ joiner: LineJoiner) -> Bool {
    columns <= joiner.paragraph.pageLine.width && columns + joiner.lines.columns(of: next) > joiner.paragraph.pageLine.width + 2
      && !joiner.lines.isMarked(next)
  }

  /// A short line without a point: a date, a signature, a heading.
  static func isLabel(_ index: Int, _ joiner: LineJoiner) -> Bool {
    if isDate(index, joiner) { return true }
    guard joiner.lines.columns(of: index) < joiner.paragraph.pageLine.width - PageLine.slack,
      !Scalars.isClosingPunctuation(joiner.lines.last(of: index))
    else { return false }
    guard index + 1 < joiner.lines.count else { return true }
    let next = joiner.lines.first(of: index + 1)
    // `工作任务⏎（一）…`: the heading above a list.
    return !beginsPiece(next) || joiner.lines.isMarked(index + 1)
  }

  private static func isDate(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let line = joiner.lines[index]
    guard line.count <= 60, NumeralCharacter.arabic(joiner.lines.first(of: index)) != nil else { return false }
    return DateReader.whole(joiner.bytes, Int(line.textStart), Int(line.textEnd)) != nil
  }

  /// No point stands at the line's end and no bracket opens behind it.
  private static func endsInWord(_ index: Int, before next: UInt32, _ joiner: LineJoiner) -> Bool {
    let last = joiner.lines.last(of: index)
    return !Scalars.isClosingPunctuation(last) && !Scalars.endsThought(last) && !beginsPiece(next)
  }

  private static func beginsPiece(_ scalar: UInt32) -> Bool {
    scalar == "“" || scalar == "《" || scalar == "〈" || SurfaceScanner.opens(scalar)
  }
}
