import PlanSyntax

/// Where things of a plan lie.
extension Plan {
  /// Index of the document that holds a section. O(log documents).
  func document(of section: Int) -> Int { documents.indices.partitioningIndex { documents[$0].sections.upperBound > section } }

  /// Index of the innermost section that holds a byte; nil outside all. O(log sections + depth).
  func section(at offset: UInt32) -> Int? {
    let behind = sections.indices.partitioningIndex { sections[$0].span.start > offset }
    var section = behind > 0 ? behind - 1 : nil
    while let index = section, sections[index].span.end <= offset { section = sections[index].parent }
    return section
  }

  /// The bytes of a section's heading, without the line end and blanks that part it from its marker; empty where there is none.
  func headingSpan(ofSection index: Int) -> Span {
    let heading = sections[index].heading
    guard let first = heading.range.first(where: { tokens[$0].kind == .heading }) else { return span(of: heading) }
    return Span(start: tokens[first].start, end: span(of: heading).end)
  }

  /// Where a section's text begins, behind the marker and the blanks and line ends that follow it.
  func textStart(ofSection index: Int) -> UInt32 {
    let section = sections[index]
    if let first = section.heading.range.first(where: { tokens[$0].kind == .heading }) { return tokens[first].start }
    if let first = section.paragraphs.first { return paragraphs[first].span.start }
    let end = Int(section.marker.tokens.end)
    return end < tokens.count ? tokens[end].start : UInt32(source.bytes.count)
  }
}

extension [Int] {
  /// Index of the first element above a value in a sorted list.
  func upperBound(_ value: Int) -> Int { indices.partitioningIndex { self[$0] > value } }
}
