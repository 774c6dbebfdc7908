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
  /// Of a section's heading, however short, whether it has a body or not; nil where there is none.
  let name: [UInt64?]
  /// Of the node and all below it; never nil.
  let subtree: [UInt64?]
  /// Of all below it alone; nil where that says no more than another section might by chance.
  let below: [UInt64?]

  /// What `因地制宜` might repeat; a sentence does not. In bytes.
  private static let shortestBody = 36
  /// Four characters, as `工作目标` has. In bytes.
  private static let shortestHeading = 12

  init(_ nodes: NodeContents, shape: TreeShape) {
    var (own, body, heading, name): ([UInt64?], [UInt64?], [UInt64?], [UInt64?]) = ([], [], [], [])
    own.reserveCapacity(nodes.count)
    body.reserveCapacity(nodes.count)
    heading.reserveCapacity(nodes.count)
    name.reserveCapacity(nodes.count)
    for index in nodes.indices {
      let (part, title, paragraphs) = (nodes[index].part, nodes[index].heading, nodes[index].paragraphs)
      var (whole, text, words, alone) = (TextHash(), TextHash(), TextHash(), TextHash())
      whole.add(byte: part.rawValue)
      words.add(byte: paragraphs.isEmpty ? 0 : 1)
      if let title {
        whole.add(lettersOf: title)
        words.add(lettersOf: title)
        alone.add(lettersOf: title)
      }
      let isSection = part == .section
      let isLong = isSection && paragraphs.reduce(0) { $0 + $1.utf8.count } >= Fingerprints.shortestBody
      for paragraph in paragraphs {
        for scalar in paragraph.unicodeScalars {
          whole.add(letterOf: scalar)
          if isLong { text.add(letterOf: scalar) }
        }
      }
      let isTitled = isSection && (title?.utf8.count ?? 0) >= Fingerprints.shortestHeading
      own.append(whole.count > 1 ? whole.value : nil)
      body.append(text.count > 0 ? text.value : nil)
      heading.append(isTitled && words.count > 1 ? words.value : nil)
      name.append(isSection && alone.count > 0 ? alone.value : nil)
    }
    (self.own, self.body, self.heading, self.name) = (own, body, heading, name)
    var hashes = nodes.map { _ in TextHash() }
    var sizes = [Int](repeating: 0, count: nodes.count)
    var subtree = [UInt64?](repeating: nil, count: nodes.count)
    var below = subtree
    for index in nodes.indices.reversed() {
      // Children stand behind their parent, so theirs are there already, last first.
      if nodes[index].part == .section, sizes[index] >= Fingerprints.shortestBody { below[index] = hashes[index].value }
      hashes[index].add(own[index] ?? 0)
      subtree[index] = hashes[index].value
      guard let parent = shape.parents[index] else { continue }
      hashes[parent].add(hashes[index].value)
      sizes[parent] += nodes[index].paragraphs.reduce(sizes[index]) { $0 + $1.utf8.count }
    }
    self.subtree = subtree
    self.below = below
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
    for scalar in text.unicodeScalars { add(letterOf: scalar) }
  }

  /// Adds a scalar if it is a letter or digit.
  @inline(__always)
  mutating func add(letterOf scalar: Unicode.Scalar) {
    let letter = Shingles.folded(scalar)
    guard letter != 0 else { return }
    state = (state ^ UInt64(letter)) &* 0x100_0000_01B3
    count += 1
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
