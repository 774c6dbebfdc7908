/// The line over a table of contents: `目录`, `目　录：`, `【目录】`, `内容目录`, `CONTENTS`.
enum ContentsHead {
  /// In bytes.
  private static let longest = 40

  /// Whether a text is such a line and nothing else.
  static func isWhole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= longest, let end = end(bytes, range) else { return false }
    var cursor = Cursor(bytes: bytes, offset: end, end: range.upperBound)
    _ = cursor.skipBlanks()
    return cursor.offset == cursor.end || isEnglish(bytes, cursor.offset, cursor.end)
  }

  /// Where the head ends with which a text begins, its colon and its brackets included.
  static func end(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var cursor = Cursor(bytes: bytes, offset: range.lowerBound, end: range.upperBound)
    if isEnglish(bytes, cursor.offset, cursor.end) { return range.upperBound }
    let isBracketed = SurfaceScanner.opens(cursor.peek)
    if isBracketed { cursor.advance() }
    if let word = before.word(bytes.span, at: cursor.offset, end: cursor.end) {
      cursor = Cursor(bytes: bytes, offset: cursor.offset + word.count, end: cursor.end)
    }
    guard cursor.peek == "目" else { return nil }
    cursor.advance()
    _ = cursor.skipBlanks()
    guard cursor.peek == "录" || cursor.peek == "次" || cursor.peek == "錄" else { return nil }
    cursor.advance()
    if isBracketed {
      guard SurfaceScanner.closes(cursor.peek) else { return nil }
      cursor.advance()
    }
    let end = cursor.offset
    _ = cursor.skipBlanks()
    guard Punctuation.isColon(cursor.peek) else { return end }
    cursor.advance()
    return cursor.offset
  }

  /// Where the head begins with which a text ends, behind other words: `…应急预案目录`.
  static func start(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    var offset = range.upperBound
    func last() -> (value: UInt32, length: Int) { Scalars.decode(bytes, before: offset, start: start) }
    if Punctuation.isColon(last().value) { offset -= last().length }
    guard last().value == "录" || last().value == "次" || last().value == "錄" else { return nil }
    offset = Blank.start(in: bytes.span, before: offset - last().length, from: start)
    guard last().value == "目" else { return nil }
    offset -= last().length
    return offset > start ? offset : nil
  }

  /// `CONTENTS`, in letters of any case.
  private static func isEnglish(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let word: StaticString = "contents"
    guard end - start == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in (0..<word.count).allSatisfy { unsafe bytes[start + $0] | 0x20 == word[$0] } }
  }

  /// What may stand before the word.
  private static let before = WordList(["内容", "正文", "总"])
}
