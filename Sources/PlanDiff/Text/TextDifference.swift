/// What was changed inside a text, at the grain a Chinese reader reads in: sentences first, in changed sentences clauses, in changed
/// clauses characters. Pieces that differ in their setting alone (``Typography``) stand against each other at every grain, so that a
/// changed word is found in a text that was set anew throughout.
///
/// Character grain alone finds stray common characters in two sentences that have nothing to do with each other; and it costs the square
/// of their length. Here it is asked only of clauses that stand against each other and have most of their characters in common.
public enum TextDifference {
  /// The runs that lead from one text to another: those that are not inserted give the old, those that are not deleted the new. Near
  /// linear.
  ///
  /// - Parameters: the texts as paragraphs, which are joined by a line feed.
  public static func runs(from old: [String], to new: [String]) -> [TextRun] {
    var comparison = TextComparison(Array(old.joined(separator: "\n").utf8), Array(new.joined(separator: "\n").utf8))
    comparison.run()
    return comparison.runs.runs
  }
}

/// One comparison of two texts as their bytes: pieces are ranges, and strings are made of what is told.
private struct TextComparison {
  private let old: [UInt8]
  private let new: [UInt8]
  private(set) var runs = RunCollector()

  /// Longer stretches are not looked at character by character.
  private static let longestAtCharacterGrain = 600

  init(_ old: [UInt8], _ new: [UInt8]) {
    self.old = old
    self.new = new
  }

  mutating func run() { compare(old.indices, new.indices, .sentence) }

  /// As deep as there are grains.
  private mutating func compare(_ gone: Range<Int>, _ come: Range<Int>, _ grain: TextGrain) {
    let (left, right) = (grain.pieces(of: old, gone), grain.pieces(of: new, come))
    let pairs = PieceAlignment.pairs(
      left.map { old[grain.words(of: old, $0)] }, right.map { new[grain.words(of: new, $0)] }, isFine: grain == .character)
    var (one, other) = (gone.lowerBound, come.lowerBound)
    for pair in pairs {
      replace(one..<left[pair.old].lowerBound, other..<right[pair.new].lowerBound, grain)
      keep(left[pair.old], right[pair.new], grain)
      (one, other) = (left[pair.old].upperBound, right[pair.new].upperBound)
    }
    replace(one..<gone.upperBound, other..<come.upperBound, grain)
  }

  /// Tells what two pieces have in common that say the same.
  private mutating func keep(_ left: Range<Int>, _ right: Range<Int>, _ grain: TextGrain) {
    if old[left] == new[right] {
      runs.append(.equal, old[left])
    } else if let finer = grain.finer {
      compare(left, right, finer)
    } else {
      let head = zip(old[left], new[right]).prefix { $0 == $1 }.count
      // No scalar is cut.
      let start = (0...head).last { !isContinued(old, left, $0) && !isContinued(new, right, $0) } ?? 0
      let tail = zip(old[left].dropFirst(start).reversed(), new[right].dropFirst(start).reversed()).prefix { $0 == $1 }.count
      let end = (0...tail).last { !isContinued(old, left, left.count - $0) } ?? 0
      runs.append(.equal, old[left].prefix(start))
      runs.append(.delete, old[left].dropFirst(start).dropLast(end))
      runs.append(.insert, new[right].dropFirst(start).dropLast(end))
      runs.append(.equal, old[left].suffix(end))
    }
  }

  /// Whether a scalar goes on at a place of a range.
  private func isContinued(_ bytes: [UInt8], _ range: Range<Int>, _ count: Int) -> Bool {
    count < range.count && bytes[range.lowerBound + count] & 0xC0 == 0x80
  }

  private mutating func replace(_ gone: Range<Int>, _ come: Range<Int>, _ grain: TextGrain) {
    if let finer = grain.finer, !gone.isEmpty, !come.isEmpty, finer != .character || areAlike(gone, come) {
      compare(gone, come, finer)
    } else {
      runs.append(.delete, old[gone])
      runs.append(.insert, new[come])
    }
  }

  /// Whether two stretches have so many characters in common that marking single ones helps a reader.
  private func areAlike(_ gone: Range<Int>, _ come: Range<Int>) -> Bool {
    let longest = TextComparison.longestAtCharacterGrain
    guard gone.count <= 4 * longest, come.count <= 4 * longest else { return false }
    let before = Array(String(decoding: old[gone], as: UTF8.self).unicodeScalars)
    let after = Array(String(decoding: new[come], as: UTF8.self).unicodeScalars)
    guard max(before.count, after.count) <= longest else { return false }
    if isExtended(before, after) { return true }
    let (left, right) = (before.sorted(), after.sorted())
    var (one, other, common) = (0, 0, 0)
    while one < left.count, other < right.count {
      if left[one] == right[other] { common += 1 }
      let step = (left[one] <= right[other], right[other] <= left[one])
      if step.0 { one += 1 }
      if step.1 { other += 1 }
    }
    return 2 * common >= max(left.count, right.count)
  }

