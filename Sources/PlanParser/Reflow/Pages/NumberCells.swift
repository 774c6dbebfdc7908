/// The numbers of a table that was pasted one cell a line: `用水总量⏎4.1⏎4.2⏎（二）远景目标`. They look like decimal markers alone on their lines.
///
/// Such a number is a marker only where the line below is its heading, which no other marker opens, and where it goes on from the decimal numbers above it. What
/// stands above or below another number is a cell.
struct NumberCells {
  private let lines: TextLines
  private(set) var found: [Int] = []
  /// The last decimal number that was one: `[3, 2, 1]` of 3.2.1.
  private var last: [Int] = []
  /// The last one before numbers began anew.
  private var before: [Int] = []
  /// The last number of a chapter, or of what stands for one: 第三章, 三、, `3 组织体系`.
  private var chapter = 0
  /// Whether a number may be a cell for its value alone: not in wrapped text, where a sentence may have it on a line of its own, nor where there are few.
  private let judgesValues: Bool
  /// Some line begins with a decimal number that has its heading behind it.
  private let hasItems: Bool
  /// Whether the line before is a cell, or a number beside one.
  private var isBehindCell = false
  /// Numbers alone on their lines since the last marker or sentence, and how many of them are cells.
  private var block: [Int] = []
  private var cells = 0

  /// The lines of a text that are such cells, in order. Linear; a text without a decimal number alone on its line is hardly looked at.
  static func find(_ lines: TextLines, isWrapped: Bool) -> [Int] {
    let alone = lines.indices.count { number(lines, $0) != nil }
    guard alone > 0 else { return [] }
    var cells = NumberCells(lines, judgesValues: !isWrapped && alone >= fewest)
    let texts = lines.indices.filter { !lines[$0].isBlank && !lines.isPageMark($0) }
    for place in texts.indices { cells.look(texts[place], before: place + 1 < texts.count ? texts[place + 1] : nil) }
    cells.endBlock()
    return cells.found
  }

  /// So many numbers alone on their lines make a table.
  private static let fewest = 3

  private init(_ lines: TextLines, judgesValues: Bool) {
    self.lines = lines
    self.judgesValues = judgesValues
    hasItems = lines.indices.contains { index in
      guard isDigit(lines.first(of: index)), let surface = lines.surface(of: index) else { return false }
      return surface.components > 1 && surface.doubt == .none && surface.textStart < lines[index].textEnd
    }
  }

  private mutating func look(_ index: Int, before next: Int?) {
    guard let number = NumberCells.number(lines, index) else {
      isBehindCell = isBehindCell && isAmount(index)
      if !isBehindCell { note(index) }
      return
    }
    let isCell =
      isBehindCell || next.map { isAmount($0) || endsEmpty(number, before: $0) } ?? true
      || judgesValues && !goesOn(number) && !isTorn(before: next)
    isBehindCell = isCell && (isBehindCell || next.map(isAmount) ?? false)
    block.append(index)
    if isCell {
      cells += 1
      found.append(index)
    } else {
      take(number)
    }
  }

  /// A decimal number was a marker.
  private mutating func take(_ number: [Int]) {
    if number.lexicographicallyPrecedes(last) { before = last }
    last = number
  }

  /// Takes account of a line that is no number.
  private mutating func note(_ index: Int) {
    if let surface = lines.surface(of: index) {
      if let number = NumberCells.number(surface) {
        take(number)
        return endBlock()
      }
      if isChapter(surface), surface.textStart < lines[index].textEnd { chapter = Int(surface.value) }
      if surface.isUnmistakable { return endBlock() }
    }
    if Scalars.isTerminal(lines.last(of: index)) { endBlock() }
  }

  /// Where most of the numbers beside each other are cells, so are the others.
  private mutating func endBlock() {
    if cells * 2 > block.count, cells < block.count {
      found.removeLast(cells)
      found += block
    }
    block.removeAll(keepingCapacity: true)
    cells = 0
  }

  /// `4.5⏎（二）远景目标`, `1.2⏎1.2 地质条件`: whether the line below has a marker of its own, and what stands above it is no item without words.
  private func endsEmpty(_ number: [Int], before index: Int) -> Bool {
    guard lines.first(of: index) != ".", let surface = lines.surface(of: index), surface.isUnmistakable else { return false }
    guard hasItems, goesOn(number) else { return true }
    return NumberCells.number(surface).map { !number.lexicographicallyPrecedes($0) } ?? false
  }

