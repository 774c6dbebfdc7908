/// A set of characters of the basic plane: one bit each, so that asking costs one load.
struct CharacterSet: Sendable {
  private let words: [UInt64]

  init(_ text: String) { self.init(text.unicodeScalars) }

  init(_ characters: some Sequence<Unicode.Scalar>) {
    var words = [UInt64](repeating: 0, count: 1024)
    for scalar in characters where scalar.value < 0x10000 { words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63) }
    self.words = words
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool { scalar < 0x10000 && words[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1 }
}
