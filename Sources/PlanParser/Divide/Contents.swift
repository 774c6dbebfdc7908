import PlanSyntax

/// A table of contents: `目录`, then every heading of the document, which come again in its body.
enum Contents {
  /// Index of the first passage behind the table, or the body's start where there is none.
  static func end(_ text: ScannedText, _ body: Range<Int>) -> Int {
    guard let head = body.prefix(12).first(where: { isHead(text, $0) }) else { return body.lowerBound }
    guard let first = ((head + 1)..<min(head + 4, body.upperBound)).first(where: { marker(text, $0) != nil }),
      let entry = marker(text, first)
    else {
      return body.lowerBound
    }
    // The body begins where the first entry comes again.
    var index = first + 1
    while index < body.upperBound, index < first + 400 {
      if let again = marker(text, index), again == entry { return index }
      index += 1
    }
    return body.lowerBound
  }

  /// `目录`, `目　录`
  private static func isHead(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 20 else { return false }
    var cursor = Cursor(bytes: text.prose.bytes, offset: Int(passage.start), end: Int(passage.end))
    guard cursor.peek == 0x76EE else { return false }
    cursor.advance()
    _ = cursor.skipBlanks()
    guard cursor.peek == 0x5F55 || cursor.peek == 0x6B21 else { return false }
    cursor.advance()
    return cursor.offset == cursor.end
  }

  private struct Entry: Equatable {
    let style: NumberingStyle
    let value: UInt16
    /// 2 for `1.1`, which is not the `1` that comes again.
    let components: UInt8
  }

  private static func marker(_ text: ScannedText, _ index: Int) -> Entry? {
    guard let first = text.contents[index].starts.first.map({ text.starts[Int($0)] }), first.position == .paragraph else { return nil }
    let surface = text.surfaces[Int(first.firstSurface)]
    return Track.wholeStyle(of: surface).map { Entry(style: $0, value: surface.value, components: surface.components) }
  }
}
