/// Decides whether a line goes on with the paragraph before it, line by line. Its reasons stand in ``JoinReason``, in their order.
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
  private(set) var numbers = RunningNumbers()
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
    } else if let surface, DueNumber.isDue(surface, on: index, behind: before, self) {
      paragraph.beginsWithLoneNumber = surface.end == line.textEnd
      numbers.noteRest(surface)
    } else if let surface {
      noteItem(surface)
    }
    paragraph.beginsWithLabel = RoleLabel.opensLine(bytes.span, at: Int(line.textStart), end: Int(line.textEnd))
    paragraph.beginsWithArticle = surface?.unit == .article && surface?.doubt != .word
    take(index, behind: surface.map { MarkerRest.isRest($0, self) ? $0 : nil } ?? nil)
  }

  /// Takes note of an item whose text begins with a digit at the beginning of a paragraph, if it is a first or goes on from the last.
  private mutating func noteItem(_ surface: Surface) {
    guard let item = PointedItem.item(surface), item.number == 1 || numbers.areFollowed(byItem: item.number, item.separator) else { return }
    numbers.note(item: item.number, item.separator)
  }

  /// Whether the line belongs to the paragraph; if so it is taken into account.
  mutating func continues(with index: Int, overGap: Bool) -> Bool {
    if layout.width == nil, index > tagEnd, !overGap, let end = OpenTag.endOfOpenTag(index, self) { tagEnd = end }
    guard index <= tagEnd || joins(at: Seam(lines, above: lastLine, below: index), overGap: overGap) else { return false }
    lastLine = index
    lineCount += 1
    if layout.width != nil { take(index) }
    return true
  }

  /// Takes a page's number that stands inside a tag, `各县（市、⏎3⏎区）人民政府）`, for what it is: the tag goes on behind it.
  @inline(__always)
  mutating func passesPageNumber(_ index: Int) -> Bool {
    guard lines[index].count <= OpenTag.longestPageNumber, let end = OpenTag.endOfTag(aroundPageNumber: index, self) else {
      return false
    }
    tagEnd = end
    return true
  }

  private mutating func take(_ index: Int, behind rest: Surface? = nil) {
    // The text's own reference, so that it can be read while the paragraph is written.
    let source = bytes
    if layout.isPieced { paragraph.fill(lines.columns(of: index)) }
    paragraph.take(source.span, Int(rest?.textStart ?? lines[index].textStart)..<Int(lines[index].textEnd))
  }
}
