/// What stands between a run-in heading and its body.
public enum HeadingStop: UInt8, Sendable, CaseIterable {
  /// A `。` or `：` is there, or the heading has its paragraph to itself.
  case written
  /// The stop was lost. Where the heading ends is a guess, or unknown (then there is no heading).
  case missing
  /// The item has no heading of its own.
  case none
}

/// A numbered unit: marker, heading, body.
///
/// Sections lie in one array in reading order, each before its children.
public struct Section: Hashable, Sendable {
  /// Depth of nesting, from 1 for the outermost level that the document uses.
  public let level: Int
  /// Index of the enclosing section in ``Plan/sections``, or nil.
  public let parent: Int?
  /// Index behind the last descendant.
  public var end: Int
  /// Its marker, after repair.
  public var marker: Marker
  /// 1 for the first sibling with this ordinal, 2 for the second: what the `~2` of an id says.
  public var occurrence: Int
  /// Empty where the item has no heading of its own.
  public let heading: TokenRange
  /// What stands between the heading and the body.
  public let headingStop: HeadingStop
  /// How sure the end of the heading is, in hundredths.
  public let headingConfidence: UInt8
  /// Indices into ``Plan/paragraphs``: the body, children left out.
  public var paragraphs: Range<Int>
  /// Indices into ``Plan/responsibilities``, children left out.
  public var responsibilities: Range<Int>
  /// From the marker to the end of the last descendant.
  public var span: Span
  /// 1-based line on which the marker, or if it was lost the text, begins.
  public let line: Int

  /// Made by the parser. Levels and occurrences count from 1; a parent stands before its children and is the level above; indices lie within the
  /// arrays of the plan that the section goes into. Nothing is checked.
  ///
  /// - Parameter headingConfidence: hundredths, 0…100.
  public init(
    level: Int, parent: Int?, end: Int, marker: Marker, occurrence: Int = 1, heading: TokenRange, headingStop: HeadingStop,
    headingConfidence: UInt8, paragraphs: Range<Int>, responsibilities: Range<Int>, span: Span, line: Int
  ) {
    self.level = level
    self.parent = parent
    self.end = end
    self.marker = marker
    self.occurrence = occurrence
    self.heading = heading
    self.headingStop = headingStop
    self.headingConfidence = headingConfidence
    self.paragraphs = paragraphs
    self.responsibilities = responsibilities
    self.span = span
    self.line = line
  }
}

/// A run of text between two hard line ends; wrapped lines are joined.
public struct Paragraph: Hashable, Sendable {
  /// The paragraph's tokens. Those of kind ``TokenKind/text`` are its text.
  public let tokens: TokenRange
  /// From the first to the last byte of text.
  public let span: Span
  /// 1-based line on which the text begins.
  public let line: Int

  /// The span runs from the first to the last of the tokens that are text; the line counts from 1.
  public init(tokens: TokenRange, span: Span, line: Int) {
    self.tokens = tokens
    self.span = span
    self.line = line
  }
}
