/// An item that begins with what is like a marker, or left of one.
enum ItemStart {
  /// Whether a line begins an item with what is like a marker, or left of one.
  static func holds(_ surface: Surface, at seam: Seam, _ joiner: LineJoiner) -> Bool {
    // A bracket that lost its other half holds no paragraph back from a number that is due.
    let mayBeClosed = joiner.paragraph.openBrackets == 0 || surface.isBracketed
    if mayBeClosed || (surface.isBeforeVerb || surface.separator == .other) && SurfaceScanner.closes(seam.last),
      DueNumber.isDue(surface, on: seam.index, behind: joiner.lastLine, joiner), !OpenBracket.goesOn.contains(seam.last),
      !goesOnWithNumber(surface, seam.last, joiner)
    {
      return true
    }
    if joiner.paragraph.openBrackets == 0, PointedItem.isNextItem(surface, behind: seam.last, joiner) { return true }
    if MarkerRest.isPointAlone(surface, joiner), endsBeforePoint(seam.last, surface.separator, joiner) { return true }
    return joiner.paragraph.openBrackets == 0 && MarkerRest.isLeft(surface, on: seam.index, behind: seam.last, joiner)
      && (endsParagraph(seam.last, before: surface, joiner) || endsBefore(surface, on: seam.index, joiner))
  }

  /// `…，推动长⏎三角内人才交流`: whether a bare number begins a line that goes on with the sentence of the line before: that fills the page and ends in the midst of
  /// a clause. A word that headings begin with tells of a marker all the same.
  private static func goesOnWithNumber(_ surface: Surface, _ last: UInt32, _ joiner: LineJoiner) -> Bool {
    guard MarkerRest.isBareNumber(surface), surface.sign == .none, surface.separator == .none, surface.unit == .none,
      surface.pieces.isDisjoint(with: .frame), joiner.paragraph.hasSentence || joiner.paragraph.hasClause, Scalars.isHan(last)
    else { return false }
    return (joiner.layout.isPieced ? joiner.paragraph.pageLine.isFull : joiner.isFull(joiner.lastLine))
      && !HeadingVerbs.begin(joiner.bytes.span, at: Int(surface.textStart), end: joiner.bytes.count)
  }

  /// Whether a paragraph ends before what is left of 五、 or 3., though neither a stop nor its line's length may say so.
  ///
  /// No sentence goes on with a point behind a stop, whatever brackets are open, nor with a dot. A 、 begins a line where the page's edge cut it off, or
  /// behind what is quoted: `…《河北省地方标准》⏎、抽查指引等`; behind a word that ends short of the edge, `…等市直相关单位⏎、组织保障`, it does not.
  private static func endsBeforePoint(_ last: UInt32, _ point: Surface.Separator, _ joiner: LineJoiner) -> Bool {
    if OpenBracket.goesOn.contains(last) { return false }
    if Scalars.isTerminal(last) || point == .dot || TitleSoFar.isTitleSoFar(joiner) { return true }
    return joiner.layout.isPieced && joiner.paragraph.openBrackets == 0 && Scalars.isHan(last) && !joiner.paragraph.pageLine.isFullIndented
  }

  /// Whether a line that ends in a character ends its paragraph before what is left of a marker: with a stop or a tag.
  private static func endsParagraph(_ last: UInt32, before rest: Surface?, _ joiner: LineJoiner) -> Bool {
    if Scalars.endsThought(last) { return true }
    guard let rest, rest.pieces.isEmpty || rest.pieces == .blankBehind else { return SurfaceScanner.closes(last) }
    // `…核发（与…合同合并办理）⏎、工程许可核发`: the list goes on behind its bracket. No sentence goes on with a point.
    return SurfaceScanner.closes(last) && joiner.paragraph.endsInRemark || rest.separator == .dot
  }

  /// Whether the line before ends its paragraph, though no stop says so, because of what this line begins with.
  private static func endsBefore(_ surface: Surface?, on index: Int, _ joiner: LineJoiner) -> Bool {
    guard let surface else { return joiner.endsShort }
    if MarkerRest.isNothingElse(surface, on: index, joiner), !OpenBracket.goesOn.contains(joiner.lines.last(of: joiner.lastLine)) {
      return true
    }
    // `…按要求进行统⏎一归集`
    return joiner.endsShort && !(surface.doubt == .bare && surface.pieces.contains(.han) && surface.value == 1 && surface.unit == .none)
  }
}
