import PlanDiff

/// A patch as it is written: format `gangmu-patch/1`. Read back by `Codable`; written by ``DiffPatch``.
public struct PatchRecord: Hashable, Sendable, Codable {
  /// `gangmu-patch/1`.
  public var format: String
  /// The text that the patch is made for.
  public var old: Side
  /// The text that it gives.
  public var new: Side
  /// The new text from its first line to its last.
  public var pieces: [Piece]
  /// Lines of the old text that the new one has not, in order.
  public var removed: [Removed]

  /// What one of the two texts is known again by.
  public struct Side: Hashable, Sendable, Codable {
    /// What to call it; a file's name, without folders.
    public var name: String
    /// Length in UTF-8.
    public var bytes: Int
    /// Sixteen hexadecimal digits.
    public var checksum: String
  }

  /// Lines of the old text, or lines of the new one that the old has not.
  public struct Piece: Hashable, Sendable, Codable {
    /// The first line, 1-based, and how many.
    public var copy: [Int]?
    /// Whole lines with their line ends.
    public var insert: String?
  }

  /// A line that the new text has not.
  public struct Removed: Hashable, Sendable, Codable {
    /// 1-based line of the old text.
    public var line: Int
    /// With its line end.
    public var text: String
  }

  /// The record of a patch. Linear in what it holds.
  ///
  /// - Parameters:
  ///   - patch: made of texts that are well-formed UTF-8; other bytes would not come back.
  ///   - old: what to call the old text.
  ///   - new: what to call the new text.
  public init(_ patch: TextPatch, old: String, new: String) {
    format = DiffPatch.format
    self.old = Side(name: old, bytes: patch.old.byteCount, checksum: PatchRecord.hexadecimal(patch.old.checksum))
    self.new = Side(name: new, bytes: patch.new.byteCount, checksum: PatchRecord.hexadecimal(patch.new.checksum))
    pieces = patch.pieces.map { piece in
      switch piece {
      case .copy(let range): Piece(copy: [range.lowerBound + 1, range.count])
      case .insert(let bytes): Piece(insert: String(decoding: bytes, as: UTF8.self))
      }
    }
    removed = patch.removed.map { Removed(line: $0.index + 1, text: String(decoding: $0.bytes, as: UTF8.self)) }
  }

  /// The patch that the record holds; nil where a field makes no sense.
  public var patch: TextPatch? {
    guard format == DiffPatch.format, let old = old.mark, let new = new.mark else { return nil }
    var pieces: [TextPatch.Piece] = []
    // No line is empty, so the lines copied are no more than the bytes that they are taken from, nor than those that they make.
    var room = new.byteCount
    for piece in self.pieces {
      if let text = piece.insert, piece.copy == nil {
        pieces.append(.insert(Array(text.utf8)))
      } else if let copy = piece.copy, copy.count == 2, copy[0] >= 1, copy[0] <= old.byteCount, copy[1] >= 1,
        copy[1] <= min(room, old.byteCount - (copy[0] - 1))
      {
        room -= copy[1]
        pieces.append(.copy(copy[0] - 1..<copy[0] - 1 + copy[1]))
      } else {
        return nil
      }
    }
    return TextPatch(
      pieces: pieces, removed: removed.map { TextPatch.RemovedLine(index: $0.line - 1, bytes: Array($0.text.utf8)) }, old: old, new: new)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension PatchRecord.Side {
  fileprivate var mark: TextMark? { UInt64(checksum, radix: 16).map { TextMark(byteCount: bytes, checksum: $0) } }
}
