import PlanSyntax

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
    let (first, third) = word.withUTF8Buffer { unsafe ($0[0], $0[min(2, count - 1)]) }
    var offset = start
    // Of a Han character the first byte is one of a few, and the third tells it from most: sixteen places are asked for both together.
    if first >= 0x80, count > 2 {
      let last = min(end - count, bytes.count - 18)
      while offset <= last {
        let marks = ByteLanes(unchecked: bytes, at: offset).marks(first) & ByteLanes(unchecked: bytes, at: offset + 2).marks(third)
        guard let found = marks.first else {
          offset += 16
          continue
        }
        offset += found
        if Scalars.matches(word, bytes, at: offset, end: end) { return offset }
        offset += 1
      }
    }
    while offset <= end - count {
      // In Chinese text ASCII characters are far apart.
      if first < 0x80 { offset = ByteSearch.first(first, in: bytes, from: offset, to: end) }
      if Scalars.matches(word, bytes, at: offset, end: end) { return offset }
      offset += 1
    }
    return nil
  }
}
