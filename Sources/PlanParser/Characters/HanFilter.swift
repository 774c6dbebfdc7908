/// Which of the characters U+4000 to U+EFFF may be one of some: all of those, and a few more.
///
/// A character is told by two of its three bytes, each looked up in one word: that lets nearly all others go without being decoded.
struct HanFilter: Sendable {
  /// By the last six bits of the second byte, and of the third.
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  /// No character is among them but those: any other is none of them.
  private(set) var isWhole = true

  init(_ characters: [Unicode.Scalar]) { self.init(characters.map(\.value)) }

  init(_ characters: some Sequence<UInt32>) {
    for character in characters {
      guard character >= 0x4000, character < 0xF000 else {
        isWhole = false
        continue
      }
      second |= 1 << UInt64(character >> 6 & 63)
      third |= 1 << UInt64(character & 63)
    }
  }

  /// - Parameter four: the character's bytes, the first one lowest, and one more.
  @inline(__always)
  func mayHold(_ four: UInt32) -> Bool { (second &>> UInt64(four >> 8 & 63)) & (third &>> UInt64(four >> 16 & 63)) & 1 == 1 }
}