  /// `1.1⏎1统一标准`, `1.2⏎.1 统一标准`: whether a piece of the number may have come to the line below.
  private func isTorn(before next: Int?) -> Bool {
    next.map { isDigit(lines.first(of: $0)) || lines.first(of: $0) == "." } ?? false
  }

  /// 第三章, 三、, 3., and `3 组织体系`.
  private func isChapter(_ surface: Surface) -> Bool {
    guard surface.value > 0, surface.components == 1 else { return false }
    if surface.unit != .none { return surface.namesLevel && surface.doubt == .none }
    guard surface.pieces.isDisjoint(with: .frame) else { return false }
    if surface.separator == .comma || surface.separator == .dot { return surface.doubt == .none }
    return surface.pieces.contains(.arabic) && surface.separator == .none && (surface.doubt == .none || surface.doubt == .bare)
  }

  // MARK: Numbers

  /// In bytes: `10.10.10`.
  private static let longest = 12

  /// `4.1`, `3.2.1`, of at most three digits each, and nothing else on its line.
  @inline(__always)
  private static func number(_ lines: TextLines, _ index: Int) -> [Int]? {
    isDigit(lines.last(of: index)) && isDigit(lines.first(of: index)) ? number(lines.bytes, lines[index].text) : nil
  }

  @inline(never)
  private static func number(_ bytes: [UInt8], _ text: Range<Int>) -> [Int]? {
    guard (3...longest).contains(text.count) else { return nil }
    var parts = [0]
    var digits = 0
    for offset in text {
      if bytes[offset].isDigit {
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(bytes[offset] & 0x0F)
        digits += 1
        if digits > 3 { return nil }
      } else {
        guard bytes[offset] == ".", digits > 0 else { return nil }
        parts.append(0)
        digits = 0
      }
    }
    return parts.count > 1 && digits > 0 ? parts : nil
  }

  /// Those of a marker with its text behind it.
  private static func number(_ surface: Surface) -> [Int]? {
    guard surface.components > 1, surface.components <= DecimalParts.most, surface.doubt == .none, surface.parts.isWhole else { return nil }
    return (1...Int(surface.components)).map { Int(surface.parts[Int(surface.components) - $0]) }
  }

  /// `4.2`, `420`, `13.1%`, `≥98`, `—`: what the next cell of a row holds.
  private func isAmount(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.count <= NumberCells.longest else { return false }
    let bytes = lines.bytes
    var offset = Int(line.textStart)
    while offset < Int(line.textEnd) {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: Int(line.textEnd))
      switch scalar {
      case "0"..."9", ".", ",", "%", "％", "‰", "+", "-", "—", "–", "~", "～", "/", "<", ">", "≤", "≥", "＜", "＞", "±", "(", ")", "（", "）":
        break
      default: return false
      }
      offset += max(1, length)
    }
    // `1.`, `（1）`: a marker.
    return lines.surface(of: index).map { !$0.isUnmistakable || $0.components > 1 } ?? true
  }

  /// Whether a number may come behind the last one, or be the first of a chapter. Where other markers of its kind have their headings in their lines, some
  /// may have been lost between.
  private func goesOn(_ number: [Int]) -> Bool {
    if number.dropFirst().allSatisfy({ $0 == 1 }), number[0] == 1 || number[0] == chapter { return true }
    return goesOn(number, from: last) || goesOn(number, from: before)
  }

  private func goesOn(_ number: [Int], from last: [Int]) -> Bool {
    let common = zip(number, last).prefix { $0 == $1 }.count
    guard common < number.count, !last.isEmpty else { return false }
    let step = number[common] - (common < last.count ? last[common] : 0)
    // `3.1` behind 2.4, `2.1.1` behind 1.3: what is new begins with a first.
    let begins = number.dropFirst(common + 1)
    guard begins.count <= 2, begins.allSatisfy({ $0 == 1 || hasItems && $0 == 2 }) else { return false }
    return step >= 1 && step <= (hasItems ? 3 : 2) - (begins.isEmpty ? 0 : 1)
  }
}

private func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }
