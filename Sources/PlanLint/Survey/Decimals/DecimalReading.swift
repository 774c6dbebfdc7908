import PlanSyntax

/// The decimal numbers of a document read by themselves: what each should be, if as few as can be are wrong.
///
/// The parser asks of each marker where in the tree it stands, and a chapter with the number of another sends all that hangs on it to the
/// wrong place. But a decimal number names what it stands below: in `2 ⏎ 2.1 ⏎ 2.2 ⏎ 2 ⏎ 3.1 ⏎ 3.2 ⏎ 4` it is plain that the second 2 should be 3.
struct DecimalReading {
  enum Verdict: Hashable {
    /// Follows the number before it.
    case right
    /// Should be another.
    case wrong([Int])
    /// Stands below one that is wrong, and names that: should be another, too.
    case copied([Int])
    /// What is missing before it may have been left out, or the count begins anew.
    case gap
    /// Lost something, as the parser says.
    case mended
    /// An item of a list that is none of these: `1.` below 2.1.
    case item
    /// The parser took a paragraph for a section to fill a gap that there is not.
    case needless
  }

  /// One a number.
  private(set) var verdicts: [Verdict] = []

  /// What has been read so far.
  private struct State {
    /// The number that the last one is or should be.
    var path: [Int] = []
    /// What those below a wrong number name, and what they should name.
    var stray: Stray?
    /// The last number of a list that is none of these.
    var item = 0
    var cost = 0
    var node = -1
  }

  private struct Stray: Hashable {
    let from: [Int]
    let to: [Int]
    /// Whether what stands below names the wrong number is yet to be seen.
    var isOpen: Bool
  }

  private struct Key: Hashable {
    let path: [Int]
    let stray: Stray?
    let item: Int
  }

  private struct Node {
    let before: Int
    let verdict: Verdict
  }

  /// What it costs that something is so: a wrong number 100.
  private enum Price {
    static let wrong = 100
    /// Those below a wrong number name it, so that it may be right.
    static let consistent = 50
    /// `2.3` behind 2.1, or 3.1 behind 2.4: left out, or lost.
    static let skipped = 98
    static let granted = 95
    /// `1` again: another text begins.
    static let restarted = 90
    static let jump = 120
    static let mended = 98
    /// Other digits than those of the number that it should be are rather the author's.
    static let changed = 101
    static let lost = 60
    /// `1.` below 2.1
    static let list = 10
    static let item = 100
    static let strange = 150
  }

  /// How many readings are followed, and by how much they may be dearer than the best.
  private static let (width, slack) = (16, 300)

  /// Linear in the numbers.
  init(_ numbers: [DecimalNumber]) {
    var nodes: [Node] = []
    var states = [State()]
    for number in numbers {
      var next: [State] = []
      for state in states { DecimalReading.steps(from: state, over: number, to: &next, &nodes) }
      next.sort { $0.cost < $1.cost }
      var seen: Set<Key> = []
      states = []
      for state in next where seen.insert(Key(path: state.path, stray: state.stray, item: state.item)).inserted {
        guard state.cost <= next[0].cost + DecimalReading.slack else { break }
        states.append(state)
        if states.count == DecimalReading.width { break }
      }
    }
    var node = states[0].node
    while node >= 0 {
      verdicts.append(nodes[node].verdict)
      node = nodes[node].before
    }
    verdicts.reverse()
  }

  private static func steps(from state: State, over number: DecimalNumber, to next: inout [State], _ nodes: inout [Node]) {
    func step(_ path: [Int], _ cost: Int, _ verdict: Verdict, _ stray: Stray? = nil, item: Int = 0) {
      nodes.append(Node(before: state.node, verdict: verdict))
      next.append(State(path: path, stray: stray, item: item, cost: state.cost + cost, node: nodes.count - 1))
    }
    func stay(_ cost: Int, _ verdict: Verdict, item: Int? = nil) { step(state.path, cost, verdict, state.stray, item: item ?? state.item) }

    if number.status == .inferred {
      stay(0, .needless)
      if let read = number.read, follows(read, state.path) { step(read, Price.lost, .mended) }
      return
    }
    if number.status != .written, let read = number.read, read != number.written {
      let price = DecimalReading.isLeft(number.written, of: read) ? Price.mended : Price.changed
      step(read, follows(read, state.path) ? price : price + Price.jump, .mended)
    }
    guard let written = number.written else {
      return number.read == nil ? stay(0, number.isBare ? .needless : .mended) : stay(Price.jump, .mended)
    }
    if let stray = state.stray, written.count > stray.from.count, written.starts(with: stray.from),
      case let right = stray.to + written[stray.from.count...], follows(right, state.path)
    {
      step(
        right, stray.isOpen ? Price.consistent : 0, .copied(right), Stray(from: stray.from, to: stray.to, isOpen: false))
    }
    if follows(written, state.path) {
      step(written, 0, .right)
    } else {
      if let right = successor(of: state.path, written.count), case let places = right.indices.filter({ right[$0] != written[$0] }),
        places.count == 1
      {
        let (end, isLast) = (places[0] + 1, places[0] + 1 == right.count)
        step(right, Price.wrong, .wrong(right), Stray(from: Array(written[..<end]), to: Array(right[..<end]), isOpen: isLast))
      }
      step(written, gap(written, state.path), .gap)
    }
    // An item of a list has no parts.
    if written.count > 1 {
      stay(Price.strange, .item)
    } else if !state.path.isEmpty {
      let goesOn = state.item > 0 && written[0] == state.item + 1
      let price = !number.hasPoint ? Price.item : goesOn ? 0 : written[0] == 1 ? Price.list : Price.item
      stay(price, .item, item: written[0])
    }
  }

  /// `2.2` behind 2.1 and 2.1.4, 2.1.1 behind 2.1, 3 behind 2.4.1.
  private static func follows(_ path: [Int], _ before: [Int]) -> Bool { successor(of: before, path.count) == path }

  /// The number of so many parts that may stand behind another; nil where its parent is missing.
  private static func successor(of path: [Int], _ count: Int) -> [Int]? {
    if count == path.count + 1 { return path + [1] }
    guard count > 0, count <= path.count else { return nil }
    var result = Array(path[..<count])
    result[count - 1] += 1
    return result
  }

  /// Whether digits may be what is left of a number: 1 of 11, but not 2 of 3.
  private static func isLeft(_ written: [Int]?, of read: [Int]) -> Bool {
    guard let written, written.count == read.count else { return true }
    return written.map(String.init).joined().isRest(of: read.map(String.init).joined())
  }

  private static func gap(_ path: [Int], _ before: [Int]) -> Int {
    let count = path.count
    if path == [1] { return Price.restarted }
    if count <= before.count, path[..<(count - 1)] == before[..<(count - 1)], path[count - 1] > before[count - 1] { return Price.skipped }
    if path.last == 1, count > 1, follows(Array(path[..<(count - 1)]), before) { return Price.granted }
    return Price.jump
  }

  /// Whether all numbers follow each other as they are written, but for lists that count from 1.
  static func isRegular(_ numbers: [DecimalNumber]) -> Bool {
    var (path, item) = ([Int](), 0)
    for number in numbers {
      guard number.status == .written, let written = number.written else { return false }
      if follows(written, path) {
        path = written
      } else if written.count == 1, number.hasPoint, written[0] == 1 || written[0] == item + 1 {
        item = written[0]
      } else {
        return false
      }
    }
    return true
  }
}
