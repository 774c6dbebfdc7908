/// Decides whether a line goes on with the paragraph before it.
struct LineJoiner {
  let bytes: [UInt8]
  let lines: TextLines
  let layout: PageLayout
  /// Lines that are cells of a table, in order.
  let cells: [Int]
  let scanner: SurfaceScanner

  private(set) var lastLine = 0
  /// How many lines the paragraph has so far.
  private(set) var lineCount = 0
  private(set) var paragraph: ParagraphSoFar
  /// Some paragraph has begun with a marker.
  private(set) var hasMarkers = false
  /// Some paragraph has ended in a sentence.
  private(set) var hasText = false
  /// How far the paragraphs' markers have counted.
  var numbers = RunningNumbers()
  /// The last line of a tag that was broken over lines.
  private var tagEnd = -1

  init(lines: TextLines, layout: PageLayout, cells: [Int]) {
    bytes = lines.bytes
    self.lines = lines
    self.layout = layout
    self.cells = cells
    scanner = SurfaceScanner(bytes: bytes)
    paragraph = ParagraphSoFar(width: layout.width ?? 0)
  }

  /// A new paragraph begins.
  mutating func begin(with index: Int) {
    let before = lastLine
    if lineCount > 0, layout.width != nil, Scalars.isTerminal(lines.last(of: before)) { hasText = true }
    lastLine = index
    lineCount = 1
    paragraph = ParagraphSoFar(width: layout.width ?? 0)
    guard layout.width != nil else { return }
    let surface = lines.surface(of: index)
    paragraph.beginsWithMarker = lines.isMarked(index)
    let line = lines[index]
    if let surface, paragraph.beginsWithMarker {
      hasMarkers = true
      numbers.note(surface, isAlone: surface.end == line.textEnd)
    } else if let surface, isDue(surface, on: index, behind: before) {
      paragraph.beginsWithLoneNumber = surface.end == line.textEnd
      numbers.noteRest(surface)
    } else if let surface {
      noteItem(surface)
    }
    paragraph.beginsWithLabel = RoleLabel.opensLine(bytes.span, at: Int(line.textStart), end: Int(line.textEnd))
    paragraph.beginsWithArticle = surface?.unit == .article && surface?.doubt != .word
    take(index, behind: surface.map { isRest($0) ? $0 : nil } ?? nil)
  }

  /// Whether the line belongs to the paragraph; if so it is taken into account.
  mutating func continues(with index: Int, overGap: Bool) -> Bool {
    if layout.width == nil, index > tagEnd, !overGap, let end = endOfOpenTag(index) { tagEnd = end }
    guard index <= tagEnd || decide(index, overGap: overGap) else { return false }
    lastLine = index
    lineCount += 1
    if layout.width != nil { take(index) }
    return true
  }

  /// Takes a page's number that stands inside a tag, `各县（市、⏎3⏎区）人民政府）`, for what it is: the tag goes on behind it.
  @inline(__always)
  mutating func passesPageNumber(_ index: Int) -> Bool {
    guard lines[index].count <= Self.longestPageNumber, let end = endOfTag(aroundPageNumber: index) else {
      return false
    }
    tagEnd = end
    return true
  }

  /// Whether a line is a cell of a table. O(log cells); few texts have any.
  @inline(__always)
  func isCell(_ index: Int) -> Bool {
    guard !cells.isEmpty else { return false }
    let place = cells.indices.partitioningIndex { cells[$0] >= index }
    return place < cells.count && cells[place] == index
  }

  private mutating func take(_ index: Int, behind rest: Surface? = nil) {
    // The text's own reference, so that it can be read while the paragraph is written.
    let source = bytes
    if layout.isPieced { paragraph.fill(lines.columns(of: index)) }
    paragraph.take(source.span, Int(rest?.textStart ?? lines[index].textStart)..<Int(lines[index].textEnd))
  }

