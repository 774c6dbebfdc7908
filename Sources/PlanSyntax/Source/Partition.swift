extension Range<Int> {
  /// The first index at which a condition holds, where it holds at all behind it as well; the upper bound where it holds at none. O(log count).
  @inlinable
  package func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [Int] {
  /// Whether a list in ascending order has a number. O(log count).
  @inlinable
  package func containsSorted(_ number: Int) -> Bool {
    let place = indices.partitioningIndex { self[$0] >= number }
    return place < count && self[place] == number
  }
}
