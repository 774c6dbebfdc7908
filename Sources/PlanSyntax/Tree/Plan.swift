/// A parsed source: every byte in a token, and over the tokens the documents with their sections.
///
/// The tree is flat: sections, paragraphs and responsibilities lie in arrays and refer to each other by index, and all text is
/// taken from the source on demand.
public struct Plan: Sendable {
  /// What was parsed: name, encoding and bytes as UTF-8.
  public let source: Source
  /// All tokens in order. They begin at offset 0 and leave no gap.
  public let tokens: [Token]
  /// In reading order; none in an empty text.
  public let documents: [Document]
  /// Those of all documents in reading order, each before its children.
  public let sections: [Section]
  /// Those of all documents: bodies of sections, and what stands outside them.
  public let paragraphs: [Paragraph]
  /// Those of all tags, one a role.
  public let responsibilities: [Responsibility]
  /// Those of all responsibilities.
  public let units: [ResponsibleUnit]
  /// What documents say of all their tags.
  public let responsibilityRules: [ResponsibilityRule]
  /// What looks like a responsibility tag and is not understood. It stays a part of its paragraph.
  public let unreadTags: [UnreadTag]
  /// Number of lines; a last line without line end counts.
  public let lineCount: Int

  /// Made by the parser, which sees to what the members promise: tokens that begin at offset 0 and leave no gap, sections each before its
  /// children, and indices that lie within the arrays given here. Nothing is checked.
  public init(
    source: Source, tokens: [Token], documents: [Document], sections: [Section], paragraphs: [Paragraph],
    responsibilities: [Responsibility], units: [ResponsibleUnit] = [], responsibilityRules: [ResponsibilityRule] = [],
    unreadTags: [UnreadTag] = [], lineCount: Int
  ) {
    self.source = source
    self.tokens = tokens
    self.documents = documents
    self.sections = sections
    self.paragraphs = paragraphs
    self.responsibilities = responsibilities
    self.units = units
    self.responsibilityRules = responsibilityRules
    self.unreadTags = unreadTags
    self.lineCount = lineCount
  }

  /// The bytes that a token owns. O(1).
  public func span(ofToken index: Int) -> Span {
    let end = index + 1 < tokens.count ? tokens[index + 1].start : UInt32(source.bytes.count)
    return Span(start: tokens[index].start, end: end)
  }

  /// Appends the bytes of the tokens of one kind in a range; lines of wrapped text are joined.
  ///
  /// Linear in the number of bytes appended.
  public func append(_ kind: TokenKind, in range: TokenRange, to output: inout [UInt8]) {
    var wrapped = false
    for index in range.range {
      let token = tokens[index]
      if token.kind == kind {
        append(bytesOf: span(ofToken: index), afterBreak: wrapped, to: &output)
        wrapped = false
      } else if token.kind == .softBreak {
        wrapped = true
      }
    }
  }

  /// The text of one kind in a range of tokens.
  public func text(_ kind: TokenKind, in range: TokenRange) -> String {
    var bytes: [UInt8] = []
    append(kind, in: range, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what a reader sees of a span: its bytes without line ends, indents and page marks.
  ///
  /// O(log tokens + bytes).
  public func append(visible span: Span, to output: inout [UInt8]) { append(visible: span, to: &output) { _, _ in } }

  /// The same, but lines that stand for themselves stay as they are written, with the line ends and indents between them: those of the tag
  /// `责任单位：县教育局⏎完成时限：10月底前`. Wrapped lines are joined.
  public func append(lines span: Span, to output: inout [UInt8]) {
    append(visible: span, to: &output) { trivia, output in
      guard trivia.contains(where: { tokens[$0].kind == .lineBreak }) else { return }
      for index in trivia where tokens[index].kind != .pageMark && tokens[index].kind != .markup {
        output.append(contentsOf: source.bytes[self.span(ofToken: index).range])
      }
    }
  }

  /// - Parameter gap: what is done about the trivia between two pieces of text, indices into ``tokens``.
  private func append(visible span: Span, to output: inout [UInt8], gap: (Range<Int>, inout [UInt8]) -> Void) {
    guard !span.isEmpty else { return }
    let first = firstToken(endingAfter: span.start)
    var index = first
    var trivia = first
    var wrapped = false
    while index < tokens.count, tokens[index].start < span.end {
      let own = self.span(ofToken: index)
      if tokens[index].kind.isTrivia {
        if tokens[index].kind == .softBreak { wrapped = true }
      } else if !own.isEmpty {
        if trivia > first, trivia < index { gap(trivia..<index, &output) }
        append(bytesOf: Span(start: max(own.start, span.start), end: min(own.end, span.end)), afterBreak: wrapped, to: &output)
        wrapped = false
        trivia = index + 1
      }
      index += 1
    }
  }

  /// What a reader sees of a span.
  public func text(visible span: Span) -> String {
    var bytes: [UInt8] = []
    append(visible: span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a reader sees of a span, lines that stand for themselves as they are written.
  public func text(lines span: Span) -> String {
    var bytes: [UInt8] = []
    append(lines: span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The source's own characters of a span, line ends included.
  public func text(written span: Span) -> String { String(decoding: source.bytes[span.range], as: UTF8.self) }

  /// The span from the first to the last byte of a range of tokens.
  public func span(of range: TokenRange) -> Span {
    guard !range.isEmpty else { return Span(0, 0) }
    return Span(start: tokens[Int(range.start)].start, end: span(ofToken: Int(range.end) - 1).end)
  }

  /// The characters of a marker that the source has, blanks inside it kept and those behind it left out; empty where nothing is left.
  public func written(_ marker: Marker) -> String { text(written: writtenSpan(marker)) }

  /// The bytes of a marker that the source has. Empty where nothing is left.
  public func writtenSpan(_ marker: Marker) -> Span { writtenSpan(ofMarker: marker.tokens) }

  /// The bytes of a marker's pieces that the source has.
  public func writtenSpan(ofMarker pieces: TokenRange) -> Span {
    var range = pieces.range
    while let last = range.last, tokens[last].kind == .markerBlank || tokens[last].kind.isTrivia { range.removeLast() }
    guard let first = range.first, let last = range.last else {
      let start = pieces.start < UInt32(tokens.count) ? tokens[Int(pieces.start)].start : UInt32(source.bytes.count)
      return Span(start: start, end: start)
    }
    return Span(start: tokens[first].start, end: span(ofToken: last).end)
  }

  /// Index of the first token that ends behind an offset. O(log tokens).
  public func firstToken(endingAfter offset: UInt32) -> Int {
    tokens.indices.partitioningIndex { span(ofToken: $0).end > offset }
  }

  /// Two Latin words that a line end parted keep a space; Han characters close up.
  private func append(bytesOf span: Span, afterBreak: Bool, to output: inout [UInt8]) {
    if afterBreak, let last = output.last, last.isLatinLetter, source.bytes[Int(span.start)].isLatinLetter { output.append(0x20) }
    output.append(contentsOf: source.bytes[span.range])
  }
}

extension UInt8 {
  fileprivate var isLatinLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