  private func decide(_ index: Int, overGap: Bool) -> Bool {
    if layout.width == nil, isCell(lastLine) || isCell(index) { return false }
    let last = lines.last(of: lastLine)
    if let hangs = hangsTogether(index, last) { return hangs }
    // Over a gap no line goes on but with a marker that stands alone.
    if overGap { return false }
    if tearsMarker(last, index) { return true }
    if isHalfNumber(index, before: index + 1) { return false }
    if isTorn(index, last) { return true }
    guard layout.width != nil else {
      return (last == "、" ? goesOnNaming(index) : tearsTag(index, last)) || breaksHeading(index, last)
    }
    let surface = shortSurface(of: index)
    if endsWithPage(lastLine, before: index) || surface.map({ beginsItem($0, index, last) }) ?? false { return false }
    let first = lines.first(of: index)
    if Scalars.isClosingPunctuation(first), !(first == ")" || first == "）") || paragraph.openBrackets > 0 { return true }
    let isMarked = surface.map { $0.marksParagraph || $0.isBracketed && isLeft($0, on: index, behind: last) } ?? false
    if standsApart(index, last, isMarked: isMarked) { return false }
    return isInside(last, before: index) || goesOnByWidth(index, first, last, isMarked: isMarked)
  }

  /// Whether a marker alone on the line before, or at its end, has its text on this one; nil where there is none.
  private func hangsTogether(_ index: Int, _ last: UInt32) -> Bool? {
    // Most lines are sentences, longer than any marker.
    if last == "。", lines[lastLine].count > LineJoiner.longestLone || endsTornNumber { return nil }
    if endsEmpty(before: index) { return false }
    return hangsOnMarker(index, last) ? true : nil
  }

  /// Whether a line's end went through a number, a word or a tag. A sentence that has its stop is not torn.
  private func isTorn(_ index: Int, _ last: UInt32) -> Bool {
    guard last != "。" else { return false }
    if tearsYear(lastLine, index) || tearsOneness(last, index) || tearsDeadline(index, last) { return true }
    if tearsNumber(last, index) || tearsPair(last, index) { return true }
    if tearsReference(last, index) || tearsAmount(last, index) || tearsBound(last, index) { return true }
    if Punctuation.isColon(last), hangsOnLabel(index) { return true }
    return (last == "）" || last == ")") && goesOnBehindRegions(index)
  }

  /// Whether a line begins an item with what is like a marker, or left of one.
  private func beginsItem(_ surface: Surface, _ index: Int, _ last: UInt32) -> Bool {
    // A bracket that lost its other half holds no paragraph back from a number that is due.
    let mayBeClosed = paragraph.openBrackets == 0 || surface.isBracketed
    if mayBeClosed || (surface.isBeforeVerb || surface.separator == .other) && SurfaceScanner.closes(last),
      isDue(surface, on: index, behind: lastLine), !LineJoiner.goesOn.contains(last), !goesOnWithNumber(surface, last)
    {
      return true
    }
    if paragraph.openBrackets == 0, isNextItem(surface, behind: last) { return true }
    if isPointAlone(surface), endsBeforePoint(last, surface.separator) { return true }
    return paragraph.openBrackets == 0 && isLeft(surface, on: index, behind: last)
      && (endsParagraph(last, before: surface) || endsBefore(surface, on: index))
  }

  /// Whether what begins a line is left of a marker, and no sentence goes on with it.
  private func isLeft(_ surface: Surface, on index: Int, behind last: UInt32) -> Bool {
    isRest(surface) || isNothingElse(surface, on: index) || isBareNumber(surface) && Scalars.isTerminal(last)
  }

  /// Whether a paragraph begins with a line, because of what the line before ends and this one begins with: a marker, an attachment, a tag that ended.
  private func standsApart(_ index: Int, _ last: UInt32, isMarked: Bool) -> Bool {
    // `…按职责分工负责〕⏎附件：1.任务分解表`
    if paragraph.openBrackets == 0, SurfaceScanner.closes(last), beginsAttachmentList(index) { return true }
    if Scalars.endsThought(last), isMarked || beginsAttachments(index) { return true }
    if paragraph.openBrackets > 0 { return endsUnclosedTag(index, last, isMarked: isMarked) }
    return isAttachmentHead(index) || paragraph.lineCount == 1 && isAttachmentHead(lastLine)
  }

  /// Whether the line before breaks off in a bracket, or in a sentence: ， 、 （ “ and the like stand at its end.
  ///
  /// A bracket stays open for some lines at the most, and only if one of them closes it: a lost one must not swallow the text, `广府办发〔202026⏎…办公室⏎关于印发…`.
  private func isInside(_ last: UInt32, before index: Int) -> Bool {
    let left = Self.mostInBracket - (paragraph.lineCount - paragraph.openLine)
    return paragraph.openBrackets > 0 && left > 0 && closes(within: index..<min(index + left, lines.count))
      || LineJoiner.goesOn.contains(last)
  }

