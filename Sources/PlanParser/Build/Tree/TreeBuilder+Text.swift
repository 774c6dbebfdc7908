import PlanSyntax

/// Paragraphs with the tags between them.
extension TreeBuilder {
  mutating func addPassages(_ range: Range<Int>) -> Range<Int> {
    let bytes = bytes
    let first = paragraphs.count
    for index in range {
      let passage = text.prose.passages[index]
      writer.beginPassage(at: passage.start)
      addText(index, passage.start, passage.end, bytes.span, isOutside: true)
    }
    return first..<paragraphs.count
  }

  /// Text with its tags. What is left between them is one paragraph.
  mutating func addText(_ index: Int, _ start: UInt32, _ end: UInt32, _ bytes: Bytes, isOutside: Bool) {
    guard start < end else { return }
    let passage = text.prose.passages[index]
    let numbers = text.contents[index].tags
    let firstToken = writer.count
    var from = start
    var hasText = false
    var line = writer.line(at: start, in: passage)
    for number in text.firstTag(in: numbers, from: start)..<Int(numbers.upperBound) {
      let tag = text.tags[number]
      if tag.end > end { break }
      hasText = writeText(from, tag.start, bytes) || hasText
      let (tagStart, tagLine) = (writer.sourceOffset(tag.start), writer.line(at: tag.start, in: passage))
      let tagToken = writer.count
      writer.write(.tag, tag.start, tag.end)
      let span = Span(start: tagStart, end: UInt32(writer.position))
      tags.add(tag, span, line: tagLine + 1, isOutside: isOutside, writer.tokens, from: tagToken)
      // `1.建设创新平台（责任单位：县科技局）。支持企业…`: the stop is that of the heading before the tag.
      from = hasText || isOutside ? tag.end : TreeBuilder.behindStop(bytes, tag.end, end)
      if !hasText { line = from < end ? writer.line(at: from, in: passage) : line }
    }
    hasText = writeText(from, end, bytes) || hasText
    guard hasText else { return }
    let tokens = TokenRange(firstToken, writer.count)
    paragraphs.append(Paragraph(tokens: tokens, span: writer.textSpan(from: firstToken), line: line + 1))
  }

  /// Behind the 。 or ： at an offset, if one is there.
  private static func behindStop(_ bytes: Bytes, _ offset: UInt32, _ end: UInt32) -> UInt32 {
    let (scalar, length) = Scalars.decode(bytes, at: Int(offset), end: Int(end))
    return scalar == "。" || scalar == "：" || scalar == ":" ? offset + UInt32(length) : offset
  }

  /// True where it holds more than punctuation.
  private mutating func writeText(_ start: UInt32, _ end: UInt32, _ bytes: Bytes) -> Bool {
    guard start < end else { return false }
    writer.write(.text, start, end)
    return TreeBuilder.hasText(bytes, start, end)
  }

  /// Whether a stretch holds more than blanks and punctuation.
  static func hasText(_ bytes: Bytes, _ start: UInt32, _ end: UInt32) -> Bool {
    var place = Place(bytes, at: Int(start), end: Int(end))
    while place.offset < place.end, Scalars.isClosingPunctuation(place.peek) || SurfaceScanner.isBlank(place.peek) { place.advance(bytes) }
    return place.offset < place.end
  }
}
