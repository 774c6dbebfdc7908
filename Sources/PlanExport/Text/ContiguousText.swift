import PlanSyntax

/// Text that lies in one piece in the source, as most does, can be taken from there as it is.
extension Plan {
  /// The span of the only token of a kind in a range; nil where there are several, or none.
  package func onlySpan(of kind: TokenKind, in range: TokenRange) -> Span? {
    var found: Int?
    for index in range.range where tokens[index].kind == kind {
      guard found == nil else { return nil }
      found = index
    }
    return found.map(span(ofToken:))
  }

  /// The bytes of the token in which a tag begins; empty where that is no tag.
  ///
  /// - Parameter near: index of a token before it. Most tags are a few tokens behind their section's marker, and found without a search.
  package func tagToken(at offset: UInt32, behind near: Int = 0) -> Span {
    for index in near..<min(near + 24, tokens.count) where tokens[index].start >= offset {
      guard tokens[index].start == offset else { break }
      if tokens[index].kind == .tag { return span(ofToken: index) }
    }
    let index = firstToken(endingAfter: offset)
    return index < tokens.count && tokens[index].kind == .tag ? span(ofToken: index) : Span(0, 0)
  }
}
