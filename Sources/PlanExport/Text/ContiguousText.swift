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

  /// The bytes of the token in which a responsibility's tag begins; empty where that is no tag.
  package func tagToken(of item: Responsibility) -> Span {
    let index = firstToken(endingAfter: item.span.start)
    return index < tokens.count && tokens[index].kind == .tag ? span(ofToken: index) : Span(0, 0)
  }
}
