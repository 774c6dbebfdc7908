/// Words that may stand at some place of a text, found by their first or their last character.
///
/// At nearly every place none of them stands, which two bits of the character there tell. Where they do not, the character leads to the few words
/// that have it. Those lookups are calls, for there are many of them in the parser, and code that is copied to each would not fit the processor's
/// cache.
struct WordList: Sendable {
  private let byFirst: WordIndex
  private let byLast: WordIndex
  /// The first characters, and the last.
  let filter: HanFilter
  private let lastFilter: HanFilter

  init(_ words: [StaticString]) {
    let words = words.indices.map { Word(words[$0], index: $0) }
    byFirst = WordIndex(words, key: \.first)
    byLast = WordIndex(words, key: \.last)
    filter = HanFilter(words.map(\.first))
    lastFilter = HanFilter(words.map(\.last))
  }

  /// The word that stands at an offset; of several, the one that the list names first.
  @inline(__always)
  func word(_ bytes: Bytes, at offset: Int, end: Int) -> Word? {
    Scalars.isExcluded(by: filter, bytes, at: offset) ? nil : find(bytes, at: offset, end: end)
  }

  @inline(never)
  private func find(_ bytes: Bytes, at offset: Int, end: Int) -> Word? {
    byFirst.first(of: Scalars.decode(bytes, at: offset, end: end).value) {
      $0.count <= end - offset && $0.stands(in: bytes, at: offset)
    }
  }

  /// The word that ends at an offset; of several, the one that the list names first.
  @inline(__always)
  func word(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Word? {
    Scalars.isExcluded(by: lastFilter, bytes, before: end) ? nil : find(bytes, endingAt: end, from: start)
  }

  @inline(never)
  private func find(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Word? {
    byLast.first(of: Scalars.decode(bytes, before: end, start: start).value) {
      $0.count <= end - start && $0.stands(in: bytes, at: end - $0.count)
    }
  }

  /// Whether a text begins with one of the words.
  @inline(__always)
  func begins(_ bytes: Bytes, from start: Int, to end: Int) -> Bool { word(bytes, at: start, end: end) != nil }

  /// Whether a text ends with one of the words.
  @inline(__always)
  func ends(_ bytes: Bytes, from start: Int, to end: Int) -> Bool { word(bytes, endingAt: end, from: start) != nil }

  /// Whether one of the words stands anywhere in a text. Linear.
  func occurs(_ bytes: Bytes, in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: range.upperBound, but: filter)
      guard offset < range.upperBound else { return false }
      if begins(bytes, from: offset, to: range.upperBound) { return true }
      offset += max(1, Scalars.decode(bytes, at: offset, end: range.upperBound).length)
    }
  }

  /// Whether a text is one of the words.
  @inline(__always)
  func contains(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    !Scalars.isExcluded(by: filter, bytes, at: range.lowerBound) && finds(bytes, range)
  }

  @inline(never)
  private func finds(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let found = byFirst.first(of: Scalars.decode(bytes, at: range.lowerBound, end: range.upperBound).value) {
      $0.count == range.count && $0.stands(in: bytes, at: range.lowerBound)
    }
    return found != nil
  }

  /// Whether one of the words begins with a character.
  @inline(__always)
  func mayBegin(_ scalar: UInt32) -> Bool { byFirst.first(of: scalar) { _ in true } != nil }

  /// The characters that the words begin with.
  var firstCharacters: [UInt32] { byFirst.characters }

  /// The characters that they end with.
  var lastCharacters: [UInt32] { byLast.characters }

  /// The words that are one character.
  var characterWords: [UInt32] { byFirst.words.compactMap { $0.second == nil ? $0.first : nil } }

  /// The characters that stand behind the first ones.
  var secondCharacters: [UInt32] { byFirst.words.compactMap(\.second) }
}

/// Words by one of their characters: a hash table, for the characters of words lie far apart.
private struct WordIndex: Sendable {
  /// Those with the same character side by side, in the order of their list.
  let words: [Word]
  /// For each character, where its words begin, and how many they are. A power of two of slots, half of them empty at least.
  private let slots: [Slot]
  private let shift: UInt32

  private struct Slot: Sendable {
    /// 0 in an empty slot, and in no other.
    var character: UInt32 = 0
    var start: UInt16 = 0
    var count: UInt16 = 0
  }

  init(_ list: [Word], key: (Word) -> UInt32) {
    var bits: UInt32 = 3
    while 1 << bits < list.count * 2 { bits += 1 }
    shift = 32 - bits
    var slots = [Slot](repeating: Slot(), count: 1 << bits)
    let places = list.map { WordIndex.reserve(key($0), in: &slots, shift: 32 - bits) }
    // How many words each slot has is known: so is where they lie.
    var start: UInt16 = 0
    for place in slots.indices where slots[place].count > 0 {
      slots[place].start = start
      start += slots[place].count
      slots[place].count = 0
    }
    var words = list
    for (word, place) in zip(list, places) {
      words[Int(slots[place].start + slots[place].count)] = word
      slots[place].count += 1
    }
    self.slots = slots
    self.words = words
  }

  /// Counts one more word with a character.
  ///
  /// - Returns: the slot of the character.
  private static func reserve(_ character: UInt32, in slots: inout [Slot], shift: UInt32) -> Int {
    var place = place(of: character, shift: shift)
    while slots[place].character != 0, slots[place].character != character { place = (place + 1) & (slots.count - 1) }
    slots[place].character = character
    slots[place].count += 1
    return place
  }

  /// The characters that the words have.
  var characters: [UInt32] { slots.map(\.character).filter { $0 != 0 } }

  /// The first word with a character that meets a condition.
  @inline(__always)
  func first(of character: UInt32, where meets: (Word) -> Bool) -> Word? {
    guard character != 0 else { return nil }
    var place = WordIndex.place(of: character, shift: shift)
    while slots[place].character != character {
      if slots[place].character == 0 { return nil }
      place = (place + 1) & (slots.count - 1)
    }
    let start = Int(slots[place].start)
    for index in start..<start + Int(slots[place].count) where meets(words[index]) { return words[index] }
    return nil
  }

  /// The highest bits of the product: those depend on all bits of the character.
  @inline(__always)
  private static func place(of character: UInt32, shift: UInt32) -> Int { Int((character &* 0x9E37_79B1) &>> shift) }
}
