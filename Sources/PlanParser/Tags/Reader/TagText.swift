/// The punctuation of tags.
enum TagText {
  /// What encloses a part of an actor's name: `各县〈市、区〉人民政府`, `“双随机、一公开”监管联席会议成员单位`.
  static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "（", "(", "〔", "【", "[", "［", "〈", "《", "“", "〖", "﹝": true
    default: false
    }
  }

  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "）", ")", "〕", "】", "]", "］", "〉", "》", "”", "〗", "﹞": true
    default: false
    }
  }

  /// ， , ； ; 。 | ｜: between roles, or between units of different kinds.
  static func endsGroup(_ scalar: UInt32) -> Bool {
    scalar == "，" || scalar == "," || scalar == "；" || scalar == ";" || scalar == "。" || scalar == "|" || scalar == "｜"
  }

  /// Whether a tag may end with a character, its closing bracket apart.
  static func mayEnd(with scalar: UInt32) -> Bool { last.contains(scalar) }

  /// What the last character of a tag may be: that of an actor, of a verb or of a deadline.
  private static let last = CharacterSet(
    OfficeEnding.characters + "办部室位门心业构织关道行台地长等"
      + "责实头施合与加助同导成进持坚化出月日年底前作力好工务出位接新担议支场员动行职障料材供调定制用束线展营效零布态任）)〕】]〗"
      + "方次度周旬初季体学宫" + "辦門關責與導")

  /// Whether a character stands in a range.
  static func contains(_ scalar: Unicode.Scalar, _ bytes: Bytes, _ range: Range<Int>) -> Bool { first(scalar, bytes, range) != nil }

  /// Where a character stands first in a range.
  static func first(_ scalar: Unicode.Scalar, _ bytes: Bytes, _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: range.upperBound, but: scalar)
      guard offset < range.upperBound else { return nil }
      let (found, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      if found == scalar { return offset }
      offset += max(1, length)
    }
  }

  /// A range without the blanks at both ends.
  @inline(__always)
  static func trim(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    Scalars.isHan(bytes, atBothEndsOf: range) ? range : trimBlanks(bytes, range)
  }

  @inline(never)
  private static func trimBlanks(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    let start = Blank.end(in: bytes, from: range.lowerBound, to: range.upperBound)
    let end = Blank.start(in: bytes, before: range.upperBound, from: start)
    return min(start, end)..<end
  }

  /// A range without the brackets that enclose it, or that are left of such: `(2023年6月`; not `“十四五”期间`, whose quotation marks enclose a part.
  static func withoutBrackets(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var range = trim(bytes, range)
    let first = Scalars.decode(bytes, at: range.lowerBound, end: range.upperBound)
    let last = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound)
    if opens(first.value), closes(last.value) || !closesInside(bytes, range) {
      range = range.lowerBound + first.length..<range.upperBound
    }
    // `2023年12月底前（含验收）` holds its own.
    if closes(last.value), range.count >= last.length, opens(first.value) || !holdsBracket(bytes, endingAt: range.upperBound, in: range) {
      range = range.lowerBound..<range.upperBound - last.length
    }
    return range
  }

  /// What stands in a bracket that is all that stands in another: in `（（责任单位：县教育局））` the second.
  @inline(__always)
  static func insideDoubled(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int>? {
    let first = Scalars.decode(bytes, at: range.lowerBound, end: range.upperBound)
    guard first.value == "（" || first.value == "(" else { return nil }
    let last = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound)
    guard last.value == "）" || last.value == ")" else { return nil }
    let inside = range.lowerBound + first.length..<range.upperBound - last.length
    return inside.count < 6 || contains("（", bytes, inside) || contains("(", bytes, inside) ? nil : inside
  }

  /// Whether the bracket that closes at a range's end opens in it.
  private static func holdsBracket(_ bytes: Bytes, endingAt end: Int, in range: Range<Int>) -> Bool {
    var (offset, depth) = (end, 0)
    while offset > range.lowerBound {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: range.lowerBound)
      offset -= max(1, length)
      if closes(scalar) { depth += 1 }
      if opens(scalar) { depth -= 1 }
      if depth == 0 { return true }
    }
    return false
  }

  /// Where the quotation begins whose mark ends at an offset; nil where it begins before the start.
  static func quote(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Int? {
    var offset = end
    while offset > start {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      offset -= max(1, length)
      if scalar == "“" { return offset }
    }
    return nil
  }

  private static func closesInside(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: range.upperBound)
      guard offset < range.upperBound else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      if closes(scalar) { return true }
      offset += max(1, length)
    }
  }
}
