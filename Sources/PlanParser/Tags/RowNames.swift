/// Whether the tasks in a row of one paragraph each name who is in charge: `新增学位5000个（区教育局）；新增托位800个（区卫健局）。`
enum RowNames {
  /// Fewer are remarks.
  private static let least = 2

  /// Whether offices stand in brackets before two of the stops. Linear.
  static func close(_ bytes: Bytes, _ row: Range<Int>) -> Bool {
    var count = 0
    var offset = row.lowerBound
    var open: Int?
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: row.upperBound)
      guard offset < row.upperBound else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: row.upperBound)
      if scalar == 0xFF08 || scalar == 0x28 { open = offset + length }
      if scalar == 0xFF09 || scalar == 0x29, let content = open.map({ $0..<offset }) {
        open = nil
        if endsTask(bytes, offset + length, row.upperBound), ActorName.isOfItem(bytes, firstName(bytes, content)) {
          count += 1
          if count == least { return true }
        }
      }
      offset += max(1, length)
    }
  }

  private static func endsTask(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Bool {
    offset == end || Scalars.isTerminal(Scalars.decode(bytes, at: offset, end: end).value)
  }

  /// What stands before the first 、
  private static func firstName(_ bytes: Bytes, _ content: Range<Int>) -> Range<Int> {
    let end = Scalars.behindHan(bytes, from: content.lowerBound, to: content.upperBound)
    let isComma = Scalars.decode(bytes, at: end, end: content.upperBound).value == 0x3001
    return isComma ? content.lowerBound..<end : content
  }
}
