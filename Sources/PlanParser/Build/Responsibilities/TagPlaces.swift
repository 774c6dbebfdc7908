import PlanSyntax

/// Where the pieces of a tag lie in the source.
struct TagPlaces {
  private let tag: Range<UInt32>
  /// How far behind its place in the prose the tag lies; nil where it runs over a line end.
  private let shift: UInt32?

  /// - Parameter span: where the tag lies in the source.
  init(_ tag: Range<UInt32>, in span: Span) {
    self.tag = tag
    shift = span.count == tag.count ? span.start - tag.lowerBound : nil
  }

  /// A piece may stand before the tag, with a line end between: `】牵头单位：⏎县教育局` has its label there.
  func span(_ range: Range<Int>, _ prose: Prose) -> Span {
    let (start, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
    guard let shift, start >= tag.lowerBound, end <= tag.upperBound else { return prose.sourceSpan(start, end) }
    return Span(start: start + shift, end: end + shift)
  }
}
