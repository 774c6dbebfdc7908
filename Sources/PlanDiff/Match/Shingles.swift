/// The runs of two or three neighbouring characters of a node's words, which say without a dictionary what it is about.
///
/// Punctuation, blanks and brackets part words and are left out. A run is kept as a number of some bits; two runs that get the same number
/// make likeness a little less sharp, no more.
struct Shingles {
  /// Characters a run.
  let length: Int
  /// How many different numbers there are: a power of two.
  let bound: Int

  /// - Parameter size: how many characters all texts have, about.
  init(length: Int = 2, size: Int) {
    precondition(length == 2 || length == 3)
    self.length = length
    var bound = 1 << 10
    while bound < 2 * size, bound < 1 << 19 { bound <<= 1 }
    self.bound = bound
  }

  /// For the sections of two plans.
  init(length: Int = 2, of sides: [ComparedSide]) {
    // Han characters have three bytes.
    let bytes = sides.reduce(0) { bytes, side in
      side.nodes.reduce(bytes) { bytes, node in node.paragraphs.reduce(bytes + (node.heading?.utf8.count ?? 0)) { $0 + $1.utf8.count } }
    }
    self.init(length: length, size: bytes / 3)
  }

  /// Calls `body` with each run of a text, repeats included.
  @inline(__always)
  func each(of text: String, _ body: (Int) -> Void) {
    var (before, previous): (UInt32, UInt32) = (0, 0)
    for scalar in text.unicodeScalars {
      let value = Shingles.folded(scalar)
      if value != 0, previous != 0 {
        if length == 2 { body(number(0, previous, value)) } else if before != 0 { body(number(before, previous, value)) }
      }
      before = previous
      previous = value
    }
  }

  @inline(__always)
  private func number(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
    let mixed = (UInt64(first) << 42 ^ UInt64(second) << 21 ^ UInt64(third)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (bound - 1)
  }

  /// 0 for what parts words; full-width letters and digits as their half-width brothers.
  @inline(__always)
  static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x30...0x39, 0x61...0x7A: return value
    case 0x41...0x5A: return value | 0x20
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return value - 0xFEE0
    case 0xFF21...0xFF3A: return (value - 0xFEE0) | 0x20
    case 0..<0xC0, 0x2000...0x206F, 0x3000...0x303F, 0xFE10...0xFE6F, 0xFF00...0xFFEF: return 0
    default: return value
    }
  }
}

extension Shingles {
  /// How much of their pairs of characters two texts have in common: the coefficient of Dice, 0…1.
  static func overlap(_ left: String, _ right: String) -> Double {
    let shingles = Shingles(size: 1 << 20)
    var (one, other): (Set<Int>, Set<Int>) = ([], [])
    shingles.each(of: left) { one.insert($0) }
    shingles.each(of: right) { other.insert($0) }
    return one.isEmpty && other.isEmpty ? 0 : Double(2 * one.intersection(other).count) / Double(one.count + other.count)
  }
}
