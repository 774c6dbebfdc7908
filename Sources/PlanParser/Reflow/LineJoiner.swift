/// Decides whether a line goes on with the paragraph before it.
struct LineJoiner {
  let bytes: [UInt8]
  let lines: [Line]
  let layout: PageLayout
  private let scanner: SurfaceScanner

  /// What is known of the paragraph so far.
  private var lastLine = 0
  private var lineCount = 0
  private var openBrackets = 0
  private var hasSentence = false
  private var hasClause = false
  private var columns = 0
  /// The last bracket stood behind a stop: `…办理登记。（市商务委）`
  private var endsInRemark = false
  private var isBehindStop = false
  private var beginsWithMarker = false
  private var beginsWithArticle = false
  private var pageLine: PageLine

  init(bytes: [UInt8], lines: [Line], layout: PageLayout) {
    self.bytes = bytes
    self.lines = lines
    self.layout = layout
    scanner = SurfaceScanner(bytes: bytes)
    pageLine = PageLine(width: layout.width ?? 0)
  }

  /// A new paragraph begins.
  mutating func begin(with index: Int) {
    lastLine = index
    lineCount = 1
    openBrackets = 0
    hasSentence = false
    hasClause = false
    columns = 0
    endsInRemark = false
    isBehindStop = false
    if layout.width != nil {
      let surface = surface(of: index)
      beginsWithMarker = surface.map(isMarker) ?? false
      beginsWithArticle = surface?.unit == .article
    }
    if layout.isPieced {
      columns = Columns.count(bytes, lines[index])
      pageLine.begin(with: columns)
    }
    take(index)
  }

  /// Whether the line belongs to the paragraph; if so it is taken into account.
  mutating func continues(with index: Int, overGap: Bool) -> Bool {
    guard decide(index, overGap: overGap) else { return false }
    lastLine = index
    lineCount += 1
    if layout.isPieced {
      let count = Columns.count(bytes, lines[index])
      columns += count
      pageLine.add(count)
    }
    take(index)
    return true
  }

  private func decide(_ index: Int, overGap: Bool) -> Bool {
    // A marker, or what is left of one, alone on its line: `8．⏎加强…`, `（十⏎四）加强…`.
    if isLoneMarker(lastLine), !isLoneMarker(index) || closesMarker(index) {
      // A stray bracket is no marker of a line that has its own.
      let isStray = surface(of: lastLine).map { !$0.hasNumeral } ?? false
      let next = surface(of: index)
      if !isStray || next.map(isMarker) != true || closesBracket(next) { return true }
    }
    if isLoneNumber(lastLine), closesMarker(index) { return true }
    // `…完成整改。（三）⏎加强领导…`: the marker slipped to the end of the line before.
    if endsWithMarker(lastLine), surface(of: index).map(isMarker) != true { return true }
    guard let width = layout.width, !overGap else { return false }
    let last = lastCharacter(of: lastLine)
    let first = Scalars.decode(bytes, at: Int(lines[index].textStart), end: Int(lines[index].textEnd)).value
    if Scalars.isClosingPunctuation(first), !(first == 0x29 || first == 0xFF09) || openBrackets > 0 { return true }
    let isMarked = surface(of: index).map(isMarker) ?? false
    if isMarked || beginsAttachments(index), Scalars.endsThought(last) { return false }
    if openBrackets == 0, isAttachmentHead(index) || lineCount == 1 && isAttachmentHead(lastLine) { return false }
    // A bracket stays open for some lines at the most; a lost one must not swallow the text.
    if openBrackets > 0, lineCount < 12 { return true }
    // ， 、 （ “ and the like at a line's end: the sentence goes on.
    if [0xFF0C, 0x3001, 0x2C, 0xFF08, 0x28, 0x201C, 0x300A].contains(last) { return true }
    if layout.isPieced { return continuesPiece(index, first, last, isMarked: isMarked) }
    if Columns.count(bytes, lines[lastLine]) >= width - PageLine.slack { return continuesFull(index, last, isMarked: isMarked) }
    return !isMarked && !Scalars.endsThought(last) && continuesShort(first, last)
  }

  /// The line before is full: its paragraph may go on, unless it ends in a colon or a tag, or this line is indented.
  private func continuesFull(_ index: Int, _ last: UInt32, isMarked: Bool) -> Bool {
    if isMarked || Scalars.isTerminal(last) { return !isIndented(index) }
    if Scalars.endsThought(last) || last == 0xFF09 || last == 0x29 { return false }
    return !isIndented(index) || isIndented(lastLine)
  }

  /// The line before is short and ends no sentence: a heading or a title, unless sentences stand before it in its paragraph.
  private func continuesShort(_ first: UInt32, _ last: UInt32) -> Bool {
    if last == 0xFF09 || last == 0x29 { return false }
    // `我部研究起草了⏎《关于…的通知⏎（征求意见稿）》`
    if [0x300A, 0x201C, 0xFF08, 0x28, 0x3008].contains(first), !beginsWithMarker { return true }
    return hasSentence
  }

