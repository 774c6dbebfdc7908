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

  /// Whether everything from a table's head to a place are entries: short lines that end no sentence, with a marker, the number of a page or the name of an attachment.
  private static func isTable(_ text: ScannedText, _ head: Int, _ end: Int) -> Bool {
    guard (2...400).contains(end - head) else { return false }
    return (head + 1..<end).allSatisfy { isEntry(text, $0) }
  }

  private static func isEntry(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= longestEntry
      && (hasPageNumber(text, index) || marker(text, index) != nil || isPage(text, index)
        || PassageKind.attachmentLabel(text, index) != nil)
      && !Scalars.isTerminal(passage.last(in: text.prose.bytes))
  }

  /// `目录⏎一、总体要求⏎二、主要任务⏎某县…实施方案⏎一、总体要求`: the table with which a document begins whose title stands below, the head included. The
  /// first heading comes right behind the title.
  static func aboveTitle(_ text: ScannedText, _ passages: Range<Int>) -> Range<Int>? {
    guard let head = passages.prefix(mostAbove + 1).first(where: { isHead(text, $0) }),
      !(passages.lowerBound..<head).contains(where: { PassageKind.endsLikeTitle(text, $0) })
    else { return nil }
    var end = head + 1
    while end < min(head + 401, passages.upperBound), isEntry(text, end) { end += 1 }
    return end - head > 2 && precedesTitle(text, head + 1..<end) ? head..<end : nil
  }

  /// Whether a title stands behind the entries of a table, and behind it the first of them again as a heading.
  static func precedesTitle(_ text: ScannedText, _ entries: Range<Int>) -> Bool {
    guard let first = entries.prefix(3).first(where: { marker(text, $0) != nil }), entries.upperBound < text.prose.passages.count,
      let title = PassageKind.titleRun(text, from: entries.upperBound)
    else { return false }
    return (title.upperBound..<text.prose.passages.count).prefix(mostBetween).contains { BareContents.repeats(text, first, $0) }
  }

  /// Passages above a table that are neither title nor text, at the most.
  private static let mostAbove = 4
  /// Passages of a preamble between a title and the first heading, at the most.
  static let mostBetween = 12

  /// In bytes.
  static let longestEntry = 200

  /// Behind the entries of a table that has lost its head: `一、总体要求………1⏎二、主要任务………3`. At least three of them stand among the first passages.
  private static func endOfEntries(_ text: ScannedText, _ body: Range<Int>) -> Int {
    guard let first = body.prefix(12).first(where: { page(ofEntry: $0, text) != nil }) else {
      return BareContents(text, body)?.again ?? body.lowerBound
    }
    var end = first
    var last = 0
    var entries = 0
    // Pages follow one another.
    while end < min(first + 400, body.upperBound) {
      if let page = page(ofEntry: end, text), page >= last {
        last = page
        entries += 1
      } else if !isPage(text, end) {
        break
      }
      end += 1
    }
    return entries >= 3 ? end : body.lowerBound
  }

  /// `3`, `Ⅱ`, `iv`: the number of the page that ended there, on a line of its own between the entries, `一、总体要求……1⏎3⏎二、主要任务……4`.
  static func isPage(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= longestPage else { return false }
    let bytes = text.prose.bytes
    var offset = Int(passage.start)
    var digits = 0
    let isArabic = NumeralCharacter.arabic(passage.first(in: bytes)) != nil
    while offset < Int(passage.end) {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: Int(passage.end))
      guard isArabic ? NumeralCharacter.arabic(scalar) != nil : romanDigits.contains(scalar) else { return false }
      offset += max(1, length)
      digits += 1
    }
    return digits <= (isArabic ? 3 : mostRomanDigits)
  }

  /// In bytes: three digits of full width.
  private static let longestPage = 9
  private static let mostRomanDigits = 5
  private static let romanDigits = CharacterSet("IVXivxⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ")

  /// The page of `发展基础………………2`: a whole number behind leaders, three points or two ellipses at least. `产值 1.5 2.1` is a table's row.
  private static func page(ofEntry index: Int, _ text: ScannedText) -> Int? {
    let passage = text.prose.passages[index]
    let (bytes, start) = (text.prose.bytes, Int(passage.start))
    var offset = Int(passage.end)
    var (page, power) = (0, 1)
    while power <= 1000, let digit = NumeralCharacter.arabic(Scalars.decode(bytes, before: offset, start: start).value) {
      page += Int(digit) * power
      power *= 10
      offset -= Scalars.decode(bytes, before: offset, start: start).length
    }
    guard power > 1 else { return nil }
    var points = 0
    while offset > start {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      if scalar == "…" {
        points += 2
      } else if ContentsEntry.leaders.contains(scalar) {
        points += 1
      } else if !Blank.contains(scalar) {
        break
      }
      offset -= length
    }
    return points >= 3 && offset - start >= 6 ? page : nil
  }

  /// Where the words of the first entry come again, whatever became of its number: `总则⏎1.1 编制目的 … 1 总则`.
  private static func againByWords(_ text: ScannedText, _ table: Range<Int>) -> Int? {
    guard let first = table.first(where: { !isPage(text, $0) }), table.prefix(4).contains(where: { marker(text, $0) != nil }) else {
      return nil
    }
    let entry = ContentsEntry.withoutPage(text.prose.bytes, words(text, first))
    guard (6...120).contains(entry.count) else { return nil }
    let isPaged = hasPageNumber(text, first)
    return (first + 1..<table.upperBound).first { index in
      ContentsEntry.begins(text.prose.bytes, words(text, index), with: entry) && !(isPaged && hasPageNumber(text, index))
    }
  }

  /// Where the first entry's marker comes again.
  private static func againByMarker(_ text: ScannedText, _ table: Range<Int>) -> Int? {
    guard let first = table.prefix(3).first(where: { marker(text, $0) != nil }), let entry = marker(text, first) else { return nil }
    let isPaged = hasPageNumber(text, first)
    return (first + 1..<table.upperBound).first { marker(text, $0) == entry && !(isPaged && hasPageNumber(text, $0)) }
  }

  /// Whether the number of a page stands behind blanks or points at the end: then it is an entry of the table, though another one says the same.
  static func hasPageNumber(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (bytes, start) = (text.prose.bytes, Int(passage.start))
    let last = Scalars.decode(bytes, before: Int(passage.end), start: start)
    // `总则（3）`
    let digits = Int(passage.end) - (SurfaceScanner.closes(last.value) ? last.length : 0)
    var end = digits
    while end > start, bytes[end - 1].isDigit { end -= 1 }
    guard end < digits, end > start else { return false }
    let (before, length) = Scalars.decode(bytes, before: end, start: start)
    // `投资 2.4`
    if before == ".", NumeralCharacter.arabic(Scalars.decode(bytes, before: end - length, start: start).value) != nil { return false }
    return digits < Int(passage.end) ? SurfaceScanner.opens(before) : ContentsEntry.leaders.contains(before) || Blank.contains(before)
  }

  /// `第二章 …⏎第三章 …⏎第一章 …`: a lower number than that of the first entry, of a heading that is not in the table, begins the text.
  private static func firstBefore(_ text: ScannedText, _ table: Range<Int>) -> Int? {
    guard let first = table.first(where: { !isPage(text, $0) }), let entry = marker(text, first), entry.value > 1, entry.components == 1
    else { return nil }
    return (first + 1..<table.upperBound).first { index in
      marker(text, index).map { $0.style == entry.style && $0.components == 1 && $0.value < entry.value } ?? false
    }
  }

  /// A passage without what its marker may be.
  static func words(_ text: ScannedText, _ index: Int) -> Range<Int> {
    let passage = text.prose.passages[index]
    return Int(text.leading(index)?.textStart ?? passage.start)..<Int(passage.end)
  }

  /// `目录`, `目　录`
  static func isHead(_ text: ScannedText, _ index: Int) -> Bool {
    ContentsHead.isWhole(text.prose.bytes, text.prose.passages[index].range)
  }

  struct Entry: Equatable {
    let style: NumberingStyle
    let value: UInt16
    /// 2 for `2.1`, which is neither `1` nor `1.1`.
    let components: UInt8
    /// 2 for `2.1`.
    let outer: UInt16
  }

  static func marker(_ text: ScannedText, _ index: Int) -> Entry? {
    guard !isPage(text, index), let surface = text.leading(index), let style = surface.wholeStyle else { return nil }
    return Entry(style: style, value: surface.value, components: surface.components, outer: surface.outerValue)
  }
}
