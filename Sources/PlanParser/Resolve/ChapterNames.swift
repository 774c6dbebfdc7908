/// The names that the first and the last chapter of laws and rules always have, 总则 and 附则: a line that is one of them and nothing else has lost
/// its 第一章 or 第七章.
enum ChapterNames {
  /// Whether a passage is such a name, blanks apart: `附　　则`.
  static func isOne(_ prose: Prose, _ passage: Int) -> Bool {
    let passage = prose.passages[passage]
    guard passage.count <= longest else { return false }
    let end = Int(passage.end)
    var cursor = Cursor(bytes: prose.bytes, offset: Int(passage.start), end: end)
    guard cursor.peek == 0x603B || cursor.peek == 0x9644 else { return false }  // 总 附
    cursor.advance()
    _ = cursor.skipBlanks()
    guard cursor.peek == 0x5219 else { return false }  // 则
    cursor.advance()
    return cursor.offset == end
  }

  /// In bytes: two characters, and wide blanks.
  private static let longest = 24
}
