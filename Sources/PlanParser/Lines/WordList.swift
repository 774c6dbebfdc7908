/// Words that may stand at the beginning or the end of a text.
///
/// One look at the first or last character lets nearly every text go: only where some word has it are the words compared.
struct WordList: Sendable {
  private let words: [StaticString]
  private let firstCharacters: CharacterSet
  private let lastCharacters: CharacterSet

  init(_ words: [StaticString]) {
    self.words = words
    firstCharacters = CharacterSet(words.compactMap { $0.description.unicodeScalars.first })
    lastCharacters = CharacterSet(words.compactMap { $0.description.unicodeScalars.last })
  }

  /// Whether a text begins with one of the words.
  func begins(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    guard mayBegin(Scalars.decode(bytes, at: start, end: end).value) else { return false }
    return words.contains { Scalars.matches($0, bytes, at: start, end: end) }
  }

  /// Whether a text ends with one of the words.
  func ends(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    guard lastCharacters.contains(Scalars.decode(bytes, before: end, start: start).value) else { return false }
    return words.contains { word in
      let place = end - word.utf8CodeUnitCount
      return place >= start && Scalars.matches(word, bytes, at: place, end: end)
    }
  }

  /// Whether one of the words begins with a character.
  func mayBegin(_ scalar: UInt32) -> Bool { firstCharacters.contains(scalar) }
}
