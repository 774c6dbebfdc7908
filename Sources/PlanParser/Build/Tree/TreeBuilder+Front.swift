import PlanSyntax

/// Title, facts and signature of a document.
extension TreeBuilder {
  /// Writes the lines before a text and reads what they say.
  mutating func addFront(_ part: Division) -> (title: TokenRange, facts: FactReader) {
    var facts = FactReader(text, isUntitled: part.title.isEmpty)
    var title = TokenRange.empty
    for index in part.passages.lowerBound..<part.body.lowerBound {
      let passage = text.prose.passages[index]
      if part.contents.contains(index) {
        _ = addPassages(index..<index + 1)
        continue
      }
      if part.title.contains(index) {
        writer.beginPassage(at: passage.start)
        addTitleLine(index, part, &title, &facts)
        continue
      }
      let firstPiece = facts.pieces.count
      facts.read(index, isField: FrontMatter.isField(text, index))
      for piece in facts.pieces[firstPiece...] {
        writer.write(piece.kind, UInt32(piece.range.lowerBound), UInt32(piece.range.upperBound))
        if piece.kind == .title { title = TokenRange(writer.count - 1, writer.count) }
      }
    }
    return (title, facts)
  }

  /// A line of the title, and the document's number where that stands beside it: before the first line, or behind the last.
  private mutating func addTitleLine(_ index: Int, _ part: Division, _ title: inout TokenRange, _ facts: inout FactReader) {
    let passage = text.prose.passages[index]
    var line = Int(titleStart(passage))..<Int(passage.end)
    if index == part.title.first, let before = TitleNumber.before(bytes, line) {
      write(before.number, passage, &facts)
      line = before.title..<line.upperBound
    }
    let behind = index == part.title.last ? TitleNumber.behind(bytes, line) : nil
    if title.isEmpty { title = TokenRange(writer.count, writer.count) }
    let end = behind.map { Blank.start(in: bytes.span, before: $0.start, from: line.lowerBound) } ?? line.upperBound
    // `某 市 人 民 政 府 办 公 室`: the blanks that set it wide are none of its words.
    let letters = SpacedLetters.letters(bytes.span, line.lowerBound..<end) ?? [line.lowerBound..<end]
    for letter in letters { writer.write(.title, UInt32(letter.lowerBound), UInt32(letter.upperBound)) }
    title.end = UInt32(writer.count)
    if let behind { write(behind.number, passage, &facts) }
  }

  private mutating func write(_ number: Range<Int>, _ passage: Passage, _ facts: inout FactReader) {
    writer.write(.metadataValue, UInt32(number.lowerBound), UInt32(number.upperBound))
    facts.addNumber(number, passage)
  }

  /// All that is known of a document: what the lines before a text do not say, who signed it does, and at last the day of its printing.
  ///
  /// - Parameter closing: the passages among which the signature stands.
  func metadata(_ front: FactReader, signedIn closing: Range<Int>) -> Metadata {
    var metadata = front.metadata
    if let signature = Signature.facts(text, closing) {
      // `…的通知⏎2023-03-06 16:20⏎各镇人民政府：`: the day of the page, where the text was signed before.
      if front.mayBePublished, let signed = signature.day, let known = metadata.writtenDate,
        (signed.year, signed.month, signed.day) < (known.year, known.month, known.day)
      {
        metadata.writtenDate = signed
        metadata.publishedDate = known
      }
      if metadata.issuer == nil, let issuer = signature.issuer {
        metadata.issuer = text.prose.sourceSpan(UInt32(issuer.lowerBound), UInt32(issuer.upperBound))
      }
      metadata.writtenDate = metadata.writtenDate ?? signature.day
    }
    metadata.writtenDate = metadata.writtenDate ?? front.printedDate
    return metadata
  }

  /// A collection's number is no part of the title: `3. 某市人民政府关于…的通知`; nor is what names an attachment, `附件1：考核办法`, what a collection heads its texts with,
  /// `第一篇：某市防汛工作方案`, or Markdown's `#`.
  private func titleStart(_ passage: Passage) -> UInt32 {
    var cursor = Cursor(bytes: bytes, offset: Int(passage.start), end: Int(passage.end))
    while cursor.peek == "#" || SurfaceScanner.isBlank(cursor.peek) { cursor.advance() }
    if let label = AttachmentLabel.read(bytes, cursor.offset, Int(passage.end)),
      label.hasColon || (label.hasNumber || label.isAttachment) && label.mark != .none, !label.isAlone
    {
      return UInt32(label.textStart)
    }
    if !text.collectionHeads.isEmpty, let start = CollectionHead.textStart(bytes, cursor.offset..<Int(passage.end)) { return UInt32(start) }
    if let surface = SurfaceScanner(bytes: bytes).surface(at: cursor.offset, end: Int(passage.end)),
      surface.pieces == .arabic || surface.pieces == [.arabic, .blankBehind], surface.separator == .dot, surface.doubt == .none
    {
      return surface.textStart
    }
    return UInt32(cursor.offset)
  }
}
