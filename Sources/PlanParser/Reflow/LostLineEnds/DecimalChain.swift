/// The chapters and items of a decimal plan that a page's text has on one line: `应急预案 1 总则 1.1 编制目的 为… 1.2 适用范围 …`, `应急预案第1章总则1.1编制目的为…。1.2适用范围…`.
///
/// A bare number between blanks may count anything, and one inside a sentence even more so. Numbers that go on one from the other, a chapter's with its first item
/// right behind its heading, count chapters and items; so does `三、` before 3.1.
struct DecimalChain {
  /// What stands before its numbers, in order: blanks, or nothing.
  private(set) var gaps: [Range<Int>] = []
  /// The last number: `[3, 2, 1]` of 3.2.1.
  private var last: [Int] = []

  /// The fewest numbers that make a chain.
  private static let least = 5
  /// Characters of the longest heading of a chapter, in bytes.
  private static let longestHeading = 75

  /// Looks for the chain in a text; one that is too short is none. Linear.
  static func find(_ bytes: Bytes, _ text: Range<Int>) -> [Range<Int>] {
    var chain = DecimalChain()
    var offset = text.lowerBound
    while offset < text.upperBound {
      let gap = offset
      offset = Blank.end(in: bytes, from: gap, to: text.upperBound)
      guard offset < text.upperBound else { break }
      if let number = number(bytes, behind: gap, at: offset, in: text) {
        chain.take(number.parts, gap..<offset) { heading(bytes, behind: number.end, to: text.upperBound) }
        offset = number.end
      } else if let chapter = hanChapter(bytes, at: offset, to: text.upperBound), chain.goesOn(chapter.parts) {
        chain.gaps.append(gap..<offset)
        chain.last = chapter.parts
        offset = chapter.end
      } else if offset == gap {
        offset += 1
      }
    }
    return chain.gaps.count >= least ? chain.gaps : []
  }

  /// - Parameter item: the number behind a chapter's heading.
  private mutating func take(_ parts: [Int], _ gap: Range<Int>, item: () -> [Int]?) {
    guard goesOn(parts) else { return }
    if parts.count == 1, item() != [parts[0], 1] { return }
    gaps.append(gap)
    last = parts
  }

  /// Whether a number follows the last one: 3.2 goes on with 3.2.1, with 3.3, with 4, or with 4.1 where the chapter counts otherwise, `四、组织体系 4.1 …`; behind a table of
  /// contents all begins anew.
  private func goesOn(_ parts: [Int]) -> Bool {
    if parts == [1] || last.isEmpty && parts == [1, 1] { return true }
    guard parts.count <= last.count + 1, !last.isEmpty else { return false }
    if parts.count == last.count + 1 { return parts == last + [1] }
    if parts == [last[0] + 1, 1] { return true }
    return parts.dropLast().elementsEqual(last.prefix(parts.count - 1)) && parts[parts.count - 1] == last[parts.count - 1] + 1
  }

  /// The number that begins behind a blank, or inside a sentence.
  private static func number(_ bytes: Bytes, behind gap: Int, at start: Int, in text: Range<Int>) -> (parts: [Int], end: Int)? {
    if bytes[start] == 0xE7 { return chapter(bytes, at: start, to: text.upperBound) }
    guard bytes[start].isDigit, let number = number(bytes, at: start, to: text.upperBound) else { return nil }
    if start > gap || start == text.lowerBound { return number }
    let before = Scalars.decode(bytes, before: start, start: text.lowerBound).value
    guard Scalars.isHan(before) || Scalars.isTerminal(before) || SurfaceScanner.closes(before) else { return nil }
    // `增长2.1个百分点`
    let next = Place(bytes, at: number.end, end: text.upperBound)
    return number.parts.count == 2 && MeasureWords.follows(arabic: next.peek, next.second(bytes)) ? nil : number
  }

  /// `三、` of `三、强化全球资源配置功能，提升城市能级3.1…`, with its first item behind its heading.
  private static func hanChapter(_ bytes: Bytes, at start: Int, to end: Int) -> (parts: [Int], end: Int)? {
    // Han numerals begin so.
    guard bytes[start] == 0xE4 || bytes[start] == 0xE5, NumeralCharacter.han(Scalars.decode(bytes, at: start, end: end).value) != nil,
      let surface = SurfaceScanner.surface(bytes, Place(bytes, at: start, end: end), mustBeWhole: true),
      surface.wholeStyle == .hanComma, surface.doubt == .none, surface.value > 0
    else { return nil }
    let limit = min(end, Int(surface.end) + longestHeading * 2)
    var offset = Int(surface.end)
    while offset < limit {
      if bytes[offset].isDigit {
        guard let item = number(bytes, at: offset, to: end) else { return nil }
        return item.parts == [Int(surface.value), 1] ? ([Int(surface.value)], Int(surface.end)) : nil
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if scalar == "。" { return nil }
      offset += max(1, length)
    }
    return nil
  }

  /// `第1章`, `第一章`
  private static func chapter(_ bytes: Bytes, at start: Int, to end: Int) -> (parts: [Int], end: Int)? {
    guard Scalars.matches("第", bytes, at: start, end: end),
      let surface = SurfaceScanner.surface(bytes, Place(bytes, at: start, end: end), mustBeWhole: true), surface.unit == .chapter,
      surface.value > 0
    else { return nil }
    return ([Int(surface.value)], Int(surface.end))
  }

  /// `3`, `3.`, `3.2`, `3.2.1`, with a blank or a heading behind it.
  private static func number(_ bytes: Bytes, at start: Int, to end: Int) -> (parts: [Int], end: Int)? {
    var parts: [Int] = []
    var offset = start
    while true {
      let digits = offset
      var value = 0
      while offset < end, bytes[offset].isDigit, offset - digits < 2 {
        value = value * 10 + Int(bytes[offset] & 0x0F)
        offset += 1
      }
      guard offset > digits, value > 0 else {
        // `1. 总则`
        guard parts.count == 1, offset == digits else { return nil }
        break
      }
      parts.append(value)
      guard parts.count < 4, offset < end, bytes[offset] == "." else { break }
      offset += 1
    }
    let next = Scalars.decode(bytes, at: offset, end: end).value
    let beginsHeading = Scalars.isHan(next) || parts.count > 1 && (SurfaceScanner.opens(next) || next == "“" || next == "\"")
    return Blank.contains(next) || beginsHeading ? (parts, offset) : nil
  }

  /// The number behind a heading of Han characters, blanks around it or not.
  private static func heading(_ bytes: Bytes, behind start: Int, to end: Int) -> [Int]? {
    let offset = Blank.end(in: bytes, from: start, to: end)
    let limit = min(end, offset + longestHeading)
    var behind = Scalars.behindHan(bytes, from: offset, to: limit)
    // `附件与附则`, `预防、预警`, `总 则`
    while behind > offset, behind < limit {
      let comma = Scalars.matches("、", bytes, at: behind, end: limit) ? behind + 3 : Blank.end(in: bytes, from: behind, to: limit)
      let next = Scalars.behindHan(bytes, from: comma, to: limit)
      guard next > comma, comma > behind else { break }
      behind = next
    }
    guard behind > offset else { return nil }
    return number(bytes, at: Blank.end(in: bytes, from: behind, to: end), to: end)?.parts
  }
}
