/// The tags of a page that were left in its text: `<p style="…">`, `</div>`, `<br/>`, and what is written for a blank, `&nbsp;`.
enum PageTag {
  enum Kind {
    /// It begins or ends a paragraph.
    case block
    /// It ends a line.
    case lineBreak
    /// It says how words look, or is a blank.
    case inline
  }

  /// In bytes: with what it says of its looks.
  private static let longest = 400

  private static let blocks = WordList([
    "blockquote", "section", "article", "center", "header", "footer", "table", "tbody", "body", "html", "div", "h1", "h2", "h3", "h4", "h5",
    "h6", "li", "ul",
    "ol", "tr", "p", "DIV", "TABLE", "LI", "TR", "P",
  ])
  private static let inlines = WordList(["strong", "span", "font", "o:p", "em", "b", "i", "u", "a", "SPAN", "STRONG", "FONT", "B", "A"])
  private static let lineBreaks = WordList(["br", "BR"])
  private static let blanks = WordList(["&nbsp;", "&emsp;", "&ensp;"])

  /// The tag that stands at an offset, and its bytes; nil for all else, such as `<某县工作方案>`.
  static func read(_ bytes: Bytes, at offset: Int, end: Int) -> (kind: Kind, count: Int)? {
    guard offset < end else { return nil }
    if bytes[offset] == "&" { return blanks.word(bytes, at: offset, end: end).map { (.inline, $0.count) } }
    guard bytes[offset] == "<" else { return nil }
    let name = offset + 1 < end && bytes[offset + 1] == "/" ? offset + 2 : offset + 1
    for (words, kind) in [(blocks, Kind.block), (lineBreaks, .lineBreak), (inlines, .inline)] {
      guard let word = words.word(bytes, at: name, end: end) else { continue }
      let behind = name + word.count
      guard behind < end, bytes[behind] == ">" || bytes[behind] == " " || bytes[behind] == "/" else { continue }
      let limit = min(end, behind + longest)
      let close = ByteSearch.first(UInt8(ascii: ">"), in: bytes, from: behind, to: limit)
      return close < limit ? (kind, close + 1 - offset) : nil
    }
    return nil
  }

  /// Tags side by side, blanks between them as well: which of them says most, and where they end.
  static func run(_ bytes: Bytes, at start: Int, end: Int) -> (kind: Kind, end: Int)? {
    guard let first = read(bytes, at: start, end: end) else { return nil }
    var kind = first.kind
    var offset = start + first.count
    while true {
      let next = Blank.end(in: bytes, from: offset, to: end)
      guard let tag = read(bytes, at: next, end: end) else { return (kind, offset) }
      if tag.kind == .block || kind == .inline { kind = tag.kind }
      offset = next + tag.count
    }
  }
}
