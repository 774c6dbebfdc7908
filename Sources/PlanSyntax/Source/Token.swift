/// What a token is for.
public enum TokenKind: UInt8, Sendable, CaseIterable {
  // Trivia: owned by the tree, absent from every text taken from it.
  /// U+FEFF at the start of the source.
  case byteOrderMark
  /// The line end behind a paragraph or an empty line.
  case lineBreak
  /// A line end inside a paragraph: the line was wrapped.
  case softBreak
  /// Indent, trailing blanks, zero-width characters at the edge of a line.
  case blank
  /// A page number or page header that fell between two lines: `- 2 -`, `# Page 12:`.
  case pageMark
  /// Markup at the edge of a line: `**`, `##`; and a marker that stands a second time behind itself.
  case markup

  // Pieces of a marker. Empty where the piece was lost.
  /// `（`
  case markerOpen
  /// `第`
  case markerPrefix
  /// `十四`, `3`, `①`; for `1.2` the whole `1.2`.
  case numeral
  /// `章`, `条`, `部分`
  case markerUnit
  /// `）`
  case markerClose
  /// `、` or `.`
  case markerSeparator
  /// Blanks inside or behind a marker.
  case markerBlank

  // Text.
  /// A line of a document's title.
  case title
  /// `索引号：`
  case metadataLabel
  /// What stands behind a label, or a metadata line without one.
  case metadataValue
  /// A section's heading, without marker and stop.
  case heading
  /// The `。` or `：` between a run-in heading and its body. Empty where it was lost.
  case headingStop
  /// All other text.
  case text
  /// One responsibility tag, brackets included.
  case tag

  /// True for what carries no meaning of its own: line ends, indents, page marks.
  public var isTrivia: Bool { rawValue <= TokenKind.markup.rawValue }
  /// True for the pieces that make up a marker.
  public var isMarkerPiece: Bool { (TokenKind.markerOpen.rawValue...TokenKind.markerBlank.rawValue).contains(rawValue) }
}

/// One piece of the source. A token ends where the next one starts, so tokens in order give the source back.
public struct Token: Hashable, Sendable {
  /// Offset of the first byte.
  public let start: UInt32
  /// What the piece is for.
  public let kind: TokenKind

  /// The offset is known to fit into 32 bits.
  public init(_ kind: TokenKind, at start: Int) {
    self.kind = kind
    self.start = UInt32(truncatingIfNeeded: start)
  }
}

/// A run of tokens: half-open indices into ``Plan/tokens``.
public struct TokenRange: Hashable, Sendable {
  /// Index of the first token.
  public var start: UInt32
  /// Index behind the last token.
  public var end: UInt32

  /// Half-open: the first token, and the one behind the last. Both are known to fit into 32 bits.
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// No tokens, at no place.
  public static var empty: TokenRange { TokenRange(0, 0) }
  /// Whether it holds no token.
  public var isEmpty: Bool { start >= end }
  /// The same as a range of indices.
  public var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}
