import PlanSyntax

/// Lays tokens over the source, one behind the other, and fills what lies between with trivia.
///
/// Nothing can be left out: each call first gives the bytes since the last token to trivia.
struct TokenWriter {
  private(set) var tokens: [Token] = []
  private let source: [UInt8]
  private let prose: Prose
  /// Offset in the source behind the last token.
  private(set) var position = 0
  private var nextJoint = 0

  init(source: [UInt8], prose: Prose) {
    self.source = source
    self.prose = prose
    tokens.reserveCapacity(prose.passages.count * 5)
    if source.starts(with: [0xEF, 0xBB, 0xBF]) {
      tokens.append(Token(.byteOrderMark, at: 0))
      position = 3
    }
  }

  /// Number of tokens so far.
  var count: Int { tokens.count }

  /// Closes the gap before a new paragraph, so that the next token begins it.
  mutating func beginPassage(at offset: UInt32) {
    fill(to: prose.joints.isEmpty ? Int(offset) : Int(sourceOffset(offset)), isInside: false, blank: .blank)
  }

  /// Closes the gap before a place inside a paragraph, so that the next token begins there.
  mutating func advance(to offset: UInt32) {
    fill(to: prose.joints.isEmpty ? Int(offset) : Int(sourceOffset(offset)), isInside: true, blank: .blank)
  }

  /// A piece of the prose. A piece that runs over wrapped lines becomes a token a line.
  mutating func write(_ kind: TokenKind, _ start: UInt32, _ end: UInt32, blank: TokenKind = .blank) {
    guard start < end else { return }
    guard !prose.joints.isEmpty else {
      if position < Int(start) { fill(to: Int(start), isInside: true, blank: blank) }
      tokens.append(Token(kind, at: Int(start)))
      position = Int(end)
      return
    }
    writeLines(kind, start, end, blank: blank)
  }

  private mutating func writeLines(_ kind: TokenKind, _ start: UInt32, _ end: UInt32, blank: TokenKind) {
    var from = start
    while from < end {
      let begin = sourceOffset(from)
      let joint = nextJoint < prose.joints.count ? prose.joints[nextJoint].offset : .max
      let to = min(end, joint)
      fill(to: Int(begin), isInside: true, blank: blank)
      tokens.append(Token(kind, at: Int(begin)))
      position = Int(begin + (to - from))
      from = to
    }
  }

  /// A piece that was lost, at the place where it would stand: right behind the last token.
  mutating func writeMissing(_ kind: TokenKind) { tokens.append(Token(kind, at: position)) }

  /// The rest of the source.
  mutating func finish() { fill(to: source.count, isInside: false, blank: .blank) }

  /// 0-based line of the byte at an offset of a passage.
  ///
  /// Offsets that are asked for here or in ``sourceOffset(_:)``, and those that are written, never fall.
  mutating func line(at offset: UInt32, in passage: Passage) -> Int {
    _ = sourceOffset(offset)
    return Int(nextJoint > 0 ? prose.joints[nextJoint - 1].line : passage.line)
  }

  /// The source offset of the byte at an offset. Pieces come in order, so the joint is found by moving on.
  mutating func sourceOffset(_ offset: UInt32) -> UInt32 {
    while nextJoint < prose.joints.count, prose.joints[nextJoint].offset <= offset { nextJoint += 1 }
    guard nextJoint > 0 else { return offset }
    let joint = prose.joints[nextJoint - 1]
    return joint.source + (offset - joint.offset)
  }

  /// Gives the bytes up to an offset to blanks, line breaks and page marks.
  private mutating func fill(to end: Int, isInside: Bool, blank: TokenKind) {
    let source = source
    let bytes = source.span
    var offset = position
    while offset < end {
      let start = offset
      let kind: TokenKind
      if Self.isFeed(bytes[offset]) || isInside && bytes[offset] == "\u{C}" {
        while offset < end, Self.isFeed(bytes[offset]) || isInside && bytes[offset] == "\u{C}" { offset += 1 }
        kind = isInside ? .softBreak : .lineBreak
      } else if let behind = Self.behindBlanks(bytes, from: offset, to: end) {
        offset = behind
        kind = blank
      } else {
        while offset < end, !Self.isFeed(bytes[offset]) { offset += 1 }
        kind = isPageMark(start, offset) ? .pageMark : .markup
      }
      tokens.append(Token(kind, at: start))
    }
    position = offset
  }

  /// From the first to the last byte of text in the tokens from one on.
  func textSpan(from first: Int) -> Span {
    var index = first
    while index < tokens.count, tokens[index].kind != .text { index += 1 }
    guard index < tokens.count else { return Span(0, 0) }
    var last = tokens.count - 1
    while tokens[last].kind != .text { last -= 1 }
    let end = last + 1 < tokens.count ? tokens[last + 1].start : UInt32(position)
    return Span(start: tokens[index].start, end: end)
  }

  private static func isFeed(_ byte: UInt8) -> Bool { byte == "\n" || byte == "\r" }

  /// Nil where no blank stands at the offset.
  private static func behindBlanks(_ bytes: Bytes, from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      let width = Blank.width(in: bytes, at: offset)
      if width == 0 { break }
      offset += width
    }
    return offset > start ? min(offset, end) : nil
  }

  private func isPageMark(_ start: Int, _ end: Int) -> Bool {
    let line = Line(start: UInt32(start), textStart: UInt32(start), textEnd: UInt32(end), end: UInt32(end))
    // Of bare numbers only those of pages are no text.
    return PageMark.matches(source, line) || NumeralCharacter.arabic(Scalars.decode(source, at: start, end: end).value) != nil
  }
}
