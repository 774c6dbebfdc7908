/// The heaviest increasing subsequence: of things that changed their order, which may be said to have stayed so that the fewest moved.
enum HeaviestSubsequence {
  /// - Parameters:
  ///   - values: where each thing stands now, all different and in `0..<bound`; their order here is the old one.
  ///   - weights: what moving each would cost, above 0.
  /// - Returns: for each value whether it belongs to the subsequence. Of two equally heavy the one that ends first.
  ///
  /// O(n log bound), by prefix maxima in a Fenwick tree (P. M. Fenwick: A new data structure for cumulative frequency tables, 1994).
  static func kept(_ values: [Int], weights: [Int], bound: Int) -> [Bool] {
    var best = PrefixMaximum(bound: bound)
    var previous = [Int](repeating: -1, count: values.count)
    var heaviest = PrefixMaximum.Entry(weight: 0, index: -1)
    for (index, value) in values.enumerated() {
      let before = best.maximum(below: value)
      previous[index] = before.index
      let entry = PrefixMaximum.Entry(weight: before.weight + weights[index], index: index)
      best.raise(value, to: entry)
      if entry.weight > heaviest.weight { heaviest = entry }
    }
    var kept = [Bool](repeating: false, count: values.count)
    var index = heaviest.index
    while index >= 0 {
      kept[index] = true
      index = previous[index]
    }
    return kept
  }
}

private struct PrefixMaximum {
  struct Entry {
    let weight: Int
    let index: Int
  }

  private var entries: [Entry]

  init(bound: Int) { entries = Array(repeating: Entry(weight: 0, index: -1), count: bound + 1) }

  func maximum(below value: Int) -> Entry {
    var result = Entry(weight: 0, index: -1)
    var node = value
    while node > 0 {
      if entries[node].weight > result.weight { result = entries[node] }
      node &= node - 1
    }
    return result
  }

  mutating func raise(_ value: Int, to entry: Entry) {
    var node = value + 1
    while node < entries.count {
      if entry.weight > entries[node].weight { entries[node] = entry }
      node += node & -node
    }
  }
}
