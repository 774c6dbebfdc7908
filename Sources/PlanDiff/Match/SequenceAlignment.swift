/// Equal elements of two sequences, in an order that both have.
///
/// Ends are trimmed, elements that occur once on both sides are taken as anchors (patience difference, B. Cohen), and only between them
/// works the standard library's difference (E. W. Myers: An O(ND) difference algorithm, 1986), whose time and memory grow with the square
/// of the number of differences. A stretch without anchors that is too long for it is taken as replaced. So time stays near linear.
struct SequenceAlignment {
  private(set) var pairs: [NodePair] = []

  /// Elements on both sides together, up to which the standard library's difference is asked.
  private static let longestStretch = 3_000

  private let old: [Int]
  private let new: [Int]
  private var stretches: [(old: Range<Int>, new: Range<Int>)]

  /// - Parameters: elements as numbers, equal elements by equal numbers.
  static func pairs(_ old: [Int], _ new: [Int]) -> [NodePair] {
    var alignment = SequenceAlignment(old, new)
    alignment.run()
    return alignment.pairs.sorted { $0.old < $1.old }
  }

  private init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    stretches = [(old.indices, new.indices)]
  }

  private mutating func run() {
    while let stretch = stretches.popLast() {
      let (inner, outer) = trimmed(stretch)
      pairs += outer
      guard !inner.old.isEmpty, !inner.new.isEmpty else { continue }
      let anchors = anchors(inner)
      if anchors.isEmpty {
        if inner.old.count + inner.new.count <= SequenceAlignment.longestStretch { pairs += differencePairs(inner) }
        continue
      }
      pairs += anchors
      var start = (inner.old.lowerBound, inner.new.lowerBound)
      for anchor in anchors {
        stretches.append((start.0..<anchor.old, start.1..<anchor.new))
        start = (anchor.old + 1, anchor.new + 1)
      }
      stretches.append((start.0..<inner.old.upperBound, start.1..<inner.new.upperBound))
    }
  }

  private func trimmed(
    _ stretch: (old: Range<Int>, new: Range<Int>)
  ) -> (inner: (old: Range<Int>, new: Range<Int>), pairs: [NodePair]) {
    var pairs: [NodePair] = []
    var (left, right) = (stretch.old, stretch.new)
    while let first = left.first, let other = right.first, old[first] == new[other] {
      pairs.append(NodePair(old: first, new: other))
      left.removeFirst()
      right.removeFirst()
    }
    while let last = left.last, let other = right.last, old[last] == new[other] {
      pairs.append(NodePair(old: last, new: other))
      left.removeLast()
      right.removeLast()
    }
    return ((left, right), pairs)
  }

  /// Elements that occur once in each stretch, as many as stand in one order.
  private func anchors(_ stretch: (old: Range<Int>, new: Range<Int>)) -> [NodePair] {
    var places: [Int: (old: Int, new: Int, oldCount: Int, newCount: Int)] = [:]
    for index in stretch.old {
      let seen = places[old[index]] ?? (0, 0, 0, 0)
      places[old[index]] = (index, 0, seen.oldCount + 1, 0)
    }
    for index in stretch.new {
      guard let seen = places[new[index]] else { continue }
      places[new[index]] = (seen.old, index, seen.oldCount, seen.newCount + 1)
    }
    let unique = stretch.old.compactMap { index -> NodePair? in
      guard let place = places[old[index]], place.oldCount == 1, place.newCount == 1 else { return nil }
      return NodePair(old: index, new: place.new)
    }
    let kept = HeaviestSubsequence.kept(
      unique.map { $0.new - stretch.new.lowerBound }, weights: unique.map { _ in 1 }, bound: stretch.new.count)
    return zip(unique, kept).filter(\.1).map(\.0)
  }

  private func differencePairs(_ stretch: (old: Range<Int>, new: Range<Int>)) -> [NodePair] {
    let difference = Array(new[stretch.new]).difference(from: Array(old[stretch.old]))
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let left = stretch.old.indices.filter { !removed.contains($0 - stretch.old.lowerBound) }
    let right = stretch.new.indices.filter { !inserted.contains($0 - stretch.new.lowerBound) }
    return zip(left, right).map { NodePair(old: $0, new: $1) }
  }
}
