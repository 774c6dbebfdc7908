import PlanSyntax

/// Makes the tree of what was found: the documents here, their fronts, text and sections in the extensions.
struct TreeBuilder {
  let source: Source
  let text: ScannedText
  let bytes: [UInt8]
  var writer: TokenWriter
  var documents: [Document] = []
  var sections: [Section] = []
  var paragraphs: [Paragraph] = []
  var tags: ResponsibilityWriter
  /// Tags behind the children of a section that has others before them: the children's lie between.
  var late: [(section: Int, found: Range<Int>)] = []
  var rules: [ResponsibilityRule] = []
  /// Those of the covering notice before the document at hand.
  var noticed: [ResponsibilityRule] = []
  var unreadTags: [UnreadTag] = []
  /// The first rule, and the first tag not understood, that no document has yet.
  var nextRule = 0
  var nextUnread = 0

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
    let (firstToken, firstParagraph) = (writer.count, paragraphs.count)
    let (title, facts) = addFront(part)
    let bodyEnd = part.body.upperBound
    let firstOwn = numbering.sections.first?.passage ?? bodyEnd
    let closing = Closing.start(text, part, numbering)
    let (firstSection, firstOfSections) = (sections.count, tags.count)
    // A table of contents may stand above the title.
    var preamble = firstParagraph..<addPassages(part.body.lowerBound..<min(firstOwn, closing)).upperBound
    addSections(numbering, firstOwn..<max(firstOwn, closing), preamble: &preamble)
    placeLate(from: firstSection, firstOfSections)
    let closingParagraphs = addPassages(max(closing, part.body.lowerBound)..<bodyEnd)
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
        kind: part.kind, title: title, metadata: metadata(facts, signedIn: max(closing, part.body.lowerBound)..<bodyEnd),
        numbering: numbering.levels, preamble: preamble,
        sections: firstSection..<sections.count, closing: closingParagraphs, colophon: colophon,
        responsibilities: outside, responsibilityRules: firstRule..<rules.count,
        unreadTags: firstUnread..<unreadTags.count, tokens: TokenRange(firstToken, writer.count)))
  }
}
