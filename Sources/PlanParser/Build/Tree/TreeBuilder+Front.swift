import PlanSyntax

/// Title, facts and signature of a document.
extension TreeBuilder {
  /// - Returns: the title, the facts, and the day of printing, which no key of the metadata has.
  mutating func addFront(_ part: Division) -> (TokenRange, Metadata, printed: CalendarDate?) {
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
        if title.isEmpty { title = TokenRange(writer.count, writer.count) }
        writer.write(.title, titleStart(passage), passage.end)
        title.end = UInt32(writer.count)
        continue
      }
      let firstPiece = facts.pieces.count
      facts.read(index, isField: FrontMatter.isField(text, index))
      for piece in facts.pieces[firstPiece...] {
        writer.write(piece.kind, UInt32(piece.range.lowerBound), UInt32(piece.range.upperBound))
        if piece.kind == .title { title = TokenRange(writer.count - 1, writer.count) }
      }
    }
    return (title, facts.metadata, facts.printedDate)
  }

  /// What the lines before a text do not say, who signed it does.
  func addSignature(_ closing: Range<Int>, to metadata: inout Metadata) {
    guard metadata.issuer == nil || metadata.writtenDate == nil, let facts = Signature.facts(text, closing) else { return }
    if metadata.issuer == nil, let issuer = facts.issuer {
      metadata.issuer = text.prose.sourceSpan(UInt32(issuer.lowerBound), UInt32(issuer.upperBound))
    }
    metadata.writtenDate = metadata.writtenDate ?? facts.day
  }

  /// A collection's number is no part of the title: `3. 某市人民政府关于…的通知`; nor is what names an attachment, `附件1：考核办法`, what a collection heads its texts with,
  /// `第一篇：某市防汛工作方案`, or Markdown's `#`.
  private func titleStart(_ passage: Passage) -> UInt32 {
    var cursor = Cursor(bytes: bytes, offset: Int(passage.start), end: Int(passage.end))
    while cursor.peek == "#" || SurfaceScanner.isBlank(cursor.peek) { cursor.advance() }
    if let label = AttachmentLabel.read(bytes, cursor.offset, Int(passage.end)), label.hasColon || label.hasNumber && label.mark != .none,
      !label.isAlone
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
