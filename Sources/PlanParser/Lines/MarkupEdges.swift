/// What converters put around a line's text, besides the marks of ``Markup``: `<h2>一、总体要求</h2>`, `[一、总体要求](#a)`, `__一、总体要求__`, a `<br>` or a
/// backslash at its end, and `## 一、总体要求 ##`, `## 一、总体要求 {#a}`.
///
/// It is taken off in pairs where it comes in pairs, and never so that nothing is left.
enum MarkupEdges {
  /// Whether a line's text may begin with such, by its first byte; or end with it, by its last.
  @inline(__always)
  static func mayOpen(_ byte: UInt8) -> Bool {
    byte == "<" || byte == "[" || byte == "_" || byte == "#"
  }

  @inline(__always)
  static func mayClose(_ byte: UInt8) -> Bool { byte == ">" || byte == "\\" }

  /// A line's text without what stands around it.
  static func removed(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int> {
    let line = withoutBreak(bytes, text)
    if bytes[line.lowerBound] == "#" { return withoutClosing(bytes, line) }
    var inner = line
    for _ in 0..<deepest {
      guard let next = insideTags(bytes, inner) ?? insideLink(bytes, inner) ?? insideUnderscores(bytes, inner) else { break }
      inner = next
    }
    return inner
  }

  /// `<h2><strong>…</strong></h2>`
  private static let deepest = 3

  /// A range without blanks at its edges; nil where nothing is left.
  private static func trimmed(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    let start = Blank.end(in: bytes, from: range.lowerBound, to: range.upperBound)
    let end = Blank.start(in: bytes, before: range.upperBound, from: min(start, range.upperBound))
    return start < end ? start..<end : nil
  }

  // MARK: Line breaks

  private static let breaks = WordList(["<br>", "<br/>", "<br />", "<BR>", "<BR/>", "</br>"])

  /// `…落到实处。<br>`, `一、总体要求\`; but not `D:\`, nor what holds another backslash.
  private static func withoutBreak(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int> {
    if let word = breaks.word(bytes, endingAt: text.upperBound, from: text.lowerBound) {
      return trimmed(bytes, text.dropLast(word.count)) ?? text
    }
    guard text.count > 3, bytes[text.upperBound - 1] == "\\", bytes[text.upperBound - 2] >= 0x80,
      ByteSearch.first(UInt8(ascii: "\\"), in: bytes, from: text.lowerBound, to: text.upperBound) == text.upperBound - 1
    else { return text }
    return text.dropLast(1)
  }

  // MARK: Headings

  /// `## 一、总体要求 ##`, `## 一、总体要求 {#a .unnumbered}`; but not `#优化营商环境#`.
  private static func withoutClosing(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int> {
    var end = text.upperBound
    if bytes[end - 1] == "}" {
      let open = (text.lowerBound..<end).last { bytes[$0] == "{" }
      guard let open, bytes[open + 1] == "#" || bytes[open + 1] == "." else { return text }
      end = open
    } else {
      while end > text.lowerBound, bytes[end - 1] == "#" { end -= 1 }
      guard end > text.lowerBound, end == text.upperBound || Blank.width(in: bytes, before: end) > 0 else { return text }
    }
    end = Blank.start(in: bytes, before: end, from: text.lowerBound)
    // Something has to stand between the marks.
    var start = text.lowerBound
    while start < end, bytes[start] == "#" { start += 1 }
    return start < end ? text.lowerBound..<end : text
  }

  // MARK: Items

  /// Lines without the bullets before their numbers: `一、总体要求⏎- 1.加强领导⏎- 2.落实责任`; but not `- 1.5%`, nor `- 2 -`, nor the terms of a page above its text,
  /// before all numbers that stand without one. Linear.
  static func withoutBullets(_ lines: [Line], _ source: [UInt8]) -> [Line] {
    let bytes = source.span
    guard let first = lines.firstIndex(where: { item(bytes, $0) != nil }),
      let plain = lines[..<first].firstIndex(where: { isNumbered(bytes, Int($0.textStart)..<max(Int($0.textStart), Int($0.textEnd))) })
    else { return lines }
    var lines = lines
    for index in plain..<lines.count {
      guard let item = item(bytes, lines[index], orRest: true) else { continue }
      let mark = Markup.isStrong(bytes, at: item, end: Int(lines[index].textEnd)) ? 2 : 0
      lines[index].textStart = UInt32(truncatingIfNeeded: item + mark)
    }
    return lines
  }

  /// Where the number's line begins behind a bullet, with the mark of bold text before it.
  ///
  /// - Parameter orRest: whether what is left of a number will do: `- .落实责任`, `- 2落实责任`.
  private static func item(_ bytes: Bytes, _ line: Line, orRest: Bool = false) -> Int? {
    let (start, end) = (Int(line.textStart), Int(line.textEnd))
    guard end - start > 4, bytes[start] == "-" || bytes[start] == "*" || bytes[start] == "+", bytes[start + 1] == " " else { return nil }
    let item = Blank.end(in: bytes, from: start + 2, to: end)
    let text = Markup.isStrong(bytes, at: item, end: end) ? item + 2 : item
    guard text < end else { return nil }
    return isNumbered(bytes, text..<end) || orRest && isRest(bytes, text..<end) ? item : nil
  }

  /// One or two digits and a Han character, or a point or a bracket and one.
  private static func isRest(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
    var place = Place(bytes, at: text.lowerBound, end: text.upperBound)
    guard isDigit(place.peek) || place.peek == "." || place.peek == "、" || place.peek == "）" || place.peek == ")" else { return false }
    while isDigit(place.peek) { place.advance(bytes) }
    if place.offset == text.lowerBound { place.advance(bytes) }
    return place.offset - text.lowerBound <= longestNumber && Scalars.isHan(place.peek)
  }

  private static func isNumbered(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
    var place = Place(bytes, at: text.lowerBound, end: text.upperBound)
    let isEnclosed = place.peek == "（" || place.peek == "("
    if isEnclosed { place.advance(bytes) }
    let start = place.offset
    let isArabic = isDigit(place.peek)
    while isArabic ? isDigit(place.peek) : hanDigits.contains(place.peek) { place.advance(bytes) }
    guard place.offset > start, place.offset - start <= longestNumber else { return false }
    let close = place.peek
    place.advance(bytes)
    guard place.offset < text.upperBound, !isDigit(place.peek) else { return false }
    if isEnclosed { return close == "）" || close == ")" }
    return close == "、" || isArabic && (close == "." || close == "．")
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { "0"..."9" ~= scalar || "０"..."９" ~= scalar }

  private static let hanDigits = CharacterSet("一二三四五六七八九十")

  /// In bytes: 二十三.
  private static let longestNumber = 9

  // MARK: Escapes

  /// `1\. 加强领导`: the backslash that keeps a converter's reader from making a list of it, behind one or two digits.
  static func escape(_ bytes: Bytes, _ text: Range<Int>) -> Int? {
    guard text.count > 4, bytes[text.lowerBound].isDigit else { return nil }
    let place = text.lowerBound + (bytes[text.lowerBound + 1].isDigit ? 2 : 1)
    return bytes[place] == "\\" && (bytes[place + 1] == "." || bytes[place + 1] == ")") ? place : nil
  }

  // MARK: Pairs

  /// Longer ones first.
  private static let tags = WordList(["strong", "center", "span", "font", "div", "h1", "h2", "h3", "h4", "h5", "h6", "em", "b", "p", "u"])

  /// In bytes: of the tag that opens, with what it says of its looks.
  private static let longestTag = 200

  /// `<h2 id="a">一、总体要求</h2>`
  private static func insideTags(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int>? {
    guard bytes[text.lowerBound] == "<", bytes[text.upperBound - 1] == ">",
      let tag = tags.word(bytes, at: text.lowerBound + 1, end: text.upperBound)
    else { return nil }
    let name = text.lowerBound + 1..<text.lowerBound + 1 + tag.count
    let open = ByteSearch.first(UInt8(ascii: ">"), in: bytes, from: name.upperBound, to: min(text.upperBound, name.upperBound + longestTag))
    guard open == name.upperBound || bytes[name.upperBound] == " " else { return nil }
    let close = text.upperBound - tag.count - 3
    guard close > open, bytes[open] == ">", bytes[close] == "<", bytes[close + 1] == "/",
      Scalars.areSame(bytes, at: close + 2, and: name.lowerBound, count: tag.count)
    else { return nil }
    // `<p>…</p><p>…</p>` are two.
    for offset in open + 1..<close where bytes[offset] == "/" && bytes[offset - 1] == "<" {
      if Scalars.areSame(bytes, at: offset + 1, and: name.lowerBound, count: tag.count) { return nil }
    }
    return trimmed(bytes, withoutBlankNames(bytes, open + 1..<close))
  }

  /// `<p>&nbsp;&nbsp;一、总体要求</p>`
  private static func withoutBlankNames(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int> {
    var start = Blank.end(in: bytes, from: text.lowerBound, to: text.upperBound)
    while start < text.upperBound, bytes[start] == "&", let name = PageTag.read(bytes, at: start, end: text.upperBound) {
      start = Blank.end(in: bytes, from: start + name.count, to: text.upperBound)
    }
    return start..<text.upperBound
  }

  /// `[一、总体要求](#a)`: a line that is one link; but not `[2021](见附件)`.
  private static func insideLink(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int>? {
    guard text.count > 6, bytes[text.lowerBound] == "[", bytes[text.upperBound - 1] == ")" else { return nil }
    let close = ByteSearch.first(UInt8(ascii: "]"), in: bytes, from: text.lowerBound, to: text.upperBound)
    guard close + 2 < text.upperBound, bytes[close + 1] == "(" else { return nil }
    var isAddress = false
    for offset in close + 2..<text.upperBound - 1 {
      let byte = bytes[offset]
      guard byte > 0x20, byte != "(", byte != ")", byte != "[" else { return nil }
      if byte == "#" || byte == "/" || byte == "." { isAddress = true }
    }
    return isAddress ? trimmed(bytes, text.lowerBound + 1..<close) : nil
  }

  /// `__一、总体要求__`; but not the blanks of a form, `__年__月__`.
  private static func insideUnderscores(_ bytes: Bytes, _ text: Range<Int>) -> Range<Int>? {
    guard text.count >= 4 + shortestStrong,
      text.allSatisfy({ offset in
        bytes[offset] != "_" || offset < text.lowerBound + 2 || offset >= text.upperBound - 2
      })
    else { return nil }
    for offset in [text.lowerBound, text.lowerBound + 1, text.upperBound - 2, text.upperBound - 1] where bytes[offset] != "_" { return nil }
    return trimmed(bytes, text.lowerBound + 2..<text.upperBound - 2)
  }

  /// In bytes: three characters.
  private static let shortestStrong = 9
}
