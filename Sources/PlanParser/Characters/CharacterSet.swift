/// A set of characters of the basic plane: one bit each, so that asking costs one load.
struct CharacterSet: Sendable {
  private let words: [UInt64]

  init(_ text: String) { self.init(text.unicodeScalars) }

  init(_ characters: some Sequence<Unicode.Scalar>) { self.init(values: characters.lazy.map(\.value)) }

  init(values: some Sequence<UInt32>) {
    var words = [UInt64](repeating: 0, count: 1024)
    for value in values where value < 0x10000 { words[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    self.words = words
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool { scalar < 0x10000 && words[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1 }

  /// - Parameter four: the bytes of a character of three, the first one lowest, and one more.
  @inline(__always)
  func contains(bytes four: UInt32) -> Bool { words[Int(four & 0x0F) << 6 | Int(four >> 8 & 63)] &>> UInt64(four >> 16) & 1 == 1 }
}
