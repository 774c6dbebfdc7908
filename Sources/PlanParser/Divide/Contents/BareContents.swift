import PlanSyntax

/// A table of contents that no 目录 heads: headings alone at the beginning of a text, which all come again in their order, with what they head.
///
/// `某县河道管理办法⏎第一章 总则⏎第二章 附则⏎第一章 总则⏎第一条 …`. A list that a preamble announces stands behind a sentence, and a plan that is all headings does
/// not have them twice.
struct BareContents {
  /// Where the first heading comes again.
  let again: Int

  /// Linear.
  init?(_ text: ScannedText, _ body: Range<Int>) {
    guard let entries = BareContents.entries(text, body), let again = BareContents.again(text, entries, body.upperBound),
      BareContents.comeAgain(text, entries, again..<body.upperBound)
    else { return nil }
    self.again = again
  }

  /// Whether right above the line of a title, which the document has above as well, a table of contents stands, and behind it the first heading.
  ///
  /// - Parameter document: the passages of the document up to the line.
  static func precedes(_ text: ScannedText, title: Range<Int>, _ document: Range<Int>) -> Bool {
    var start = document.upperBound
    while start > document.lowerBound, document.upperBound - start < most, isEntry(text, start - 1) { start -= 1 }
    while start < document.upperBound, Contents.isPage(text, start) { start += 1 }
    guard entryCount(text, start..<document.upperBound) >= fewest, (1...mostInFront).contains(start - document.lowerBound),
      isSame(text, title, asPartOf: document.lowerBound..<start)
    else { return false }
    return (title.upperBound..<text.prose.passages.count).prefix(Contents.mostBetween).contains { repeats(text, start, $0) }
  }

  /// Entries at the most, and at the least.
  private static let (most, fewest) = (400, 2)
  /// Passages between title and table, facts and remarks, at the most; in `precedes` of the title and all above it.
  private static let (mostAbove, mostInFront) = (2, 12)
  /// Passages between the table and the first heading, at the most: those of a preamble.
  private static let furthest = 60
  /// Entries among which the one is that a heading must be: the others are not in the text.
  private static let ahead = 3

  // MARK: The table

  /// The run of headings alone at the beginning, up to where the first of them comes again.
  private static func entries(_ text: ScannedText, _ body: Range<Int>) -> Range<Int>? {
    guard let first = body.prefix(mostAbove + 1).first(where: { Contents.marker(text, $0) != nil }), isEntry(text, first),
      (body.lowerBound..<first).allSatisfy({ isRemark(text, $0) })
    else { return nil }
    var end = first + 1
    while end < min(first + most, body.upperBound), isEntry(text, end), !repeats(text, first, end) { end += 1 }
    return entryCount(text, first..<end) >= fewest ? first..<end : nil
  }

  /// How many entries there are, the numbers of pages between them left out.
  private static func entryCount(_ text: ScannedText, _ entries: Range<Int>) -> Int { entries.count { !Contents.isPage(text, $0) } }

  /// A heading alone, or an attachment's name: no sentence, and nothing with a tag.
  private static func isEntry(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= Contents.longestEntry && text.contents[index].tags.isEmpty
      && (Contents.marker(text, index) != nil || Contents.isPage(text, index) || PassageKind.attachmentLabel(text, index) != nil)
      && !Scalars.isTerminal(passage.last(in: text.prose.bytes))
  }

  /// `2020年5月1日市政府常务会议通过`
  private static func isRemark(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= Contents.longestEntry && !Scalars.endsThought(passage.last(in: text.prose.bytes))
  }

  /// Whether a passage is an entry once more: under the same number the same words, and no other page.
  static func repeats(_ text: ScannedText, _ entry: Int, _ index: Int) -> Bool {
    guard let own = Contents.marker(text, entry) else { return false }
    let words = ContentsEntry.withoutPage(text.prose.bytes, Contents.words(text, entry))
    guard let other = Contents.marker(text, index) else {
      // `第章 总则`: the words and nothing else, behind what is left of a marker.
      let heading = Contents.words(text, index)
      return words.count >= ContentsEntry.shortest && heading.lowerBound > Int(text.prose.passages[index].start)
        && ContentsEntry.end(text.prose.bytes, heading, of: words) == heading.upperBound
    }
    guard own.value == other.value, own.components == other.components else { return false }
    guard words.count >= ContentsEntry.shortest, ContentsEntry.begins(text.prose.bytes, Contents.words(text, index), with: words) else {
      return false
    }
    return !(Contents.hasPageNumber(text, entry) && Contents.hasPageNumber(text, index))
  }

  // MARK: The text

  /// Where behind the entries the first one comes again; no other heading of its level stands before it.
  private static func again(_ text: ScannedText, _ entries: Range<Int>, _ end: Int) -> Int? {
    guard let rank = PassageKind.marker(text, entries.lowerBound)?.rank else { return nil }
    // Two headings are a table only where nothing but a title stands behind them.
    let reach = entryCount(text, entries) > fewest ? furthest : 3
    for index in (entries.upperBound..<end).prefix(reach) {
      if repeats(text, entries.lowerBound, index) { return index }
      if let other = PassageKind.marker(text, index), other.rank <= rank { return nil }
    }
    return nil
  }

  /// Whether three of four entries come again in their order, with other text among them.
  private static func comeAgain(_ text: ScannedText, _ entries: Range<Int>, _ body: Range<Int>) -> Bool {
    let bytes = text.prose.bytes
    var next = entries.lowerBound
    var (found, others) = (0, 0)
    for index in body {
      guard next < entries.upperBound else { break }
      let words = Contents.words(text, index)
      // What begins with no marker at all is a heading only where it is nothing else.
      let isMarked = words.lowerBound > Int(text.prose.passages[index].start)
      let match = (next..<min(next + ahead, entries.upperBound)).first { entry in
        let own = ContentsEntry.withoutPage(bytes, Contents.words(text, entry))
        guard own.count >= 3, let end = ContentsEntry.end(bytes, words, of: own) else { return false }
        return isMarked || end == words.upperBound
      }
      if let match {
        next = match + 1
        found += 1
        if words.count >= text.prose.passages[match].count + leastText { others += 1 }
      } else {
        others += 1
      }
    }
    // Attachments are documents of their own.
    let all = entries.count { Contents.marker(text, $0) != nil }
    return found * 4 >= all * 3 && others * 4 >= found && others > 0
  }

  /// Bytes of what follows a heading in its paragraph, at the least.
  private static let leastText = 12

  /// Whether a title's lines, joined, are lines of a document's front.
  private static func isSame(_ text: ScannedText, _ title: Range<Int>, asPartOf front: Range<Int>) -> Bool {
    let passages = text.prose.passages
    let words = Int(passages[title.lowerBound].start)..<Int(passages[title.upperBound - 1].end)
    return front.contains {
      ContentsEntry.begins(text.prose.bytes, Int(passages[$0].start)..<Int(passages[front.upperBound - 1].end), with: words)
    }
  }
}