  /// Whether one stretch is the other with something put in: `含有机质的垃圾；` became `含有机质的垃圾，包括家庭厨余垃圾和餐厨垃圾；`.
  private func isExtended(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let shorter = min(left.count, right.count)
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.dropFirst(head).reversed(), right.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    // 附则 became 附则和监督管理: all of it is still there.
    if head + tail == shorter { return shorter >= 2 }
    return head + tail >= 4 && 5 * (head + tail) >= 4 * shorter
  }
}

/// Equal pieces in an order that both texts have.
private enum PieceAlignment {
  static func pairs(_ left: [ArraySlice<UInt8>], _ right: [ArraySlice<UInt8>], isFine: Bool) -> [NodePair] {
    var numbers = PieceNumbers()
    let pairs = SequenceAlignment.pairs(left.map { numbers.number(of: $0) }, right.map { numbers.number(of: $0) })
    return isFine ? withoutCrumbs(pairs, left.count, right.count) : pairs
  }

  /// Drops single equal characters between two changes: 加强 against 增强 has 强 in common, 规范 against 模范治理 has nothing that helps.
  private static func withoutCrumbs(_ pairs: [NodePair], _ leftCount: Int, _ rightCount: Int) -> [NodePair] {
    var result: [NodePair] = []
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end].old == pairs[end - 1].old + 1, pairs[end].new == pairs[end - 1].new + 1 { end += 1 }
      let first = pairs[start]
      let last = pairs[end - 1]
      let touchesStart = first.old == 0 && first.new == 0
      let touchesEnd = last.old == leftCount - 1 && last.new == rightCount - 1
      if end - start > 1 || touchesStart || touchesEnd { result += pairs[start..<end] }
      start = end
    }
    return result
  }
}

/// Equal numbers for pieces that say the same.
private struct PieceNumbers {
  private var known: [[UInt32]: Int] = [:]

  mutating func number(of piece: ArraySlice<UInt8>) -> Int {
    let folded = Typography.folded(piece)
    if let number = known[folded] { return number }
    known[folded] = known.count
    return known.count - 1
  }
}

/// Joins runs of one kind that follow each other, deletions before insertions.
private struct RunCollector {
  private var pieces: [(operation: TextRun.Operation, text: [UInt8])] = []

  var runs: [TextRun] { withoutExchangedMarks.map { TextRun($0.operation, String(decoding: $0.text, as: UTF8.self)) } }

  /// Where a mark alone was taken away and what was put in, or taken away, ends with the same mark, it stayed: `。` became `，另行公布。`
  private var withoutExchangedMarks: [(operation: TextRun.Operation, text: [UInt8])] {
    var result: [(operation: TextRun.Operation, text: [UInt8])] = []
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      guard piece.operation == .delete, index + 1 < pieces.count, pieces[index + 1].operation == .insert else {
        RunCollector.append(piece, to: &result)
        index += 1
        continue
      }
      let other = pieces[index + 1]
      let (shorter, longer) = piece.text.count < other.text.count ? (piece, other) : (other, piece)
      if TextGrain.isMark(shorter.text), longer.text.suffix(shorter.text.count).elementsEqual(shorter.text) {
        RunCollector.append((longer.operation, Array(longer.text.dropLast(shorter.text.count))), to: &result)
        RunCollector.append((.equal, shorter.text), to: &result)
      } else {
        result += [piece, other]
      }
      index += 2
    }
    return result
  }

  private static func append(
    _ piece: (operation: TextRun.Operation, text: [UInt8]), to result: inout [(operation: TextRun.Operation, text: [UInt8])]
  ) {
    guard !piece.text.isEmpty else { return }
    if let last = result.last, last.operation == piece.operation, piece.operation == .equal {
      result[result.count - 1].text += piece.text
    } else {
      result.append(piece)
    }
  }

  mutating func append(_ operation: TextRun.Operation, _ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    let last = pieces.count - 1
    if last >= 0, pieces[last].operation == operation {
      pieces[last].text += text
    } else if operation == .delete, last >= 0, pieces[last].operation == .insert {
      if last > 0, pieces[last - 1].operation == .delete {
        pieces[last - 1].text += text
      } else {
        pieces.insert((.delete, Array(text)), at: last)
      }
    } else {
      pieces.append((operation, Array(text)))
    }
  }
}
