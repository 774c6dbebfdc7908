/// The chapters and items of a decimal plan that a page's text has on one line: `应急预案 1 总则 1.1 编制目的 为… 1.2 适用范围 …`.
///
/// A bare number between blanks may count anything. Numbers that go on one from the other, a chapter's with its first item right behind its
/// heading, count chapters and items.
struct DecimalChain {
  /// The blanks before its numbers, in order.
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
      guard offset > gap else {
        offset += 1
        continue
      }
      if let number = number(bytes, at: offset, to: text.upperBound) {
        chain.take(number.parts, gap..<offset) { heading(bytes, behind: number.end, to: text.upperBound) }
        offset = number.end
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

  /// Whether a number follows the last one: 3.2 goes on with 3.2.1, with 3.3 or with 4; behind a table of contents all begins anew.
  private func goesOn(_ parts: [Int]) -> Bool {
    if parts == [1] || last.isEmpty && parts == [1, 1] { return true }
    guard parts.count <= last.count + 1, !last.isEmpty else { return false }
    if parts.count == last.count + 1 { return parts == last + [1] }
    return parts.dropLast().elementsEqual(last.prefix(parts.count - 1)) && parts[parts.count - 1] == last[parts.count - 1] + 1
  }

  /// `3`, `3.2`, `3.2.1`, with a blank or a heading behind it.
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
      guard offset > digits, value > 0 else { return nil }
      parts.append(value)
      guard parts.count < 4, offset < end, bytes[offset] == "." else { break }
      offset += 1
    }
    let next = Scalars.decode(bytes, at: offset, end: end).value
    let isParted = Blank.contains(next)
    guard isParted || parts.count > 1 && Scalars.isHan(next) else { return nil }
    return (parts, offset)
  }

  /// The number behind a heading of Han characters between blanks.
  private static func heading(_ bytes: Bytes, behind start: Int, to end: Int) -> [Int]? {
    var offset = start
    offset = Blank.end(in: bytes, from: offset, to: end)
    let behind = Scalars.behindHan(bytes, from: offset, to: min(end, offset + longestHeading))
    guard behind > offset else { return nil }
    offset = behind
    offset = Blank.end(in: bytes, from: offset, to: end)
    return offset > behind ? number(bytes, at: offset, to: end)?.parts : nil
  }
}
