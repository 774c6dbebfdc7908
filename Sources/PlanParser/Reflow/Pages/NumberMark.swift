/// A number that a page may have printed: where it stands, and what stands before it.
struct NumberMark {
  let line: Int
  let number: Int
  /// Lines with text before it.
  let place: Int
  /// The line before it breaks off in the midst of a sentence.
  let isInside: Bool

  /// The fewest lines of a page that prints more than the number: together they tell a page, where a number alone does not.
  static let leastLines = 4

  /// Whether a mark is that of the next page.
  func isFollowed(by next: NumberMark, lines least: Int) -> Bool { next.number == number + 1 && next.place - place >= least }
}
