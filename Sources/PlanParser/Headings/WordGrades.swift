/// Grades of words of one or two characters.
struct WordGrades: Sendable {
  /// A hash table, half of it empty at least: key and grade, 0 where none is.
  private let slots: [UInt64]
  private let shift: UInt64

  /// - Parameters:
  ///   - length: characters of each word, 1 or 2.
  ///   - groups: grades, from -8 to 7, and the words that have them, one behind the other.
  init(length: Int, _ groups: [(grade: Int, words: StaticString)]) {
    var entries: [UInt64] = []
    for group in groups {
      var key: UInt64 = 0
      var count = 0
      for scalar in group.words.description.unicodeScalars {
        key = key << 16 | UInt64(scalar.value)
        count += 1
        if count % length != 0 { continue }
        entries.append(key << 4 | UInt64(group.grade + 8))
        key = 0
      }
      precondition(count % length == 0)
    }
    var bits: UInt64 = 4
    while 1 << bits < entries.count * 2 { bits += 1 }
    var slots = [UInt64](repeating: 0, count: 1 << bits)
    for entry in entries {
      var place = WordGrades.place(of: entry >> 4, shift: 64 - bits)
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = entry
    }
    self.slots = slots
    shift = 64 - bits
  }

  /// The grade of one character, or of two; nil where the list has none.
  func grade(of key: UInt64) -> Int? {
    var place = WordGrades.place(of: key, shift: shift)
    while slots[place] != 0 {
      if slots[place] >> 4 == key { return Int(slots[place] & 15) - 8 }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Two characters in one number, as ``grade(of:)`` asks for them.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 16 | UInt64(second) }

  /// The highest bits of the product: those depend on all bits of the key.
  private static func place(of key: UInt64, shift: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) &>> shift) }
}
