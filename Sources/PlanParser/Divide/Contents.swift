import PlanSyntax

/// A table of contents: `目录`, then every heading of the document, which come again in its body.
enum Contents {
  /// Index of the first passage behind the table, or the body's start where there is none.
  static func end(_ text: ScannedText, _ body: Range<Int>) -> Int {
    guard let head = body.prefix(12).first(where: { isHead(text, $0) }) else { return endOfEntries(text, body) }
    let table = head + 1..<min(head + 401, body.upperBound)
    guard let again = againByWords(text, table) ?? againByMarker(text, table) else {
      // The text is another document: its title stands behind the table.
      return table.upperBound == body.upperBound && isTable(text, head, body.upperBound) ? body.upperBound : body.lowerBound
    }
    return firstBefore(text, table.lowerBound..<again) ?? again
  }

  /// Whether a text has come to nothing but the head of a table of contents and its entries, behind its first lines.
  static func isAll(_ text: ScannedText, _ passages: Range<Int>) -> Bool {
    guard let head = passages.prefix(12).first(where: { isHead(text, $0) }) else { return false }
    return isTable(text, head, passages.upperBound)
  }

  /// Whether everything from a table's head to a place are entries: short lines that end no sentence, with a marker or the number of a page.
  private static func isTable(_ text: ScannedText, _ head: Int, _ end: Int) -> Bool {
    guard (2...400).contains(end - head) else { return false }
    return (head + 1..<end).allSatisfy { index in
      let passage = text.prose.passages[index]
      return passage.count <= longestEntry && (hasPageNumber(text, index) || marker(text, index) != nil)
        && !Scalars.isTerminal(passage.last(in: text.prose.bytes))
    }
  }

  /// In bytes.
  private static let longestEntry = 200

  /// Behind the entries of a table that has lost its head: `一、总体要求………1⏎二、主要任务………3`. At least three of them stand among the first passages.
  private static func endOfEntries(_ text: ScannedText, _ body: Range<Int>) -> Int {
    guard let first = body.prefix(12).first(where: { isEntry(text, $0) }) else { return body.lowerBound }
    var end = first
    while end < min(first + 400, body.upperBound), isEntry(text, end) { end += 1 }
    return end - first >= 3 ? end : body.lowerBound
  }

  /// `发展基础………………2`
  private static func isEntry(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard NumeralCharacter.arabic(passage.last(in: text.prose.bytes)) != nil
    else { return false }
    let entry = withoutPageNumber(text, passage.range)
    let tail = text.prose.bytes[entry.upperBound..<Int(passage.end)]
    // Three points or two ellipses, and the number.
    return tail.count >= 4 && tail.count(where: { $0 == "." || $0 == 0xA6 }) >= 2 && entry.count >= 6
  }

  /// Where the words of the first entry come again, whatever became of its number: `总则⏎1.1 编制目的 … 1 总则`.
  private static func againByWords(_ text: ScannedText, _ table: Range<Int>) -> Int? {
    guard let first = table.first, table.prefix(4).contains(where: { marker(text, $0) != nil }) else { return nil }
    let entry = withoutPageNumber(text, words(text, first))
    guard (6...120).contains(entry.count) else { return nil }
    let isPaged = hasPageNumber(text, first)
    return table.dropFirst().first { index in
      text.prose.bytes[words(text, index)].starts(with: text.prose.bytes[entry]) && !(isPaged && hasPageNumber(text, index))
    }
  }

  /// Where the first entry's marker comes again.
  private static func againByMarker(_ text: ScannedText, _ table: Range<Int>) -> Int? {
    guard let first = table.prefix(3).first(where: { marker(text, $0) != nil }), let entry = marker(text, first) else { return nil }
    let isPaged = hasPageNumber(text, first)
    return (first + 1..<table.upperBound).first { marker(text, $0) == entry && !(isPaged && hasPageNumber(text, $0)) }
  }

  /// Whether the number of a page stands behind blanks or points at the end: then it is an entry of the table, though another one says the same.
  private static func hasPageNumber(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (bytes, start) = (text.prose.bytes, Int(passage.start))
    let last = Scalars.decode(bytes, before: Int(passage.end), start: start)
    // `总则（3）`
    let digits = Int(passage.end) - (SurfaceScanner.closes(last.value) ? last.length : 0)
    var end = digits
    while end > start, bytes[end - 1].isDigit { end -= 1 }
    guard end < digits, end > start else { return false }
    let before = Scalars.decode(bytes, before: end, start: start).value
    return digits < Int(passage.end) ? SurfaceScanner.opens(before) : leaders.contains(before) || Blank.contains(before)
  }

  /// `第二章 …⏎第三章 …⏎第一章 …`: a lower number than that of the first entry, of a heading that is not in the table, begins the text.
  private static func firstBefore(_ text: ScannedText, _ table: Range<Int>) -> Int? {
    guard let first = table.first, let entry = marker(text, first), entry.value > 1, entry.components == 1 else { return nil }
    return table.dropFirst().first { index in
      marker(text, index).map { $0.style == entry.style && $0.components == 1 && $0.value < entry.value } ?? false
    }
  }

  /// A passage without what its marker may be.
  private static func words(_ text: ScannedText, _ index: Int) -> Range<Int> {
    let passage = text.prose.passages[index]
    let start = text.contents[index].starts.first.map { text.starts[Int($0)] }
    let behind = start.flatMap { $0.position == .paragraph ? Int(text.surfaces[Int($0.firstSurface)].textStart) : nil }
    return (behind ?? Int(passage.start))..<Int(passage.end)
  }

  /// `发展基础………………2` without its dots and number.
  private static func withoutPageNumber(_ text: ScannedText, _ words: Range<Int>) -> Range<Int> {
    var end = words.upperBound
    while end > words.lowerBound {
      let (scalar, length) = Scalars.decode(text.prose.bytes, before: end, start: words.lowerBound)
      guard leaders.contains(scalar) || NumeralCharacter.arabic(scalar) != nil || Blank.contains(scalar) else { break }
      end -= length
    }
    return words.lowerBound..<end
  }

  private static let leaders = CharacterSet("….．·-—")

  /// `目录`, `目　录`
  static func isHead(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 20 else { return false }
    var cursor = Cursor(bytes: text.prose.bytes, offset: Int(passage.start), end: Int(passage.end))
    guard cursor.peek == "目" else { return false }
    cursor.advance()
    _ = cursor.skipBlanks()
    guard cursor.peek == "录" || cursor.peek == "次" else { return false }
    cursor.advance()
    return cursor.offset == cursor.end
  }

  private struct Entry: Equatable {
    let style: NumberingStyle
    let value: UInt16
    /// 2 for `2.1`, which is neither `1` nor `1.1`.
    let components: UInt8
    /// 2 for `2.1`.
    let outer: UInt16
  }

  private static func marker(_ text: ScannedText, _ index: Int) -> Entry? {
    guard let first = text.contents[index].starts.first.map({ text.starts[Int($0)] }), first.position == .paragraph else { return nil }
    let surface = text.surfaces[Int(first.firstSurface)]
    guard let style = surface.wholeStyle else { return nil }
    return Entry(style: style, value: surface.value, components: surface.components, outer: surface.outerValue)
  }
}
