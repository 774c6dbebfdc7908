/// How sure a marker is, and how it came about.
public enum MarkerStatus: UInt8, Sendable, CaseIterable {
  /// As the author wrote it, right or wrong.
  case written
  /// Part of it was lost or changed; the sequence says what it was.
  case restored
  /// Nothing was left of it; the sequence and the paragraph's shape say that it stood here.
  case inferred
  /// A marker stands here, or was lost here or nearby, but its number or its place cannot be known.
  case unresolved

  /// The name used in JSON and XML.
  public var name: String {
    switch self {
    case .written: "written"
    case .restored: "restored"
    case .inferred: "inferred"
    case .unresolved: "unresolved"
    }
  }
}

/// The marker of a section, after repair.
public struct Marker: Hashable, Sendable {
  /// The way of writing markers that it belongs to, as it is written.
  public let style: NumberingStyle
  /// The style of the series that it counts in; another than ``style`` where the author wrote `3.` between （二） and （四）.
  public let seriesStyle: NumberingStyle
  /// The value after repair; nil only where ``status`` is ``MarkerStatus/unresolved``.
  public let ordinal: Ordinal?
  /// The value that the source's own characters spell, whatever the repair made of it; nil where they spell none.
  public let writtenOrdinal: Ordinal?
  /// Whether it was mended, and how.
  public let status: MarkerStatus
  /// How likely the ordinal is right, in hundredths; 100 for a written marker.
  public let confidence: UInt8
  /// How many numbers the marker joins: 3 for `1.2.1`, 1 for every style but ``NumberingStyle/decimal``.
  public let components: Int
  /// The marker's pieces, lost ones as empty tokens.
  public let tokens: TokenRange
  /// What else it may have been, the likeliest first; only where the marker is unresolved.
  public let candidates: OrdinalCandidates

  /// What must hold: an ordinal unless the status is ``MarkerStatus/unresolved``, and candidates only then. Nothing is checked.
  ///
  /// - Parameters:
  ///   - series: the style of the series that it counts in; nil where that is `style` itself.
  ///   - confidence: hundredths, 0…100.
  ///   - components: more than 1 for ``NumberingStyle/decimal`` only.
  public init(
    style: NumberingStyle, in series: NumberingStyle? = nil, ordinal: Ordinal?, writtenOrdinal: Ordinal?, status: MarkerStatus,
    confidence: UInt8, components: Int = 1, tokens: TokenRange, candidates: OrdinalCandidates = []
  ) {
    self.style = style
    seriesStyle = series ?? style
    self.ordinal = ordinal
    self.writtenOrdinal = writtenOrdinal
    self.status = status
    self.confidence = confidence
    self.components = components
    self.tokens = tokens
    self.candidates = candidates
  }
}
