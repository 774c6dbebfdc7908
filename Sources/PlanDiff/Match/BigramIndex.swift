/// For each pair of characters the open sections of the old plan that have it.
struct BigramIndex {
  /// Where the sections of each number begin in `sections`, and behind the last where they end: one table, not one for each number.
  private let starts: [Int32]
  private let sections: [Int32]
  fileprivate let count: Int

  /// Linear in all features.
  ///
  /// - Parameter profiles: nil for what is not to be found.
  init(_ profiles: [[WordProfile.Feature]?]) {
    count = profiles.count
    let bound = profiles.reduce(0) { bound, features in features?.reduce(bound) { max($0, $1.number + 1) } ?? bound }
    var ends = [Int32](repeating: 0, count: bound + 1)
    for features in profiles { features?.forEach { ends[$0.number + 1] += 1 } }
    for number in 0..<bound { ends[number + 1] += ends[number] }
    starts = ends
    var sections = [Int32](repeating: 0, count: Int(ends[bound]))
    for (index, features) in profiles.enumerated() {
      features?.forEach { feature in
        sections[Int(ends[feature.number])] = Int32(index)
        ends[feature.number] += 1
      }
    }
    self.sections = sections
  }

  /// Where in the table the sections stand that have a pair.
  fileprivate func places(of number: Int) -> Range<Int> {
    number + 1 < starts.count ? Int(starts[number])..<Int(starts[number + 1]) : 0..<0
  }

  fileprivate func section(at place: Int) -> Int { Int(sections[place]) }
}

/// Looks sections up by their words; used again for one after the other, so that its tables are made once.
struct BigramSearch {
  private let index: BigramIndex
  private var weights: [Float]
  private var found: [Int] = []
  private var lists: [(places: Range<Int>, weight: Float)] = []
  /// How many entries the lists of each length have together.
  private var entries = [Int](repeating: 0, count: BigramSearch.longestList + 1)

  /// A pair that more sections have than this tells too little for what reading them all costs.
  private static let longestList = 64
  /// So many entries are read for one section, the shortest lists first: in a long plan the rest tells little beside these.
  private static let mostEntries = 1536
  private static let partners = 12

  init(_ index: BigramIndex) {
    self.index = index
    weights = Array(repeating: 0, count: index.count)
  }

  /// The few sections that share the most weight with a profile, the likeliest first.
  mutating func likeliest(_ features: [WordProfile.Feature]) -> [Int] {
    lists.removeAll(keepingCapacity: true)
    for length in entries.indices { entries[length] = 0 }
    for feature in features {
      let places = index.places(of: feature.number)
      guard !places.isEmpty, places.count <= BigramSearch.longestList else { continue }
      lists.append((places, feature.weight))
      entries[places.count] += places.count
    }
    let longest = longestRead()
    for (places, weight) in lists where places.count <= longest {
      for place in places {
        let section = index.section(at: place)
        if weights[section] == 0 { found.append(section) }
        weights[section] += weight
      }
    }
    var best: [(weight: Float, section: Int)] = []
    for section in found {
      let weight = weights[section]
      weights[section] = 0
      // Most are behind the last of the best.
      if best.count == BigramSearch.partners, let last = best.last, (last.weight, -last.section) > (weight, -section) { continue }
      let place = best.firstIndex { ($0.weight, -$0.section) < (weight, -section) } ?? best.count
      guard place < BigramSearch.partners else { continue }
      best.insert((weight, section), at: place)
      if best.count > BigramSearch.partners { best.removeLast() }
    }
    found.removeAll(keepingCapacity: true)
    return best.map(\.section)
  }

  /// How long the lists are that are read: all that are shorter than those which would be too much.
  private func longestRead() -> Int {
    var read = 0
    for (length, size) in entries.enumerated() {
      read += size
      if read > BigramSearch.mostEntries { return length - 1 }
    }
    return BigramSearch.longestList
  }
}
