/// Searches a short text.
enum Finder {
  static func contains(_ word: StaticString, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    find(word, bytes, start, end) != nil
  }

  /// Offset of the first occurrence.
  static func find(_ word: StaticString, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    guard end - start >= count else { return nil }
    let bytes = bytes.span
    let first = word.withUTF8Buffer { unsafe $0[0] }
    var offset = start
    while offset <= end - count {
      // In Chinese text ASCII characters are far apart.
      if first < 0x80 { offset = ByteSearch.first(first, in: bytes, from: offset, to: end) }
      if Scalars.matches(word, bytes, at: offset, end: end) { return offset }
      offset += 1
    }
    return nil
  }
}
