import PlanSyntax

/// Sections, one behind the other, each closed when one of its level or above begins.
extension TreeBuilder {
  mutating func addSections(_ numbering: Numbering, _ passages: Range<Int>, preamble: inout Range<Int>) {
    let source = bytes
    let bytes = source.span
    let splits = HeadingSplitter(text: text, numbering: numbering, end: passages.upperBound).splits(bytes)
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
    let markerTokens: TokenRange
    if let surface {
      MarkerWriter.write(surface, as: start.style, bytes, isWhole: start.status == .written, to: &writer)
      let blank = UInt32(Blank.end(in: bytes, from: Int(surface.end), to: Int(surface.textStart)))
      if blank > surface.end { writer.write(.markerBlank, surface.end, blank) }
      markerTokens = TokenRange(firstToken, writer.count)
      // `（三）（三）改造管网。`: a marker written twice.
      if blank < surface.textStart { writer.write(.markup, blank, blank + (surface.end - surface.start)) }
    } else {
      MarkerWriter.writeMissing(track.style, to: &writer)
      markerTokens = TokenRange(firstToken, writer.count)
    }
    let firstParagraph = paragraphs.count
    let firstResponsibility = tags.count
    let ownStart = surface?.textStart ?? passage.start
    let textStart = min(text.behindTags(from: ownStart, in: start.passage), end)
    if ownStart < textStart { addText(start.passage, ownStart, textStart, bytes, isOutside: false) }
    let edges = HeadingEdges(
      split, from: textStart, to: end, markerStart: begin, isBeforeTag: opensTag(start.passage, at: split.headingEnd), bytes)
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
