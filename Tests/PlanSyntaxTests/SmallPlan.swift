import PlanSyntax

/// Plans put together by hand, where a test needs no text.
enum SmallPlan {
  /// A section reduced to what names are made of.
  struct Outline {
    var level: Int
    var ordinal: Int?
    var style = NumberingStyle.hanParenthesis
    var status = MarkerStatus.written
    var writtenOrdinal: Int?
    var components = 1

    init(
      _ level: Int, _ ordinal: Int?, _ style: NumberingStyle = .hanParenthesis, status: MarkerStatus = .written, written: Int? = nil,
      components: Int = 1
    ) {
      self.level = level
      self.ordinal = ordinal
      self.style = style
      self.status = status
      writtenOrdinal = written
      self.components = components
    }
  }

  /// A plan of one document and no text. Occurrences are counted.
  static func plan(_ outlines: [Outline]) -> Plan {
    var sections: [Section] = []
    for (index, outline) in outlines.enumerated() {
      let parent = sections.lastIndex { $0.level < outline.level }
      let end = outlines[(index + 1)...].firstIndex { $0.level <= outline.level } ?? outlines.count
      let marker = Marker(
        style: outline.style, ordinal: outline.ordinal.flatMap(Ordinal.init),
        writtenOrdinal: outline.status == .written ? outline.ordinal.flatMap(Ordinal.init) : outline.writtenOrdinal.flatMap(Ordinal.init),
        status: outline.status, confidence: outline.status == .written ? 100 : 90, components: outline.components, tokens: .empty)
      sections.append(
        Section(
          level: outline.level, parent: parent, end: end, marker: marker, heading: .empty, headingStop: .none, headingConfidence: 100,
          paragraphs: 0..<0, responsibilities: 0..<0, span: Span(0, 0), line: 1))
    }
    let document = Document(
      kind: .plan, title: .empty, metadata: Metadata(), numbering: [], preamble: 0..<0, sections: 0..<sections.count, closing: 0..<0,
      colophon: 0..<0, responsibilities: 0..<0, tokens: .empty)
    Plan.countOccurrences(in: &sections, documents: [document])
    return Plan(
      source: Source(name: "-", bytes: []), tokens: [], documents: [document], sections: sections, paragraphs: [], responsibilities: [],
      lineCount: 0)
  }

  /// A plan that is tokens alone.
  static func plan(_ pieces: [(TokenKind, String)]) -> Plan {
    var bytes: [UInt8] = []
    var tokens: [Token] = []
    for (kind, text) in pieces {
      tokens.append(Token(kind, at: bytes.count))
      bytes += text.utf8
    }
    return Plan(
      source: Source(name: "-", bytes: bytes), tokens: tokens, documents: [], sections: [], paragraphs: [], responsibilities: [],
      lineCount: 1)
  }
}
