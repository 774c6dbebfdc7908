import PlanSyntax

/// Where the bytes of a source lie for a person: in lines and columns.
public struct LineIndex: Sendable {
  /// A place in a text.
  public struct Position: Hashable, Sendable {
    /// 1-based.
    public let line: Int
    /// 1-based, in Unicode scalars.
    public let column: Int
  }

  private let bytes: [UInt8]
  /// Offset of each line's first byte.
  private let starts: [UInt32]
  /// Number of scalars before each line.
  private let scalars: [Int]
  /// Number of scalars before each block: a text may be one line.
  private let blocks: [Int]

  private static let blockSize = 256

  /// Lines end with LF, CR LF or CR. Linear.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no column.
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var starts: [UInt32] = [hasMark ? 3 : 0]
    var scalars = [hasMark ? 1 : 0]
    var count = 0
    let text = bytes.span
    var index = 0
    var blocks: [Int] = []
    blocks.reserveCapacity(bytes.count / LineIndex.blockSize + 1)
    // Steps of sixteen never miss the beginning of a block.
    while index < text.count {
      if index & (LineIndex.blockSize - 1) == 0 { blocks.append(count) }
      if index <= text.count - 16, case let lanes = ByteLanes(unchecked: text, at: index), lanes.marks(below: 0x0E).isEmpty {
        count += 16 - lanes.continuations.count
        index += 16
        continue
      }
      // A line may end within these.
      let end = min(index + 16, text.count)
      while index < end {
        let byte = text[index]
        index += 1
        if byte & 0xC0 != 0x80 { count += 1 }
        guard byte == 0x0A || byte == 0x0D && !(index < text.count && text[index] == 0x0A) else { continue }
        starts.append(UInt32(truncatingIfNeeded: index))
        scalars.append(count)
      }
    }
    self.starts = starts
    self.scalars = scalars
    self.blocks = blocks
  }

  /// O(log lines).
  public func position(of offset: UInt32) -> Position {
    let line = lineNumber(of: offset)
    return Position(line: line, column: scalarCount(before: offset, inLine: line) - scalars[line - 1] + 1)
  }

  /// Scalars before an offset. O(log lines).
  public func scalarOffset(of offset: UInt32) -> Int {
    scalarCount(before: offset, inLine: lineNumber(of: offset))
  }

  /// The bytes of a line, without its line end.
  public func line(_ number: Int) -> Span {
    let start = Int(starts[number - 1])
    var end = number < starts.count ? Int(starts[number]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return Span(start, end)
  }

  private func lineNumber(of offset: UInt32) -> Int { max(1, starts.indices.partitioningIndex { starts[$0] > offset }) }

  /// Counts from the beginning of the line or of the block, whichever is nearer.
  private func scalarCount(before offset: UInt32, inLine line: Int) -> Int {
    guard !blocks.isEmpty else { return scalars[line - 1] }
    let block = min(Int(offset) / LineIndex.blockSize, blocks.count - 1)
    let (blockStart, lineStart) = (block * LineIndex.blockSize, Int(starts[line - 1]))
    let (start, count) = lineStart < blockStart ? (blockStart, blocks[block]) : (lineStart, scalars[line - 1])
    guard start < Int(offset) else { return count }
    let text = bytes.span
    var more = 0
    for index in start..<Int(offset) where text[index] & 0xC0 != 0x80 { more += 1 }
    return count + more
  }
}
