/// A number for the words of each node, and for those of everything below it; equal words give equal numbers.
///
/// Numbers, markers and levels do not enter: they are never evidence of identity. Nor do responsibilities, which are compared as sets once
/// nodes are paired, nor the place where a heading ends, which may be a guess. Of the words letters and digits enter, in their half-width
/// forms: stops, quotation marks, blanks and line ends are lost and exchanged on the way from one file to another.
///
/// 64 bits of FNV-1a (Fowler, Noll, Vo), mixed. Two different texts with one number would cost a needless row of the difference, not a
/// wrong result: the script is applied and compared.
struct Fingerprints {
  /// Of heading and body; nil where there are neither.
  let own: [UInt64?]
  /// Of the body alone; nil where it is too short to be told from another by chance.
  let body: [UInt64?]
  /// Of the heading alone, apart for sections with and without a body; nil where it is too short to say what the section is about.
  let heading: [UInt64?]
  /// Of the node and all below it; never nil.
  let subtree: [UInt64?]

  /// What `因地制宜` might repeat; a sentence does not. In bytes.
  private static let shortestBody = 36
  /// Four characters, as `工作目标` has. In bytes.
  private static let shortestHeading = 12

  init(_ nodes: [NodeContent], shape: TreeShape) {
    own = nodes.map { node in
      var hash = TextHash()
      hash.add(byte: node.part.rawValue)
      if let heading = node.heading { hash.add(lettersOf: heading) }
      for paragraph in node.paragraphs { hash.add(lettersOf: paragraph) }
      return hash.count > 1 ? hash.value : nil
    }
    body = nodes.map { node in
      guard node.part == .section, node.paragraphs.reduce(0, { $0 + $1.utf8.count }) >= Fingerprints.shortestBody else { return nil }
      var hash = TextHash()
      for paragraph in node.paragraphs { hash.add(lettersOf: paragraph) }
      return hash.count > 0 ? hash.value : nil
    }
    heading = nodes.map { node in
      guard node.part == .section, let heading = node.heading, heading.utf8.count >= Fingerprints.shortestHeading else { return nil }
      var hash = TextHash()
      hash.add(byte: node.paragraphs.isEmpty ? 0 : 1)
      hash.add(lettersOf: heading)
      return hash.count > 1 ? hash.value : nil
    }
    var below = nodes.map { _ in TextHash() }
    var subtree = [UInt64?](repeating: nil, count: nodes.count)
    for index in nodes.indices.reversed() {
      // Children stand behind their parent, so theirs are there already, last first.
      below[index].add(own[index] ?? 0)
      subtree[index] = below[index].value
      if let parent = shape.parents[index] { below[parent].add(below[index].value) }
    }
    self.subtree = subtree
  }
}

/// FNV-1a over bytes, letters and words.
struct TextHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var count = 0

  mutating func add(byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    count += 1
  }

  /// Adds the letters and digits of a text.
  mutating func add(lettersOf text: String) {
    for scalar in text.unicodeScalars {
      let letter = Shingles.folded(scalar)
      guard letter != 0 else { continue }
      state = (state ^ UInt64(letter)) &* 0x100_0000_01B3
      count += 1
    }
  }

  mutating func add(_ word: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: word >> shift)) }
  }

  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 33)
  }
}
