import PlanSyntax

/// Makes the tree of what was found.
struct TreeBuilder {
  private let source: Source
  private let text: ScannedText
  private let bytes: [UInt8]
  private var writer: TokenWriter
  private var documents: [Document] = []
  private var sections: [Section] = []
  private var paragraphs: [Paragraph] = []
  private var tags: ResponsibilityWriter
  /// Tags behind the children of a section that has others before them: the children's lie between.
  private var late: [(section: Int, found: Range<Int>)] = []
  private var rules: [ResponsibilityRule] = []
  /// Those of the covering notice before the document at hand.
  private var noticed: [ResponsibilityRule] = []
  private var unreadTags: [UnreadTag] = []
  /// The first rule, and the first tag not understood, that no document has yet.
  private var nextRule = 0
  private var nextUnread = 0

  /// Writes the documents one behind the other; each has its part of the text, and the numbers found for it. Linear.
  static func build(_ source: Source, lineCount: Int, text: ScannedText, parts: [Division], numbering: [Numbering]) -> Plan {
    var builder = TreeBuilder(source, text)
    for (part, numbers) in zip(parts, numbering) { builder.add(part, numbers) }
    builder.writer.finish()
    Plan.countOccurrences(in: &builder.sections, documents: builder.documents)
    return Plan(
      source: source, tokens: builder.writer.tokens, documents: builder.documents, sections: builder.sections,
      paragraphs: builder.paragraphs, responsibilities: builder.tags.responsibilities, units: builder.tags.units,
      responsibilityRules: builder.rules, unreadTags: builder.unreadTags, lineCount: lineCount)
  }

  private init(_ source: Source, _ text: ScannedText) {
    self.source = source
    self.text = text
    bytes = text.prose.bytes
    writer = TokenWriter(source: source.bytes, prose: text.prose)
    tags = ResponsibilityWriter(text, source.bytes)
    sections.reserveCapacity(text.starts.count)
    paragraphs.reserveCapacity(text.prose.passages.count)
  }

  // MARK: Document

  private mutating func add(_ part: Division, _ numbering: Numbering) {
    let firstToken = writer.count
    var (title, metadata) = addFront(part)
    let bodyEnd = part.body.upperBound
    let firstOwn = numbering.sections.first?.passage ?? bodyEnd
    let closing = Closing.start(text, part, numbering)
    let (firstSection, firstOfSections) = (sections.count, tags.count)
    var preamble = addPassages(part.body.lowerBound..<min(firstOwn, closing))
    addSections(numbering, firstOwn..<max(firstOwn, closing), preamble: &preamble)
    placeLate(from: firstSection, firstOfSections)
    let closingParagraphs = addPassages(max(closing, part.body.lowerBound)..<bodyEnd)
    addSignature(max(closing, part.body.lowerBound)..<bodyEnd, to: &metadata)
    let colophon = addPassages(part.colophon)
    let outside = tags.placeOutside()
    let firstRule = rules.count
    let firstUnread = unreadTags.count
    if part.kind == .notice { noticed.removeAll() } else { rules += noticed }
    addRules(part.passages)
    // What a covering notice says of the tags it says of those of the plans behind it.
    if part.kind == .notice { noticed = Array(rules[firstRule...]) }
    documents.append(
      Document(
        kind: part.kind, title: title, metadata: metadata, numbering: numbering.levels, preamble: preamble,
        sections: firstSection..<sections.count, closing: closingParagraphs, colophon: colophon,
        responsibilities: outside, responsibilityRules: firstRule..<rules.count,
        unreadTags: firstUnread..<unreadTags.count, tokens: TokenRange(firstToken, writer.count)))
  }

  private mutating func addFront(_ part: Division) -> (TokenRange, Metadata) {
    var facts = FactReader(text, isUntitled: part.title.isEmpty)
    var title = TokenRange.empty
    for index in part.passages.lowerBound..<part.body.lowerBound {
      let passage = text.prose.passages[index]
      if part.title.contains(index) {
        writer.beginPassage(at: passage.start)
        if title.isEmpty { title = TokenRange(writer.count, writer.count) }
        writer.write(.title, titleStart(passage), passage.end)
        title.end = UInt32(writer.count)
        continue
      }
      let firstPiece = facts.pieces.count
      facts.read(index)
      for piece in facts.pieces[firstPiece...] {
        writer.write(piece.kind, UInt32(piece.range.lowerBound), UInt32(piece.range.upperBound))
        if piece.kind == .title { title = TokenRange(writer.count - 1, writer.count) }
      }
    }
    return (title, facts.metadata)
  }

  /// What the lines before a text do not say, who signed it does.
  private func addSignature(_ closing: Range<Int>, to metadata: inout Metadata) {
    guard metadata.issuer == nil || metadata.writtenDate == nil, let facts = Signature.facts(text, closing) else { return }
    if metadata.issuer == nil, let issuer = facts.issuer {
      metadata.issuer = text.prose.sourceSpan(UInt32(issuer.lowerBound), UInt32(issuer.upperBound))
    }
    metadata.writtenDate = metadata.writtenDate ?? facts.day
  }

