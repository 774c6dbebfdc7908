/// How the bytes of one text become those of another, line by line: what stays is copied, wherever it stands now, and what came is told in
/// full, as is what went, so that the patch can be turned round.
///
/// The rows of a difference say what changed for a reader; a patch gives back every byte, damage, blanks and line ends included.
public struct TextPatch: Hashable, Sendable {
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
  public let old: TextMark
  public let new: TextMark

  public struct RemovedLine: Hashable, Sendable {
    public let index: Int
    public let bytes: [UInt8]

    public init(index: Int, bytes: [UInt8]) {
      self.index = index
      self.bytes = bytes
    }
  }

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
  public let byteCount: Int
  /// FNV-1a of 64 bits, mixed; against mistakes, not against forgers.
  public let checksum: UInt64

  public init(byteCount: Int, checksum: UInt64) {
    self.byteCount = byteCount
    self.checksum = checksum
  }

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
