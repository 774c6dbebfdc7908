/// Tells a responsibility tag from other bracketed text.
///
/// Not tags: `（事）`, `（党组）`, `（中发〔2021〕33号）`, `（以下简称…）`, `（包括牵头单位自身）`.
enum Tag {
  /// Whether a bracketed text, brackets included, is a tag.
  static func matches(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    guard end - start >= 12, end - start <= 3000 else { return false }
    return isLabelled(bytes, from: start, to: end) || endsInVerb(bytes, from: start, to: end)
  }

  /// Whether the text behind the bracket begins with a role's label and a colon.
  static func isLabelled(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    let content = start + Scalars.decode(bytes, at: start, end: end).length
    return TagWords.label(bytes, at: content, end: end) != nil
  }

  private static func endsInVerb(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    let inner = end - Scalars.decode(bytes, before: end, start: start).length
    let content = start + Scalars.decode(bytes, at: start, end: end).length
    guard let verb = TagWords.verb(bytes, endingAt: inner, from: content) else { return false }
    // `（技工院校内由人力资源社会保障行政部门负责）` is prose.
    return verb.range.lowerBound > content && !TagWords.contains("由", bytes, content..<verb.range.lowerBound)
  }
}
