/// The names that the first and the last chapter of laws and rules always have, 总则 and 附则: a line that is one of them and nothing else has lost
/// its 第一章 or 第七章.
enum ChapterNames {
  /// Whether a passage is such a name, blanks apart: `附　　则`.
  static func isOne(_ prose: Prose, _ passage: Int) -> Bool {
    let passage = prose.passages[passage]
    guard passage.count <= longest else { return false }
    let end = Int(passage.end)
    var cursor = Cursor(bytes: prose.bytes, offset: Int(passage.start), end: end)
    guard cursor.peek == "总" || cursor.peek == "附" else { return false }
    cursor.advance()
    _ = cursor.skipBlanks()
    guard cursor.peek == "则" else { return false }
    cursor.advance()
    return cursor.offset == end
  }

  /// In bytes: two characters, and wide blanks.
  private static let longest = 24
}
