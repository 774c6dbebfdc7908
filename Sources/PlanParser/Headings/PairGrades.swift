/// The grades of a sentence's pairs of characters. Each is looked up once, for the same pairs tell of several places.
struct PairGrades {
  private let characters: [UInt32]
  /// By the first character's index; nil where nobody asked so far.
  private var known = InlineArray<56, BoundaryWords.Grades?>(repeating: nil)

  /// - Parameter characters: at most ``FirstSentence/longestRead``.
  init(_ characters: [UInt32]) { self.characters = characters }

  /// Those of a character and the one behind it.
  subscript(index: Int) -> BoundaryWords.Grades {
    mutating get {
      if let grades = known[index] { return grades }
      let grades = BoundaryWords.grades(of: pair(index))
      known[index] = grades
      return grades
    }
  }

  /// The two characters themselves.
  func pair(_ index: Int) -> UInt64 { WordGrades.pair(characters[index], characters[index + 1]) }
}
