/// The place between two lines: what is asked when one is to be joined to the paragraph before it.
struct Seam {
  /// Of the line below; the line above is ``LineJoiner/lastLine``.
  let index: Int
  let above: Line
  let below: Line
  /// The last character above.
  let last: UInt32
  /// The first one below.
  let first: UInt32
  /// In wrapped text, whether the line below begins with a paragraph's marker, or with what is left of one in a bracket.
  var isMarked = false

  @inline(__always)
  init(_ lines: TextLines, above: Int, below: Int) {
    index = below
    self.above = lines[above]
    self.below = lines[below]
    last = lines.last(of: above)
    first = lines.first(of: below)
  }

  /// The line above ends with a round bracket that closes.
  var endsInBracket: Bool { last == "）" || last == ")" }
  /// The line below begins with one.
  var beginsInBracket: Bool { first == "）" || first == ")" }
}
