/// How the lines of a text are laid out: each a whole paragraph, or wrapped at a width as text out of a PDF is.
struct PageLayout {
  /// Columns at which lines were wrapped; nil where each line is a paragraph.
  let width: Int?
  /// Lines break behind points too, long before the page's edge: see ``PageLine``.
  var isPieced = false
  /// An empty line stands behind every line, so that it tells nothing of where a paragraph ends.
  var isDoubleSpaced = false
  /// Paragraphs begin with an indent and their further lines do not, so that an indented line begins one.
  var indentsParagraphs = false

  /// A text is wrapped where its longer lines are of one length and break off inside sentences.
  ///
  /// Lines of one length that all begin with a marker are a list of headings, not wrapped text. Linear.
  static func measure(_ lines: TextLines) -> PageLayout {
    var histogram = [Int](repeating: 0, count: 201)
    var texts = 0
    for line in lines where !line.isBlank {
      // A Han character is three bytes and two columns.
      let columns = line.count * 2 / 3
      histogram[min(columns, 200)] += 1
      texts += 1
    }
    guard texts >= 6 else { return PageLayout(width: nil) }
    // The width is that of the longest lines, a few strays apart. Real paragraphs are longer than any page is wide.
    let width = longest(histogram, but: texts / 25)
    guard (24...140).contains(width) else { return PageLayout(width: nil) }
    var full = 0
    var broken = 0
    var pieces = 0
    var indented = 0
    var gaps = 0
    var indents = ParagraphIndents()
    for index in lines.indices where !lines[index].isBlank {
      if lines[index].isIndented { indented += 1 }
      if index > 0, lines[index - 1].isBlank { gaps += 1 }
      let last = lines.last(of: index)
      var next = index + 1
      while next < lines.count, lines[next].isBlank { next += 1 }
      guard lines.columns(of: index) >= width - PageLine.slack else {
        if last == "，" || last == "、" { pieces += 1 }
        if next < lines.count, Scalars.isTerminal(last) { indents.noteEnd(isIndented: lines[next].isIndented) }
        continue
      }
      full += 1
      if Scalars.endsThought(last) || next >= lines.count { continue }
      if goesOn(lines, index, with: next) {
        broken += 1
        indents.noteBreak(isIndented: lines[next].isIndented)
      }
    }
    let isPieced = pieces * 20 >= texts
    // Lines that broke early at a comma or a quotation mark may outnumber the full ones.
    let isWrapped = full >= 4 && (isPieced || full * 10 >= texts) && broken * 2 >= full
    // Where most lines are pieces few are whole.
    return PageLayout(
      width: isWrapped ? isPieced ? longest(histogram, but: texts / 100) : width : nil, isPieced: isWrapped && isPieced,
      isDoubleSpaced: isWrapped && gaps * 20 >= (texts - 1) * 19,
      // A text whose lines are all indented says nothing by it, nor does one whose headings alone are.
      indentsParagraphs: indented * 5 >= texts && (texts - indented) * 5 >= texts || indents.areRule)
  }

  /// Which lines are indented: those behind a paragraph that ends in a short line, and those that go on with a paragraph.
  private struct ParagraphIndents {
    private var (ends, afterEnds, breaks, afterBreaks) = (0, 0, 0, 0)

    mutating func noteEnd(isIndented: Bool) {
      ends += 1
      if isIndented { afterEnds += 1 }
    }

    mutating func noteBreak(isIndented: Bool) {
      breaks += 1
      if isIndented { afterBreaks += 1 }
    }

    /// Where paragraphs have many lines few of all lines are indented.
    var areRule: Bool { ends >= 6 && afterEnds * 10 >= ends * 9 && afterBreaks * 20 <= breaks }
  }

  /// Whether a full line that ends no sentence goes on with the next. No paragraph begins with a point, `…未经审查⏎、不得提交…`, nor inside a bracket,
  /// `…（责任科⏎室：办公室）`.
  private static func goesOn(_ lines: TextLines, _ index: Int, with next: Int) -> Bool {
    if points.contains(lines.first(of: next)) { return true }
    guard lines.surface(of: next) == nil else { return false }
    return !opensWithLabel(lines.bytes.span, lines[next]) || endsInBracket(lines.bytes.span, lines[index])
  }

  private static let points = CharacterSet("。，、；")

  /// Whether a bracket opens among the last characters of a line, and closes on no character of it.
  private static func endsInBracket(_ bytes: Bytes, _ line: Line) -> Bool {
    var offset = Int(line.textEnd)
    let limit = max(Int(line.textStart), offset - longestLabel)
    while offset > limit {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: limit)
      if SurfaceScanner.closes(scalar) { return false }
      if SurfaceScanner.opens(scalar) { return true }
      offset -= max(1, length)
    }
    return false
  }

  /// In bytes.
  private static let longestLabel = 30

  /// `责任单位：县教育局`, `整改措施：加快施工`: a line that begins with a few words and a colon goes on with no other.
  private static func opensWithLabel(_ bytes: Bytes, _ line: Line) -> Bool {
    let start = Int(line.textStart)
    let limit = min(Int(line.textEnd), start + longestLabel)
    let end = Scalars.behindHan(bytes, from: start, to: limit)
    return end > start && end < limit && Punctuation.isColon(Scalars.decode(bytes, at: end, end: limit).value)
  }

  /// The columns of the longest line, some longer ones left out of account.
  private static func longest(_ histogram: [Int], but strays: Int) -> Int {
    var above = 0
    var width = histogram.count - 1
    while width > 0, above + histogram[width] <= strays {
      above += histogram[width]
      width -= 1
    }
    return width
  }
}

extension Scalars {
  /// Ends a sentence or a line that announces a list: nothing has to follow in the same paragraph.
  static func endsThought(_ scalar: UInt32) -> Bool { isTerminal(scalar) || scalar == "：" || scalar == ":" }
}
