/// Words that a page sets wide, with a blank behind each of their characters: `某 市 人 民 政 府 办 公 室`.
enum SpacedLetters {
  private static let fewest = 4

  /// The characters alone; nil for all other text.
  static func joined(_ bytes: Bytes, _ range: Range<Int>) -> [UInt8]? {
    letters(bytes, range).map { letters in
      var joined: [UInt8] = []
      joined.reserveCapacity(letters.count * 3)
      for letter in letters { for offset in letter { joined.append(bytes[offset]) } }
      return joined
    }
  }

  /// Where the characters stand, if each is a Han character with blanks before it, the first apart; nil for all other text.
  static func letters(_ bytes: Bytes, _ range: Range<Int>) -> [Range<Int>]? {
    guard range.count > fewest * 3, Blank.width(in: bytes, at: range.lowerBound + 3) > 0 else { return nil }
    var letters: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      guard Scalars.isHan(scalar) else { return nil }
      letters.append(offset..<offset + length)
      let next = Blank.end(in: bytes, from: offset + length, to: range.upperBound)
      guard next > offset + length || next >= range.upperBound else { return nil }
      offset = next
    }
    return letters.count >= fewest ? letters : nil
  }
}
