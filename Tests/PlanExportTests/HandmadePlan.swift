import PlanSyntax

/// Puts a plan together piece by piece, so that writers are tested on every shape a plan can have, whatever the parser makes.
struct HandmadePlan {
  private(set) var bytes: [UInt8] = []
  private var tokens: [Token] = []
  private var documents: [Document] = []
  private(set) var sections: [Section] = []
  private var paragraphs: [Paragraph] = []
  private var responsibilities: [Responsibility] = []
  private var units: [ResponsibleUnit] = []
  private var rules: [ResponsibilityRule] = []
  private var unreadTags: [UnreadTag] = []
  private var line = 1
  private var open: [Int] = []
  var name = "plan.txt"
  var encoding = SourceEncoding.utf8

  var plan: Plan {
    var closed = sections
    Plan.countOccurrences(in: &closed, documents: documents)
    return Plan(
      source: Source(name: name, encoding: encoding, bytes: bytes), tokens: tokens, documents: documents, sections: closed,
      paragraphs: paragraphs, responsibilities: responsibilities, units: units, responsibilityRules: rules, unreadTags: unreadTags,
      lineCount: bytes.last == UInt8(ascii: "\n") ? line - 1 : line)
  }

  /// One token.
  @discardableResult
  mutating func put(_ kind: TokenKind, _ text: String) -> Span { put(kind, Array(text.utf8)) }

  @discardableResult
  mutating func put(_ kind: TokenKind, _ raw: [UInt8]) -> Span {
    tokens.append(Token(kind, at: bytes.count))
    bytes += raw
    line += raw.count { $0 == UInt8(ascii: "\n") }
    return Span(bytes.count - raw.count, bytes.count)
  }

  /// Several tokens, as a range.
  mutating func run(_ pieces: [(TokenKind, String)]) -> TokenRange {
    let start = tokens.count
    for (kind, text) in pieces { put(kind, text) }
    return TokenRange(start, tokens.count)
  }

  /// A paragraph of its own; `|` is a wrapped line.
  mutating func paragraph(_ text: String) { paragraph(Array(text.utf8)) }

