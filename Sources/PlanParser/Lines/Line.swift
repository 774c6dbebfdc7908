import PlanSyntax

/// One line of the source: where it lies, and where its text begins and ends, blanks and Markdown apart.
///
/// `start ≤ textStart ≤ textEnd ≤ end`; the line end stands behind.
struct Line {
  let start: UInt32
  var textStart: UInt32
  let textEnd: UInt32
  let end: UInt32
  /// A form feed stands somewhere in it, with which `pdftotext` ends a page, or a vertical tab, Word's line break.
  var holdsBreak = false
  /// A tab stands somewhere in it.
  var holdsTab = false

  /// Where its text lies.
  @inline(__always) var text: Range<Int> { Int(textStart)..<Int(textEnd) }

  /// Bytes of its text.
  @inline(__always) var count: Int { Int(textEnd) - Int(textStart) }

  /// Two wide blanks before its text, or as many bytes: the indent of a paragraph.
  var isIndented: Bool { textStart - start >= 4 }

  /// Nothing but blanks.
  var isBlank: Bool { textStart >= textEnd }

  /// Splits at LF, CR LF and CR. A source that ends without a line end has a last line all the same. Linear.
  static func split(_ source: [UInt8]) -> [Line] {
    let bytes = source.span
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 150 + 8)
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      var passed = ByteSearch.Controls()
      let end = ByteSearch.lineEnd(in: bytes, from: start, noting: &passed)
      var next = end
      if next < bytes.count {
        next += bytes[end] == "\r" && end + 1 < bytes.count && bytes[end + 1] == "\n" ? 2 : 1
      }
      var textStart = start
      while textStart < end {
        let width = Blank.width(in: bytes, at: textStart)
        if width == 0 || textStart + width > end { break }
        textStart += width
      }
      var (textEnd, markedEnd) = (end, end)
      while textEnd > textStart {
        let width = Blank.width(in: bytes, before: textEnd)
        if width == 0 || textEnd - width < textStart { break }
        textEnd -= width
      }
      if textEnd > textStart, MarkupEdges.mayOpen(bytes[textStart]) || MarkupEdges.mayClose(bytes[textEnd - 1]) {
        let text = MarkupEdges.removed(bytes, textStart..<textEnd)
        if text.upperBound < textEnd { markedEnd = text.upperBound }
        (textStart, textEnd) = (text.lowerBound, text.upperBound)
      }
      // Markdown begins with # or *.
      if textStart < end, bytes[textStart] == "#" || bytes[textStart] == "*" {
        textStart += Markup.leading(bytes, at: textStart, end: markedEnd)
      }
      // … or ends with the bar of a table's last cell.
      if textEnd > textStart, bytes[textEnd - 1] == "*" || bytes[textEnd - 1] == "|" {
        textEnd -= Markup.trailing(bytes, before: textEnd, start: textStart, line: start)
      }
      lines.append(
        Line(
          start: UInt32(truncatingIfNeeded: start), textStart: UInt32(truncatingIfNeeded: textStart),
          textEnd: UInt32(truncatingIfNeeded: textEnd), end: UInt32(truncatingIfNeeded: end), holdsBreak: passed.holdBreak,
          holdsTab: passed.holdTab))
      start = next
    }
    return lines
  }
}
