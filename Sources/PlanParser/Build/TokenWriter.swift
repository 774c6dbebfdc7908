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
    fill(to: Int(sourceOffset(offset)), isInside: false, blank: .blank)
  }

  /// A piece of the prose. A piece that runs over wrapped lines becomes a token a line.
  mutating func write(_ kind: TokenKind, _ start: UInt32, _ end: UInt32, blank: TokenKind = .blank) {
    guard start < end else { return }
    guard !prose.joints.isEmpty else {
      fill(to: Int(start), isInside: true, blank: blank)
      tokens.append(Token(kind, at: Int(start)))
      position = Int(end)
      return
    }
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

  /// Pieces come in order, so the joint is found by moving on.
  private mutating func sourceOffset(_ offset: UInt32) -> UInt32 {
    while nextJoint < prose.joints.count, prose.joints[nextJoint].offset <= offset { nextJoint += 1 }
    guard nextJoint > 0 else { return offset }
    let joint = prose.joints[nextJoint - 1]
    return joint.source + (offset - joint.offset)
  }

  /// Gives the bytes up to an offset to blanks, line breaks and page marks.
  private mutating func fill(to end: Int, isInside: Bool, blank: TokenKind) {
    while position < end {
      let byte = source[position]
      let start = position
      if byte == 0x0A || byte == 0x0D {
        while position < end, source[position] == 0x0A || source[position] == 0x0D { position += 1 }
        tokens.append(Token(isInside ? .softBreak : .lineBreak, at: start))
        continue
      }
      var width = Blank.width(in: source, at: position)
      if width > 0 {
        while position < end, width > 0 {
          position = min(end, position + width)
          width = position < end ? Blank.width(in: source, at: position) : 0
        }
        tokens.append(Token(blank, at: start))
        continue
      }
      while position < end, source[position] != 0x0A, source[position] != 0x0D { position += 1 }
      tokens.append(Token(isPageMark(start, position) ? .pageMark : .markup, at: start))
    }
  }

  private func isPageMark(_ start: Int, _ end: Int) -> Bool {
    let line = Line(
      start: UInt32(start), textStart: UInt32(start), textEnd: UInt32(end), end: UInt32(end), next: UInt32(end))
    return PageMark.matches(source, line)
  }
}
