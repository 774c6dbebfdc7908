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
    for index in lines.indices where !lines[index].isBlank {
      if lines[index].isIndented { indented += 1 }
      if index > 0, lines[index - 1].isBlank { gaps += 1 }
      let last = lines.last(of: index)
      guard lines.columns(of: index) >= width - PageLine.slack else {
        if last == "，" || last == "、" { pieces += 1 }
        continue
      }
      full += 1
      if Scalars.endsThought(last) { continue }
      var next = index + 1
      while next < lines.count, lines[next].isBlank { next += 1 }
      guard next < lines.count else { continue }
      if lines.surface(of: next) == nil, !opensWithLabel(lines.bytes.span, lines[next]) { broken += 1 }
    }
    let isPieced = pieces * 20 >= texts
    // Lines that broke early at a comma or a quotation mark may outnumber the full ones.
    let isWrapped = full >= 4 && (isPieced || full * 10 >= texts) && broken * 2 >= full
    // Where most lines are pieces few are whole.
    return PageLayout(
      width: isWrapped ? isPieced ? longest(histogram, but: texts / 100) : width : nil, isPieced: isWrapped && isPieced,
      isDoubleSpaced: isWrapped && gaps * 20 >= (texts - 1) * 19,
      // A text whose lines are all indented says nothing by it, nor does one whose headings alone are.
      indentsParagraphs: indented * 5 >= texts && (texts - indented) * 5 >= texts)
  }

  /// `责任单位：县教育局`, `整改措施：加快施工`: a line that begins with a few words and a colon goes on with no other.
  private static func opensWithLabel(_ bytes: Bytes, _ line: Line) -> Bool {
    let start = Int(line.textStart)
    let limit = min(Int(line.textEnd), start + 30)
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