  /// Lines of what stands in one bracket.
  private static let mostInBracket = 12

  /// Whether what is open is closed on one of some lines, and no marker begins one before that.
  private func closes(within next: Range<Int>) -> Bool {
    var depth = paragraph.openBrackets
    for line in next where !lines[line].isBlank {
      if line > next.lowerBound, lines.surface(of: line)?.marksParagraph ?? false { return false }
      var offset = Int(lines[line].textStart)
      let end = Int(lines[line].textEnd)
      while true {
        offset = Scalars.behindHan(bytes.span, from: offset, to: end)
        guard offset < end else { break }
        let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
        if ParagraphSoFar.opens(scalar) { depth += 1 } else if ParagraphSoFar.closes(scalar) { depth -= 1 }
        if depth == 0 { return true }
        offset += max(1, length)
      }
    }
    return false
  }

  /// Whether the page's edge broke the line before.
  private func goesOnByWidth(_ index: Int, _ first: UInt32, _ last: UInt32, isMarked: Bool) -> Bool {
    if layout.isPieced { return continuesPiece(index, first, last, isMarked: isMarked) }
    if isFull(lastLine) { return continuesFull(index, last, isMarked: isMarked) }
    return !isMarked && !Scalars.endsThought(last) && continuesShort(first, last)
  }

  /// `责任单位：市财政局、⏎市水利局`: whether the paragraph opens with a label and its units go on on this line, in a text whose lines are whole
  /// paragraphs otherwise.
  private func goesOnNaming(_ index: Int) -> Bool {
    let (first, next) = (lines[lastLine + 1 - lineCount], lines[index])
    return TornLabel.goesOn(
      bytes.span, first.text, next.text)
  }

  /// ， 、 , （ ( “ 《
  static let goesOn: [Unicode.Scalar] = ["，", "、", ",", "（", "(", "“", "《"]

  /// Whether the line before ends in a marker, or is one, that this line goes on with.
  private func hangsOnMarker(_ index: Int, _ last: UInt32) -> Bool {
    let length = lines[lastLine].count
    if length <= LineJoiner.longestLone, hangsOnLoneMarker(index) { return true }
    // `…完成整改。（三）⏎加强领导…`: the marker slipped to the end of the line before.
    guard LineJoiner.mayEndMarker(last), !lines.isMarked(index) else { return false }
    return endsWithMarker(lastLine) || endsWithDueMarker(lastLine, before: index) || endsWithChapter(lastLine, before: index)
  }

  /// `…，电话：0532-61234⏎56。`: what is alone on its line is the end of its paragraph, and no marker.
  private var endsTornNumber: Bool { lineCount > 1 && !isLoneNumber(lastLine - 1) }

  /// Bytes of the longest line that holds a marker, or a piece of one, and nothing else: nearly all lines are longer.
  static let longestLone = 24

  /// The same, of a marker alone on its line.
  private func hangsOnLoneMarker(_ index: Int) -> Bool {
    if completesMarker(index) || paragraph.beginsWithLoneNumber && lineCount == 1 && !beginsItself(index) { return true }
    // `第十⏎章⏎附则`
    if lineCount == 2, isUnit(lastLine), !lines.isMarked(index) { return true }
    // A marker, or what is left of one, alone on its line: `8．⏎加强…`, `（十⏎四）加强…`.
    if isLoneMarker(lastLine), !isLoneMarker(index) || closesMarker(index) {
      // A stray bracket is no marker of a line that has its own.
      let isStray = lines.surface(of: lastLine).map { !$0.hasNumeral } ?? false
      let next = lines.surface(of: index)
      if !isStray || !lines.isMarked(index) || closesBracket(next) { return true }
    }
    if isLoneNumber(lastLine), closesMarker(index) { return true }
    if lineCount == 1, isHalfNumber(lastLine, before: index) { return true }
    if isPieceOfDate(lastLine, before: index) { return true }
    return isLoneChapter(lastLine, before: index) || isLoneItem(lastLine, before: index) || isHalfOfPart(lastLine, before: index)
      || isHalfOfChapterName(lastLine, before: index)
  }

