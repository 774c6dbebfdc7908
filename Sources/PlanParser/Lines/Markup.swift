/// Markdown at the edges of a line: `## 第一章 总则`, `**一、总体要求**`. Many write no blank behind the marks: `##第一章 总则`.
///
/// Plans kept as Markdown have it before their markers; it is no part of the text. Two asterisks that nothing closes stand for a name that was
/// hidden, `**县2020年工作要点`, `责任人：李**`, and are text.
enum Markup {
  /// Bytes of the mark with which a line's text begins, 0 where there is none. A page header such as `# Page 12:` is left whole.
  static func leading(_ bytes: Bytes, at start: Int, end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] == "#" { offset += 1 }
    if offset > start {
      let marks = offset - start
      offset = Blank.end(in: bytes, from: offset, to: end)
      guard marks <= 6, offset < end, offset > start + marks || standsWithoutBlank(bytes, start, marks, end),
        !Scalars.matches("# Page ", bytes, at: start, end: end)
      else { return 0 }
    }
    if isStrong(bytes, at: offset, end: end), isClosed(bytes, from: offset + 2, end: end) { offset += 2 }
    return offset - start
  }

  /// `##第一章 总则`, but `#1楼` and `#优化营商环境#` are text.
  private static func standsWithoutBlank(_ bytes: Bytes, _ start: Int, _ marks: Int, _ end: Int) -> Bool {
    (marks > 1 || bytes[start + marks] >= 0x80) && bytes[end - 1] != "#"
  }

  /// Bytes of the mark with which a line's text ends: `**`, or the bars behind a table's last cell, `政策法规科 | ||`.
  ///
  /// - Parameter line: where the line begins, for what closes must have been opened.
  static func trailing(_ bytes: Bytes, before end: Int, start: Int, line: Int) -> Int {
    if bytes[end - 1] == "|" { return bars(bytes, before: end, start: start) }
    guard end - start > 4, bytes[end - 1] == "*", bytes[end - 2] == "*", bytes[end - 3] != "*" else { return 0 }
    // The end of what was opened on a line before has its stop.
    return marks(bytes, from: line, to: end - 2) % 2 == 1 || !Scalars.isHan(Scalars.decode(bytes, before: end - 2, start: start).value)
      ? 2 : 0
  }

  /// Whether `**` closes somewhere behind what it opened, or what it opened is the marker of a heading that goes on in the next line.
  static func isClosed(_ bytes: Bytes, from start: Int, end: Int) -> Bool {
    let (scalar, _) = Scalars.decode(bytes, at: start, end: end)
    return !Scalars.isHan(scalar) || scalar == "第" || NumeralCharacter.han(scalar) != nil || marks(bytes, from: start, to: end) > 0
  }

  /// Whether `**` stands at a place of some text.
  static func isMark(_ bytes: Bytes, at offset: Int, in text: Range<Int>) -> Bool {
    offset >= text.lowerBound && offset + 2 <= text.upperBound && bytes[offset] == "*" && bytes[offset + 1] == "*"
  }

  /// How many `**` there are.
  static func marks(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var count = 0
    var offset = start
    while offset + 2 <= end {
      let isMark = isMark(bytes, at: offset, in: start..<end)
      if isMark { count += 1 }
      offset += isMark ? 2 : 1
    }
    return count
  }

  private static func bars(_ bytes: Bytes, before end: Int, start: Int) -> Int {
    var offset = end
    while offset > start {
      let width = bytes[offset - 1] == "|" ? 1 : Blank.width(in: bytes, before: offset)
      if width == 0 || offset - width < start { break }
      offset -= width
    }
    return end - offset
  }

  /// `**` before text.
  @inline(__always)
  static func isStrong(_ bytes: Bytes, at offset: Int, end: Int) -> Bool {
    offset + 2 < end && bytes[offset] == "*" && bytes[offset + 1] == "*" && bytes[offset + 2] != "*"
  }

  /// A heading stands for itself, whether empty lines are around it or not.
  static func isHeading(_ bytes: [UInt8], _ line: Line) -> Bool { bytes[Int(line.start)] == "#" && line.textStart > line.start }

  /// A line without text: the rule `---` or `━━━`, that of a table, `|---|---|`, or a comment `<!-- … -->`.
  static func isWhole(_ bytes: [UInt8], _ line: Line) -> Bool {
    let start = Int(line.textStart)
    let end = Int(line.textEnd)
    guard end - start >= 3 else { return false }
    switch bytes[start] {
    case "-", "*", "_", "=": return bytes[start..<end].allSatisfy { $0 == bytes[start] } || isTableRule(bytes, start..<end)
    case "|", ":": return isTableRule(bytes, start..<end)
    case "<": return Scalars.matches("<!--", bytes, at: start, end: end) && Scalars.matches("-->", bytes, at: end - 3, end: end)
    case 0xE2, 0xEF: return isDrawn(bytes, start..<end)
    default: return false
    }
  }

  /// `━━━━━━`, `————————`, `＝＝＝＝`: the rule that a printed head has below it, drawn with three characters or more.
  private static func isDrawn(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count >= 9 else { return false }
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: line.upperBound)
      switch scalar {
      case "—", "―", "–", "＝", "＿", "－", "─"..."╿": offset += length
      default: return false
      }
    }
    return true
  }

  /// `|---|:--:|`, `---|---`
  private static func isTableRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes[line].contains { $0 == "|" } && bytes[line].contains { $0 == "-" }
      && bytes[line].allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || $0 == " " }
  }
}
