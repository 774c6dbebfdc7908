/// What pages that collect samples put before each of their texts: `第一篇：某市防汛工作方案`, `篇二：…`, `【第3篇】…`, `范文一：…`.
///
/// A part of one plan has no colon: `第一篇　发展基础`.
enum CollectionHead {
  /// Where the name of the text begins; nil where a line is no such head.
  static func textStart(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    guard line.count <= longest else { return nil }
    var cursor = Cursor(bytes: bytes, offset: line.lowerBound, end: line.upperBound)
    let isBracketed = cursor.peek == "【"
    if isBracketed { cursor.advance() }
    if cursor.peek == "第" {
      cursor.advance()
      guard skipNumber(&cursor), cursor.peek == "篇" else { return nil }
      cursor.advance()
    } else {
      guard let word = words.word(bytes.span, at: cursor.offset, end: cursor.end) else { return nil }
      cursor = Cursor(bytes: bytes, offset: cursor.offset + word.count, end: cursor.end)
      guard skipNumber(&cursor) else { return nil }
    }
    if isBracketed {
      guard cursor.peek == "】" else { return nil }
      cursor.advance()
    }
    let isPointed = Punctuation.isColon(cursor.peek)
    if isPointed { cursor.advance() }
    guard isPointed || isBracketed else { return nil }
    _ = cursor.skipBlanks()
    return cursor.offset < cursor.end ? cursor.offset : nil
  }

  private static let words = WordList(["篇", "范文"])

  /// In bytes.
  static let longest = 240

  /// Up to three characters of a number.
  private static func skipNumber(_ cursor: inout Cursor) -> Bool {
    _ = cursor.skipBlanks()
    var count = 0
    while count < 3, NumeralCharacter.arabic(cursor.peek) != nil || NumeralCharacter.han(cursor.peek) != nil {
      cursor.advance()
      count += 1
    }
    _ = cursor.skipBlanks()
    return count > 0
  }
}
