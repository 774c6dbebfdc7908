/// How the bytes of one text become those of another, line by line: what stays is copied, wherever it stands now, and what came is told in
/// full, as is what went, so that the patch can be turned round.
///
/// The rows of a difference say what changed for a reader; a patch gives back every byte, damage, blanks and line ends included.
public struct TextPatch: Hashable, Sendable {
  /// A stretch of the new text.
  public enum Piece: Hashable, Sendable {
    /// Lines of the old text; the first is 0.
    case copy(Range<Int>)
    /// Whole lines with their line ends.
    case insert([UInt8])
  }

  /// The new text in order.
  public let pieces: [Piece]
  /// Lines of the old text that the new one has not, each with its index, in order.
  public let removed: [RemovedLine]
  /// The text that the patch is made for.
  public let old: TextMark
  /// The text that it gives.
  public let new: TextMark

  /// A line that the new text has not.
  public struct RemovedLine: Hashable, Sendable {
    /// Its place among the lines of the old text, from 0.
    public let index: Int
    /// With its line end.
    public let bytes: [UInt8]

    /// The line counts from 0.
    public init(index: Int, bytes: [UInt8]) {
      self.index = index
      self.bytes = bytes
    }
  }

  /// As read from a file. Whether the pieces give the new text is found out by ``apply(to:)``.
  public init(pieces: [Piece], removed: [RemovedLine], old: TextMark, new: TextMark) {
    self.pieces = pieces
    self.removed = removed
    self.old = old
    self.new = new
  }

  /// - Throws: `PatchMismatch` where the text is not the one that the patch was made for. Linear.
  public func apply(to bytes: [UInt8]) throws(PatchMismatch) -> [UInt8] {
    guard TextMark(bytes) == old else { throw .otherText }
    let lines = TextLines(bytes)
    var result: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .insert(let inserted): result += inserted
      case .copy(let range):
        guard range.lowerBound >= 0, range.upperBound <= lines.count else { throw .damagedPatch }
        for index in range { result += lines[index] }
      }
    }
    guard TextMark(result) == new else { throw .damagedPatch }
    return result
  }
}

/// Why a patch cannot be applied.
public enum PatchMismatch: Error, Hashable, Sendable {
  /// The text is not the one that the patch was made for.
  case otherText
  /// The patch does not give the text that it promises.
  case damagedPatch
}

/// What a text is known again by: its length and a number made of all its bytes.
public struct TextMark: Hashable, Sendable {
  /// Length in bytes.
  public let byteCount: Int
  /// FNV-1a of 64 bits, mixed; against mistakes, not against forgers.
  public let checksum: UInt64

  /// As read from a file.
  public init(byteCount: Int, checksum: UInt64) {
    self.byteCount = byteCount
    self.checksum = checksum
  }

  /// The mark of a text. Linear.
  public init(_ bytes: [UInt8]) {
    var hash = TextHash()
    for byte in bytes { hash.add(byte: byte) }
    self.init(byteCount: bytes.count, checksum: hash.value)
  }
}

/// Lines with their line ends.
struct TextLines {
  private let bytes: [UInt8]
  private var starts = [0]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    if starts.last != bytes.count { starts.append(bytes.count) }
  }

  var count: Int { starts.count - 1 }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[starts[index]..<starts[index + 1]] }
}
