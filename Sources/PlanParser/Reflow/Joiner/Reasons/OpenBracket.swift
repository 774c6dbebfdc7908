/// Whether the line before breaks off in a bracket, or in a sentence: ， 、 （ “ and the like stand at its end.
///
/// A bracket stays open for some lines at the most, and only if one of them closes it: a lost one must not swallow the text, `广府办发〔202026⏎…办公室⏎关于印发…`.
enum OpenBracket: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    let left = Self.mostInBracket - (joiner.paragraph.lineCount - joiner.paragraph.openLine)
    return joiner.paragraph.openBrackets > 0 && left > 0 && closes(within: seam.index..<min(seam.index + left, joiner.lines.count), joiner)
      || Self.goesOn.contains(seam.last)
  }

  /// Whether what is open is closed on one of some lines, and no marker begins one before that.
  private static func closes(within next: Range<Int>, _ joiner: LineJoiner) -> Bool {
    var depth = joiner.paragraph.openBrackets
    for line in next where !joiner.lines[line].isBlank {
      if line > next.lowerBound, joiner.lines.surface(of: line)?.marksParagraph ?? false { return false }
      var offset = Int(joiner.lines[line].textStart)
      let end = Int(joiner.lines[line].textEnd)
      while true {
        offset = Scalars.behindHan(joiner.bytes.span, from: offset, to: end)
        guard offset < end else { break }
        let (scalar, length) = Scalars.decode(joiner.bytes, at: offset, end: end)
        if ParagraphSoFar.opens(scalar) { depth += 1 } else if ParagraphSoFar.closes(scalar) { depth -= 1 }
        if depth == 0 { return true }
        offset += max(1, length)
      }
    }
    return false
  }

  /// Lines of what stands in one bracket.
  private static let mostInBracket = 12

  /// ， 、 , （ ( “ 《
  static let goesOn: [Unicode.Scalar] = ["，", "、", ",", "（", "(", "“", "《"]
}
