import PlanSyntax

/// One section with its children.
public struct SectionRecord: Hashable, Sendable, Codable {
  /// `5.14`, unique in its document.
  public var id: String
  /// Depth of nesting, from 1.
  public var level: Int
  /// Nil only where the marker is unresolved.
  public var ordinal: Int?
  /// What the source has of its marker, and what it must have been.
  public var marker: MarkerRecord
  /// Nil where the item has no heading of its own.
  public var heading: String?
  /// Nil where the stop behind the heading is there or not needed.
  public var headingStop: HeadingStopRecord?
  /// The body, heading, tags and children left out.
  public var paragraphs: [ParagraphRecord]
  /// Those of its own tags, one a role, children left out.
  public var responsibilities: [ResponsibilityRecord]
  /// What the document's rules add to them; nil where they add nothing.
  public var derived: [DerivedResponsibilityRecord]?
  /// Id of the enclosing section whose tags hold for this one, which has none; nil where there is none.
  public var inheritsFrom: String?
  /// Its children, in reading order.
  public var sections: [SectionRecord]
  /// 1-based.
  public var line: Int
  /// From the marker to the end of the last descendant.
  public var span: SpanRecord

  /// The id is unique in its document; children are one level deeper; level and line count from 1.
  public init(
    id: String, level: Int, ordinal: Int?, marker: MarkerRecord, heading: String?, headingStop: HeadingStopRecord? = nil,
    paragraphs: [ParagraphRecord] = [], responsibilities: [ResponsibilityRecord] = [], derived: [DerivedResponsibilityRecord]? = nil,
    inheritsFrom: String? = nil, sections: [SectionRecord] = [], line: Int, span: SpanRecord
  ) {
    self.id = id
    self.level = level
    self.ordinal = ordinal
    self.marker = marker
    self.heading = heading
    self.headingStop = headingStop
    self.paragraphs = paragraphs
    self.responsibilities = responsibilities
    self.derived = derived
    self.inheritsFrom = inheritsFrom
    self.sections = sections
    self.line = line
    self.span = span
  }
}

/// The marker of a section, after repair.
public struct MarkerRecord: Hashable, Sendable, Codable {
  /// Normalised; empty where the ordinal is not known.
  public var text: String
  /// The source's own characters.
  public var written: String
  /// As it is written, even where that is not the style of its series.
  @Named public var style: NumberingStyle
  /// Whether it was mended, and how.
  @Named public var status: MarkerStatus
  /// 0…1.
  public var confidence: Double
  /// What it may have been, the likeliest first; nil unless the marker is unresolved.
  public var candidates: [Int]?

  /// Candidates are given where the status is `unresolved`, and only there; the confidence is 0…1.
  public init(text: String, written: String, style: NumberingStyle, status: MarkerStatus, confidence: Double, candidates: [Int]? = nil) {
    self.text = text
    self.written = written
    self.style = style
    self.status = status
    self.confidence = confidence
    self.candidates = candidates
  }
}

/// The stop behind a run-in heading, where it was lost.
public struct HeadingStopRecord: Hashable, Sendable, Codable {
  /// `missing`, the only one that is written.
  public var status: String
  /// How sure the end of the heading is: 0…1.
  public var confidence: Double

  /// The confidence is 0…1.
  public init(status: String = "missing", confidence: Double) {
    self.status = status
    self.confidence = confidence
  }
}

/// A paragraph of the body, wrapped lines joined.
public struct ParagraphRecord: Hashable, Sendable, Codable {
  /// What a reader sees: without line ends and page marks.
  public var text: String
  /// 1-based.
  public var line: Int
  /// From the first to the last byte of text.
  public var span: SpanRecord

  /// The line counts from 1.
  public init(text: String, line: Int, span: SpanRecord) {
    self.text = text
    self.line = line
    self.span = span
  }
}
