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
    return marks(bytes, from: line, to: end - 2) % 2 == 1 || isOpenAbove(bytes, line) ? 2 : 0
  }

  /// Whether `**` closes somewhere behind what it opened, or on the line below; what it opened may as well be a marker.
  static func isClosed(_ bytes: Bytes, from start: Int, end: Int) -> Bool {
    let (scalar, _) = Scalars.decode(bytes, at: start, end: end)
    return !Scalars.isHan(scalar) || markerLetters.contains(scalar) || marks(bytes, from: start, to: end) > 0 || isClosedBelow(bytes, end)
  }

  private static let markerLetters = CharacterSet("第一二三四五六七八九十")

  /// `**第三章⏎建 设**`: whether the line above begins with a `**` that is not closed on it.
  private static func isOpenAbove(_ bytes: Bytes, _ start: Int) -> Bool {
    let end = Blank.start(in: bytes, before: start, from: 0)
    guard end > 0, bytes[end - 1] == "\n" else { return false }
    var above = end - 1
    while above > 0, bytes[above - 1] != "\n", end - above <= longestBold { above -= 1 }
    let text = Blank.end(in: bytes, from: above, to: end)
    return isMark(bytes, at: text, in: text..<max(text, end)) && marks(bytes, from: text, to: end) == 1
  }

  /// … and whether the line below closes it.
  private static func isClosedBelow(_ bytes: Bytes, _ end: Int) -> Bool {
    var text = end
    if text < bytes.count, bytes[text] == "\r" { text += 1 }
    guard text < bytes.count, bytes[text] == "\n" else { return false }
    text += 1
    var lineEnd = text
    while lineEnd < bytes.count, bytes[lineEnd] != "\n", bytes[lineEnd] != "\r" {
      if lineEnd - text > longestBold { return false }
      lineEnd += 1
    }
    let textEnd = Blank.start(in: bytes, before: lineEnd, from: text)
    return isMark(bytes, at: textEnd - 2, in: text..<max(text, textEnd)) && bytes[max(text, textEnd - 3)] != "*"
      && marks(bytes, from: text, to: textEnd) == 1
  }

  /// In bytes: a line of a heading.
  private static let longestBold = 200

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
