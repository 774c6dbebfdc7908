/// Lines that are pieces of a line of the page: see ``PageLine``.
extension LineJoiner {
  /// The line before is a piece of a line of the page, and so may this one be.
  func continuesPiece(_ index: Int, _ first: UInt32, _ last: UInt32, isMarked: Bool) -> Bool {
    let isBracketed = SurfaceScanner.closes(last)
    // `…线上线下标准统⏎一、服务同质…`, but a title or a heading ends before a marker.
    if isMarked { return paragraph.pageLine.isFull && (paragraph.hasSentence || paragraph.hasClause) && !isBracketed }
    if Scalars.isTerminal(last) {
      // `…全流程无纸化。⏎（上⏎海海关）`
      if SurfaceScanner.opens(first) { return true }
      return fillsPageLine(from: index) || paragraph.pageLine.isFull && !isLabel(index)
    }
    // An addressee's line ends in a colon too.
    if Scalars.endsThought(last) { return (paragraph.hasSentence || paragraph.beginsWithMarker) && fillsPageLine(from: index) }
    if isBracketed {
      // `…（以下简称⏎“四个工程”⏎）⏎等相关规定，`
      if LineJoiner.goesOnBehindBracket.contains(first) { return true }
      return paragraph.isProse && paragraph.pageLine.isFull && !paragraph.endsInRemark
        || (paragraph.isProse || paragraph.beginsWithArticle) && fillsPageLine(from: index)
    }
    if paragraph.pageLine.isFull || paragraph.isProse || paragraph.hasClause && paragraph.pageLine.isFullIndented { return true }
    // Between two characters of a word only the page's edge breaks a line: elsewhere a heading or a title ends here.
    if SurfaceScanner.opens(first) {
      // `（2023年6月1日）` below a title
      return paragraph.beginsWithArticle || !SurfaceScanner.closes(lines.last(of: index))
    }
    if LineJoiner.beginsPiece(first), !paragraph.beginsWithMarker { return true }
    return !endsInWord(lastLine, before: first) && fillsPageLine(from: index)
  }

  /// What hardly a paragraph begins with.
  private static let goesOnBehindBracket = CharacterSet("等的与或")

  /// Whether the lines from one on, up to the first that ends inside a word, fill up the line of the page.
  private func fillsPageLine(from start: Int) -> Bool {
    guard start == lastLine + 1, !isDate(start) else { return false }
    var columns = 0
    for index in start..<min(start + 16, lines.count - 1) {
      guard !lines[index].isBlank, index == start || !lines.isMarked(index) else { return false }
      columns += lines.columns(of: index)
      if paragraph.pageLine.isPast(columns) { return false }
      let next = lines[index + 1]
      // A page that ends inside a sentence ends at its edge, whatever stands there.
      if next.isBlank { return paragraph.pageLine.fits(columns) && !Scalars.endsThought(lines.last(of: index)) }
      let isLast = endsInWord(index, before: lines.first(of: index + 1))
      if isLast || overflows(columns, with: index + 1), paragraph.pageLine.fits(columns) { return !isLabel(index + 1) }
      if isLast { return false }
    }
    return false
  }

  /// A line is more than the line of the page has room for: it begins the next.
  private func overflows(_ columns: Int, with next: Int) -> Bool {
    columns <= paragraph.pageLine.width && columns + lines.columns(of: next) > paragraph.pageLine.width + 2
      && !lines.isMarked(next)
  }

  /// A short line without a point: a date, a signature, a heading.
  func isLabel(_ index: Int) -> Bool {
    if isDate(index) { return true }
    guard lines.columns(of: index) < paragraph.pageLine.width - PageLine.slack,
      !Scalars.isClosingPunctuation(lines.last(of: index))
    else { return false }
    guard index + 1 < lines.count else { return true }
    let next = lines.first(of: index + 1)
    // `工作任务⏎（一）…`: the heading above a list.
    return !LineJoiner.beginsPiece(next) || lines.isMarked(index + 1)
  }

  private func isDate(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.count <= 60, NumeralCharacter.arabic(lines.first(of: index)) != nil else { return false }
    return DateReader.whole(bytes, Int(line.textStart), Int(line.textEnd)) != nil
  }

  /// No point stands at the line's end and no bracket opens behind it.
  private func endsInWord(_ index: Int, before next: UInt32) -> Bool {
    let last = lines.last(of: index)
    return !Scalars.isClosingPunctuation(last) && !Scalars.endsThought(last) && !LineJoiner.beginsPiece(next)
  }

  private static func beginsPiece(_ scalar: UInt32) -> Bool {
    scalar == "“" || scalar == "《" || scalar == "〈" || SurfaceScanner.opens(scalar)
  }
}
