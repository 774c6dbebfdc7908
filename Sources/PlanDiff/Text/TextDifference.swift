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
    let (left, right) = (old.joined(separator: "\n"), new.joined(separator: "\n"))
    var runs = RunCollector()
    compare(left, right, grain: .sentence, into: &runs)
    return runs.runs
  }

  private enum Grain {
    case sentence
    case clause
    case character

    var finer: Grain? {
      switch self {
      case .sentence: .clause
      case .clause: .character
      case .character: nil
      }
    }

    /// Whether a piece ends behind a character.
    func ends(behind character: Character) -> Bool {
      switch self {
      case .sentence: "。！？!?\n".contains(character)
      case .clause: "。！？!?\n，；：、,;:".contains(character)
      case .character: true
      }
    }
  }

  private static func compare(_ old: String, _ new: String, grain: Grain, into runs: inout RunCollector) {
    let (left, right) = (pieces(old, grain), pieces(new, grain))
    let pairs = PieceAlignment.pairs(left, right, isFine: grain == .character)
    var (one, other) = (0, 0)
    for pair in pairs + [NodePair(old: left.count, new: right.count)] {
      let (gone, come) = (left[one..<pair.old].joined(), right[other..<pair.new].joined())
      if let finer = grain.finer, !gone.isEmpty, !come.isEmpty, finer != .character || areAlike(gone, come) {
        compare(gone, come, grain: finer, into: &runs)
      } else {
        runs.append(.delete, gone)
        runs.append(.insert, come)
      }
      if pair.old < left.count { runs.append(.equal, left[pair.old]) }
      (one, other) = (pair.old + 1, pair.new + 1)
    }
  }

  private static func pieces(_ text: String, _ grain: Grain) -> [String] {
    if grain == .character { return text.map { String($0) } }
    var pieces: [String] = []
    var current = ""
    for character in text {
      current.append(character)
      if grain.ends(behind: character) {
        pieces.append(current)
        current = ""
      }
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  /// Longer stretches are not looked at character by character.
  private static let longestAtCharacterGrain = 600

  /// Whether two stretches have so many characters in common that marking single ones helps a reader.
  private static func areAlike(_ left: String, _ right: String) -> Bool {
    let (one, other) = (left.count, right.count)
    guard max(one, other) <= longestAtCharacterGrain else { return false }
    var counts: [Character: Int] = [:]
    for character in left { counts[character, default: 0] += 1 }
    var common = 0
    for character in right where counts[character, default: 0] > 0 {
      counts[character, default: 0] -= 1
      common += 1
    }
    return 2 * common >= max(one, other)
  }
}

/// Equal pieces in an order that both texts have.
private enum PieceAlignment {
  static func pairs(_ left: [String], _ right: [String], isFine: Bool) -> [NodePair] {
    var numbers: [String: Int] = [:]
    func number(_ piece: String) -> Int {
      if let known = numbers[piece] { return known }
      numbers[piece] = numbers.count
      return numbers.count - 1
    }
    let pairs = SequenceAlignment.pairs(left.map(number), right.map(number))
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

/// Joins runs of one kind that follow each other, deletions before insertions.
private struct RunCollector {
  private(set) var runs: [TextRun] = []

  mutating func append(_ operation: TextRun.Operation, _ text: String) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].operation == operation {
      runs[last].text += text
    } else if operation == .delete, let last = runs.indices.last, runs[last].operation == .insert {
      let place = runs.count - 1
      if place > 0, runs[place - 1].operation == .delete {
        runs[place - 1].text += text
      } else {
        runs.insert(TextRun(.delete, text), at: place)
      }
    } else {
      runs.append(TextRun(operation, text))
    }
  }
}
