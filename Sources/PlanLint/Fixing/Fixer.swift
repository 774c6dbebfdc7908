import PlanSyntax

/// Applies fixes to a source.
public enum Fixer {
  /// What came of applying fixes.
  public struct Result: Sendable {
    /// The text with the fixes in it.
    public let bytes: [UInt8]
    /// Indices of the findings whose fix was applied.
    public let applied: [Int]
    /// The edits, in order, with no overlap.
    public let edits: [TextEdit]
  }

  /// Applies the first fix of each finding, where it may be applied.
  ///
  /// A fix is applied whole or not at all: where one overlaps another that comes before it, it is left for a later run. Bytes outside the
  /// edits stay as they are. O(n log n) in the edits, linear in the text.
  ///
  /// - Parameters:
  ///   - findings: in any order; those without a fix change nothing.
  ///   - bytes: the text they were found in, as UTF-8.
  ///   - unsafe: whether to apply fixes that may not be what the author meant.
  public static func apply(_ findings: [Diagnostic], to bytes: [UInt8], unsafe: Bool = false) -> Result {
    var taken: [TextEdit] = []
    var applied: [Int] = []
    var ranges = TakenRanges()
    for (index, finding) in findings.enumerated() {
      guard let fix = finding.fixes.first, fix.applicability == .safe || unsafe && fix.applicability == .unsafe else { continue }
      let edits = fix.edits.filter { !$0.span.isEmpty || !$0.text.isEmpty }
      guard !edits.isEmpty, edits.allSatisfy({ Int($0.span.end) <= bytes.count && $0.span.start <= $0.span.end }), ranges.take(edits)
      else { continue }
      taken += edits
      applied.append(index)
    }
    taken.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    return Result(bytes: taken.applied(to: bytes, in: bytes.indices), applied: applied, edits: taken)
  }
}

/// Stretches of bytes that edits have claimed.
private struct TakenRanges {
  /// By place: sorted, without overlap.
  private var spans: [Span] = []

  /// - Returns: false, and nothing is claimed, where one overlaps what was claimed before, or inserts at the same place.
  mutating func take(_ edits: [TextEdit]) -> Bool {
    guard edits.allSatisfy({ isFree($0.span) }) else { return false }
    for edit in edits { spans.insert(edit.span, at: place(of: edit.span)) }
    return true
  }

  private func isFree(_ span: Span) -> Bool {
    let place = place(of: span)
    if place > 0, spans[place - 1].end > span.start || spans[place - 1] == span { return false }
    if place < spans.count, spans[place].start < span.end || spans[place] == span { return false }
    return true
  }

  /// Index of the first span that begins at or behind another.
  private func place(of span: Span) -> Int {
    spans.indices.partitioningIndex { (spans[$0].start, spans[$0].end) >= (span.start, span.end) }
  }
}
