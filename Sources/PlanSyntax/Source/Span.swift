/// A half-open range of byte offsets in a source that is UTF-8.
///
/// A span with `start == end` marks a place: where a lost piece of a marker would stand.
/// Offsets are kept in 32 bits, so one source may hold at most 4 GiB.
public struct Span: Hashable, Sendable {
  /// Offset of the first byte, from 0.
  public var start: UInt32
  /// Offset behind the last byte.
  public var end: UInt32

  /// Half-open: `start` is at most `end`. Nothing is checked.
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The span between two offsets that are known to fit.
  public init(_ start: Int, _ end: Int) {
    self.init(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
  }

  /// The same as a range of indices into the bytes.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// Number of bytes.
  public var count: Int { Int(end) - Int(start) }
  /// Whether it is a place and no more.
  public var isEmpty: Bool { start == end }
}
