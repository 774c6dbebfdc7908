import PlanSyntax

/// A half-open range of byte offsets in the text as UTF-8. In JSON an array of two: `[7012, 7420]`.
public struct SpanRecord: Hashable, Sendable, Codable {
  /// Offset of the first byte, from 0.
  public var start: Int
  /// Offset behind the last byte.
  public var end: Int

  /// Half-open: `start` is at most `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  init(_ span: Span) { self.init(start: Int(span.start), end: Int(span.end)) }

  /// Reads an array of two numbers; what stands behind them is skipped.
  ///
  /// - Throws: `DecodingError` where there are no two numbers.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    start = try container.decode(Int.self)
    end = try container.decode(Int.self)
  }

  /// Writes an array of two numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(start)
    try container.encode(end)
  }
}
