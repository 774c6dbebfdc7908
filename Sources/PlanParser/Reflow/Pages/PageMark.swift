/// Lines that a page left in the text: `- 2 -`, `— 3 —`, `第 4 页 共 9 页`, `共9页 第4页`, `Page 4 of 9`, `# Page 12:`.
enum PageMark {
  static func matches(_ bytes: [UInt8], _ line: Line) -> Bool {
    let count = Int(line.count)
    guard count > 0, count <= 40, mayBegin(bytes[Int(line.textStart)]) else { return false }
    var cursor = Cursor(bytes: bytes, offset: Int(line.textStart), end: Int(line.textEnd))
    if Scalars.matches("# Page ", bytes, at: cursor.offset, end: cursor.end) { return pageHead(&cursor) }
    if cursor.peek == "第" { return pageOf(&cursor) }
    if cursor.peek == "共" { return pageOfAll(&cursor) }
    if cursor.peek == "P" || cursor.peek == "p" { return englishPage(&cursor) }
    return dashed(&cursor)
  }

  /// Whether a byte may be the first of a page mark: of #, of 第 or 共, of Page, of a dash of some kind. Hardly a short line begins with it.
  @inline(__always)
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case "#", "-", "~", "P", "p", 0xC2, 0xE2, 0xE5, 0xE7, 0xEF: true
    default: false
    }
  }

  /// `# Page 12:` and nothing else: what stands behind it is text.
  private static func pageHead(_ cursor: inout Cursor) -> Bool {
    for _ in 0..<7 { cursor.advance() }
    guard digits(&cursor) else { return false }
    if cursor.peek == ":" || cursor.peek == "：" { cursor.advance() }
    return cursor.offset == cursor.end
  }

  /// `第 4 页`, `第4页 共9页`
  private static func pageOf(_ cursor: inout Cursor) -> Bool {
    guard numberedPage(&cursor) else { return false }
    while cursor.offset < cursor.end {
      let scalar = cursor.peek
      guard SurfaceScanner.isBlank(scalar) || NumeralCharacter.arabic(scalar) != nil || ["共", "页", "/", "，"].contains(scalar)
      else {
        return false
      }
      cursor.advance()
    }
    return true
  }

  /// `共9页 第4页`
  private static func pageOfAll(_ cursor: inout Cursor) -> Bool {
    guard numberedPage(&cursor) else { return false }
    while SurfaceScanner.isBlank(cursor.peek) || cursor.peek == "，" || cursor.peek == "/" { cursor.advance() }
    return cursor.peek == "第" && pageOf(&cursor)
  }

  /// 第 or 共, a number and 页.
  private static func numberedPage(_ cursor: inout Cursor) -> Bool {
    cursor.advance()
    _ = cursor.skipBlanks()
    guard digits(&cursor) else { return false }
    _ = cursor.skipBlanks()
    guard cursor.peek == "页" else { return false }
    cursor.advance()
    return true
  }

  /// `Page 4`, `Page 4 of 9`
  private static func englishPage(_ cursor: inout Cursor) -> Bool {
    guard skips("Page", "page", &cursor), cursor.skipBlanks(), digits(&cursor) else { return false }
    guard cursor.skipBlanks() else { return cursor.offset == cursor.end }
    return skips("of", "Of", &cursor) && cursor.skipBlanks() && digits(&cursor) && cursor.offset == cursor.end
  }

  private static func skips(_ word: StaticString, _ other: StaticString, _ cursor: inout Cursor) -> Bool {
    guard
      Scalars.matches(word, cursor.bytes, at: cursor.offset, end: cursor.end)
        || Scalars.matches(other, cursor.bytes, at: cursor.offset, end: cursor.end)
    else { return false }
    for _ in 0..<word.utf8CodeUnitCount { cursor.advance() }
    return true
  }

  /// `- 2 -`, `—3—`, `~ 4 ~`
  private static func dashed(_ cursor: inout Cursor) -> Bool {
    guard dashes(&cursor) else { return false }
    _ = cursor.skipBlanks()
    guard digits(&cursor) else { return false }
    _ = cursor.skipBlanks()
    return dashes(&cursor) && cursor.offset == cursor.end
  }

  private static func dashes(_ cursor: inout Cursor) -> Bool {
    let start = cursor.offset
    while ["-", "—", "–", "―", "－", "─", "·", "~", "～"].contains(cursor.peek) { cursor.advance() }
    return cursor.offset > start
  }

  private static func digits(_ cursor: inout Cursor) -> Bool {
    let start = cursor.offset
    while NumeralCharacter.arabic(cursor.peek) != nil { cursor.advance() }
    return cursor.offset > start
  }
}