  /// The line before is a piece of a line of the page, and so may this one be.
  private func continuesPiece(_ index: Int, _ first: UInt32, _ last: UInt32, isMarked: Bool) -> Bool {
    let isBracketed = SurfaceScanner.closes(last)
    // `…线上线下标准统⏎一、服务同质…`, but a title or a heading ends before a marker.
    if isMarked { return pageLine.isFull && (hasSentence || hasClause) && !isBracketed }
    if Scalars.isTerminal(last) {
      // `…全流程无纸化。⏎（上⏎海海关）`
      if SurfaceScanner.opens(first) { return true }
      return fillsPageLine(from: index) || pageLine.isFull && !isLabel(index)
    }
    // An addressee's line ends in a colon too.
    if Scalars.endsThought(last) { return (hasSentence || beginsWithMarker) && fillsPageLine(from: index) }
    if isBracketed {
      return isProse && pageLine.isFull && !endsInRemark || (isProse || beginsWithArticle) && fillsPageLine(from: index)
    }
    if pageLine.isFull || isProse || hasClause && pageLine.isFullIndented { return true }
    // Between two characters of a word only the page's edge breaks a line: elsewhere a heading or a title ends here.
    if SurfaceScanner.opens(first) {
      // `（2023年6月1日）` below a title
      return beginsWithArticle || !SurfaceScanner.closes(lastCharacter(of: index))
    }
    if LineJoiner.beginsPiece(first), !beginsWithMarker { return true }
    return !endsInWord(lastLine, before: first) && fillsPageLine(from: index)
  }

  /// The paragraph is more than a heading or a title: what ends without a point goes on.
  private var isProse: Bool { hasSentence || hasClause && (!beginsWithMarker || columns > pageLine.width * 5 / 4) }

  /// Whether the lines from one on, up to the first that ends inside a word, fill up the line of the page.
  private func fillsPageLine(from start: Int) -> Bool {
    guard start == lastLine + 1, !isDate(start) else { return false }
    var columns = 0
    for index in start..<min(start + 16, lines.count - 1) {
      guard !lines[index].isBlank, index == start || surface(of: index).map(isMarker) != true else { return false }
      columns += Columns.count(bytes, lines[index])
      if pageLine.isPast(columns) { return false }
      let next = lines[index + 1]
      // A page that ends inside a sentence ends at its edge, whatever stands there.
      if next.isBlank { return pageLine.fits(columns) && !Scalars.endsThought(lastCharacter(of: index)) }
      let isLast = endsInWord(index, before: Scalars.decode(bytes, at: Int(next.textStart), end: Int(next.textEnd)).value)
      if isLast || overflows(columns, with: index + 1), pageLine.fits(columns) { return !isLabel(index + 1) }
      if isLast { return false }
    }
    return false
  }

  /// A line is more than the line of the page has room for: it begins the next.
  private func overflows(_ columns: Int, with next: Int) -> Bool {
    columns <= pageLine.width && columns + Columns.count(bytes, lines[next]) > pageLine.width + 2
      && surface(of: next).map(isMarker) != true
  }

  /// A short line without a point: a date, a signature, a heading.
  private func isLabel(_ index: Int) -> Bool {
    if isDate(index) { return true }
    guard Columns.count(bytes, lines[index]) < pageLine.width - PageLine.slack, !Scalars.isClosingPunctuation(lastCharacter(of: index))
    else { return false }
    let next = index + 1 < lines.count ? Int(lines[index + 1].textStart) : 0
    return !LineJoiner.beginsPiece(Scalars.decode(bytes, at: next, end: bytes.count).value)
  }

  private func isDate(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.textEnd - line.textStart <= 60, line.textEnd > line.textStart, (0x30...0x39).contains(bytes[Int(line.textStart)])
    else { return false }
    return DateReader.whole(bytes, Int(line.textStart), Int(line.textEnd)) != nil
  }

  /// No point stands at the line's end and no bracket opens behind it.
  private func endsInWord(_ index: Int, before next: UInt32) -> Bool {
    let last = lastCharacter(of: index)
    return !Scalars.isClosingPunctuation(last) && !Scalars.endsThought(last) && !LineJoiner.beginsPiece(next)
  }

  private func lastCharacter(of index: Int) -> UInt32 {
    Scalars.decode(bytes, before: Int(lines[index].textEnd), start: Int(lines[index].textStart)).value
  }

  private static func beginsPiece(_ scalar: UInt32) -> Bool {
    scalar == 0x201C || scalar == 0x300A || scalar == 0x3008 || SurfaceScanner.opens(scalar)
  }

