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
  private var beginsWithMarker = false

  init(bytes: [UInt8], lines: [Line], layout: PageLayout) {
    self.bytes = bytes
    self.lines = lines
    self.layout = layout
    scanner = SurfaceScanner(bytes: bytes)
  }

  /// A new paragraph begins.
  mutating func begin(with index: Int) {
    lastLine = index
    lineCount = 1
    openBrackets = 0
    hasSentence = false
    if layout.width != nil { beginsWithMarker = surface(of: index).map(isMarker) ?? false }
    take(index)
  }

  /// Whether the line belongs to the paragraph; if so it is taken into account.
  mutating func continues(with index: Int, overGap: Bool) -> Bool {
    guard decide(index, overGap: overGap) else { return false }
    lastLine = index
    lineCount += 1
    take(index)
    return true
  }

  private func decide(_ index: Int, overGap: Bool) -> Bool {
    let last = Scalars.decode(bytes, before: Int(lines[lastLine].textEnd), start: Int(lines[lastLine].textStart)).value
    // Most lines are sentences, longer than any marker.
    let isSentence = last == 0x3002 && lines[lastLine].textEnd - lines[lastLine].textStart > 24
    if !isSentence, hangsOnMarker(index) { return true }
    guard let width = layout.width, !overGap else { return false }
    let first = Scalars.decode(bytes, at: Int(lines[index].textStart), end: Int(lines[index].textEnd)).value
    if Scalars.isClosingPunctuation(first), !(first == 0x29 || first == 0xFF09) || openBrackets > 0 { return true }
    let isMarked = surface(of: index).map(isMarker) ?? false
    if isMarked, Scalars.endsThought(last) { return false }
    // A bracket stays open for some lines at the most; a lost one must not swallow the text.
    if openBrackets > 0, lineCount < 12 { return true }
    // ， 、 （ “ and the like at a line's end: the sentence goes on.
    if [0xFF0C, 0x3001, 0x2C, 0xFF08, 0x28, 0x201C, 0x300A].contains(last) { return true }
    if Columns.count(bytes, lines[lastLine]) >= width - 8 { return continuesFull(index, last, isMarked: isMarked) }
    return !isMarked && !Scalars.endsThought(last) && continuesShort(first, last)
  }

  /// Whether the line before ends in a marker, or is one, that this line goes on with.
  private func hangsOnMarker(_ index: Int) -> Bool {
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
    return false
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

  private mutating func take(_ index: Int) {
    guard layout.width != nil else { return }
    let line = lines[index]
    var offset = Int(line.textStart)
    while offset < Int(line.textEnd) {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: Int(line.textEnd))
      switch scalar {
      case 0xFF08, 0x28, 0x3014, 0x3010, 0x300A, 0x201C: openBrackets += 1
      case 0xFF09, 0x29, 0x3015, 0x3011, 0x300B, 0x201D: openBrackets = max(0, openBrackets - 1)
      case 0x3002: hasSentence = true
      default: break
      }
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

  /// Enough of a marker to end the paragraph before it.
  private func isMarker(_ surface: Surface) -> Bool {
    guard surface.doubt == .none, surface.value > 0 || surface.pieces.contains(.dash) else { return false }
    return surface.separator == .comma || surface.separator == .dot || surface.pieces.contains(.close) || surface.unit != .none
      || surface.pieces.contains(.circled) || surface.pieces.contains(.dash) || surface.components > 1
  }

  private func isIndented(_ index: Int) -> Bool { lines[index].textStart - lines[index].start >= 4 }
}