  /// `3⏎2.落实责任`: what stands alone is a page's number where the line behind it has a whole number of its own, unless both are the digits of one.
  private func beginsItself(_ index: Int) -> Bool {
    lines.surface(of: index).map { $0.isUnmistakable && $0.pieces.contains(.arabic) } ?? false && !isHalfNumber(lastLine, before: index)
  }

  /// Whether the line before ends in a label, and this line says who.
  private func hangsOnLabel(_ index: Int) -> Bool {
    let (first, second) = (lines[lastLine], lines[index])
    guard !lines.isMarked(index) else { return false }
    let names = second.text
    return TornLabel.parts(
      bytes.span, first.text, from: isFull(index) ? TornTag.untorn(bytes.span, names) : names)
  }

  /// Whether the page's edge may break a line.
  func isFull(_ index: Int) -> Bool {
    layout.width.map { lines.columns(of: index) >= $0 - PageLine.slack } ?? false
  }

  /// The line before is full: its paragraph may go on, unless it ends in a colon, a tag or a title, or this line is indented.
  private func continuesFull(_ index: Int, _ last: UInt32, isMarked: Bool) -> Bool {
    // `（责任单位：市水利局）⏎抄送：市委办公室。`
    if ColophonLabel.begins(bytes.span, lines[index].text) { return false }
    // `（二）合并年度报告（县税务局）⏎1.开展培训`: a tag ended it. `…第四次会议修正⏎第一章 总则`: so did a line that is neither heading nor sentence.
    // `责任单位：市财政局、市水利局⏎二、工作安排`: units are all that such a paragraph holds.
    if isMarked, paragraph.beginsWithLabel || SurfaceScanner.closes(last) || endsBeforeMarker || beginsList(index) { return false }
    // `…，请认真贯彻执行。⏎某市人民政府⏎2024年3月12日`: the notice's last sentence fills its line by chance.
    if isMarked || Scalars.isTerminal(last) { return !lines[index].isIndented && (isMarked || !isLabel(index)) }
    if endsTitle(before: index) { return false }
    if Scalars.endsThought(last) || (last == "）" || last == ")") && !goesOnBehindRemark { return false }
    // `…考核。〔责任单位：市水利局〕⏎4拓宽渠道`, but `（市府发〔2024〕⏎37号）`
    if SurfaceScanner.closes(last), paragraph.endsInRemark { return false }
    return !lines[index].isIndented || lines[lastLine].isIndented && !layout.indentsParagraphs
  }

  /// The line before is short and ends no sentence: a heading or a title, unless sentences stand before it in its paragraph.
  private func continuesShort(_ first: UInt32, _ last: UInt32) -> Bool {
    if last == "）" || last == ")" { return false }
    // `我部研究起草了⏎《关于…的通知⏎（征求意见稿）》`
    if ["《", "“", "（", "(", "〈"].contains(first), !paragraph.beginsWithMarker {
      // `“无废城市”建设工作方案⏎“无废城市”是…`
      return SurfaceScanner.opens(first) || !isTitleSoFar
    }
    if paragraph.hasSentence { return !endsWithGluedHeading }
    // `第十条【信息共享】…按要求进行统⏎一归集`: an article is a sentence, and what was lost of its marker shortens its first line.
    guard let width = layout.width, paragraph.beginsWithArticle, Scalars.isHan(last) else { return false }
    return lines.columns(of: lastLine) >= width - 2 * PageLine.slack
  }

  /// Whether the line before ends its paragraph, though no stop says so, because of what this line begins with.
  private func endsBefore(_ surface: Surface?, on index: Int) -> Bool {
    guard let surface else { return endsShort }
    if isNothingElse(surface, on: index), !LineJoiner.goesOn.contains(lines.last(of: lastLine)) { return true }
    // `…按要求进行统⏎一归集`
    return endsShort && !(surface.doubt == .bare && surface.pieces.contains(.han) && surface.value == 1 && surface.unit == .none)
  }

  /// Whether the line before is too short to be broken by the page's edge: no sentence goes on in such a place with a bracket or a point.
  var endsShort: Bool {
    guard let width = layout.width, !layout.isPieced else { return false }
    return lines.columnsOfPage(lastLine) < width - PageLine.slack
  }
}
