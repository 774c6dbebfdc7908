/// For each pair of characters the open sections of the old plan that have it.
struct BigramIndex {
  fileprivate private(set) var sections: [Int: [Int32]] = [:]
  fileprivate private(set) var count = 0

  init() {}

  /// - Parameter profiles: nil for what is not to be found.
  init(_ profiles: [[WordProfile.Feature]?]) {
    count = profiles.count
    for (index, features) in profiles.enumerated() {
      guard let features else { continue }
      for feature in features { sections[feature.number, default: []].append(Int32(index)) }
    }
  }
}

/// Looks sections up by their words; used again for one after the other, so that its tables are made once.
struct BigramSearch {
  private let index: BigramIndex
  private var weights: [Float]
  private var found: [Int32] = []
  private var lists: [(sections: [Int32], weight: Float)] = []

  /// A pair that more sections have than this tells too little for what reading them all costs.
  private static let longestList = 64
  /// So many entries are read for one section, the shortest lists first: in a long plan the rest tells little beside these.
  private static let mostEntries = 4096
  private static let partners = 12

  init(_ index: BigramIndex) {
    self.index = index
    weights = Array(repeating: 0, count: index.count)
  }

  /// The few sections that share the most weight with a profile, the likeliest first.
  mutating func likeliest(_ features: [WordProfile.Feature]) -> [Int] {
    lists.removeAll(keepingCapacity: true)
    var size = 0
    for feature in features {
      guard let list = index.sections[feature.number], list.count <= BigramSearch.longestList else { continue }
      lists.append((list, feature.weight))
      size += list.count
    }
    if size > BigramSearch.mostEntries { lists.sort { $0.sections.count < $1.sections.count } }
    var read = 0
    for (sections, weight) in lists {
      read += sections.count
      if read > BigramSearch.mostEntries { break }
      for section in sections {
        if weights[Int(section)] == 0 { found.append(section) }
        weights[Int(section)] += weight
      }
    }
    var best: [(weight: Float, section: Int)] = []
    for section in found {
      let weight = weights[Int(section)]
      weights[Int(section)] = 0
      let place = best.firstIndex { ($0.weight, -$0.section) < (weight, -Int(section)) } ?? best.count
      guard place < BigramSearch.partners else { continue }
      best.insert((weight, Int(section)), at: place)
      if best.count > BigramSearch.partners { best.removeLast() }
    }
    found.removeAll(keepingCapacity: true)
    return best.map(\.section)
  }
}