  private mutating func take(_ index: Int) {
    guard layout.width != nil else { return }
    let line = lines[index]
    var offset = Int(line.textStart)
    while offset < Int(line.textEnd) {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: Int(line.textEnd))
      switch scalar {
      case 0xFF08, 0x28, 0x3014, 0x3010, 0x300A, 0x201C, 0xFF3B:
        if openBrackets == 0 { endsInRemark = isBehindStop }
        openBrackets += 1
      case 0xFF09, 0x29, 0x3015, 0x3011, 0x300B, 0x201D, 0xFF3D: openBrackets = max(0, openBrackets - 1)
      case 0x3002: hasSentence = true
      case 0xFF0C: hasClause = true
      default: break
      }
      isBehindStop = scalar == 0x3002
      offset += max(1, length)
    }
  }

  /// `2⏎）改进`: the rest of a marker begins the next line.
  private func closesMarker(_ index: Int) -> Bool {
    let first = Scalars.decode(bytes, at: Int(lines[index].textStart), end: Int(lines[index].textEnd)).value
    return SurfaceScanner.closes(first) || first == 0x3001 || SurfaceScanner.isDot(first)
  }

  /// `（⏎9）改进`: what the open bracket lacks.
  private func closesBracket(_ next: Surface?) -> Bool {
    surface(of: lastLine)?.pieces == .open && next.map { $0.pieces.contains(.close) && !$0.pieces.contains(.open) } == true
  }

  private func isLoneNumber(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.textEnd - line.textStart <= 12, let surface = surface(of: index) else { return false }
    return surface.end == line.textEnd && surface.hasNumeral
  }

  /// A line of marker pieces and nothing else.
  private func isLoneMarker(_ index: Int) -> Bool {
    let line = lines[index]
    if line.textEnd - line.textStart == 3, Scalars.matches("第", bytes, at: Int(line.textStart), end: Int(line.textEnd)) { return true }
    guard line.textEnd - line.textStart <= 24, let surface = surface(of: index) else { return false }
    guard surface.textStart == line.textEnd, !surface.pieces.contains(.dash) else { return false }
    // `2021` or `16` may be a page number or a table's cell.
    return !(surface.pieces == [.arabic] && surface.separator == .none && surface.components == 1)
  }

  /// A whole marker behind a stop at the line's end.
  private func endsWithMarker(_ index: Int) -> Bool {
    let line = lines[index]
    let start = Int(line.textStart)
    let end = Int(line.textEnd)
    let last = Scalars.decode(bytes, before: end, start: start).value
    guard
      SurfaceScanner.closes(last) || last == 0x3001 || SurfaceScanner.isDot(last) || NumeralCharacter.arabic(last) != nil
        || NumeralCharacter.composed(last) != nil || last == 0x7AE0 || last == 0x6761 || last == 0x8282
    else { return false }
    var offset = end
    for _ in 0..<14 {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      if length == 0 { return false }
      if Scalars.isTerminal(scalar) || offset < end && SurfaceScanner.closes(scalar) {
        var cursor = Cursor(bytes: bytes, offset: offset, end: end)
        _ = cursor.skipBlanks()
        let surface = scanner.surface(at: cursor.offset, end: end)
        return surface.map { Int($0.textStart) == end && isMarker($0) } ?? false
      }
      // Tags and quoted titles end in brackets too: their Han characters show soon that this is no marker.
      if scalar >= 0x4E00, scalar <= 0x9FFF, !SurfaceScanner.mayBegin.contains(scalar), !TailPieces.mayBeUnit(scalar) { return false }
      offset -= length
    }
    return false
  }

  private func surface(of index: Int) -> Surface? {
    scanner.surface(at: Int(lines[index].textStart), end: Int(lines[index].textEnd))
  }

  /// `附件：1.任务分解表`, `（略）附件：…`
  private func beginsAttachments(_ index: Int) -> Bool {
    var start = Int(lines[index].textStart)
    let end = Int(lines[index].textEnd)
    if Scalars.matches("（略）", bytes, at: start, end: end) { start += 9 }
    guard Scalars.matches("附件", bytes, at: start, end: end) else { return false }
    let next = Scalars.decode(bytes, at: start + 6, end: end).value
    return next == 0xFF1A || next == 0x3A || NumeralCharacter.arabic(next) != nil
  }

  /// `附件2` alone
  private func isAttachmentHead(_ index: Int) -> Bool {
    let start = Int(lines[index].textStart)
    let end = Int(lines[index].textEnd)
    guard end - start <= 12, Scalars.matches("附件", bytes, at: start, end: end) else { return false }
    return bytes[(start + 6)..<end].allSatisfy { $0 == 0x20 || (0x30...0x39).contains($0) }
  }

  /// Enough of a marker to end the paragraph before it.
  private func isMarker(_ surface: Surface) -> Bool {
    guard surface.doubt == .none, surface.value > 0 || surface.pieces.contains(.dash) else { return false }
    return surface.separator == .comma || surface.separator == .dot || surface.pieces.contains(.close) || surface.unit != .none
      || surface.pieces.contains(.circled) || surface.pieces.contains(.dash) || surface.components > 1
  }

  private func isIndented(_ index: Int) -> Bool { lines[index].textStart - lines[index].start >= 4 }
}
