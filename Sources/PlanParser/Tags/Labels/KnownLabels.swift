/// The labels that were read last: most tags of a text begin with the same few, `责任单位：` or `牵头单位：` and `配合单位：`.
struct KnownLabels {
  private var labels: [RoleLabel] = []
  /// Which one the next takes the place of.
  private var oldest = 0

  private static let most = 4

  /// The label that a text begins with, if it was read before.
  @inline(__always)
  func label(_ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    for index in labels.indices {
      let label = labels[index]
      if let same = RoleLabel.again(label, bytes, at: start, end: end) { return same }
    }
    return nil
  }

  /// Whether a label of these words was read before.
  func contains(_ bytes: Bytes, _ words: Range<Int>) -> Bool {
    labels.contains {
      $0.range.count == words.count && Scalars.areSame(bytes, at: words.lowerBound, and: $0.range.lowerBound, count: words.count)
    }
  }

  mutating func add(_ label: RoleLabel) {
    if labels.count < Self.most {
      labels.append(label)
    } else {
      labels[oldest] = label
      oldest = (oldest + 1) % Self.most
    }
  }
}
