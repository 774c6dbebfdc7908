import PlanSyntax

/// Where the pieces of a tag lie in the source.
struct TagPlaces {
  /// How far behind its place in the prose the tag lies; nil where it runs over a line end.
  private let shift: UInt32?

  /// - Parameter span: where the tag lies in the source.
  init(_ tag: Range<UInt32>, in span: Span) {
    shift = span.count == tag.count ? span.start - tag.lowerBound : nil
  }

  func span(_ range: Range<Int>, _ prose: Prose) -> Span {
    let (start, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
    return if let shift { Span(start: start + shift, end: end + shift) } else { prose.sourceSpan(start, end) }
  }
}