  mutating func paragraph(_ raw: [UInt8]) {
    let begin = (bytes.count, tokens.count, line)
    for (place, part) in raw.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).enumerated() {
      if place > 0 { put(.softBreak, "\n") }
      put(.text, Array(part))
    }
    paragraphs.append(Paragraph(tokens: TokenRange(begin.1, tokens.count), span: Span(begin.0, bytes.count), line: begin.2))
    put(.lineBreak, "\n")
  }

  /// A tag at the end of a section: role, units between `、`, deadline.
  ///
  /// - Parameter elides: the units behind the first one leave its first character out.
  mutating func tag(_ role: String, _ kind: ResponsibilityKind, _ units: [String], deadline: String? = nil, elides: Bool = false) {
    let text = "（\(role)：\(units.joined(separator: "、"))\(deadline.map { "，" + $0 } ?? "")）"
    let begin = line
    let span = put(.tag, text)
    put(.lineBreak, "\n")
    var offset = Int(span.start)
    func piece(_ text: String) -> Span {
      defer { offset += text.utf8.count }
      return Span(offset, offset + text.utf8.count)
    }
    offset += 3
    let roleSpan = piece(role)
    let unitSpans = units.map { unit in
      offset += 3
      return piece(unit)
    }
    if deadline != nil { offset += 3 }
    let firstUnit = self.units.count
    for unit in unitSpans {
      let prefix = elides && unit != unitSpans[0] ? Span(Int(unitSpans[0].start), Int(unitSpans[0].start) + 3) : Span(0, 0)
      self.units.append(ResponsibleUnit(unit, elidedPrefix: prefix))
    }
    responsibilities.append(
      Responsibility(
        role: roleSpan, kind: kind, units: firstUnit..<self.units.count, deadline: deadline.map(piece), span: span, line: begin))
  }

  /// A paragraph that says something of all tags; `units` is its beginning.
  mutating func rule(_ kind: ResponsibilityRule.Kind, units: String, _ rest: String) {
    let begin = (bytes.count, line)
    paragraph(units + rest)
    rules.append(
      ResponsibilityRule(
        kind: kind, units: [Span(begin.0, begin.0 + units.utf8.count)], span: Span(begin.0, bytes.count - 1), line: begin.1))
  }

  /// A paragraph that is a tag which nobody understands.
  mutating func unreadTag(_ text: String) {
    let begin = (bytes.count, line)
    paragraph(text)
    unreadTags.append(UnreadTag(span: Span(begin.0, bytes.count - 1), line: begin.1))
  }

  /// A section; everything that `body` puts belongs to it.
  mutating func section(
    _ style: NumberingStyle, _ ordinal: Int?, written: [(TokenKind, String)], status: MarkerStatus = .written, confidence: UInt8 = 100,
    components: Int = 1, candidates: [Int] = [], heading: [(TokenKind, String)] = [], stop: HeadingStop = .written,
    stopConfidence: UInt8 = 100,
    body: (inout HandmadePlan) -> Void = { _ in }
  ) {
    let index = sections.count
    let begin = (bytes.count, line)
    let markerTokens = run(written)
    let headingTokens = heading.isEmpty ? .empty : run(heading)
    if !heading.isEmpty { put(.headingStop, stop == .missing ? "" : "。") }
    sections.append(
      Section(
        level: open.count + 1, parent: open.last, end: index + 1,
        marker: Marker(
          style: style, ordinal: ordinal.flatMap { Ordinal($0) }, writtenOrdinal: nil, status: status, confidence: confidence,
          components: components, tokens: markerTokens, candidates: OrdinalCandidates(candidates.compactMap { Ordinal($0) })),
        heading: headingTokens, headingStop: stop, headingConfidence: stopConfidence, paragraphs: 0..<0, responsibilities: 0..<0,
        span: Span(begin.0, begin.0), line: begin.1))
    open.append(index)
    body(&self)
    open.removeLast()
    sections[index].end = sections.count
    sections[index].span = Span(begin.0, bytes.count)
  }

  /// The body of the innermost open section, children not yet begun.
  mutating func content(_ body: (inout HandmadePlan) -> Void) {
    let start = (paragraphs.count, responsibilities.count)
    body(&self)
    guard let index = open.last else { return }
    sections[index].paragraphs = start.0..<paragraphs.count
    sections[index].responsibilities = start.1..<responsibilities.count
  }

  /// A document of what the parts put.
  mutating func document(
    _ kind: DocumentKind = .plan, title: [(TokenKind, String)] = [], numbering: [NumberingLevel] = [],
    metadata: (inout HandmadePlan) -> Metadata = { _ in Metadata() },
    preamble: (inout HandmadePlan) -> Void = { _ in },
    sections body: (inout HandmadePlan) -> Void = { _ in },
    closing: (inout HandmadePlan) -> Void = { _ in },
    colophon: (inout HandmadePlan) -> Void = { _ in },
    tags: (inout HandmadePlan) -> Void = { _ in }
  ) {
    let start = tokens.count
    let found = metadata(&self)
    let titleTokens = title.isEmpty ? .empty : run(title)
    if !title.isEmpty { put(.lineBreak, "\n") }
    let before = paragraphs.count
    let (firstRule, firstUnread) = (rules.count, unreadTags.count)
    preamble(&self)
    let preambleEnd = paragraphs.count
    let firstSection = sections.count
    body(&self)
    let sectionsEnd = paragraphs.count
    closing(&self)
    let closingEnd = paragraphs.count
    colophon(&self)
    let firstTag = responsibilities.count
    tags(&self)
    documents.append(
      Document(
        kind: kind, title: titleTokens, metadata: found, numbering: numbering, preamble: before..<preambleEnd,
        sections: firstSection..<sections.count, closing: sectionsEnd..<closingEnd, colophon: closingEnd..<paragraphs.count,
        responsibilities: firstTag..<responsibilities.count, responsibilityRules: firstRule..<rules.count,
        unreadTags: firstUnread..<unreadTags.count, tokens: TokenRange(start, tokens.count)))
  }
}
