/// The pairs of neighbouring characters of a node's words, which say without a dictionary what it is about.
///
/// Punctuation, blanks and brackets part words and are left out. A pair is kept as a number of some bits; two pairs that get the same number make
/// likeness a little less sharp, no more.
struct Bigrams {
  /// How many different numbers there are: a power of two.
  let bound: Int

  /// - Parameter size: how long all texts are, about.
  init(size: Int) {
    var bound = 1 << 8
    while bound < 2 * size, bound < 1 << 20 { bound <<= 1 }
    self.bound = bound
  }

  /// Calls `body` with each pair of a text, repeats included.
  @inline(__always)
  func each(of text: String, _ body: (Int) -> Void) {
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      let value = Bigrams.folded(scalar)
      if value != 0, previous != 0 { body(number(previous, value)) }
      previous = value
    }
  }

  @inline(__always)
  private func number(_ left: UInt32, _ right: UInt32) -> Int {
    let mixed = (UInt64(left) << 32 | UInt64(right)) &* 0x9E37_79B9_7F4A_7C15
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