  /// A collection's number is no part of the title: `3. 某市人民政府关于…的通知`; nor is what names an attachment, `附件1：考核办法`, or Markdown's `#`.
  private func titleStart(_ passage: Passage) -> UInt32 {
    var cursor = Cursor(bytes: bytes, offset: Int(passage.start), end: Int(passage.end))
    while cursor.peek == "#" || cursor.peek == "*" || SurfaceScanner.isBlank(cursor.peek) { cursor.advance() }
    if let label = AttachmentLabel.read(bytes, cursor.offset, Int(passage.end)), label.hasColon || label.hasNumber && label.mark != .none,
      !label.isAlone
    {
      return UInt32(label.textStart)
    }
    if let surface = SurfaceScanner(bytes: bytes).surface(at: cursor.offset, end: Int(passage.end)),
      surface.pieces == .arabic || surface.pieces == [.arabic, .blankBehind], surface.separator == .dot, surface.doubt == .none
    {
      return surface.textStart
    }
    return UInt32(cursor.offset)
  }

  // MARK: Text outside sections

  private mutating func addPassages(_ range: Range<Int>) -> Range<Int> {
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
  private mutating func addText(_ index: Int, _ start: UInt32, _ end: UInt32, _ bytes: Bytes, isOutside: Bool) {
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
      from = tag.end
      if !hasText { line = from < end ? writer.line(at: from, in: passage) : line }
    }
    hasText = writeText(from, end, bytes) || hasText
    guard hasText else { return }
    let tokens = TokenRange(firstToken, writer.count)
    paragraphs.append(Paragraph(tokens: tokens, span: writer.textSpan(from: firstToken), line: line + 1))
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

  /// What the passages of a document say of all its tags, and the tags in them that were not understood.
  private mutating func addRules(_ passages: Range<Int>) {
    let findings = text.tagFindings
    while nextRule < findings.rules.count, findings.rules[nextRule].passage < passages.upperBound {
      let rule = findings.rules[nextRule]
      nextRule += 1
      let range = UInt32(rule.range.lowerBound)..<UInt32(rule.range.upperBound)
      let span = text.prose.sourceSpan(range.lowerBound, range.upperBound)
      let places = TagPlaces(range, in: span)
      rules.append(
        ResponsibilityRule(
          kind: rule.kind, units: findings.actors[rule.actors].map { places.span($0.range, text.prose) }, span: span,
          line: text.prose.line(ofByteAt: range.lowerBound, in: text.prose.passages[rule.passage]) + 1))
    }
    while nextUnread < text.unreadTags.count, text.unreadTags[nextUnread].passage < UInt32(passages.upperBound) {
      let tag = text.unreadTags[nextUnread]
      nextUnread += 1
      unreadTags.append(
        UnreadTag(
          span: text.prose.sourceSpan(tag.start, tag.end),
          line: text.prose.line(ofByteAt: tag.start, in: text.prose.passages[Int(tag.passage)]) + 1))
    }
  }

  // MARK: Sections

  private mutating func addSections(_ numbering: Numbering, _ passages: Range<Int>, preamble: inout Range<Int>) {
    let source = bytes
    let bytes = source.span
    let splits = HeadingSplitter(text: text, numbering: numbering).splits(bytes)
    let scope = TagScope(text, numbering, until: passages.upperBound)
    var open: [Int] = []
    open.reserveCapacity(8)
    var next = 0
    for index in passages {
      let passage = text.prose.passages[index]
      writer.beginPassage(at: passage.start)
      var from = passage.start
      var list: ListTag?
      var levelAround = 0
      if next + 1 < numbering.sections.count, numbering.sections[next + 1].passage == index, text.contents[index].endsInTag {
        list = ListTag(text, numbering, first: next, in: index, bytes)
      }
      while next < numbering.sections.count, numbering.sections[next].passage == index {
        let begin = numbering.sections[next].surface?.start ?? passage.start
        continueSection(index, from, begin, bytes, open, &preamble)
        var end = numbering.segmentEnd(next, in: passage)
        if let list, list.start < end { end = list.start }
        let level = min(numbering.sections[next].level, open.count + 1)
        while open.count >= level { close(open.removeLast()) }
        if next == list?.firstItem { levelAround = open.count }
        if begin > passage.start { writer.advance(to: begin) }
        open.append(sections.count)
        addSection(numbering, next, level, open.count > 1 ? open[open.count - 2] : nil, splits[next], end, bytes)
        from = end
        next += 1
      }
      // A tag that covers a list is the section's around it.
      if list != nil { while open.count > levelAround { close(open.removeLast()) } }
      if open.count > 1, from == passage.start, scope.coversList(index) { close(open.removeLast()) }
      continueSection(index, from, passage.end, bytes, open, &preamble)
    }
    while let last = open.popLast() { close(last) }
  }

  /// Text that goes on in the innermost open section.
  private mutating func continueSection(
    _ index: Int, _ start: UInt32, _ end: UInt32, _ bytes: Bytes, _ open: [Int], _ preamble: inout Range<Int>
  ) {
    guard start < end else { return }
    guard let section = open.last else {
      addText(index, start, end, bytes, isOutside: true)
      preamble = preamble.lowerBound..<paragraphs.count
      return
    }
    let firstResponsibility = tags.count
    let firstParagraph = paragraphs.count
    addText(index, start, end, bytes, isOutside: false)
    if paragraphs.count > firstParagraph {
      sections[section].paragraphs = sections[section].paragraphs.lowerBound..<paragraphs.count
    }
    let found = firstResponsibility..<max(firstResponsibility, tags.count)
    if sections[section].responsibilities.isEmpty {
      sections[section].responsibilities = found
    } else if sections[section].responsibilities.upperBound == found.lowerBound {
      sections[section].responsibilities = sections[section].responsibilities.lowerBound..<found.upperBound
    } else if !found.isEmpty {
      late.append((section, found))
    }
    sections[section].span.end = UInt32(writer.position)
  }

  /// Puts the tags that stand behind a section's children to those before them.
  ///
  /// - Parameters:
  ///   - firstSection: the first one of the document at hand.
  ///   - start: the first tag of its sections.
  private mutating func placeLate(from firstSection: Int, _ start: Int) {
    guard !late.isEmpty else { return }
    let later = Dictionary(grouping: late, by: \.section)
    late.removeAll()
    let found = tags.responsibilities
    tags.responsibilities.removeLast(found.count - start)
    for index in sections[firstSection...].indices {
      let first = tags.count
      tags.responsibilities += found[sections[index].responsibilities]
      for more in later[index] ?? [] { tags.responsibilities += found[more.found] }
      sections[index].responsibilities = first..<tags.count
    }
  }

  private mutating func close(_ index: Int) {
    tags.endBlock()
    sections[index].end = sections.count
    if let parent = sections[index].parent { sections[parent].span.end = max(sections[parent].span.end, sections[index].span.end) }
  }

  private mutating func addSection(
    _ numbering: Numbering, _ number: Int, _ level: Int, _ parent: Int?, _ split: HeadingSplit, _ end: UInt32, _ bytes: Bytes
  ) {
    let start = numbering.sections[number]
    let surface = start.surface
    let track = numbering.tracks[start.track]
    let passage = text.prose.passages[start.passage]
    let firstToken = writer.count
    let begin = surface?.start ?? passage.start
    let spanStart = writer.sourceOffset(begin)
    let line = writer.line(at: begin, in: passage)
    if let surface {
      MarkerWriter.write(surface, as: start.style, bytes, isWhole: start.status == .written, to: &writer)
      if surface.textStart > surface.end { writer.write(.markerBlank, surface.end, surface.textStart) }
    } else {
      MarkerWriter.writeMissing(track.style, to: &writer)
    }
    let markerTokens = TokenRange(firstToken, writer.count)
    let firstParagraph = paragraphs.count
    let firstResponsibility = tags.count
    let ownStart = surface?.textStart ?? passage.start
    let textStart = min(text.behindTags(from: ownStart, in: start.passage), end)
    if ownStart < textStart { addText(start.passage, ownStart, textStart, bytes, isOutside: false) }
    let edges = HeadingEdges(split, from: textStart, to: end, isBeforeTag: opensTag(start.passage, at: split.headingEnd), bytes)
    if edges.start > textStart { writer.advance(to: UInt32(edges.start)) }
    let firstHeading = writer.count
    writer.write(.heading, UInt32(edges.start), UInt32(edges.end))
    let heading = TokenRange(firstHeading, split.headingEnd > textStart ? writer.count : firstHeading)
    if split.stop == .missing { writer.writeMissing(.headingStop) } else { writer.write(.headingStop, split.headingEnd, split.bodyStart) }
    addText(start.passage, UInt32(edges.bodyStart), end, bytes, isOutside: false)
    sections.append(
      Section(
        level: level, parent: parent, end: sections.count + 1, marker: TreeBuilder.marker(start, track, tokens: markerTokens),
        heading: heading, headingStop: split.stop, headingConfidence: split.confidence,
        paragraphs: firstParagraph..<paragraphs.count, responsibilities: firstResponsibility..<tags.count,
        span: Span(start: spanStart, end: UInt32(writer.position)), line: line + 1))
  }

  /// Whether a tag begins at an offset of a passage.
  @inline(__always)
  private func opensTag(_ passage: Int, at offset: UInt32) -> Bool {
    let tags = text.contents[passage].tags
    guard !tags.isEmpty else { return false }
    let tag = text.firstTag(in: tags, from: offset)
    return tag < Int(tags.upperBound) && text.tags[tag].start == offset
  }

  private static func marker(_ start: NumberedStart, _ track: Track, tokens: TokenRange) -> Marker {
    let written = start.surface?.value ?? 0
    return Marker(
      style: start.style, in: track.style, ordinal: start.ordinal.flatMap { Ordinal(Int($0)) },
      writtenOrdinal: track.style == .dash || written == 0 ? nil : Ordinal(Int(written)), status: start.status,
      confidence: start.confidence, components: Int(track.components), tokens: tokens, candidates: start.candidates)
  }
}
