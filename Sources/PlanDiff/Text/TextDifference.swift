/// What was changed inside a text, at the grain a Chinese reader reads in: sentences first, in changed sentences clauses, in changed
/// clauses characters.
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
    let pairs = PieceAlignment.pairs(left.map { old[$0] }, right.map { new[$0] }, isFine: grain == .character)
    var (one, other) = (gone.lowerBound, come.lowerBound)
    for pair in pairs {
      replace(one..<left[pair.old].lowerBound, other..<right[pair.new].lowerBound, grain)
      runs.append(.equal, old[left[pair.old]])
      (one, other) = (left[pair.old].upperBound, right[pair.new].upperBound)
    }
    replace(one..<gone.upperBound, other..<come.upperBound, grain)
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

/// Equal numbers for equal pieces.
private struct PieceNumbers {
  private var known: [UInt64: (number: Int, piece: ArraySlice<UInt8>)] = [:]
  private var count = 0

  mutating func number(of piece: ArraySlice<UInt8>) -> Int {
    var hash = TextHash()
    for byte in piece { hash.add(byte: byte) }
    if let seen = known[hash.value], seen.piece == piece { return seen.number }
    defer { count += 1 }
    // Of two pieces with one hash the second is taken for one of its own, each time it comes.
    if known[hash.value] == nil { known[hash.value] = (count, piece) }
    return count
  }
}

/// Joins runs of one kind that follow each other, deletions before insertions.
private struct RunCollector {
  private var pieces: [(operation: TextRun.Operation, text: [UInt8])] = []

  var runs: [TextRun] { pieces.map { TextRun($0.operation, String(decoding: $0.text, as: UTF8.self)) } }

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
